"""The command line, where no script is on the path: `python -m kimcore`."""

from kimcore.cli import main

if __name__ == "__main__":
    main()
