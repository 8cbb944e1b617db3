"""Real results from beside the project, where they are; the tests that need them skip if not."""

import csv
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from previews.football.played_fixture import PlayedFixture, Side
from previews.football.score import Goals, Score
from previews.football.tie import UEFA_SINCE_2021, UEFA_UNTIL_2021, Tie

FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "csv"


def rows_of(name):
    """The rows of a results file; skips the test when the folder is absent."""
    path = FOLDER / name
    if not path.exists():
        pytest.skip(f"the shared results are not here: {name}")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


class Clubs(dict):
    """A number for every name, in the order of their first fixture."""

    def side(self, name):
        return Side(self.setdefault(name, len(self) + 1), name)


def league(name):
    """The fixtures of a season file in the football-data style, and the clubs by name."""
    clubs = Clubs()
    fixtures = [
        PlayedFixture(
            number,
            date.fromisoformat(row["Date"]),
            clubs.side(row["HomeTeam"]),
            clubs.side(row["AwayTeam"]),
            Score(int(row["FTHG"]), int(row["FTAG"])),
        )
        for number, row in enumerate(rows_of(name), start=1)
    ]
    return fixtures, clubs


def european_ties(name="liverpool-atalanta-europe-1963-2024.csv"):
    """The knock-out ties of the European file, and the clubs by name without their country."""
    clubs, rows = Clubs(), [row for row in rows_of(name) if row["tie"]]
    rows.sort(key=lambda row: (row["tie"], row["date"]))
    ties = []
    for number, (_, legs) in enumerate(groupby(rows, key=lambda row: row["tie"]), start=1):
        fixtures = tuple(_leg(row, clubs) for row in legs)
        first = fixtures[0]
        rules = UEFA_UNTIL_2021 if first.season < "2021/22" else UEFA_SINCE_2021
        ties.append(Tie(number, (first.home, first.away), fixtures, rules))
    return ties, clubs


def _leg(row, clubs):
    day = date.fromisoformat(row["date"])
    final = Goals(int(row["home_goals"]), int(row["away_goals"]))
    extra_time = row["decided"] == "aet"
    after_90 = Goals(int(row["home_ft"]), int(row["away_ft"])) if row["home_ft"] else None
    return PlayedFixture(
        number=day.toordinal(),
        day=day,
        home=clubs.side(row["home"].split(" (")[0]),
        away=clubs.side(row["away"].split(" (")[0]),
        score=Score(*final, after_90=after_90, extra_time=extra_time),
        season=row["season"],
        leg=int(row["leg"]) if row["leg"] in ("1", "2") else None,
    )
