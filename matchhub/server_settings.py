"""How the site is served, read from the environment: the same for `make run` and for a server."""

import os
from dataclasses import dataclass, fields
from typing import Any, Self

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True, kw_only=True)
class ServerSettings:
    """Each field is an environment variable; README.md lists them. Times are in seconds."""

    listen: str = "127.0.0.1"
    port: int = 8000
    workers: int = os.cpu_count() or 1
    # Pages that one worker makes at once. Python runs one at a time; more would all be later.
    pages: int = 2
    # Threads beside those, for editors and for the address that watches the site.
    reserve: int = 2
    # Requests of one worker that may wait for a thread.
    queue_size: int = 32
    # Who has waited this long has mostly left, or asks again.
    queue_seconds: float = 3.0
    request_seconds: float = 20.0
    # Open connections of one worker, most of them idle: browsers keep theirs for the next page.
    connections: int = 1024
    backlog: int = 2048
    # A worker that takes more memory is replaced by a new one, after its last answer.
    worker_megabytes: int = 512
    # How long the site goes on after the signal to stop, while it answers that it is not ready.
    # Behind a load balancer: longer than the time between two of its questions.
    drain_seconds: float = 0.0
    # Longer than request_seconds, so that requests in flight are answered.
    stop_seconds: int = 30

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            least = "0 or more" if field.name == "drain_seconds" else "above 0"
            if not isinstance(value, str) and (value < 0 or (value == 0 and least == "above 0")):
                raise ImproperlyConfigured(f"{field.name.upper()}={value} has to be {least}.")

    @classmethod
    def from_environment(cls) -> Self:
        values: dict[str, Any] = {}
        for field in fields(cls):
            name = field.name.upper()
            if text := os.environ.get(name):
                try:
                    values[field.name] = type(getattr(cls, field.name))(text)
                except ValueError as error:
                    raise ImproperlyConfigured(f"{name}={text} is not a number.") from error
        return cls(**values)
