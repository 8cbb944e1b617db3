"""Points taken in the season of the example: from the day of each ruling on, appeals included."""

from datetime import date

import pytest

from previews.football.table import Deduction, TableRow
from previews.models import Club, Season
from previews.questions.table import deductions, table
from tests.factcheck.example import example_preview

pytestmark = pytest.mark.django_db


def taken(rulings: list[Deduction]) -> dict[str, int]:
    points: dict[int, int] = {}
    for one in rulings:
        points[one.club] = points.get(one.club, 0) + one.points
    return {Club.objects.get(pk=club).name: many for club, many in points.items()}


def test_table_knows_the_rulings_of_its_day():
    example_preview()
    season = Season.objects.get(competition__name="Premier League", name="2023/24")

    known = {
        str(day): taken(deductions(season, day))
        for day in (
            date(2023, 11, 17),
            date(2023, 12, 1),
            date(2024, 3, 1),
            date(2024, 3, 19),
            date(2024, 4, 10),
        )
    }

    assert known == {
        "2023-11-17": {},
        "2023-12-01": {"Everton": 10},
        "2024-03-01": {"Everton": 6},
        "2024-03-19": {"Everton": 6, "Nottingham Forest": 4},
        "2024-04-10": {"Everton": 8, "Nottingham Forest": 4},
    }


def test_table_says_why_of_the_club_that_is_asked_for():
    example_preview()
    season = Season.objects.get(competition__name="Premier League", name="2023/24")
    everton = Club.objects.get(name="Everton")

    answer = table(season, before=date(2024, 4, 10), club=everton)

    assert line(answer.details.rows, "Everton").deducted == 8
    assert {caveat.sentence for caveat in answer.caveats} == {
        "Everton: 10 points deducted "
        "(losses above what the profitability and sustainability rules allow, up to 2021/22)",
        "Everton: 4 points given back (10 points made 6 on appeal)",
        "Everton: 2 points deducted "
        "(losses above what the rules allow for a second time, up to 2022/23)",
    }


def line(rows: tuple[TableRow, ...], club: str) -> TableRow:
    return next(row for row in rows if row.side.name == club)
