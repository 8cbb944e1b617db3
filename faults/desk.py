"""Fans and editors at work while something happens, and what they were answered."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from typing import Any

from benchmarks.databases import PROJECT, environment
from faults.outcome import Outcome
from faults.visitor import CUT_OFF, Visitor, form_values

FIELD = "nickname"
# The field has so many letters, one for each save.
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
FANS_PAGES = (
    "/",
    "/clubs/",
    "/previews/",
    "/previews/atalanta-v-liverpool-2024-04-18/?tie=1&tie=2",
)
SAVED, READ, BUSY = 302, 200, 503


@dataclass(slots=True)
class Desk:
    """One record, which several editors change in turn: each adds a letter to what it reads."""

    port: int
    sessions: Sequence[str]
    address: str
    text_address: str = ""
    draft_address: str = ""
    accepted: list[str] = field(default_factory=list)
    answers: Counter[str] = field(default_factory=Counter)
    letters: Iterator[str] = field(default_factory=lambda: iter(LETTERS))
    lock: Lock = field(default_factory=Lock)

    def again(self) -> "Desk":
        """The same desk, of which nothing was noted yet; the record stays as it is."""
        return Desk(self.port, self.sessions, self.address, letters=self.letters)

    def editor(self, number: int) -> Visitor:
        return Visitor(self.port, {"sessionid": self.sessions[number]})

    def edit(self, editor: Visitor) -> bool:
        """Open the page, add a letter, save. False when there is no letter left."""
        page = editor.get(self.address)
        self.note("page of the admin", page.status)
        if page.status != READ:
            return True
        with self.lock:
            letter = next(self.letters, "")
        if letter:
            sent = form_values(page.text)
            sent[FIELD] += letter
            answer = editor.post(self.address, sent)
            self.note("save", answer.status)
            with self.lock:
                if answer.status == SAVED:
                    self.accepted.append(letter)
                elif answer.status == BUSY and sent[FIELD] not in answer.text:
                    self.answers["save 503 without what was typed"] += 1
        return bool(letter)

    def read(self, fan: Visitor, number: int) -> None:
        self.note("page of fans", fan.get(FANS_PAGES[number % len(FANS_PAGES)]).status)

    def note(self, what: str, status: int) -> None:
        with self.lock:
            self.answers[f"{what} {status or 'cut off'}"] += 1

    def outcome(self, fault: str, *, cut_off: bool = False) -> Outcome:
        """Every answer is a page, a save or “try again”, and every accepted save is stored.

        `cut_off`: connections may be cut off meanwhile.
        """
        allowed = {READ, SAVED, BUSY} | ({CUT_OFF} if cut_off else set())
        fine = {str(status or "cut off") for status in allowed}
        outcome = Outcome(fault, sum(self.answers.values()))
        for words, times in sorted(self.answers.items()):
            if not any(words.endswith(f" {status}") for status in fine):
                outcome.lost += [words] * times
        stored = self._stored()
        missing = [letter for letter in self.accepted if letter not in stored]
        outcome.lost += [f"the accepted save “{letter}” is not in “{stored}”" for letter in missing]
        return outcome

    def _stored(self) -> str:
        return form_values(self.editor(0).get(self.address).text).get(FIELD, "")


def desk_at(port: int, database_url: str, editors: int) -> Desk:
    """A desk with signed-in editors; they and their record are made in the database."""
    made = subprocess.run(
        [sys.executable, "-m", "faults.sign_in", str(editors)],
        cwd=PROJECT, env=environment(database_url), stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    facts: dict[str, Any] = json.loads(made.stdout)
    return Desk(port, **facts)


@contextmanager
def at_work(desk: Desk, *, editors: int, fans: int) -> Iterator[None]:
    """They work as long as the block, each of them at least once."""
    ended = Event()

    def edits(number: int) -> None:
        editor = desk.editor(number)
        while desk.edit(editor) and not ended.is_set():
            pass

    def reads(number: int) -> None:
        fan = Visitor(desk.port)
        desk.read(fan, number)
        while not ended.wait(0.05):
            number += 1
            desk.read(fan, number)

    threads = [Thread(target=edits, args=[number]) for number in range(editors)]
    threads += [Thread(target=reads, args=[number]) for number in range(fans)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        ended.set()
        for thread in threads:
            thread.join()
