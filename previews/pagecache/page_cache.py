"""Answers of fans' pages, kept until the facts change or the minute ends.

It stands around the application: a page that is kept costs no part of Django.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from previews.models.generation_watch import Watch
from previews.pagecache.address import Address, address_of, environ_of
from previews.pagecache.answer import Answer, Application, Environ, ask, send
from previews.pagecache.copies import Copies
from previews.pagecache.encodings import encoding_for
from previews.pagecache.flights import Flights, WaitedTooLong
from previews.pagecache.generation_reader import DatabaseAway, GenerationReader
from previews.pagecache.middleware import DATABASE_AWAY
from previews.pagecache.stale import away_answer, stale_answer
from previews.pagecache.stores import Memory, Moment, Shared, SharedByNobody

# In seconds.
LONGEST_WAIT = 10.0


@dataclass
class PageCache:
    """The WSGI application of the site. `application` makes the pages."""

    application: Application
    memory: Memory
    shared: Shared = field(default_factory=SharedByNobody)
    copies: Copies | None = None
    generation: GenerationReader = field(default_factory=GenerationReader)
    flights: Flights = field(default_factory=lambda: Flights(LONGEST_WAIT))

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        is_read = environ["REQUEST_METHOD"] in ("GET", "HEAD")
        address = address_of(environ) if is_read else None
        # What a transaction has not committed is for nobody else, and may yet be rolled back.
        if address is None or connection.in_atomic_block:
            return self.application(environ, start_response)
        encoding = encoding_for(environ.get("HTTP_ACCEPT_ENCODING", ""))
        try:
            # Read before the facts: a page made during a commit belongs to the old moment.
            moment = Moment.now(self.generation.read())
            answer = self.memory.get(address, moment)
            if answer is None:
                answer = self._made_once(address, moment, environ, encoding)
            if encoding not in answer.encoded:
                self._encode(answer, encoding, address, moment)
        except DatabaseAway:
            answer = self._without_database(address)
        except WaitedTooLong:
            answer = away_answer()
        return send(answer, encoding, environ, start_response)

    def _made_once(
        self, address: Address, moment: Moment, environ: Environ, encoding: str
    ) -> Answer:
        def make() -> Answer:
            # Somebody may have made it between our look into the memory and now.
            answer = self.memory.get(address, moment) or self.shared.get(address, moment)
            made_at = moment
            if answer is None:
                answer, made_at = self._made_at(address, moment, environ)
                if answer.may_be_kept:
                    self.shared.put(address, made_at, answer)
            if self.copies is not None and answer.code < 500:
                self.copies.keep(address, answer)
            self._encode(answer, encoding, address, made_at)
            return answer

        return self.flights.once((address, moment), make)

    def _encode(self, answer: Answer, encoding: str, address: Address, moment: Moment) -> None:
        """Keep the answer with all that it has by now."""
        answer.in_encoding(encoding)
        if answer.may_be_kept:
            self.memory.put(address, moment, answer)

    def _made_at(self, address: Address, moment: Moment, environ: Environ) -> tuple[Answer, Moment]:
        """The page, and the moment to which it belongs.

        A page that has written, as the one that makes a new edition, belongs to a moment that was
        over when it was drawn: it is drawn once more, so that the next visitor finds it kept.
        """
        raised = Watch.in_process
        answer = self._made(address, environ)
        if answer.may_be_kept and Watch.in_process != raised:
            moment = Moment.now(self.generation.read())
            answer = self._made(address, environ)
        return answer, moment

    def _made(self, address: Address, environ: Environ) -> Answer:
        asked = environ_of(environ, address)
        answer = ask(self.application, asked)
        if DATABASE_AWAY in asked:
            self.generation.note_away(asked[DATABASE_AWAY])
            raise DatabaseAway
        return answer

    def _without_database(self, address: Address) -> Answer:
        if address.is_htmx:
            # htmx would swap nothing on an error, and the fan would see nothing happen.
            return away_answer(address.current or f"{address.script}/")
        copy = self.copies.find(address) if self.copies else None
        return stale_answer(copy) if copy else away_answer()
