"""Promises of files: they are replaced whole or not at all, by many writers at once, and stay their owners'."""

import contextlib
import errno
import io
import json as stdlib_json
import os
import random
import signal
import stat
import struct
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from kimcore.formats import files, json

SESSION = b'{"type":"Session","schema":1,"id":"s1","title":"Rapat","status":"held"}'
UNFINISHED = ".kimcore-0123456789abcdef.tmp"

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files, owners or signals")
linux = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only Linux names what is open in /proc")
as_root = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() != 0, reason="only root can act for two persons in one test"
)


def mode_of(path: Path) -> int:
    """Return the mode of a file, all of its bits."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def usual_mask() -> Iterator[Callable[[int], None]]:
    """Give a way to set the mask of new files, which is set back in the end."""
    before = os.umask(0o022)
    yield lambda mask: (os.umask(mask), None)[1]
    os.umask(before)


def run(program: str, *arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:  # noqa: ANN401 - those of subprocess
    """Run a program that has `files` imported, and return what it printed."""
    command = [sys.executable, "-c", f"import os, sys\nfrom kimcore.formats import files\n{program}"]
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.run([*command, *map(str, arguments)], check=False, **options)


# Writing and reading


def test_a_file_is_written_and_loaded(tmp_path: Path) -> None:
    """`dump` writes what `dumps` gives, and `load` reads it."""
    path = tmp_path / "kegiatan.json"
    recorded = json.loads(SESSION)
    json.dump(recorded, path)
    assert path.read_bytes() == json.dumps(recorded)
    assert json.load(path) == json.load(str(path)) == recorded
    with pytest.raises(FileNotFoundError):
        json.load(tmp_path / "tiada.json")


def test_a_symbolic_link_is_followed(tmp_path: Path) -> None:
    """The file that links lead to is replaced, or made where they dangle, and the links stay."""
    target, link, further = tmp_path / "folder" / "target.json", tmp_path / "link.json", tmp_path / "further.json"
    target.parent.mkdir()
    link.symlink_to(Path("folder") / "target.json")
    further.symlink_to(link)
    for data in (b"x", b"y"):
        files.replace(further, data)
        assert target.read_bytes() == data
    assert link.is_symlink()
    assert further.is_symlink()
    assert sorted(tmp_path.rglob("*.*")) == [target, further, link]


def test_a_relative_path_is_written_where_the_program_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare name is a file of the current folder."""
    monkeypatch.chdir(tmp_path)
    files.replace("a.json", b"x")
    assert (tmp_path / "a.json").read_bytes() == b"x"


# Streams


class SourceError(Exception):
    """What a generator of chunks fails with."""


def chunks_and(failure: Exception | None) -> Iterator[bytes]:
    """Yield enough for several blocks, and then fail or end."""
    for number in range(100):
        yield b"%05d" % number * 1_000
    if failure is not None:
        raise failure


WHOLE = b"".join(b"%05d" % number * 1_000 for number in range(100))


def test_a_stream_is_written_whole(tmp_path: Path) -> None:
    """Chunks, none of which is all, become one file; no chunks become an empty one."""
    path = tmp_path / "a.jsonl"
    files.replace_by(path, chunks_and(None))
    assert path.read_bytes() == WHOLE == b"".join(files.blocks(path))
    files.replace_by(path, [])
    assert path.read_bytes() == b""
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("before", [b"old", None])
@pytest.mark.parametrize(
    "failure",
    [SourceError(), ValueError("x"), FileNotFoundError(errno.ENOENT, "No such file", "source.jsonl")],
    ids=repr,
)
def test_a_stream_that_fails_leaves_the_old_file_and_its_own_error(
    tmp_path: Path, failure: Exception, before: bytes | None
) -> None:
    """A generator that raises in the middle changes nothing, and what it raised goes on as it is."""
    path = tmp_path / "a.jsonl"
    if before is not None:
        path.write_bytes(before)
    with pytest.raises(type(failure)) as caught:
        files.replace_by(path, chunks_and(failure))
    assert caught.value is failure
    assert {one: one.read_bytes() for one in tmp_path.iterdir()} == ({} if before is None else {path: before})


