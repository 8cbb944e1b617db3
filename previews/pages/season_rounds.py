"""The fixtures of a season, one round at a time: a matchday, a month, a round of a knock-out."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.utils.text import slugify

from previews.archive.season_row import SeasonRow
from previews.components.filter_links import FilterLink
from previews.components.undrawn_fixtures import not_known
from previews.football.rounds import Round
from previews.football.stages import StageSpan, in_playing_order
from previews.pages.match_links import RefereeLink
from previews.pages.season_round_row import RoundRow, round_row
from previews.text.number_words import counted


@dataclass(frozen=True, slots=True)
class RoundDay:
    """`not_known` is the number of fixtures of the day whose clubs are not known yet."""

    day: date
    rows: tuple[RoundRow, ...]
    not_known: str = ""

    @property
    def in_words(self) -> str:
        return f"{self.day:%A %-d %B %Y}"


@dataclass(frozen=True, slots=True)
class Rounds:
    """One round's fixtures by day, the way to the rounds beside it, and all of them to choose."""

    title: str
    days: tuple[RoundDay, ...]
    earlier: FilterLink | None
    later: FilterLink | None
    choices: tuple[FilterLink, ...]


type RefereesOf = Callable[[Collection[int]], Mapping[int, RefereeLink]]


def rounds(
    rows: Sequence[SeasonRow],
    asked: str,
    as_of: date,
    today: date,
    previews: Mapping[int, str],
    referees_of: RefereesOf,
) -> Rounds | None:
    """The round asked for by its slug, else the latest that had begun by the day.

    `previews` are the slugs of previews by fixture.
    """
    by_round = _by_round(rows)
    if not by_round:
        return None
    titles = list(by_round)
    slugs = [slugify(title) for title in titles]
    at = slugs.index(asked) if asked in slugs else _running(list(by_round.values()), as_of)
    choices = tuple(
        FilterLink(slug, title, place == at, "round")
        for place, (slug, title) in enumerate(zip(slugs, titles, strict=True))
    )
    referees = referees_of({row.number for row in by_round[titles[at]]})
    row_of = partial(round_row, as_of=as_of, today=today, previews=previews, referees=referees)
    return Rounds(
        title=titles[at],
        days=_days(by_round[titles[at]], not_known(rows, as_of), row_of),
        earlier=choices[at - 1] if at else None,
        later=choices[at + 1] if at + 1 < len(choices) else None,
        choices=choices,
    )


def _by_round(rows: Sequence[SeasonRow]) -> dict[str, list[SeasonRow]]:
    """The fixtures by their round's title, in the order in which the rounds are meant to be.

    Stages are in the order in which they were played. Within one, postponed fixtures stay in
    their matchday, so that the order goes by the number and not by the days.
    """
    by_stage: dict[str, list[SeasonRow]] = {}
    for row in rows:
        by_stage.setdefault(row.stage, []).append(row)
    by_title: dict[str, list[SeasonRow]] = {}
    for stage in in_playing_order(_span(name, of_stage) for name, of_stage in by_stage.items()):
        for title, fixtures in _parts_of(by_stage[stage.name]):
            by_title.setdefault(title, []).extend(fixtures)
    return by_title


def _span(name: str, rows: Sequence[SeasonRow]) -> StageSpan:
    days = [row.day for row in rows]
    known = rows[0].stage_round
    return StageSpan(name, Round(known) if known else None, min(days), max(days))


def _parts_of(rows: Sequence[SeasonRow]) -> Iterator[tuple[str, list[SeasonRow]]]:
    """A stage's matchdays or months; whole, if it is a round or not every matchday is known."""
    first = rows[0]
    has_matchdays = all(row.matchday for row in rows)
    if first.stage_kind == "knock_out" or (first.stage_kind == "group" and not has_matchdays):
        yield first.stage, list(rows)
        return
    parts: dict[tuple[int, str], list[SeasonRow]] = {}
    for row in rows:
        parts.setdefault(_part_of(row), []).append(row)
    for (_number, title), fixtures in sorted(parts.items()):
        yield title, fixtures


def _part_of(row: SeasonRow) -> tuple[int, str]:
    if row.matchday:
        group = f"{row.stage}, " if row.stage_kind == "group" else ""
        return row.matchday, f"{group}Matchday {row.matchday}"
    return row.day.year * 12 + row.day.month, f"{row.day:%B %Y}"


def _running(in_order: Sequence[Sequence[SeasonRow]], as_of: date) -> int:
    """The place of the round whose fixtures were the latest by the day; else the first."""
    begun = [
        (max(row.day for row in rows if row.day <= as_of), place)
        for place, rows in enumerate(in_order)
        if any(row.day <= as_of for row in rows)
    ]
    return max(begun)[1] if begun else 0


def _days(
    rows: Sequence[SeasonRow], unknown: Set[int], row_of: Callable[[SeasonRow], RoundRow]
) -> tuple[RoundDay, ...]:
    by_day: dict[date, list[SeasonRow]] = {}
    for row in sorted(rows, key=lambda fixture: (fixture.day, fixture.number)):
        by_day.setdefault(row.day, []).append(row)
    return tuple(_day(day, fixtures, unknown, row_of) for day, fixtures in by_day.items())


def _day(
    day: date,
    rows: Sequence[SeasonRow],
    unknown: Set[int],
    row_of: Callable[[SeasonRow], RoundRow],
) -> RoundDay:
    paired = [row for row in rows if row.number not in unknown]
    missing = len(rows) - len(paired)
    verb = "is" if missing == 1 else "are"
    words = f"{counted(missing, 'pairing')} {verb} not known yet." if missing else ""
    shown = tuple(row_of(row) for row in paired)
    return RoundDay(day, shown, f"{words[:1].upper()}{words[1:]}")
