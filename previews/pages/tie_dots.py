"""Ties that began with a defeat as dots, row by row of the deficit; a dot opens its matches."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from previews.football.comebacks import Deficit
from previews.football.first_legs import Fate, LostFirstLeg
from previews.football.played_fixture import PlayedFixture
from previews.pages.match_links import Linked, MatchLinks, linked
from previews.text.number_words import counted

# The newest are drawn: a competition has thousands of ties.
MOST = 240
PARAMETER = "tie"

type LostOpening = Deficit | LostFirstLeg


@dataclass(frozen=True, slots=True)
class TieDot:
    """`year` has two digits, `words` say who was how far behind, and what became of it."""

    number: int
    year: str
    words: str
    fate: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class DotRow:
    """The ties of one deficit, the earliest first. `words`: "1 of 4 decided was overturned"."""

    title: str
    words: str
    dots: tuple[TieDot, ...]


@dataclass(frozen=True, slots=True)
class OpenTie:
    words: str
    matches: tuple[Linked[PlayedFixture], ...]


@dataclass(frozen=True, slots=True)
class TieDots:
    """`left_out` counts the earlier ties that are not drawn."""

    rows: tuple[DotRow, ...]
    left_out: int
    opened: OpenTie | None


def openings_of(details: object) -> tuple[LostOpening, ...]:
    """The ties of an answer about lost first legs; none of other answers."""
    rows = details if isinstance(details, tuple) else ()
    return tuple(row for row in rows if isinstance(row, Deficit | LostFirstLeg))


def opened_in(openings: Sequence[LostOpening], params: QueryDict) -> LostOpening | None:
    """`?tie=12`"""
    asked = params.get(PARAMETER, "")
    return next((row for row in openings if str(row.tie.number) == asked), None)


def tie_dots(
    openings: Sequence[LostOpening], opened: LostOpening | None, links: Mapping[int, MatchLinks]
) -> TieDots | None:
    """`links` are those of the matches of the tie that is open."""
    if not openings:
        return None
    drawn = openings[-MOST:]
    by_deficit: dict[int, list[LostOpening]] = {}
    for row in drawn:
        by_deficit.setdefault(-row.first_leg.goal_difference, []).append(row)
    return TieDots(
        rows=tuple(
            DotRow(
                title=f"{counted(deficit, 'goal').capitalize()} behind",
                words=_overturned(rows),
                dots=tuple(_dots(rows, opened)),
            )
            for deficit, rows in sorted(by_deficit.items(), reverse=True)
        ),
        left_out=len(openings) - len(drawn),
        opened=OpenTie(_words(opened), linked(opened.tie.fixtures, links)) if opened else None,
    )


def _dots(rows: Sequence[LostOpening], opened: LostOpening | None) -> Iterator[TieDot]:
    for row in rows:
        year = row.tie.fixtures[-1].day.year
        fate = str(row.fate if row.fate.is_decided else Fate.UNDECIDED)
        yield TieDot(row.tie.number, f"{year % 100:02}", _words(row), fate, row is opened)


def _overturned(rows: Sequence[LostOpening]) -> str:
    decided = sum(row.fate.is_decided for row in rows)
    through = sum(row.fate is Fate.THROUGH for row in rows)
    if not decided:
        return "none decided"
    return f"{through} of {decided} decided overturned"


def _words(row: LostOpening) -> str:
    """Liverpool lost 0–3 to Atalanta on 11 April 2024: undecided."""
    result = row.first_leg
    club = result.fixture.home if result.at_home else result.fixture.away
    became = "overturned" if row.fate is Fate.THROUGH else row.fate.words
    return (
        f"{club} lost {result.goals_for}–{result.goals_against} to {result.opponent} "
        f"on {result.day:%-d %B %Y}: {became}"
    )