def test_a_chunk_that_is_no_bytes_leaves_the_old_file(tmp_path: Path) -> None:
    """Text is refused as a type, after bytes as well."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"old")
    with pytest.raises(TypeError):
        files.replace_by(path, [b"new", "new"])  # type: ignore[list-item] # what is tested
    assert {one: one.read_bytes() for one in tmp_path.iterdir()} == {path: b"old"}


def test_a_file_is_read_while_it_is_replaced(tmp_path: Path) -> None:
    """Chunks may be made of the file that they replace: it is there until all of them are."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(WHOLE)
    files.replace_by(path, (block.lower() + b"\n" for block in files.blocks(path)))
    assert path.read_bytes().replace(b"\n", b"") == WHOLE


@posix
@pytest.mark.parametrize("failure", [SourceError(), None], ids=repr)
def test_a_file_of_somebody_else_is_written_over_when_all_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: Exception | None
) -> None:
    """Where a file cannot be replaced, a stream is held beside it until it ends: one that fails leaves it untouched."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(WHOLE)
    inode = path.stat().st_ino
    monkeypatch.setattr(files, "_has_owner_of", lambda *_: False)
    with contextlib.suppress(SourceError):
        files.replace_by(path, (block[:-1] + b"\n" for block in chunks_and(failure)))
    changed = b"".join(block[:-1] + b"\n" for block in chunks_and(None))
    assert (path.read_bytes(), path.stat().st_ino) == (changed if failure is None else WHOLE, inode)
    assert list(tmp_path.iterdir()) == [path]


@linux
def test_a_stream_to_what_is_open_is_written_as_it_comes(capfd: pytest.CaptureFixture[str]) -> None:
    """Standard output gets each chunk, and nobody can take back what came before a failure."""
    with pytest.raises(SourceError):
        files.replace_by("/dev/stdout", chunks_and(SourceError()))
    assert capfd.readouterr().out.encode() == WHOLE


# What a crash leaves


def fail(*_: object) -> None:
    """Fail as a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
@pytest.mark.parametrize("before", [b"old", None])
def test_a_failure_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, before: bytes | None
) -> None:
    """Whatever fails before the move, what was there is there, and nothing else is left in the folder."""
    path = tmp_path / "kegiatan.json"
    if before is not None:
        path.write_bytes(before)
    monkeypatch.setattr(Path if step == "replace" else os, step, fail)
    with pytest.raises(OSError, match="No space left") as caught:
        files.replace(path, b"new")
    assert caught.value.filename == str(path)
    assert {one: one.read_bytes() for one in tmp_path.iterdir()} == ({} if before is None else {path: before})


