"""Rules within a row: the database refuses what breaks one, and the form says it in a sentence."""

from datetime import date, timedelta

import pytest
from django.db.models import CheckConstraint

from tests.factories import (
    EVE,
    MATCHDAY,
    AvailabilityFactory,
    ClaimFactory,
    ClubNameFactory,
    CompetitionNameFactory,
    CoverageFactory,
    CrowdFactory,
    DraftLinkFactory,
    FixtureFactory,
    InjuryFactory,
    LeagueNoteFactory,
    LineupOptionFactory,
    LineupPlaceFactory,
    MatchEventFactory,
    MilestoneFactory,
    PreviewFactory,
    ReportFactory,
    ResultsStatementFactory,
    SeasonFactory,
    SideStatsFactory,
    SpellFactory,
    StadiumFactory,
    StageFactory,
    StatedPositionFactory,
    StatementFactory,
    SuspensionFactory,
    TalkingPointFactory,
    TieFactory,
    two_legged_tie,
)
from tests.models.broken_rows import anew, assert_refused, constraints_of, messages

pytestmark = pytest.mark.django_db
CHECKS = constraints_of(CheckConstraint)


def same(row, name, other):
    """The row with one club, or one player, in two places."""
    return anew(row, **{name: getattr(row, other)})


def back_before(row, **changes):
    return anew(row, **{name: EVE - timedelta(days=days) for name, days in changes.items()})


def ended(**scores):
    return anew(FixtureFactory(played=True), **scores)


def turned_range(factory):
    return anew(factory(), expected_back=MATCHDAY, expected_back_until=EVE)


