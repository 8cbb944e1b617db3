"""Notes and words of a match line: what they say of the day, the score and the status."""

from datetime import date

import pytest

from previews.football.score import Goals
from previews.importers.formats.football_txt import read
from previews.importers.formats.parsed_fixture import ParsedFixture, UnparsedLine


def items_of(text):
    return list(read(text.splitlines(keepends=True)))


def fixtures_of(text):
    return [item for item in items_of(text) if isinstance(item, ParsedFixture)]


BELOW = """= County League 2023/24

[Sat Jan 6]
  15.00  Alder 2-1 Beech
  {}
  15.00  Cedar 0-0 Elm
"""


@pytest.mark.parametrize(
    "note",
    ["awarded, case 3", "case 3", "abandoned 67 min", "played 10 May", "originally 12 Sep",
     "Rule 3", "see note 12", "decided Mar 3", "11 men", "awarded (art. 12)"],
)  # fmt: skip
def test_notes_with_figures_are_notes_and_the_day_goes_on(note):
    first, second = fixtures_of(BELOW.format(f"[{note}]"))

    assert (first.note, first.day) == (note, second.day) == (note, date(2024, 1, 6))


@pytest.mark.parametrize(
    "line",
    ["[Satt Jan 6]", "[Zat 13 Jan]", "[13 Januarr]", "[13 sierpnia]", "[Sob 12 Avg]", "[Jnuary 13]",
     "[13 qwertz 2024]"],
)  # fmt: skip
def test_dates_in_an_unknown_form_are_told_and_no_match_is_of_the_day_before(line):
    items = items_of(BELOW.format(line))

    told = [item.text for item in items if isinstance(item, UnparsedLine)]
    days = [item.day for item in items if isinstance(item, ParsedFixture)]
    assert told == [line]
    assert days == [date(2024, 1, 6), None]


@pytest.mark.parametrize("line", ["[Round 3]", "[Matchday 4]", "[5. Spieltag]", "[Giornata 6]"])
def test_a_round_in_brackets_is_told_and_is_no_note(line):
    items = items_of(BELOW.format(line))

    assert [item.text for item in items if isinstance(item, UnparsedLine)] == [line]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("A v B [abgesagt]", "cancelled"),
        ("A v B [verlegt]", "postponed"),
        ("A v B [rinviata per neve]", "postponed"),
        ("A v B [reporté]", "postponed"),
        ("A v B PST", "postponed"),
        ("A P-P B", "postponed"),
        ("A v B aplazado", "postponed"),
        ("A 2-1 B [abgebrochen]", "abandoned"),
        ("A 2-1 ABD B", "abandoned"),
        ("A v B  [A-A]\n  [sospesa]", "abandoned"),
        ("A 3-0 B [Wertung]", "awarded"),
        ("A 3-0 B [a tavolino]", "awarded"),
        ("A 2-1 B [postponed from 3 Jan]", "played"),
        ("A 2-1 B [verlegt vom 3. Januar]", "played"),
        ("A 2-1 B FT", "played"),
        ("A v B TBD", "scheduled"),
    ],
)
def test_what_became_of_a_match_is_read_in_five_languages(line, status):
    (fixture,) = fixtures_of(f"= League 2023/24\n[Sat Jan 6]\n  {line}\n")

    assert (fixture.home, fixture.away, fixture.status) == ("A", "B", status)


@pytest.mark.parametrize(
    "line",
    ["A 1-1 B [n.V.]", "A 1-1 B (n.V.)", "A 1-1 n.V. B", "A 1-1 d.t.s. B", "A 1-1 B AET",
     "A 1-1 B\n  [aet]", "A 1-1 B\n  [after extra time]", "A 1-1 B [nach Verlängerung]"],
)  # fmt: skip
def test_goals_after_extra_time_are_not_of_90_minutes(line):
    (fixture,) = fixtures_of(f"= League 2023/24\n[Sat Jan 6]\n  {line}\n")

    assert (fixture.home, fixture.away, fixture.note) == ("A", "B", "")
    assert (fixture.score.after_90, fixture.score.after_120) == (None, Goals(1, 1))


@pytest.mark.parametrize("note", ["[4-3 pens]", "[4-3 i.E.]", "[4-3 d.c.r.]", "[4-3 t.a.b.]"])
def test_kicks_in_a_note_belong_to_the_score(note):
    (fixture,) = fixtures_of(f"= League 2023/24\n[Sat Jan 6]\n  A 1-1 B\n  {note}\n")

    assert (fixture.score.shoot_out, fixture.note) == (Goals(4, 3), "")
