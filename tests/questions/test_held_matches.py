"""Matches in held rows: counted once, in the sentence, and no order is stated beside them."""

from datetime import UTC, date, datetime

import pytest

from previews.archive.held_match import HeldMatch, HeldMatches
from previews.football.held import Completeness
from previews.models import Club, HeldRow, Season
from previews.models.held_rows import matches_held_in, matches_held_of
from previews.questions.form import form
from previews.questions.results_held import calendar_from
from previews.questions.scope import EVERYTHING, Scope
from previews.questions.table import table
from tests.factories import ResultsStatementFactory
from tests.importers.import_text import load_files, write

pytestmark = pytest.mark.django_db
LATER = datetime(2023, 9, 10, tzinfo=UTC)
CLUBS = ("Alfa", "Beta", "Gamma", "Delta")
HEADER = "date,home,away,home goals,away goals,season,competition,note"


def rows(*lines):
    return "\n".join((HEADER, *lines)) + "\n"


def row(day, home, away, goals="1,0", note=""):
    return f"{day},{home},{away},{goals},2023/24,Test League,{note}"


def load(folder, name, *lines, create=True):
    path = write(folder, name, rows(*lines))
    return load_files(path, country="ENG", create_clubs=create)


@pytest.fixture
def league(tmp_path):
    """Two matchdays of four clubs, without their numbers: completeness is not known."""
    load(
        tmp_path, "a.csv",
        row("2023-08-12", "Alfa", "Beta"), row("2023-08-12", "Gamma", "Delta"),
        row("2023-08-19", "Alfa", "Gamma"), row("2023-08-19", "Beta", "Delta"),
    )  # fmt: skip
    return Season.objects.get()


@pytest.fixture
def third_matchday(tmp_path, league):
    """With fewer matches no positions are stated at all."""
    load(
        tmp_path, "third.csv",
        row("2023-08-05", "Delta", "Alfa"), row("2023-08-05", "Gamma", "Beta"),
    )  # fmt: skip


def club(name):
    return Club.objects.get(name=name)


def test_row_of_an_unmatched_name_waits_for_the_known_club_and_the_season(tmp_path, league):
    load(tmp_path, "b.csv", row("2023-08-26", "Alfa", "Nowhere"), create=False)

    held = HeldRow.objects.get()
    assert (held.season, held.home, held.away, held.day, held.has_match) == (
        league, club("Alfa"), None, date(2023, 8, 26), False,
    )  # fmt: skip
    assert form(club("Alfa"), before=LATER).held.in_words == (
        "in the 2 matches held (1 more is in a held row)"
    )
    assert form(club("Beta"), before=LATER).held.in_words == "in the 2 matches held"


def test_doubtful_row_waits_for_both_its_clubs(tmp_path, league):
    load(tmp_path, "b.csv", row("2023-08-26", "Alfa", "Delta", note="[awarded 3-0 to Delta]"))

    held = HeldRow.objects.get()
    assert (held.home, held.away, held.season) == (club("Alfa"), club("Delta"), league)
    assert len(matches_held_of([club("Delta")], date(2023, 8, 26))) == 0
    assert len(matches_held_of([club("Delta")], date(2023, 8, 27))) == 1


def test_season_that_comes_later_in_the_file_is_found(tmp_path):
    load(
        tmp_path, "a.csv",
        row("2023-08-05", "Alfa", "Beta", note="[awarded 3-0 to Beta]"),
        row("2023-08-12", "Beta", "Alfa"),
    )  # fmt: skip

    assert HeldRow.objects.get().season == Season.objects.get()


def test_match_that_is_stored_does_not_wait(tmp_path, league):
    load(tmp_path, "b.csv", row("2023-08-12", "Alfa", "Beta", goals="5,0"))

    held = HeldRow.objects.get()
    assert held.has_match
    assert len(matches_held_in([league])) == 0


def test_match_that_another_file_brings_waits_no_longer(tmp_path, league):
    load(tmp_path, "b.csv", row("2023-08-26", "Alfa", "Delta", note="[awarded 3-0 to Delta]"))
    assert len(matches_held_in([league])) == 1

    load(tmp_path, "c.csv", row("2023-08-26", "Alfa", "Delta"))

    assert HeldRow.objects.count() == 1
    assert len(matches_held_in([league])) == 0


