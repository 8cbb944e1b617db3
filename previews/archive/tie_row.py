"""Ties as plain values: their played fixtures put together, with the rules of the season."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from previews.archive.played_fixture_row import PLAYED_COLUMNS, played_fixture
from previews.football.calendar_days import day_of
from previews.football.played_fixture import PlayedFixture, Side, in_order
from previews.football.tie import DECIDED_WITHIN, Ruling, Tie, TieRules

TIE_COLUMNS = (
    "tie__first_home_id", "tie__winner_id", "tie__decision",
    "season__away_goals", "season__extra_time",
)  # fmt: skip


def played_ties(
    rows: Iterable[tuple[Any, ...]], open_ties: set[int], *, before: date | datetime
) -> list[Tie]:
    """Rows of PLAYED_COLUMNS and TIE_COLUMNS as ties before a moment, earliest first."""
    waited_since = day_of(before) - DECIDED_WITHIN
    fixtures: dict[int, list[PlayedFixture]] = {}
    tie_columns: dict[int, tuple[Any, ...]] = {}
    for row in rows:
        played = played_fixture(row[: len(PLAYED_COLUMNS)])
        if played is not None and played.tie is not None:
            fixtures.setdefault(played.tie, []).append(played)
            tie_columns[played.tie] = row[len(PLAYED_COLUMNS) :]
    ties = [
        _tie(number, legs, tie_columns[number], None if number in open_ties else waited_since)
        for number, legs in fixtures.items()
    ]
    return sorted(ties, key=lambda tie: (tie.fixtures[0].day, tie.number))


def _tie(
    number: int,
    played: list[PlayedFixture],
    tie_columns: tuple[Any, ...],
    waited_since: date | None,
) -> Tie:
    """`waited_since` is None while something of the tie is left to play."""
    first_home, winner, decision, away_goals, extra_time = tie_columns
    fixtures = tuple(in_order(played))
    return Tie(
        number,
        _clubs(fixtures[0], first_home),
        fixtures,
        rules=TieRules(
            away_goals=away_goals,
            away_goals_after_extra_time=away_goals,
            extra_time=extra_time,
        ),
        went_through=None if waited_since is None else winner,
        ruling=Ruling(decision) if decision and waited_since is not None else None,
        overdue=waited_since is not None and fixtures[-1].day < waited_since,
    )


def _clubs(fixture: PlayedFixture, first_home: int) -> tuple[Side, Side]:
    home = fixture.side(first_home)
    return home, fixture.opponent_of(first_home)