def test_no_other_file_is_opened_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever puts a link in the place of the unfinished file gets no other file opened."""
    secret, path = tmp_path / "rahasia", tmp_path / "kegiatan.json"
    for file, mode in ((secret, 0o600), (path, 0o664)):
        file.touch()
        file.chmod(mode)

    def replaced_by_a_link(_: int) -> None:
        for unfinished in tmp_path.glob(".kimcore-*"):
            unfinished.unlink()
            unfinished.symlink_to(secret)

    monkeypatch.setattr(os, "fsync", replaced_by_a_link)
    files.replace(path, b"new")
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600


def access_list(*entries: tuple[int, int, int]) -> bytes:
    """Return an access list as Linux keeps it: tag, rights and id of each entry."""
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


NOBODY: Final = 0xFFFFFFFF
READABLE_BY_1001: Final = access_list(
    (0x01, 6, NOBODY), (0x02, 6, 1001), (0x04, 0, NOBODY), (0x10, 6, NOBODY), (0x20, 0, NOBODY)
)
"""The owner and the user 1001 read and write, the group does not, though the mode of the file is 0660."""
FOR_NEW_FILES: Final = "system.posix_acl_default"


def set_access(path: Path, name: str) -> None:
    """Give a file or folder its access list, or skip the test where there are none."""
    try:
        os.setxattr(path, name, READABLE_BY_1001)
    except (AttributeError, OSError):
        pytest.skip("access lists are kept on Linux, by most of its disks")


def test_an_access_list_is_kept(tmp_path: Path) -> None:
    """Who may read the old file may read the new one, and nobody else."""
    path = tmp_path / "kegiatan.json"
    path.touch()
    set_access(path, files._ACL)
    files.replace(path, b"new")
    assert path.read_bytes() == b"new"
    assert os.getxattr(path, files._ACL) == READABLE_BY_1001


def test_an_access_list_of_the_folder_opens_no_old_file(tmp_path: Path) -> None:
    """A folder passes its access list on to new files, not to one that was there without."""
    path = tmp_path / "kegiatan.json"
    path.touch()
    path.chmod(0o640)
    set_access(tmp_path, FOR_NEW_FILES)
    files.replace(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    with pytest.raises(OSError, match="No data"):
        os.getxattr(path, files._ACL)


@linux
def test_our_own_output_is_written_behind_what_was_printed(capfd: pytest.CaptureFixture[str]) -> None:
    """What the program has printed and not flushed stands before what is dumped to the same place."""
    print("printed", end=" ")  # noqa: T201 - what is tested
    files.replace("/dev/stdout", b"dumped")
    assert capfd.readouterr().out == "printed dumped"


def test_where_there_are_no_access_lists_and_no_locks_files_are_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other systems than Linux have no access lists that a program can ask for, and Windows has no such locks."""
    path = tmp_path / "kegiatan.json"
    path.write_bytes(b"old")
    monkeypatch.delattr(os, "getxattr", raising=False)
    monkeypatch.setitem(sys.modules, "fcntl", None)
    files.replace(path, b"new")
    assert path.read_bytes() == b"new"
    files._write_over(path, io.BytesIO(b"newer"))
    assert path.read_bytes() == b"newer"


def test_what_is_written_over_is_put_back_where_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full, or an interrupt, leaves the old content in a file that cannot be replaced."""
    path = tmp_path / "kegiatan.json"
    path.write_bytes(b"old")
    synced: list[int] = []

    def fail_once(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) == 1:
            fail()

    monkeypatch.setattr(os, "fsync", fail_once)
    with pytest.raises(OSError, match="No space left"):
        files._write_over(path, io.BytesIO(b"a much longer text"))
    assert path.read_bytes() == b"old"
    files._write_over(path, io.BytesIO(b"a much longer text"))
    assert path.read_bytes() == b"a much longer text"


def test_a_file_that_is_locked_is_not_waited_for_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program's lock, or our own below a signal, ends in an error."""
    fcntl = pytest.importorskip("fcntl")
    path = tmp_path / "kegiatan.json"
    path.write_bytes(b"old")
    monkeypatch.setattr(files, "_TRIES", 2)
    with path.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_SH)
        with pytest.raises(BlockingIOError):
            files._write_over(path, io.BytesIO(b"new"))
    assert path.read_bytes() == b"old"


def test_content_and_folder_reach_the_disk_before_and_after_the_move(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is flushed to the disk before it is moved, and its folder after."""
    steps: list[str] = []
    fsync, move = os.fsync, Path.replace

    def noted_fsync(descriptor: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def noted_move(source: Path, target: Path) -> Path:
        steps.append("move")
        return move(source, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_move)
    files.replace(tmp_path / "a.json", b"x")
    assert steps == ["file", "move", "folder"]


def test_a_folder_that_cannot_be_opened_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system opens and lists no folders, the file is written all the same."""
    opened = os.open

    def refuse(path: object) -> list[str]:
        raise PermissionError(path)

    def no_folders(path: str, flags: int, mode: int = 0o777, **options: int) -> int:
        if Path(path).is_dir():
            refuse(path)
        return opened(path, flags, mode, **options)

    monkeypatch.setattr(os, "open", no_folders)
    monkeypatch.setattr(os, "listdir", refuse)
    files.replace(tmp_path / "a.json", b"x")
    assert (tmp_path / "a.json").read_bytes() == b"x"


def test_what_a_killed_program_left_is_removed(tmp_path: Path) -> None:
    """The next write in the folder removes unfinished files, and nothing else that has a name like theirs."""
    (tmp_path / UNFINISHED).write_bytes(b"half")
    others = [".kimcore-config.tmp", ".kimcore-0123456789abcdef.tmp.json", "x.kimcore-0123456789abcdef.tmp"]
    for name in others:
        (tmp_path / name).write_bytes(b"other")
    files.replace(tmp_path / "a.json", b"x")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*others, "a.json"])


