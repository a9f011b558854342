"""Files that are read whole, and replaced whole or not at all; an error names the path that the caller gave."""

import contextlib
import errno
import os
import re
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Generator, Iterable, Iterator
from io import FileIO
from pathlib import Path
from typing import IO, BinaryIO, Final

_UNFINISHED: Final = re.compile(r"\.kimcore-[0-9a-f]{16}\.tmp")
_PRIVATE: Final = 0o600
_ACL: Final = "system.posix_acl_access"
_TRIES: Final = 200
_PAUSE: Final = 0.05
"""Seconds between two tries to lock a file."""
_BLOCK: Final = 65_536
"""How many bytes are read at once of a file that is not read whole."""


def read(path: str | os.PathLike[str]) -> bytes:
    """Return what a file holds; raise OSError where it cannot be read."""
    with _naming(path), open(_text(path), "rb") as file:  # noqa: PTH123 - a Path would lose a slash at its end
        return file.read()


def blocks(path: str | os.PathLike[str]) -> Iterator[bytes]:
    """Read a file block by block; raise OSError where it cannot be opened, or be read any further."""
    with _naming(path), open(_text(path), "rb", buffering=0) as file:  # noqa: PTH123 - as above
        yield from iter(lambda: file.read(_BLOCK), b"")


def replace(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file so that a crash leaves either the old content or the new; raise OSError where that cannot be."""
    replace_by(path, [data])


def replace_by(path: str | os.PathLike[str], chunks: Iterable[bytes]) -> None:
    """Write chunks to a file, one after the other, so that a crash leaves either the old content or the new.

    Raises OSError where that cannot be. What the chunks themselves raise goes on as it is, and leaves the old content.

    The new content is written beside the file, as `.kimcore-0123456789abcdef.tmp` with digits of its own and for its
    owner alone, flushed to the disk and moved into its place. Owner, group and mode are kept, but not the bits setuid,
    setgid and sticky; a new file has the usual mode. Of several writers at once the last one wins. What a killed
    program left behind is removed by the next write in the folder, where the disk has locks.

    Symbolic links are followed. Two kinds of file are written to where they are: what is no regular file, such as a
    pipe, or is open already, as /dev/stdout is, gets each chunk as it comes; and a file of an owner or group that this
    program cannot give to a new one, which would take it from them, gets all when all is there. Only there may a crash
    leave a part; where the disk is full, the old content is put back. A file that another program has locked is waited
    for, ten seconds at most.
    """
    source = _Source(chunks)
    with _naming(path, source):
        text = _text(path)
        old = _status(text)
        if old is not None and stat.S_ISDIR(old.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        file = _file_at(text)
        if _is_descriptor(file) or (old is not None and not stat.S_ISREG(old.st_mode)):
            _write_through(file, source)
        else:
            _write_beside(file, old, source)


class _Source:
    """Chunks that are written once, and the error that making them ended with."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = chunks
        self.error: Exception | None = None

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._chunks
        except Exception as error:
            self.error = error
            raise


@contextlib.contextmanager
def _naming(path: str | os.PathLike[str], source: _Source | None = None) -> Generator[None]:
    """Let each OSError name a path as it was given, and none of our own; what is the source's stays as it is."""
    try:
        yield
    except (OSError, ValueError) as error:
        if source is not None and error is source.error:
            raise
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, os.fspath(path)) from None
        # A NUL, or half a character: no file has such a name.
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), os.fspath(path)) from None


def _text(path: str | os.PathLike[str]) -> str:
    """Return a path as text; raise TypeError where it is none."""
    text = os.fspath(path)
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] # a path of bytes is one at run time
        raise TypeError("a path is a str or an os.PathLike of one")
    return text


def _status(path: str) -> os.stat_result | None:
    """Return the status of what a path leads to, or None where nothing is there."""
    try:
        return os.stat(path)  # noqa: PTH116 - a Path would lose a slash at its end
    except FileNotFoundError:
        return None


def _file_at(path: str) -> Path:
    """Return the file that a path leads to through symbolic links, whether it is there or not.

    It is not called after a loop of links, which has no status.
    """
    folder, name = os.path.split(path)
    if name in ("", os.curdir, os.pardir):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    file = Path(os.path.realpath(folder, strict=True), name)
    if _is_descriptor(file) or not file.is_symlink():
        return file
    return _file_at(os.path.join(file.parent, os.readlink(file)))  # noqa: PTH115, PTH118 - as above


def _is_descriptor(file: Path) -> bool:
    """Whether a file is what some program has open, under the name that the system gives it."""
    return file.is_relative_to("/proc") or file.parent == Path("/dev/fd")


def _write_through(file: Path, chunks: Iterable[bytes]) -> None:
    """Write to a pipe, a device or an open file; to our own as they are, behind what was written to them before."""
    is_ours = file.parent == Path("/dev/fd") or file.is_relative_to(f"/proc/{os.getpid()}")
    for printed in filter(None, (sys.stdout, sys.stderr) if is_ours else ()):
        printed.flush()
    with os.fdopen(os.dup(int(file.name)), "wb") if is_ours else file.open("wb") as stream:
        stream.writelines(chunks)


