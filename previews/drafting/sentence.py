"""A sentence made from facts, with the facts that it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from previews.components.receipts import Receipts, receipts
from previews.football.played_fixture import PlayedFixture
from previews.models import Article
from previews.models.sourced import Sourced

# The matches listed below a sentence; of more it says how many.
MOST_MATCHES = 8


@dataclass(frozen=True, slots=True)
class Ground:
    """A fact that a sentence rests on, and its row; without a row, what was looked at."""

    words: str
    kind: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """`key` names the kind of fact, such as "form-home", and finds the sentence again; `about` is
    what editors call it.

    `article` is where its facts were read; None where they are results, or entered without a
    source. `reported_on` is the day of that report.
    """

    key: str
    about: str
    text: str
    rests_on: tuple[Ground, ...]
    article: Article | None = None
    reported_on: date | None = None

    def __post_init__(self) -> None:
        if not self.rests_on:
            raise ValueError(f"no fact is given for the sentence {self.text!r}")


def on_matches(matches: Receipts | Iterable[PlayedFixture], scope: str = "") -> tuple[Ground, ...]:
    """The matches, and what was looked at where that is known."""
    shown = matches if isinstance(matches, Receipts) else receipts(matches, scope)
    rows = tuple(
        Ground(f"{row.home} {row.score} {row.away}, {row.day:%-d %B %Y}", "fixture", row.number)
        for row in shown.rows[:MOST_MATCHES]
    )
    more = len(shown.rows) - len(rows) + shown.left_out
    looked_at = f"{shown.scope}; {more} more" if more and shown.scope else shown.scope
    return (*rows, Ground(looked_at)) if looked_at else rows


def on_rows(rows: Iterable[Sourced]) -> tuple[Ground, ...]:
    return tuple(Ground(str(row), str(row._meta.model_name), row.pk) for row in rows)


def listed(names: Iterable[str]) -> str:
    """ "Matip", "Matip and Doak", "Matip, Doak and Thiago"."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def sentence(text: str) -> str:
    """With a capital letter and a full stop."""
    words = f"{text[:1].upper()}{text[1:]}"
    return words if words.endswith((".", "!", "?", ".”")) else f"{words}."