@posix
def test_what_only_looks_unfinished_does_no_harm(tmp_path: Path) -> None:
    """A pipe, a folder or a link of such a name neither stops a write nor leads it elsewhere."""
    os.mkfifo(tmp_path / ".kimcore-0000000000000000.tmp")
    (tmp_path / ".kimcore-1111111111111111.tmp").mkdir()
    (tmp_path / ".kimcore-2222222222222222.tmp").symlink_to(tmp_path / "precious.json")
    (tmp_path / "precious.json").write_bytes(b"p")
    files.replace(tmp_path / "a.json", b"x")
    assert (tmp_path / "a.json").read_bytes() == b"x"
    assert (tmp_path / "precious.json").read_bytes() == b"p"


WRITING_FOREVER = """
print("ready", flush=True)
for size in range(1_000_000):
    files.replace(sys.argv[1], b"[" + b" " * (size % 500_000) + b"]")
"""


@posix
def test_a_killed_writer_leaves_nothing_beyond_the_next_write(tmp_path: Path) -> None:
    """Whenever a writer is killed, the file is whole to every reader, and after the next write it is alone."""
    path, tears, over = tmp_path / "a.json", list[bytes](), threading.Event()
    files.replace(path, b"[]")

    def watch() -> None:
        while not over.is_set():
            data = path.read_bytes()
            if data[:1] + data[-1:] != b"[]":
                tears.append(data)
            list(tmp_path.iterdir())

    reader = threading.Thread(target=watch)
    reader.start()
    try:
        for _ in range(20):
            kill_while_writing(path)
            files.replace(path, b"[1]")
            assert {one: one.read_bytes() for one in tmp_path.iterdir()} == {path: b"[1]"}
    finally:
        over.set()
        reader.join()
    assert tears == []