@pytest.mark.usefixtures("third_matchday")
def test_positions_are_not_stated_beside_a_held_match_of_the_season(tmp_path, league):
    whole = table(league, before=LATER)
    load(tmp_path, "b.csv", row("2023-08-26", "Alfa", "Nowhere"), create=False)

    part = table(league, before=LATER)

    assert whole.held.completeness is Completeness.UNKNOWN
    assert whole.not_in_archive == ""
    assert part.held.completeness is Completeness.PARTIAL
    assert part.not_in_archive == (
        "Only a part of the results of Test League 2023/24 is held: six matches; "
        "1 more is in a held row."
    )
    before_it = table(league, before=date(2023, 8, 26))
    assert before_it.not_in_archive == ""


def test_no_positions_are_stated_from_two_matchdays_of_an_unknown_calendar(league):
    answer = table(league, before=LATER)

    assert answer.held.completeness is Completeness.UNKNOWN
    assert answer.not_in_archive == (
        "Four matches of Test League 2023/24 are held: too few to state positions."
    )


@pytest.mark.usefixtures("third_matchday")
def test_line_that_is_no_match_takes_no_position_away(tmp_path, league):
    HeldRow.objects.all().delete()
    load(tmp_path, "b.csv", row("2023-08-26", "3pm Pentire", "ii) Nowhere"), create=False)

    answer = table(league, before=LATER)

    assert answer.not_in_archive == ""
    assert answer.held.in_words == "in the 6 matches held (1 more is in a held row)"


def test_what_an_editor_states_to_be_complete_stays_so(tmp_path, league):
    load(tmp_path, "b.csv", row("2023-08-26", "Alfa", "Nowhere"), create=False)
    ResultsStatementFactory(season=league, club=None, completeness="complete", until=None)

    assert table(league, before=LATER).held.in_words == ""


def test_waiting_of_a_scope_is_that_of_its_seasons(tmp_path, league):
    load(tmp_path, "b.csv", row("2023-08-26", "Alfa", "Nowhere"), create=False)
    text = rows(row("2023-08-27", "Alfa", "Nowhere")).replace("Test League", "Other Cup")
    load_files(write(tmp_path, "c.csv", text), country="ENG")

    everything = EVERYTHING.looked_at(LATER, club("Alfa")).held
    of_league = Scope(league.competition).looked_at(LATER, club("Alfa")).held

    assert (everything.waiting, of_league.waiting) == (2, 1)
    assert Scope(league.competition).looked_at(LATER).held.waiting == 1


def test_calendar_of_a_stage_counts_those_of_its_clubs(league):
    alfa = club("Alfa").pk
    HeldRow.objects.all().delete()
    calendar = calendar_from(league, (), LATER)
    assert calendar.held().waiting == 0

    held = HeldMatches.of(
        [HeldMatch(1, alfa, None, None), HeldMatch(1, None, None, None), HeldMatch(1, 0, 0, None)]
    )

    assert len(held.of_clubs({alfa})) == 2


def test_same_match_of_two_files_is_counted_once():
    one = HeldMatch(1, 10, 20, date(2024, 1, 1))
    elsewhere, return_match = one._replace(season=None), one._replace(home=20, away=10)
    unknown = HeldMatch(1, None, 20, date(2024, 1, 1))

    held = HeldMatches.of([one, elsewhere, return_match, unknown, unknown])

    assert len(held) == 4
    assert len(held.of_club(10)) == 2
    assert len(held.between(10, 20)) == 2
    assert len(held.in_season(1)) == 4


def test_pages_say_how_many_more_matches_are_held(tmp_path, client, league):
    load(tmp_path, "b.csv", row("2023-08-26", "Alfa", "Nowhere"), create=False)

    season = client.get("/competitions/test-league/2023-24/").content.decode()
    competition = client.get("/competitions/test-league/").content.decode()

    assert "four matches; 1 more is in a held row. Positions are not shown." in season
    assert "in the archive (1 more is in a held row)" in " ".join(competition.split())
