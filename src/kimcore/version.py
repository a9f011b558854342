"""The version of kimcore that is installed, as its metadata say."""

import importlib.metadata
from typing import Final

__version__: Final[str] = importlib.metadata.version("kimcore")
