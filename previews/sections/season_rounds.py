"""The fixtures of a season, one round at a time: a matchday, a month, a round of a knock-out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.text import slugify

from previews.models.season_row import SeasonRow
from previews.sections.club_switch import Choice


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A fixture of the round; `score` is empty while it is to be played."""

    home: str
    home_slug: str
    away: str
    away_slug: str
    score: str
    remark: str


@dataclass(frozen=True, slots=True)
class RoundDay:
    day: date
    rows: tuple[RoundRow, ...]

    @property
    def in_words(self) -> str:
        return f"{self.day:%A %-d %B %Y}"


@dataclass(frozen=True, slots=True)
class Rounds:
    """One round's fixtures by day, the way to the rounds beside it, and all of them to choose."""

    title: str
    days: tuple[RoundDay, ...]
    earlier: Choice | None
    later: Choice | None
    choices: tuple[Choice, ...]


def rounds(rows: Sequence[SeasonRow], asked: str, as_of: date) -> Rounds | None:
    """The round asked for by its slug, else the latest that had begun by the day."""
    by_round = _by_round(rows)
    if not by_round:
        return None
    titles = list(by_round)
    slugs = [slugify(title) for title in titles]
    at = slugs.index(asked) if asked in slugs else _running(list(by_round.values()), as_of)
    choices = tuple(
        Choice(slug, title, place == at, "round")
        for place, (slug, title) in enumerate(zip(slugs, titles, strict=True))
    )
    return Rounds(
        title=titles[at],
        days=_days(by_round[titles[at]], as_of),
        earlier=choices[at - 1] if at else None,
        later=choices[at + 1] if at + 1 < len(choices) else None,
        choices=choices,
    )


def _by_round(rows: Sequence[SeasonRow]) -> dict[str, list[SeasonRow]]:
    """The fixtures by their round's title, in the order in which the rounds are meant to be.

    Postponed fixtures stay in their matchday, so that the order goes by the number and not by
    the days.
    """
    named: dict[tuple[int, int, str], list[SeasonRow]] = {}
    for row in rows:
        named.setdefault(_round_of(row), []).append(row)
    found: dict[str, list[SeasonRow]] = {}
    for (_stage, _number, title), fixtures in sorted(named.items()):
        found.setdefault(title, []).extend(fixtures)
    return found


def _round_of(row: SeasonRow) -> tuple[int, int, str]:
    if row.matchday:
        group = f"{row.stage}, " if row.stage_kind == "group" else ""
        return row.stage_position, row.matchday, f"{group}Matchday {row.matchday}"
    if row.stage and row.stage_kind != "league":
        return row.stage_position, 0, row.stage
    return row.stage_position, row.day.year * 12 + row.day.month, f"{row.day:%B %Y}"


def _running(found: Sequence[Sequence[SeasonRow]], as_of: date) -> int:
    """The place of the round whose fixtures were the latest by the day; else the first."""
    begun = [
        (max(row.day for row in rows if row.day <= as_of), place)
        for place, rows in enumerate(found)
        if any(row.day <= as_of for row in rows)
    ]
    return max(begun)[1] if begun else 0


def _days(rows: Sequence[SeasonRow], as_of: date) -> tuple[RoundDay, ...]:
    by_day: dict[date, list[RoundRow]] = {}
    for row in sorted(rows, key=lambda one: (one.day, one.number)):
        by_day.setdefault(row.day, []).append(_row(row, as_of))
    return tuple(RoundDay(day, tuple(found)) for day, found in by_day.items())


STATUS_WORDS = {
    "postponed": "postponed", "abandoned": "abandoned", "cancelled": "cancelled",
    "awarded": "awarded", "to_be_confirmed": "day to be confirmed",
}  # fmt: skip


def _row(row: SeasonRow, as_of: date) -> RoundRow:
    known = row.score is not None and row.day <= as_of
    parts = [f"leg {row.leg}" if row.leg else "", STATUS_WORDS.get(row.status, "")]
    return RoundRow(
        home=row.home.name,
        home_slug=row.home.slug,
        away=row.away.name,
        away_slug=row.away.slug,
        score=str(row.score) if known else "",
        remark=", ".join(part for part in parts if part),
    )