def kill_while_writing(path: Path) -> None:
    """Start a program that writes a file again and again, and kill it at some moment."""
    command = [sys.executable, "-c", f"import sys\nfrom kimcore.formats import files\n{WRITING_FOREVER}", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        with contextlib.suppress(subprocess.TimeoutExpired):
            writer.wait(random.uniform(0, 0.05))  # noqa: S311 - any moment will do
        writer.kill()
    assert writer.returncode == -signal.SIGKILL


@posix
def test_an_interrupt_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while a file is made or written goes on to the caller, and the unfinished file is removed at once."""

    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    for module, step in ((os, "fsync"), (files, "_lock")):
        with monkeypatch.context() as patch:
            patch.setattr(module, step, interrupt)
            with pytest.raises(KeyboardInterrupt):
                files.replace(tmp_path / "a.json", b"x")
        assert list(tmp_path.iterdir()) == []


# Several writers


WRITING_OFTEN = """
data = sys.argv[2].encode() * 100_000
for _ in range(100):
    files.replace(sys.argv[1], data)
"""


def test_of_many_writers_at_once_all_succeed(tmp_path: Path) -> None:
    """Writers of one file do not remove each other's unfinished files, and it always holds what one of them wrote."""
    path = tmp_path / "a.json"
    path.write_bytes(b"a" * 100_000)
    command = [sys.executable, "-c", f"import sys\nfrom kimcore.formats import files\n{WRITING_OFTEN}", str(path)]
    writers = [subprocess.Popen([*command, letter], stderr=subprocess.PIPE) for letter in "bcde"]
    while any(writer.poll() is None for writer in writers):
        data = path.read_bytes()
        assert data == data[:1] * 100_000
    assert [writer.communicate()[1] for writer in writers] == [b""] * 4
    assert [writer.returncode for writer in writers] == [0] * 4
    assert list(tmp_path.iterdir()) == [path]


def test_threads_write_beside_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another thread is still writing is not taken for one that was left behind."""
    fsync, depth = os.fsync, [0]

    def write_another(descriptor: int) -> None:
        depth[0] += 1
        if depth[0] == 1:
            thread = threading.Thread(target=files.replace, args=(tmp_path / "b.json", b"b"))
            thread.start()
            thread.join()
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", write_another)
    files.replace(tmp_path / "a.json", b"a")
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a.json": b"a", "b.json": b"b"}


@posix
def test_a_file_that_is_removed_before_it_is_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another writer may come between making an unfinished file and locking it."""
    opened = os.open
    met: list[str] = []

    def opened_between(path: str, flags: int, mode: int = 0o777) -> int:
        descriptor = opened(path, flags, mode)
        if flags & os.O_CREAT and not met:
            met.append(path)
            files.replace(tmp_path / "b.json", b"b")
            assert not Path(path).exists()
        return descriptor

    monkeypatch.setattr(os, "open", opened_between)
    files.replace(tmp_path / "a.json", b"a")
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a.json": b"a", "b.json": b"b"}


def test_without_locks_files_are_replaced_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no locks, and moves no open file, a file is closed before it is moved."""
    move, tried = Path.replace, list[str]()

    def closed_only(source: Path, target: Path) -> Path:
        tried.append(source.name)
        if len(tried) == 1:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return move(source, target)

    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setattr(Path, "replace", closed_only)
    (tmp_path / UNFINISHED).write_bytes(b"half")
    files.replace(tmp_path / "a.json", b"x")
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a.json": b"x"}
    assert len(tried) == 2


# Mode and owner


@posix
def test_a_file_keeps_its_mode_and_a_new_one_gets_the_usual(tmp_path: Path, usual_mask: Callable[[int], None]) -> None:
    """Replacing a file changes its content alone; a new file has the mode that the user's mask gives."""
    for mask, usual in ((0o027, 0o640), (0o000, 0o666), (0o077, 0o600), (0o022, 0o644)):
        usual_mask(mask)
        for mode in (0o640, 0o600, 0o666, 0o604):
            old = tmp_path / f"{mask}-{mode}.json"
            old.touch()
            old.chmod(mode)
            files.replace(old, b"y")
            assert (old.read_bytes(), mode_of(old)) == (b"y", mode)
        new = tmp_path / f"{mask}.json"
        files.replace(new, b"z")
        assert (new.read_bytes(), mode_of(new)) == (b"z", usual)


@posix
def test_a_file_lends_nobody_its_owners_rights(tmp_path: Path) -> None:
    """The bits setuid, setgid and sticky are not kept."""
    path = tmp_path / "a.json"
    path.touch()
    path.chmod(0o7754)
    files.replace(path, b"x")
    assert mode_of(path) == 0o754


@posix
@pytest.mark.parametrize("exists", [True, False])
def test_nobody_else_reads_an_unfinished_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, usual_mask: Callable[[int], None], *, exists: bool
) -> None:
    """While its content is written a file is its owner's alone, and from its first moment where it is to stay so."""
    usual_mask(0)
    path = tmp_path / "a.json"
    if exists:
        path.touch(0o600)
    opened, fsync, made, modes = os.open, os.fsync, list[int](), list[int]()

    def noted_open(path: str, flags: int, mode: int = 0o777) -> int:
        descriptor = opened(path, flags, mode)
        if flags & os.O_CREAT:
            made.append(mode_of(Path(path)))
        return descriptor

    def noted_fsync(descriptor: int) -> None:
        modes.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        fsync(descriptor)

    monkeypatch.setattr(os, "open", noted_open)
    monkeypatch.setattr(os, "fsync", noted_fsync)
    files.replace(path, b"x")
    assert made == [0o600 if exists else 0o666]
    assert modes[0] == 0o600


