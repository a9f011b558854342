"""Checking a register on the workers of a Dask cluster. It needs the extra `dask`.

`kimcore.partitions.check(paths, spread=workers(client))` is all of it.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

import attrs

from kimcore.errors import MissingExtraError
from kimcore.partitions import Settings, Spread

Task = TypeVar("Task")
Result = TypeVar("Result")
Result_co = TypeVar("Result_co", covariant=True)


class Future(Protocol[Result_co]):
    """What will be the result of a task."""

    def result(self) -> Result_co:
        """Wait for the result, and return it or raise what the task raised."""
        ...


class Client(Protocol):
    """A `distributed.Client`."""

    def submit(self, function: Callable[..., Result], /, *given: object, pure: bool) -> Future[Result]:
        """Have a function called by a worker."""
        ...


def workers(client: Client | None = None) -> Spread:
    """Return what does the tasks of a check on the workers of a client, or of the one that is in use.

    The workers need this release of kimcore, and the files under the same paths. What a worker did that is lost, others
    do again; a task that is lost with three workers raises `distributed.KilledWorker`.

    Raises MissingExtraError where no client is given and the extra `dask` is missing, and ValueError where none is in
    use.
    """
    return _Workers(_in_use() if client is None else client)


def _in_use() -> Client:
    try:
        from distributed import get_client  # pyright: ignore[reportUnknownVariableType] # as below
    except ImportError:
        raise MissingExtraError("dask") from None
    client: Client = get_client()  # pyright: ignore[reportUnknownVariableType] # it has hints for some arguments only
    return client


@attrs.frozen
class _Workers:
    client: Client

    def __call__(
        self, function: Callable[[Task, Settings], Result], tasks: Iterable[Task], settings: Settings, /
    ) -> Iterator[Result]:
        """Have all tasks done, and yield the results in their order; each is forgotten by the workers then."""
        # A task of its own, and not scattered: what was scattered is lost with the worker that holds it.
        shared = self.client.submit(_unchanged, settings, pure=False)
        futures = deque(self.client.submit(function, task, shared, pure=False) for task in tasks)
        while futures:
            yield futures.popleft().result()


def _unchanged(settings: Settings) -> Settings:
    return settings
