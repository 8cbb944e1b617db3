"""Figures as fields: what the archive answers, each with a box for what a sentence states of it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

from django import forms

from previews.factcheck.answers import Archive, Asked
from previews.models import Claim, Preview
from previews.questions import QUESTIONS_BY_SLUG
from previews.text.stated_value import in_words

STATES = "states_"
NONE = "none"


@dataclass(frozen=True, slots=True)
class FigureField:
    """A figure's name, its title, and the archive's own value where it has one."""

    name: str
    title: str
    value: object = None

    @property
    def is_list(self) -> bool:
        return isinstance(self.value, list)

    @property
    def field(self) -> forms.CharField:
        answered = f"The archive has: {in_words(self.value)}." if self.value is not None else ""
        several = " Several with commas; “none” for an empty list." if self.is_list else ""
        return forms.CharField(
            label=self.title[:1].upper() + self.title[1:],
            required=False,
            help_text=f"{answered}{several}".strip() or "The archive has no value for it.",
        )

    def read(self, words: str) -> Any:
        """What was typed, as the table keeps it."""
        if not self.is_list:
            return as_data(words)
        items = () if words.strip() == NONE else words.split(",")
        return [as_data(item.strip()) for item in items if item.strip()]


def asked_about(claim: Claim) -> Asked:
    """The answer to a claim's question as its preview sees it."""
    return Archive(moment_of(claim)).about(claim) if claim.question else Asked()


def moment_of(claim: Claim) -> datetime:
    preview = Preview.objects.about_fixture(claim.fixture).for_desk().first()
    if preview is not None:
        return preview.moment
    fixture = claim.fixture
    return fixture.kick_off or datetime.combine(fixture.day, time(), tzinfo=UTC)


def figure_fields(claim: Claim | None, *kept: Mapping[str, Any]) -> tuple[FigureField, ...]:
    """The figures of the question's answer; of the question alone where nothing is answered.

    A name that is kept, but no longer a figure, has its box too: saving must lose nothing.
    """
    if claim is None or not claim.question:
        return ()
    asked = asked_about(claim)
    found = {one.name: one for one in answered(asked)} or {
        name: FigureField(name, name.replace("_", " ")) for name in names_of(claim.question)
    }
    for values in kept:
        for name in values:
            found.setdefault(name, FigureField(name, name.replace("_", " ")))
    return tuple(found.values())


def answered(asked: Asked) -> Iterator[FigureField]:
    for figure in asked.answer.figures if asked.answer else ():
        yield FigureField(figure.name, figure.title, figure.value)


def names_of(question: str) -> Sequence[str]:
    known = QUESTIONS_BY_SLUG.get(question)
    return known.figure_names if known else ()


def as_typed(value: Any) -> str:
    """A kept value as an editor types it."""
    if isinstance(value, list):
        return ", ".join(as_typed(item) for item in value) or NONE
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def as_data(words: str) -> Any:
    """Whole numbers and yes or no as data; days, scores and names stay as they are written."""
    if words.lower() in ("true", "false"):
        return words.lower() == "true"
    return int(words) if words.isdecimal() else words