@posix
def test_the_mask_of_the_program_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The umask belongs to all threads: it is not changed, not even to be read."""
    monkeypatch.setattr(os, "umask", fail)
    files.replace(tmp_path / "a.json", b"x")
    assert (tmp_path / "a.json").exists()


def test_a_disk_without_modes_takes_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a mode cannot be set, as on many USB sticks, a file keeps the one that the disk gives it."""

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    (tmp_path / "old.json").touch(0o600)
    monkeypatch.setattr(Path, "chmod", refuse)
    for name in ("old.json", "new.json"):
        files.replace(tmp_path / name, b"x")
        assert (tmp_path / name).read_bytes() == b"x"


@as_root
def test_a_file_stays_its_owners(tmp_path: Path) -> None:
    """Who may give files away, as root may, gives the new one to the owner and group of the old."""
    path = tmp_path / "a.json"
    path.touch(0o600)
    os.chown(path, 1234, 5678)
    inode = path.stat().st_ino
    files.replace(path, b"x")
    assert (path.stat().st_uid, path.stat().st_gid, mode_of(path)) == (1234, 5678, 0o600)
    assert path.stat().st_ino != inode


@posix
@pytest.mark.parametrize("data", [b"[]", b"[1234567890]"])
def test_a_file_of_somebody_else_is_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Who may write a file and not give one away writes into it, whether it grows or shrinks: it stays its owner's."""
    path = tmp_path / "a.json"
    path.write_bytes(b"[12345]")
    inode, status = path.stat().st_ino, os.stat

    def of_somebody_else(path: str, **options: bool) -> os.stat_result:
        seen = status(path, **options)
        return os.stat_result((*seen[:4], seen.st_uid + 1, *seen[5:])) if path == str(tmp_path / "a.json") else seen

    monkeypatch.setattr(os, "stat", of_somebody_else)
    monkeypatch.setattr(os, "chown", fail)
    files.replace(str(path), data)
    monkeypatch.undo()
    assert (path.read_bytes(), path.stat().st_ino) == (data, inode)
    assert list(tmp_path.iterdir()) == [path]


AS_SOMEBODY = """
os.setgroups([5678]); os.setgid(4321); os.setuid(4321)
try:
    files.replace(sys.argv[1], b"new")
except OSError as error:
    print(type(error).__name__, error.filename)
"""


@as_root
@pytest.mark.parametrize(
    ("mode", "owner", "content", "told"),
    [
        (0o660, 1234, b"new", b""),
        (0o640, 1234, b"old", b"PermissionError"),
        (0o600, 4321, b"new", b""),
    ],
)
def test_a_shared_folder_takes_no_file_from_its_owner(
    shared: Path, mode: int, owner: int, content: bytes, told: bytes
) -> None:
    """In a folder of a group, who may write a file of another writes it, who may not is told, and it stays theirs."""
    path = shared / "a.json"
    path.write_bytes(b"old")
    path.chmod(mode)
    os.chown(path, owner, 5678)
    ended = run(AS_SOMEBODY, path)
    assert ended.stderr == b""
    assert ended.stdout.split() == ([told, os.fsencode(path)] if told else [])
    assert path.read_bytes() == content
    assert (path.stat().st_uid, path.stat().st_gid, mode_of(path)) == (owner, 5678, mode)
    assert list(shared.iterdir()) == [path]


@pytest.fixture
def shared() -> Iterator[Path]:
    """Give a folder that all members of a group may write in, below no folder that pytest keeps for itself."""
    with tempfile.TemporaryDirectory() as above:
        Path(above).chmod(0o711)
        folder = Path(above) / "shared"
        folder.mkdir()
        os.chown(folder, 0, 5678)
        folder.chmod(0o2770)
        yield folder


# Pipes, devices and what is open


