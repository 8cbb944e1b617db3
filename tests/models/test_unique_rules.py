"""Rules between rows: a second one of what there is once is refused, and the form says so."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db.models import UniqueConstraint

from previews.models.natural_key import Keyed
from previews.models.normalized_field import key_columns
from previews.models.unique_nulls_not_distinct import UniqueNullsNotDistinct
from tests import factories
from tests.factories import (
    ArticleFactory,
    FixtureFactory,
    PersonFactory,
    SeasonFactory,
    StageFactory,
)
from tests.models.broken_rows import anew, assert_refused, constraints_of, messages
from tests.models.empty_fields import is_unique_key, optional_fields, subsets

pytestmark = pytest.mark.django_db
# Kept by loaders and importers: no editor ever meets their sentences.
UNSEEN = {
    "loaded_row_once_a_key",
    "held_row_once_a_place",
    "old_address_leads_to_one_row",
    "edition_number_once_a_preview",
    "presence_once",
}
KEYED = [
    model for model in apps.get_app_config("previews").get_models() if issubclass(model, Keyed)
]
ONCE = {
    name: found for name, found in constraints_of(UniqueConstraint).items() if name not in UNSEEN
}
SENTENCES = {
    "stadium_once_a_city": "There is a stadium of this name in this city already.",
    "stadium_other_name_once": "This name is already listed for this stadium.",
    "club_name_once_a_country": "There is a club of this name in this country already.",
    "club_spelling_once_a_country": "This spelling already belongs to a club of this country.",
    "competition_name_once": "There is a competition of this name already.",
    "competition_other_name_once": "This name already belongs to a competition.",
    "person_spelling_once": "This spelling is already listed for this person.",
    "availability_once_a_report": "This statement is entered already.",
    "season_once_a_competition": "This competition has a season of this name already.",
    "stage_once_a_season": "This season has a stage of this name already.",
    "tie_once_a_stage": "These two clubs are paired in this stage already.",
    "fixture_once_a_day": "These two clubs already meet on this day.",
    "fixture_leg_once_a_tie": "This tie has this leg already.",
    "report_once_an_article": "This article's report of the claim is entered already.",
    "statement_once_an_article": "This article's statement is entered already.",
    "settlement_once_a_slot": "This contradiction is settled already.",
    "coverage_once_a_channel": "This channel is listed already for this country.",
    "crowd_once_an_article": "This article's figures of the crowd are entered already.",
    "injury_once_a_report": "This article's report of the day is entered already.",
    "league_note_once_an_article": "This article's note on the league is entered already.",
    "lineup_once_a_source": "This article's line-up of the club is entered already.",
    "lineup_place_taken_once": "This place in the line-up is taken.",
    "lineup_player_once": "This player is in the line-up already.",
    "lineup_option_once": "This change is listed already.",
    "selection_note_once_a_source": "This article's note on the selection is entered already.",
    "match_event_number_once_a_fixture": "This fixture has an event of this number already.",
    "milestone_mark_once_a_person": "This player is in the ranking list already.",
    "tally_once_a_scope": "This count is entered already.",
    "official_once_a_country": "This official is listed already.",
    "official_spelling_once": "This spelling is listed already.",
    "appointment_duty_once_a_fixture": "This duty has an official already.",
    "appointment_official_once_a_fixture": "This official has a duty in this fixture already.",
    "points_deduction_once_a_day": "This ruling is listed already.",
    "results_statement_once": "There is a statement from this day already. Change that.",
    "stated_position_once_a_club": "This club's position is entered already.",
    "stated_position_taken_once": "Another club has this position already.",
    "precedent_once_an_article": "This precedent is entered already for this article.",
    "story_once_an_article": "This article's story of the fixture is entered already.",
    "talking_point_number_once_a_preview": (
        "This preview has a talking point of this number already."
    ),
    "talking_point_section_introduced_once": (
        "Another talking point introduces this section already."
    ),
    "accepted_warning_once_a_finding": "This warning is dismissed already.",
    "wording_once_an_article": "This article's wording of the quote is entered already.",
    "side_stats_once_a_side": "The statistics of this side are entered already.",
    "spell_once_a_beginning": "This spell is listed already.",
    "spell_of_unknown_beginning_once": "This spell is listed already, without a first day.",
    "suspension_once_a_report": "This article's report of the day is entered already.",
    "unmatched_name_listed_once": "This name is listed already.",
}
# What the first row needs before the rule speaks of it, beside an article where it has one.
FILLED = {
    "availability_once_a_report": {"kind": "nothing_new"},
    "lineup_place_taken_once": {"place": 1},
    "talking_point_section_introduced_once": {"section": "tie"},
    "spell_once_a_beginning": {"since": factories.EVE},
}
# What keeps the second row from breaking another rule as well.
APART = {
    "appointment_duty_once_a_fixture": {"duty": "referee"},
    "appointment_official_once_a_fixture": {"duty": "var"},
    "talking_point_section_introduced_once": {"number": 2},
}


EMPTIED = [
    pytest.param(name, empty, id=f"{name}-without-{'-'.join(empty)}")
    for name, (model, constraint) in ONCE.items()
    for empty in subsets(optional_fields(model, constraint.fields, constraint.condition))
    # A statement on results is about a season, a club, or both.
    if empty and not (name == "results_statement_once" and {"season", "club"} <= set(empty))
]


def first_row(name, model, constraint, **changes):
    fields = dict(FILLED.get(name, {}))
    if "article" in constraint.fields:
        fields["article"] = ArticleFactory()
    if "goes_out" in constraint.fields:
        fields["goes_out"] = PersonFactory()
    if name == "results_statement_once":
        fields |= {"season": SeasonFactory(), "since": factories.EVE}
    if name.startswith("stated_position"):
        stage = StageFactory()
        fields |= {"season": stage.season, "stage": stage}
    return getattr(factories, f"{model.__name__}Factory")(**fields | changes)


def second_row(name, first, constraint):
    row = getattr(factories, f"{type(first).__name__}Factory")(**APART.get(name, {}))
    return anew(row, **{name: getattr(first, name) for name in written(type(first), constraint)})


def written(model, constraint):
    """The fields of the rule, the name itself in place of its key."""
    sources = {column: name for name, column in key_columns(model).items()}
    return [sources.get(name, name) for name in constraint.fields]


def test_every_rule_is_tried_here():
    assert SENTENCES.keys() == ONCE.keys()


@pytest.mark.parametrize("rule", [rule for rule in ONCE if rule != "fixture_leg_once_a_tie"])
def test_second_row_is_said_in_its_sentence_and_refused_by_the_database(rule):
    model, constraint = ONCE[rule]
    first = first_row(rule, model, constraint)

    second = second_row(rule, first, constraint)

    assert messages(second) == [SENTENCES[rule]]
    assert_refused(second)


@pytest.mark.parametrize("name", constraints_of(UniqueConstraint))
def test_no_rule_rests_on_a_column_that_may_be_empty(name):
    model, constraint = constraints_of(UniqueConstraint)[name]

    assert constraint.expressions == ()
    if not isinstance(constraint, UniqueNullsNotDistinct):
        assert optional_fields(model, constraint.fields, constraint.condition) == []


@pytest.mark.parametrize("model", KEYED, ids=lambda model: model.__name__)
def test_natural_key_is_unique_whichever_of_its_fields_are_empty(model):
    emptied = subsets(optional_fields(model, model.key_fields))

    assert [empty for empty in emptied if not is_unique_key(model, empty)] == []


@pytest.mark.parametrize(("rule", "empty"), EMPTIED)
def test_second_row_that_leaves_the_same_fields_empty_is_refused(rule, empty):
    model, constraint = ONCE[rule]
    first = first_row(rule, model, constraint, **dict.fromkeys(empty))

    second = second_row(rule, first, constraint)

    assert messages(second) == [SENTENCES[rule]]
    assert_refused(second)
    assert model.objects.get_by_natural_key(*first.natural_key()) == first


@pytest.mark.parametrize(("rule", "empty"), EMPTIED)
def test_row_that_leaves_fields_empty_is_another_fact_than_one_that_fills_them(rule, empty):
    model, constraint = ONCE[rule]
    first = first_row(rule, model, constraint)

    second = second_row(rule, first, constraint)
    for name in empty:
        setattr(second, name, None)
    second.full_clean()
    second.save()

    assert model.objects.get_by_natural_key(*first.natural_key()) == first
    assert model.objects.get_by_natural_key(*second.natural_key()) == second


def test_fields_that_may_be_empty_are_tried_in_every_combination():
    rules = constraints_of(UniqueNullsNotDistinct)

    assert {param.values[0] for param in EMPTIED} == rules.keys()
    assert [param.values[1] for param in EMPTIED if param.values[0] == "injury_once_a_report"] == [
        ("article",), ("reported_on",), ("article", "reported_on"),
    ]  # fmt: skip


def test_leg_of_a_tie_is_played_once():
    first = factories.two_legged_tie().first
    replay = FixtureFactory(tie=first.tie, day=first.day + timedelta(days=1))

    again = anew(replay, leg=1)

    assert messages(again) == [SENTENCES["fixture_leg_once_a_tie"]]
    assert_refused(again)


def test_places_on_the_bench_and_points_without_a_section_are_many():
    lineup = factories.LineupFactory()
    preview = factories.PreviewFactory()

    for _ in range(2):
        factories.LineupPlaceFactory(lineup=lineup, place=None).full_clean()
        factories.TalkingPointFactory(preview=preview, section="").full_clean()

    assert (lineup.places.count(), preview.talking_points.count()) == (2, 2)
