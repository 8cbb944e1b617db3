"""One request makes a page; those who ask for the same meanwhile wait for it."""

from collections.abc import Callable, Hashable
from threading import Event, Lock

from previews.pagecache.answer import Answer


class WaitedTooLong(Exception):
    """The page is still being made."""


class Flight:
    def __init__(self) -> None:
        self.ended = Event()
        self.answer: Answer | None = None
        self.error: Exception | None = None


class Flights:
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._flights: dict[Hashable, Flight] = {}
        self._lock = Lock()

    def once(self, key: Hashable, make: Callable[[], Answer]) -> Answer:
        """What `make` returns, called here or in another thread that began with the same key."""
        with self._lock:
            flight = self._flights.get(key)
            is_ours = flight is None
            if flight is None:
                flight = self._flights[key] = Flight()
        if is_ours:
            try:
                flight.answer = make()
                return flight.answer
            except Exception as error:
                flight.error = error
                raise
            finally:
                with self._lock:
                    del self._flights[key]
                flight.ended.set()
        if not flight.ended.wait(self.seconds):
            raise WaitedTooLong
        if flight.answer is None:
            # To try it once more each would be a rush on what has just failed.
            raise flight.error or WaitedTooLong
        return flight.answer