@posix
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    """A pipe is not replaced by a file, and can be loaded from."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:  # noqa: S607 - any cat will do
        json.dump([], pipe)
        assert reader.communicate()[0] == b"[]"
    writer = threading.Thread(target=json.dump, args=(json.loads(SESSION), pipe))
    writer.start()
    assert json.load(pipe) == json.loads(SESSION)
    writer.join()
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@linux
@pytest.mark.parametrize("path", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link"])
def test_standard_output_is_written_to(tmp_path: Path, path: str) -> None:
    """A pipe that a program has open is written to under each of its names, between what it prints itself."""
    (tmp_path / "link").symlink_to("/dev/stdout")
    program = "print(1, flush=True); files.replace(sys.argv[1], b'[]'); print(2)"
    ended = run(program, path, cwd=tmp_path)
    assert (ended.stdout, ended.stderr) == (b"1\n[]2\n", b"")


@linux
def test_a_file_that_is_open_is_written_to(tmp_path: Path) -> None:
    """Standard output stays the file that it is, and its content: nothing before or behind is lost."""
    printed = tmp_path / "printed.txt"
    with printed.open("wb") as stdout:
        ended = run("print(1, flush=True); files.replace('/dev/stdout', b'[]'); print(2)", stdout=stdout)
    assert (printed.read_bytes(), ended.stderr) == (b"1\n[]2\n", b"")
    assert list(tmp_path.iterdir()) == [printed]


@linux
def test_a_file_that_is_open_and_removed_is_not_made_again(tmp_path: Path) -> None:
    """The system calls it "printed.txt (deleted)", which is the name of no file."""
    printed = tmp_path / "printed.txt"
    with printed.open("w+b") as stdout:
        printed.unlink()
        assert run("files.replace('/dev/stdout', b'[]')", stdout=stdout).returncode == 0
        assert (stdout.seek(0), stdout.read()) == (0, b"[]")
    assert list(tmp_path.iterdir()) == []


@linux
def test_a_process_substitution_is_written_to() -> None:
    """`>(...)` of a shell is a pipe like any other."""
    program = "import sys; from kimcore.formats import files; files.replace(sys.argv[1], b'[]')"
    command = f'"{sys.executable}" -c "{program}" >(cat; echo done) | cat'
    assert subprocess.run(["bash", "-c", command], capture_output=True, check=False).stdout == b"[]done\n"  # noqa: S607 - any bash will do


@posix
def test_devices_stay_what_they_are() -> None:
    """/dev/null takes everything, and /dev/full is a full disk."""
    files.replace("/dev/null", b"x")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    if Path("/dev/full").exists():
        with pytest.raises(OSError, match=r"No space left on device: '/dev/full'"):
            json.dump([], "/dev/full")


# Errors


WRITE, READ = (lambda path: files.replace(path, b"x")), files.read


def error_of(action: Callable[[Any], object], path: Any) -> OSError:  # noqa: ANN401 - wrong ones, too
    """Return the error that an action on a path raises, which names the path and holds no other."""
    with pytest.raises(OSError) as caught:  # noqa: PT011 - its number is what the test asks for
        action(path)
    assert caught.value.filename == os.fspath(path)
    assert caught.value.filename2 is None
    assert ".kimcore-" not in str(caught.value)
    assert caught.value.__cause__ is None
    return caught.value


@pytest.mark.parametrize("name", ["baru/", "baru//", "baru/.", "baru/..", "", ".", "ada/", "ada", "ada/.", "ada/.."])
def test_a_path_of_no_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A folder, there or not, is no place to write to, whatever a path would mean without its end."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ada").mkdir()
    expected = {errno.EISDIR} if name in ("ada", "ada/", "ada/.", "ada/..", ".") else {errno.ENOENT}
    assert {error_of(WRITE, name).errno} == expected
    assert list(tmp_path.rglob("*")) == [tmp_path / "ada"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """A path that goes through a file, or ends with a slash behind one, is refused."""
    (tmp_path / "a.json").write_bytes(b"old")
    for path in (tmp_path / "a.json" / "b.json", f"{tmp_path}/a.json/", f"{tmp_path}/a.json/../b.json"):
        assert error_of(WRITE, path).errno == errno.ENOTDIR
    assert (tmp_path / "a.json").read_bytes() == b"old"
    assert error_of(WRITE, f"{tmp_path}/tiada/../b.json").errno == errno.ENOENT
    assert list(tmp_path.iterdir()) == [tmp_path / "a.json"]


@pytest.mark.parametrize("action", [WRITE, READ])
@pytest.mark.parametrize("name", ["a\0b.json", "a\ud800.json", "n" * 300])
def test_a_name_that_no_file_has_is_an_os_error(tmp_path: Path, action: Callable[[Any], object], name: str) -> None:
    """A NUL, half a character or too long a name is an OSError like any other."""
    assert error_of(action, tmp_path / name).errno in (errno.EINVAL, errno.ENAMETOOLONG)
    assert error_of(action, name).errno in (errno.EINVAL, errno.ENAMETOOLONG)


@pytest.mark.parametrize("action", [WRITE, READ])
def test_a_loop_of_links_is_refused(tmp_path: Path, action: Callable[[Any], object]) -> None:
    """Links that lead to each other lead to no file, and stay."""
    (tmp_path / "a.json").symlink_to("b.json")
    (tmp_path / "b.json").symlink_to("a.json")
    assert error_of(action, tmp_path / "a.json").errno == errno.ELOOP
    assert (tmp_path / "a.json").is_symlink()


def test_a_link_to_a_folder_that_is_not_there_makes_no_file(tmp_path: Path) -> None:
    """A link that dangles is read to its end, and a slash there says that a folder is meant."""
    for name, target in (("a", "tiada/"), ("b", "tiada/b.json")):
        (tmp_path / name).symlink_to(target)
        assert error_of(WRITE, tmp_path / name).errno == errno.ENOENT
    assert sorted(tmp_path.iterdir()) == [tmp_path / "a", tmp_path / "b"]


def test_a_folder_cannot_be_loaded(tmp_path: Path) -> None:
    """A folder is no file to read."""
    assert isinstance(error_of(json.load, tmp_path), OSError)


@pytest.mark.parametrize("action", [WRITE, READ])
@pytest.mark.parametrize("path", [b"a.json", 1, None])
def test_a_path_is_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, action: Any, path: object) -> None:  # noqa: ANN401 - as above
    """Bytes, the number of a descriptor and nothing at all are refused as types, before anything is written."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TypeError):
        action(path)
    assert list(tmp_path.iterdir()) == []


