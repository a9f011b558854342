"""The command line. It needs the extra `cli`; without it, it says so."""

import io
import sys


def main() -> None:
    """Run the command `kimcore`."""
    try:
        from kimcore.cli.commands import kimcore
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        print("kimcore: the command line needs its extra; install it with: pip install 'kimcore[cli]'", file=sys.stderr)  # noqa: T201 - the one line it can say without the extra
        sys.exit(2)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a narrow terminal must not end a check
    try:
        kimcore(prog_name="kimcore")
    except OSError as error:  # a full disk, say: what could not be written was not checked, as far as anybody sees
        print(f"kimcore: {error.strerror}", file=sys.stderr)  # noqa: T201 - there may be nothing else to write to
        sys.exit(2)
