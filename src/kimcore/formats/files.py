"""Files that are replaced whole or not at all."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path


def replace(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file so that a crash leaves either the old content or the new; raise OSError where that cannot be.

    The new content is written beside the file, flushed to the disk and moved into its place; the file's mode is kept
    and a symbolic link is followed. What is no regular file, such as a pipe, is written to as it is.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    descriptor, name = tempfile.mkstemp(prefix=".kimcore-", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:  # an interrupt, too, may leave nothing behind
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(target.parent)


def _mode(target: Path) -> int:
    """Return the mode of a file, or the one that a new file gets."""
    with contextlib.suppress(FileNotFoundError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the move itself survive a crash, where the system lets a folder be opened."""
    with contextlib.suppress(PermissionError):  # Windows opens no folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
