"""Requests that wait for one of a few threads: the newest first, and none for long.

A WSGI application cannot see that a visitor has hung up. Under a rush, the visitors who have waited
longest are those who have left; serving them first would make every later visitor leave as well.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf
from threading import Condition, Event, Thread
from time import monotonic


class Refused(Exception):
    """The work was not begun, and never will be."""


class TookTooLong(Exception):
    """The work has begun and goes on, but nobody waits for it any more."""


@dataclass(eq=False, slots=True)
class Job[T]:
    work: Callable[[], T]
    is_urgent: bool
    begun: bool = False
    refused: bool = False
    result: T | None = None
    error: BaseException | None = None
    ended: Event = field(default_factory=Event)


class RequestQueue[T]:
    """Does work in threads of its own, so that each of them keeps one database connection.

    `reserve` of the threads are for urgent work only: they are free while the rest is in a rush.
    """

    def __init__(self, *, threads: int, reserve: int = 0, size: int) -> None:
        self.threads = threads
        self.most_others = threads - reserve
        self.size = size
        self.urgent: deque[Job[T]] = deque()
        self.others: deque[Job[T]] = deque()
        self.changed = Condition()
        self.started = 0
        self.idle = 0
        self.others_at_work = 0
        self.urgent_at_work = 0

    def do(
        self,
        work: Callable[[], T],
        *,
        is_urgent: bool = False,
        wait_seconds: float,
        limit_seconds: float | None = None,
    ) -> T:
        """Do the work in a thread of the queue and return its result, or raise its exception.

        Urgent work is done before the rest, the oldest first. `limit_seconds` counts from now.
        """
        asked = monotonic()
        limit = inf if limit_seconds is None else limit_seconds
        job = Job(work, is_urgent)
        self._add(job)
        if not job.ended.wait(min(wait_seconds, limit)) and self._withdraw(job):
            raise Refused
        left = None if limit == inf else max(0, asked + limit - monotonic())
        if not job.ended.wait(left):
            raise TookTooLong
        if job.refused:
            raise Refused
        if job.error:
            raise job.error
        return job.result  # type: ignore[return-value]  # set, since it ended without an error

    def _add(self, job: Job[T]) -> None:
        with self.changed:
            line = self.urgent if job.is_urgent else self.others
            # What a free thread is about to begin does not wait.
            if len(line) - self._free_threads(job) >= self.size:
                if job.is_urgent:
                    raise Refused
                # The visitor who has waited longest is the likeliest to have left.
                oldest = line.popleft()
                oldest.refused = True
                oldest.ended.set()
            line.append(job)
            self._wake()

    def _wake(self) -> None:
        """Let a thread take what may be begun now; start one if all that there are have work."""
        if self._may_begin() <= self.idle:
            self.changed.notify()
        elif self.started < self.threads:
            self.started += 1
            Thread(target=self._work, name=f"page-{self.started}", daemon=True).start()

    def _free_threads(self, job: Job[T]) -> int:
        if job.is_urgent:
            return self.threads - self.urgent_at_work - self.others_at_work
        return self.most_others - self.others_at_work

    def _may_begin(self) -> int:
        return len(self.urgent) + min(len(self.others), self.most_others - self.others_at_work)

    def _withdraw(self, job: Job[T]) -> bool:
        """Take the job out of its line. False if a thread has taken it, or it was refused."""
        with self.changed:
            if job.begun or job.refused:
                return False
            (self.urgent if job.is_urgent else self.others).remove(job)
            return True

    def _begin(self) -> Job[T]:
        with self.changed:
            while not self._may_begin():
                self.idle += 1
                self.changed.wait()
                self.idle -= 1
            job = self.urgent.popleft() if self.urgent else self.others.pop()
            job.begun = True
            self._count(job, 1)
            return job

    def _end(self, job: Job[T]) -> None:
        with self.changed:
            self._count(job, -1)
        job.ended.set()

    def _count(self, job: Job[T], change: int) -> None:
        if job.is_urgent:
            self.urgent_at_work += change
        else:
            self.others_at_work += change

    def _work(self) -> None:
        while True:
            job = self._begin()
            try:
                job.result = job.work()
            except BaseException as error:
                job.error = error
            self._end(job)
            del job  # or the last answer would be kept until the next request
