"""The tiles and the match bar: made of the values of sections, for every kind of match."""

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.http import QueryDict

from previews.components.claim import VerdictBadge
from previews.components.match_events import Goal
from previews.editions.document import read_document
from previews.models import Preview
from previews.pages.glance import tiles
from previews.pages.match_bar import MatchBar, match_bar
from previews.pages.tile import Tile
from previews.sections import IN_EDITION, match_facts
from previews.sections.after_match import AfterMatch, SettledClaim
from previews.sections.match_facts import state_now
from tests.factories import (
    AppointmentFactory,
    ClaimFactory,
    CoverageFactory,
    FixtureFactory,
    InjuryFactory,
    PreviewFactory,
    SuspensionFactory,
)
from tests.sections.second_leg import EVENING_BEFORE, second_leg
from tests.views.test_states_of_a_match import STATES, knock_out_without_legs, league_match

pytestmark = pytest.mark.django_db
AFTER = datetime(2024, 4, 19, 12, tzinfo=UTC)
NOTHING = SimpleNamespace(**dict.fromkeys((section.parameter for section in IN_EDITION), None))


def tiles_of(preview):
    sections = read_document(loaded(preview)).sections
    return {tile.section: tile for tile in tiles(sections, EVENING_BEFORE)}


def loaded(preview):
    return Preview.objects.for_page().get(pk=preview.pk)


def bar_of(preview, now=EVENING_BEFORE, goals=()):
    preview = loaded(preview)
    document = read_document(preview)
    facts = document.header
    if now == AFTER:
        facts = replace(facts, state=state_now(preview.fixture))
    return match_bar(match_facts.show(facts, QueryDict(), now), document.sections, goals)


def settled(before, after):
    marks = [
        VerdictBadge(verdict, verdict, "", "", date(2024, 4, 19)) for verdict in (before, after)
    ]
    return SettledClaim(1, "They met.", *marks)


def test_a_section_without_anything_to_say_has_no_tile():
    assert tiles(NOTHING, EVENING_BEFORE) == ()


def test_the_club_behind_is_told_what_it_needs():
    tile = tiles_of(second_leg())["tie"]

    assert (tile.label, tile.figure) == ("Liverpool need", "Win by 4+")
    assert tile.note == "A win by three means extra time"


@pytest.mark.parametrize(
    ("first_leg", "rules", "figure"),
    [
        pytest.param("1-0", {}, "Win by 2+", id="a goal behind"),
        # A 1–0 win is enough and a 2–1 win is not: no margin of one is.
        pytest.param("2-1", {"away_goals": True}, "Win by 2+", id="away goals"),
        pytest.param("1-1", {}, "A win goes through", id="level"),
    ],
)
def test_a_margin_is_told_only_if_every_win_by_it_is_enough(first_leg, rules, figure):
    assert tiles_of(second_leg(first_leg, **rules))["tie"].figure == figure


def test_a_single_match_has_a_tile_of_its_tie():
    preview = PreviewFactory(fixture=knock_out_without_legs())

    assert tiles_of(preview)["tie"].label == "The tie"


def test_a_league_match_has_the_places_of_both_clubs():
    shown = tiles_of(PreviewFactory(fixture=league_match()))

    assert "tie" not in shown
    assert [len(club.letters) for club in shown["form-guide"].letters] == [1, 1]


def test_letters_stand_with_the_newest_last():
    preview = second_leg()
    for day, score in ((1, "0-2"), (2, "1-1"), (3, "3-0")):
        FixtureFactory(home=preview.fixture.home, day=date(2024, 4, day), score=score)

    form = {str(club.club): club.letters for club in tiles_of(preview)["form-guide"].letters}

    assert form["Atalanta"] == ("L", "D", "W", "W")  # the last is the first leg


def test_only_those_who_are_out_or_suspended_are_counted():
    preview = second_leg()
    away = preview.fixture.away
    InjuryFactory(club=away, person__name="Virgil van Dijk")
    InjuryFactory(club=away, person__name="Ben Doak", status="doubtful")
    SuspensionFactory(club=away, person__name="Alisson")

    tile = tiles_of(preview)["team-news"]

    # Nothing is known of the other club, which is not the same as nobody.
    assert (tile.label, tile.figure) == ("Out, Liverpool", "2")
    assert tile.note == "van Dijk, Alisson"