SENTENCES = {
    "preview_scheduled_has_a_time": "Give the time at which fans first see it.",
    "stadium_holds_somebody": "The capacity must be at least 1.",
    "availability_names_a_player": ("Choose a player: only “nothing new” is for a whole squad."),
    "availability_return_range_in_order": "The last day of the return is before the first day.",
    "club_name_begins_before_it_ends": "A name cannot end before it begins.",
    "competition_name_begins_before_it_ends": "A name cannot end before it begins.",
    "season_ends_after_it_starts": "A season cannot end before it starts.",
    "season_win_is_worth_two_or_three": "A win is worth 2 or 3 points.",
    "season_ended_early_is_ranked_per_game": (
        "The day on which the season ended early goes with a ranking by points per game."
    ),
    "season_clubs_meet_once_at_least": "Two clubs have to meet once or more.",
    "stage_group_order_from_one": "The first group after a split is number 1.",
    "results_statement_of_a_season_or_a_club": "Choose a season, a club, or both.",
    "results_statement_ends_after_it_starts": "The last day cannot be before the first.",
    "stated_position_from_one": "The first position is 1.",
    "fixture_awarded_to_needs_an_award": (
        "Set the status to Awarded, or leave “awarded to” empty."
    ),
    "tie_needs_two_clubs": "A club cannot be paired with itself.",
    "fixture_needs_two_clubs": "A club cannot play itself.",
    "fixture_leg_is_first_or_second_of_a_tie": "A leg is 1 or 2, and needs a tie.",
    "fixture_half_time_for_both_sides": (
        "Enter the score at half-time for both clubs or for neither."
    ),
    "fixture_after_90_for_both_sides": (
        "Enter the score after 90 minutes for both clubs or for neither."
    ),
    "fixture_after_120_for_both_sides": (
        "Enter the score after 120 minutes for both clubs or for neither."
    ),
    "fixture_shoot_out_for_both_sides": (
        "Enter the score of the shoot-out for both clubs or for neither."
    ),
    "fixture_after_90_not_below_half_time": (
        "The score after 90 minutes is lower than at half-time."
    ),
    "fixture_after_120_not_below_after_90": ("The score after extra time is lower than before it."),
    "fixture_shoot_out_has_a_winner": "A shoot-out cannot end level.",
    "fixture_played_needs_a_score": "Enter the score of a fixture that was played.",
    "fixture_to_come_has_no_score": "Set the status to Played, or remove the score.",
    "fixture_behind_closed_doors_has_no_attendance": (
        "A match behind closed doors has no attendance."
    ),
    "claim_is_checked_or_cannot_be": "Either choose a question, or say which data is missing.",
    "report_needs_an_article": "Choose the article that makes the claim.",
    "statement_needs_an_article": "Choose the article that makes the statement.",
    # The form does not let an empty text get as far as the rule.
    "coverage_names_a_channel": "This field cannot be blank.",
    "crowd_allocation_within_capacity": ("The allocation cannot exceed the capacity on the day."),
    "crowd_says_something": "Enter at least one figure.",
    "injury_ends_after_it_starts": "A player cannot be back before the injury.",
    "injury_expected_end_after_it_starts": ("A player cannot be expected back before the injury."),
    "injury_return_range_in_order": "The last day of the return is before the first day.",
    "league_note_rival_is_another_club": "A club cannot be behind itself.",
    "lineup_place_is_one_of_eleven": "Enter a place from 1 (goalkeeper) to 11.",
    "lineup_option_needs_two_players": "A player cannot come in for himself.",
    "match_event_names_a_player": "Choose the player, or enter a name.",
    "match_event_within_120_minutes": "Enter a minute from 1 to 120; stoppage time is separate.",
    "milestone_target_is_positive": "The target must be at least 1.",
    "side_stats_possession_is_a_share": "Possession cannot be more than 100 per cent.",
    "side_stats_on_target_within_shots": "There cannot be more shots on target than shots.",
    "side_stats_taken_within_chances": "A side cannot take more big chances than it had.",
    "spell_ends_after_it_starts": "A spell cannot end before it starts.",
    "suspension_expected_end_after_it_starts": ("A player cannot be expected back before the ban."),
    "availability_ends_after_it_starts": "The last day is before the first day.",
    "availability_return_after_it_starts": (
        "A player cannot be expected back before the first day."
    ),
    "suspension_ends_after_it_starts": "A player cannot be back before the ban.",
    "suspension_return_range_in_order": "The last day of the return is before the first day.",
    "talking_point_says_something": "Enter a heading or a text.",
    "draft_link_expires_later": "A link expires after it is made.",
}
BROKEN = {
    "preview_scheduled_has_a_time": lambda: anew(PreviewFactory(), status="scheduled"),
    "stadium_holds_somebody": lambda: anew(StadiumFactory(), capacity=0),
    "availability_names_a_player": lambda: anew(AvailabilityFactory(), person=None),
    "availability_return_range_in_order": lambda: turned_range(AvailabilityFactory),
    "club_name_begins_before_it_ends": lambda: years_turned(ClubNameFactory()),
    "competition_name_begins_before_it_ends": lambda: years_turned(CompetitionNameFactory()),
    "season_ends_after_it_starts": lambda: same_day_before(SeasonFactory()),
    "season_win_is_worth_two_or_three": lambda: anew(SeasonFactory(), points_for_a_win=1),
    "season_ended_early_is_ranked_per_game": lambda: anew(
        SeasonFactory(), ended_early_on=date(2024, 3, 10)
    ),
    "season_clubs_meet_once_at_least": lambda: anew(SeasonFactory(), meetings=0),
    "stage_group_order_from_one": lambda: anew(StageFactory(), group_order=0),
    "results_statement_of_a_season_or_a_club": lambda: anew(ResultsStatementFactory(), club=None),
    "results_statement_ends_after_it_starts": lambda: back_before(
        ResultsStatementFactory(), since=0, until=1
    ),
    "stated_position_from_one": lambda: anew(StatedPositionFactory(), position=0),
    "fixture_awarded_to_needs_an_award": lambda: ended(awarded_to="home"),
    "tie_needs_two_clubs": lambda: same(TieFactory(), "first_away", "first_home"),
    "fixture_needs_two_clubs": lambda: same(FixtureFactory(), "away", "home"),
    "fixture_leg_is_first_or_second_of_a_tie": lambda: anew(FixtureFactory(), leg=1),
    "fixture_half_time_for_both_sides": lambda: ended(half_time_home=0),
    "fixture_after_90_for_both_sides": lambda: ended(after_90_away=None),
    "fixture_after_120_for_both_sides": lambda: ended(after_120_home=2),
    "fixture_shoot_out_for_both_sides": lambda: ended(shoot_out_away=4),
    "fixture_after_90_not_below_half_time": lambda: ended(half_time_home=2, half_time_away=0),
    "fixture_after_120_not_below_after_90": lambda: ended(after_120_home=0, after_120_away=3),
    "fixture_shoot_out_has_a_winner": lambda: ended(shoot_out_home=4, shoot_out_away=4),
    "fixture_played_needs_a_score": lambda: ended(after_90_home=None, after_90_away=None),
    "fixture_to_come_has_no_score": lambda: ended(status="postponed"),
    "fixture_behind_closed_doors_has_no_attendance": lambda: ended(
        behind_closed_doors=True, attendance=1
    ),
    "claim_is_checked_or_cannot_be": lambda: anew(
        ClaimFactory(), question="head-to-head", cannot_be_checked="line-ups"
    ),
    "report_needs_an_article": lambda: anew(ReportFactory(), article=None),
    "statement_needs_an_article": lambda: anew(StatementFactory(), article=None),
    "coverage_names_a_channel": lambda: anew(CoverageFactory(), channel=""),
    "crowd_allocation_within_capacity": lambda: anew(CrowdFactory(), away_allocation=16_001),
    "crowd_says_something": lambda: anew(CrowdFactory(), capacity=None),
    "injury_ends_after_it_starts": lambda: back_before(InjuryFactory(), out_since=0, back_on=1),
    "injury_expected_end_after_it_starts": lambda: back_before(
        InjuryFactory(), out_since=0, expected_back=1
    ),
    "injury_return_range_in_order": lambda: turned_range(InjuryFactory),
    "league_note_rival_is_another_club": lambda: same(LeagueNoteFactory(), "rival", "club"),
    "lineup_place_is_one_of_eleven": lambda: anew(LineupPlaceFactory(), place=12),
    "lineup_option_needs_two_players": lambda: same(LineupOptionFactory(), "goes_out", "comes_in"),
    "match_event_names_a_player": lambda: anew(MatchEventFactory(), person=None),
    "match_event_within_120_minutes": lambda: anew(MatchEventFactory(), minute=121),
    "milestone_target_is_positive": lambda: anew(MilestoneFactory(), target=0),
    "side_stats_possession_is_a_share": lambda: anew(SideStatsFactory(), possession=101),
    "side_stats_on_target_within_shots": lambda: anew(
        SideStatsFactory(), shots=3, shots_on_target=4
    ),
    "side_stats_taken_within_chances": lambda: anew(
        SideStatsFactory(), big_chances=3, big_chances_taken=4
    ),
    "spell_ends_after_it_starts": lambda: back_before(SpellFactory(), since=0, until=1),
    "suspension_expected_end_after_it_starts": lambda: back_before(
        SuspensionFactory(), since=0, expected_back=1
    ),
    "availability_ends_after_it_starts": lambda: back_before(
        AvailabilityFactory(), since=0, until=1
    ),
    "availability_return_after_it_starts": lambda: back_before(
        AvailabilityFactory(), since=0, expected_back=1
    ),
    "suspension_ends_after_it_starts": lambda: back_before(SuspensionFactory(), since=0, back_on=1),
    "suspension_return_range_in_order": lambda: turned_range(SuspensionFactory),
    "talking_point_says_something": lambda: anew(TalkingPointFactory(), heading="", text=""),
    "draft_link_expires_later": lambda: same(DraftLinkFactory(), "expires_at", "created_at"),
}