AS_NOBODY = """
import json
os.setgroups([]); os.setgid(4321); os.setuid(4321)
for path in sys.argv[1:]:
    try:
        files.replace(path, b"new")
    except OSError as error:
        print(json.dumps([error.errno, error.filename]))
"""


@as_root
def test_a_folder_that_takes_no_file_is_an_error_at_the_path(shared: Path) -> None:
    """Where nothing can be made, the error names the path that was given, a link as well, and all is as it was."""
    shared.chmod(0o755)
    old, link = shared / "a.json", shared.parent / "link.json"
    old.write_bytes(b"old")
    link.symlink_to(old)
    os.chown(old, 4321, 4321)
    paths = [str(old), str(link), str(shared / "new.json")]
    ended = run(AS_NOBODY, *paths)
    told = [stdlib_json.loads(line) for line in ended.stdout.splitlines()]
    assert told == [[errno.EACCES, path] for path in paths]
    assert {one: one.read_bytes() for one in shared.iterdir()} == {old: b"old"}


@posix
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """Where content does not fit, the error names the path, the old file is whole and nothing lies beside it."""
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    program = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    files.replace(sys.argv[1], b"x" * 100_000)
except OSError as error:
    print(error.filename)
"""
    assert run(program, path).stdout == os.fsencode(path) + b"\n"
    assert {one: one.read_bytes() for one in tmp_path.iterdir()} == {path: b"old"}
