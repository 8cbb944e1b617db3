"""Random league seasons, written as each format of result files has them."""

import json
import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, permutations

from hypothesis import strategies as st

COMPETITION, COUNTRY = "English Championship", "ENG"
# Names with accents, signs and letters that other keyboards lack; no two are near each other.
NAMES = (
    "Ångström Athletic", "Birkenfjord", "Çelik Rovers", "Dünwald United", "Éclair Wanderers",
    "Føroyar Town", "Győrhaven", "Hrvatska Lodge",
)  # fmt: skip
ACCENTS = str.maketrans("ÅåöÇçüÉéøőć", "AaoCcuEeooc")
HEADER = "date,home,away,home_goals,away_goals,season,competition,country"


@dataclass(frozen=True)
class Row:
    """A match of a season; a double round robin has each pair of clubs at either ground once."""

    day: date
    home: str
    away: str
    goals: tuple[int, int]


@dataclass(frozen=True)
class League:
    first_year: int
    rows: tuple[Row, ...]

    @property
    def name(self):
        return f"{self.first_year}/{(self.first_year + 1) % 100:02}"

    def with_rows(self, rows):
        return League(self.first_year, tuple(rows))

    def without_accents(self):
        return self.with_rows(
            Row(row.day, row.home.translate(ACCENTS), row.away.translate(ACCENTS), row.goals)
            for row in self.rows
        )

    def shuffled(self, seed):
        rows = list(self.rows)
        random.Random(seed).shuffle(rows)
        return self.with_rows(rows)

    def facts(self):
        return sorted((row.day, row.home, row.away, *row.goals) for row in self.rows)


@st.composite
def leagues(draw, first_year=2021):
    """Every match or a part of them; one matchday a week, no club twice a day."""
    clubs = draw(st.sampled_from([4, 6]))
    names = draw(st.permutations(NAMES))[:clubs]
    rows = []
    for number, (home, away) in enumerate(_in_rounds(names)):
        day = date(first_year, 8, 7) + timedelta(days=7 * (number // (clubs // 2)))
        goals = draw(st.tuples(st.integers(0, 4), st.integers(0, 4)))
        rows.append(Row(day, home, away, goals))
    played = draw(st.integers(clubs, len(rows)))
    return League(first_year, tuple(rows[:played]))


def _in_rounds(names):
    """The pairs of a double round robin, round after round."""
    fixed, *others = names
    half = []
    for turn in range(len(names) - 1):
        turned = [fixed, *others[turn:], *others[:turn]]
        half += [(turned[at], turned[-1 - at]) for at in range(len(names) // 2)]
    assert {frozenset(pair) for pair in half} == {frozenset(p) for p in permutations(names, 2)}
    return [*half, *((away, home) for home, away in half)]


def as_csv(league):
    lines = [
        f"{row.day},{row.home},{row.away},{row.goals[0]},{row.goals[1]},{league.name},"
        f"{COMPETITION},{COUNTRY}"
        for row in league.rows
    ]
    return "\n".join((HEADER, *lines)) + "\n"


def as_txt(league):
    lines = [f"= {COMPETITION} {league.name}", ""]
    for day, rows in groupby(league.rows, key=lambda row: row.day):
        lines.append(f"{day:%a %b} {day.day} {day.year}")
        lines += [f"  {row.home}  {row.goals[0]}-{row.goals[1]}  {row.away}" for row in rows]
    return "\n".join(lines) + "\n"


def as_json(league):
    matches = [
        {"date": str(row.day), "team1": row.home, "team2": row.away,
         "score": {"ft": list(row.goals)}}
        for row in league.rows
    ]  # fmt: skip
    return json.dumps({"name": f"{COMPETITION} {league.name}", "matches": matches}, indent=1)


def as_footballcsv(league):
    lines = [
        f"{row.day:%a %b} {row.day.day} {row.day.year},{row.home},{row.goals[0]}-{row.goals[1]},"
        f"{row.away}"
        for row in league.rows
    ]
    return "\n".join(("Date,Team 1,FT,Team 2", *lines)) + "\n"


WRITERS = {"a.csv": as_csv, "a.txt": as_txt, "a.json": as_json, "b.csv": as_footballcsv}