def years_turned(name):
    return anew(name, used_from=2009, used_until=2008)


def same_day_before(season):
    return anew(season, ends_on=season.starts_on - timedelta(days=1))


def test_every_rule_is_tried_here():
    assert BROKEN.keys() == SENTENCES.keys() == CHECKS.keys()


@pytest.mark.parametrize("rule", CHECKS)
def test_broken_rule_is_said_in_its_sentence_and_refused_by_the_database(rule):
    row = BROKEN[rule]()

    assert messages(row) == [SENTENCES[rule]]
    assert_refused(row)


@pytest.mark.parametrize("leg", [0, 3])
def test_leg_of_a_tie_is_the_first_or_the_second(leg):
    row = anew(two_legged_tie().second, leg=leg)

    assert messages(row) == ["A leg is 1 or 2, and needs a tie."]
    assert_refused(row)


def test_minute_zero_is_before_the_kick_off():
    row = anew(MatchEventFactory(), minute=0)

    assert messages(row) == ["Enter a minute from 1 to 120; stoppage time is separate."]
    assert_refused(row)


def test_range_of_a_return_needs_its_first_day():
    row = anew(InjuryFactory(), expected_back=None, expected_back_until=MATCHDAY)

    assert messages(row) == ["The last day of the return is before the first day."]
    assert_refused(row)
