"""The command line. It needs the extra `cli`; without it, it says so."""

import contextlib
import errno
import io
import os
import signal
import sys
from pathlib import Path
from typing import Final, TextIO

_UNUSABLE: Final = 2
_INTERRUPTED: Final = 128 + signal.SIGINT
"""What a shell calls a program that Ctrl-C has ended."""


def main() -> None:
    """Run the command `kimcore`."""
    with contextlib.suppress(AttributeError):  # Windows has no such signal
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # whoever reads only the head of the output has had enough
    try:
        status = _run()
    except KeyboardInterrupt:
        status = _INTERRUPTED
    except (MemoryError, RecursionError) as error:
        _say(f"kimcore: {type(error).__name__}")
        status = _UNUSABLE
    except OSError as error:  # a full disk, say: what could not be written was not checked, as far as anybody sees
        _say(f"kimcore: {error.strerror}")
        status = _UNUSABLE
    _drop_unwritten()
    sys.exit(status)


def _run() -> int:
    try:
        from kimcore.cli.commands import run
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        _say("kimcore: the command line needs its extra; install it with: pip install 'kimcore[cli]'")
        return _UNUSABLE
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] # where a program was started without one
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    sys.stdout, sys.stderr = _buffered(sys.stdout), _buffered(sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a narrow terminal must not end a check
    return run()


def _buffered(stream: TextIO) -> TextIO:
    """Return a stream that fails where it cannot write all: without a buffer, Python does not miss the rest."""
    if isinstance(getattr(stream, "buffer", None), io.FileIO):
        return os.fdopen(stream.fileno(), "w", encoding=stream.encoding, closefd=False)
    return stream


def _say(line: str) -> None:
    """Print a line to standard error; where that cannot be written either, the exit status must do."""
    with contextlib.suppress(AttributeError, OSError):
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()


def _drop_unwritten() -> None:
    """Drop what cannot be written, on which Python would fail as it ends, with a message and a status of its own."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            with Path(os.devnull).open("wb") as nowhere:
                os.dup2(nowhere.fileno(), stream.fileno())