def test_the_referee_stands_before_his_assistants():
    preview = second_leg()
    for duty in ("assistant_1", "referee", "fourth"):
        AppointmentFactory(fixture=preview.fixture, duty=duty, official__name=duty)

    tile = tiles_of(preview)["officials"]

    assert (tile.label, tile.figure) == ("Referee", "referee")


def test_claims_that_nobody_has_checked_are_not_called_true():
    preview = second_leg()
    ClaimFactory(fixture=preview.fixture)

    tile = tiles_of(preview)["claims"]

    assert (tile.figure, tile.tone) == ("1 not checked", "")


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_tile_of_every_match_leads_to_a_section_that_is_there(state):
    preview = PreviewFactory(fixture=state())
    sections = read_document(loaded(preview)).sections

    for tile in tiles(sections, EVENING_BEFORE):
        assert getattr(sections, tile.section.replace("-", "_")) is not None
        assert tile.label
        assert tile.figure or tile.letters


def test_before_a_second_leg_the_aggregate_is_told_from_tonights_home_club():
    assert bar_of(second_leg()) == MatchBar("3–0", "after the first leg")


def test_before_other_matches_the_last_meeting_is_turned_to_tonights_home_club():
    fixture = FixtureFactory()
    FixtureFactory(home=fixture.away, away=fixture.home, score="4-1", day="2023-01-02")

    assert bar_of(PreviewFactory(fixture=fixture)) == MatchBar("1–4", "last meeting, 2 Jan 2023")


def test_clubs_that_have_never_met_have_no_figure():
    assert bar_of(PreviewFactory(fixture=FixtureFactory())) == MatchBar()


def test_the_channel_is_told_with_its_country():
    preview = second_leg()
    CoverageFactory(fixture=preview.fixture, channel="TNT Sports 1", kind="television",
                    country="GBR")  # fmt: skip

    assert bar_of(preview).channel == "TNT Sports 1, United Kingdom"


def test_afterwards_the_result_comes_first_with_its_scorers_and_what_it_meant():
    preview = second_leg()
    fixture = preview.fixture
    fixture.after_90_home, fixture.after_90_away, fixture.status = 0, 2, "played"
    fixture.save()
    goals = (Goal("Salah", "7", at_home=False), Goal("Díaz", "", at_home=False),
             Goal("Salah", "45+1", at_home=False))  # fmt: skip

    bar = bar_of(preview, AFTER, goals)

    assert (bar.figure, bar.words) == ("0–2", "Full time")
    assert bar.outcome == "Atalanta go through 3–2 on aggregate."
    assert (bar.home_goals, bar.away_goals) == ((), ("Salah 7, 45+1", "Díaz"))


def test_a_shoot_out_is_told_and_the_score_of_ninety_minutes_is_not_taken_for_the_outcome():
    preview = second_leg("1-0")
    fixture = preview.fixture
    fixture.status = "played"
    fixture.after_90_home, fixture.after_90_away = 1, 0
    fixture.after_120_home, fixture.after_120_away = 1, 0
    fixture.shoot_out_home, fixture.shoot_out_away = 4, 5
    fixture.save()

    bar = bar_of(preview, AFTER)

    assert bar.words == "After extra time"
    assert bar.outcome == f"{fixture.away.short_name or fixture.away.name} win 5–4 on penalties."


def test_afterwards_the_claims_as_they_fared_come_first_and_the_chances_are_left_out():
    preview = second_leg()
    sections = read_document(loaded(preview)).sections
    after = AfterMatch("A", "B", "0–1", date(2024, 4, 18), changed=(settled("true", "false"),),
                       others=(settled("true", "true"), settled("true", "true")),
                       checked_on=date(2024, 4, 19))  # fmt: skip

    first, *others = tiles(sections, AFTER, after)

    assert first == Tile(
        "after-match", "Claims after the match", "2 true", "1 false · 1 changed", tone="true"
    )
    assert {"tie", "claims"}.isdisjoint(tile.section for tile in others)


def test_afterwards_a_match_without_claims_has_no_tile_of_them():
    sections = read_document(loaded(second_leg())).sections
    after = AfterMatch("A", "B", "0–1", date(2024, 4, 18), (), (), None)

    assert {"tie", "claims", "after-match"}.isdisjoint(
        tile.section for tile in tiles(sections, AFTER, after)
    )