def _write_beside(file: Path, old: os.stat_result | None, chunks: Iterable[bytes]) -> None:
    """Put a new file in the place of one; where that would take it from its owner or group, write over it instead."""
    _remove_left_behind(file.parent)
    with _unfinished(file.parent, 0o666 if old is None else _PRIVATE) as new:
        usual = stat.S_IMODE(os.fstat(new.fileno()).st_mode)
        is_moved = old is None or _has_owner_of(new, old)
        with contextlib.suppress(PermissionError):  # some disks know no modes
            _set_mode(new, _PRIVATE)
        new.writelines(chunks)
        new.flush()
        if not is_moved:
            _write_over(file, new)
            return
        os.fsync(new.fileno())
        if old is not None:
            _copy_acl(file, new)
        _set_mode(new, usual if old is None else old.st_mode & 0o777)
        _move(new, file)
    _sync_folder(file.parent)


@contextlib.contextmanager
def _unfinished(folder: Path, mode: int) -> Generator[BinaryIO]:
    """Give an unfinished file, which is locked while it is open, and remove it unless it was moved.

    Its mode is what the user's mask leaves of the one that is given.
    """
    while True:
        path = folder / f".kimcore-{os.urandom(8).hex()}.tmp"
        try:
            with open(path, "x+b", opener=lambda name, flags: os.open(name, flags, mode)) as new:
                _lock(new)
                if path.exists():  # another writer may remove it before it is locked
                    yield new
                    return
        finally:
            with contextlib.suppress(OSError):
                path.unlink()


def _lock(file: BinaryIO) -> None:
    """Show other writers that a file is being written, where there are locks."""
    with contextlib.suppress(ImportError, OSError):
        from fcntl import LOCK_EX, flock

        flock(file, LOCK_EX)


def _remove_left_behind(folder: Path) -> None:
    """Remove the unfinished files that killed programs left in a folder, and none that is being written."""
    names: list[str] = []
    with contextlib.suppress(PermissionError):  # some folders take files and do not list them
        names = os.listdir(folder)  # noqa: PTH208 - a Path for each name would take most of the time
    for name in filter(_UNFINISHED.fullmatch, names):
        with contextlib.suppress(OSError):
            _remove_unless_locked(folder / name)


def _remove_unless_locked(path: Path) -> None:
    try:
        from fcntl import LOCK_NB, LOCK_SH, flock
    except ImportError:  # Windows, which removes no open file anyway
        path.unlink()
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        flock(descriptor, LOCK_SH | LOCK_NB)
        path.unlink()
    finally:
        os.close(descriptor)


def _has_owner_of(new: BinaryIO, old: os.stat_result) -> bool:
    """Give a new file the owner and group of an old one, or return False where this program may not."""
    made = os.fstat(new.fileno())
    if (made.st_uid, made.st_gid) == (old.st_uid, old.st_gid):
        return True
    try:
        os.chown(new.fileno(), old.st_uid, old.st_gid)
    except OSError:
        return False
    return True


def _set_mode(new: BinaryIO, mode: int) -> None:
    """Give a new file its mode, by its descriptor where the system can: somebody else could put a link in its name."""
    if stat.S_IMODE(os.fstat(new.fileno()).st_mode) != mode:
        os.chmod(new.fileno() if os.chmod in os.supports_fd else new.name, mode)  # noqa: PTH101 - a Path has no descriptor


def _copy_acl(file: Path, new: BinaryIO) -> None:
    """Give a new file the access list of an old one, and none where that has none, whatever the folder passes on."""
    if not hasattr(os, "getxattr"):  # Linux alone has it
        return
    try:
        acl = os.getxattr(file, _ACL)
    except OSError:
        with contextlib.suppress(OSError):
            os.removexattr(new.fileno(), _ACL)
    else:
        os.setxattr(new.fileno(), _ACL, acl)


def _move(new: BinaryIO, file: Path) -> None:
    """Move a new file into its place, open and locked where the system allows it."""
    try:
        Path(new.name).replace(file)
    except PermissionError:  # Windows moves no open file
        new.close()
        Path(new.name).replace(file)


def _write_over(file: Path, new: BinaryIO) -> None:
    """Write what a new file holds over the old, in the same file; put the old content back where that fails."""
    with file.open("r+b", buffering=0) as same, tempfile.TemporaryFile(dir=file.parent) as old:
        _wait_for_lock(same)
        shutil.copyfileobj(same, old)
        try:
            _fill(same, new)
        except BaseException:
            _fill(same, old)
            raise


def _fill(file: FileIO, content: IO[bytes]) -> None:
    content.seek(0)
    file.seek(0)
    while rest := memoryview(content.read(_BLOCK)):
        while rest:
            rest = rest[file.write(rest) :]
    file.truncate()
    os.fsync(file.fileno())


def _wait_for_lock(file: FileIO) -> None:
    """Lock a file against others who write over it, where there are locks; raise OSError where they never end."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:
        return
    for _ in range(_TRIES):
        with contextlib.suppress(BlockingIOError):
            flock(file, LOCK_EX | LOCK_NB)
            return
        time.sleep(_PAUSE)
    raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))


def _sync_folder(folder: Path) -> None:
    """Make the move itself survive a crash, where the system lets a folder be opened."""
    with contextlib.suppress(PermissionError):  # Windows opens no folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
