"""Lists with line-ups: a date, a time and a ground above each match, the year in a comment."""

from datetime import date, time

import pytest

from previews.football.rounds import Round
from previews.importers.formats.football_txt import read
from previews.importers.formats.parsed_fixture import ParsedFixture, UnparsedLine

FULL = """
= Austria | Bundesliga 2025/26

# Dates    Fri Aug 1 2025 - Mon May 25 2026 (297d)
# Teams    12

▪ Regular Season - 1
Fri Aug 1 20:30 UTC+2 @ Musterarena, Linz, Att: 12670
  SK Muster v SC Beispiel  0-2 (0-2)
     (Anton Erster 9', Bert ZWEITER 12'(p))

SK Muster: Emil Tor - Karl Hinten [Y 86'], Ludwig Hinten,
      Max Mitte (66' Otto Neu) - Paul Vorne [c]
SC Beispiel: Franz Tor - Georg Hinten (45' Hans Neu), Ivo Hinten,
      Jan Mitte - Anton Erster [c]

Refs: Rolf Pfeife (AUT), Sepp Linie (AUT)


▪ Relegation Round - 4
Wed Feb 4 18:30 UTC+1 @ Stadtplatz, Graz
  SC Beispiel v SK Muster  1-1 (0-0)
"""


def fixtures_of(text):
    items = list(read(text.lstrip("\n").splitlines(keepends=True)))
    assert [item for item in items if isinstance(item, UnparsedLine)] == []
    assert sum(item.lines for item in items) == len(text.lstrip("\n").splitlines())
    return [item for item in items if isinstance(item, ParsedFixture)]


def test_each_match_has_its_day_its_ground_and_its_matchday():
    first, second = fixtures_of(FULL)

    assert (first.competition, first.country, first.season) == ("Bundesliga", "AUT", "2025/26")
    assert (first.day, first.clock, first.offset) == (date(2025, 8, 1), time(20, 30), 120)
    assert (first.venue, first.city, first.attendance) == ("Musterarena", "Linz", 12670)
    assert (first.stage.round, first.stage.matchday) == (Round.LEAGUE, 1)
    assert len(first.officials) == len(first.goals) == 2
    assert (second.day, second.stage.name) == (date(2026, 2, 4), "Relegation Round")
    assert (second.stage.round, second.stage.matchday) == (Round.LEAGUE, 4)


@pytest.mark.parametrize(
    "comment",
    [
        "# Date       Fri Aug 1 2025 - Mon May 25 2026 (297d)",
        "# Dates      Fri Aug/1 2025 - Mon May/25 2026",
        "## Dates: 2025-08-01 – 2026-05-25 (297 days)",
        "# From 1 August 2025 to 25 May 2026",
    ],
)
@pytest.mark.parametrize("title", ["Musterliga", "Austria | Musterliga", "Deutschland | Liga"])
def test_the_year_is_that_of_the_comment_where_the_title_has_none(comment, title):
    first, second = fixtures_of(f"""
= {title}
{comment}
Sat Aug 2
  SK Muster v SC Beispiel  1-0
Sat Feb 7
  SC Beispiel v SK Muster  1-0
""")

    assert (first.day, second.day) == (date(2025, 8, 2), date(2026, 2, 7))


def test_a_country_above_its_competitions_holds_for_each():
    fixtures = fixtures_of("""
= Austria
== Bundesliga 2025/26
=== Playoffs
Sat Aug 2
  SK Muster v SC Beispiel  1-0
== Cup 2025/26
▪ Final
Sat Aug 9
  SK Muster v SC Beispiel  1-0
""")

    assert [(each.country, each.competition, each.season) for each in fixtures] == [
        ("AUT", "Bundesliga", "2025/26"), ("AUT", "Cup", "2025/26"),
    ]  # fmt: skip
    assert [each.stage.name for each in fixtures] == ["Playoffs", "Final"]
