from datetime import UTC, date, datetime

import pytest

from previews.identity.merge import merge, preview_merge
from previews.identity.references import is_history, pointers_to
from previews.identity.refusal import MergeRefused
from previews.importers.linking.club_lookup import ClubLookup
from previews.importers.linking.official_lookup import OfficialLookup
from previews.importers.linking.stadium_lookup import StadiumLookup
from previews.models import (
    Appointment,
    Club,
    ClubName,
    Competition,
    CompetitionName,
    Fixture,
    Lineup,
    LoadedRow,
    MatchEvent,
    MergeRecord,
    Official,
    OldAddress,
    Person,
    PersonName,
    Season,
    Stadium,
    Stage,
    Tie,
    UnmatchedName,
)
from tests import factories
from tests.factories import (
    AppointmentFactory,
    ClubFactory,
    ClubNameFactory,
    CompetitionFactory,
    FixtureFactory,
    LoadedRowFactory,
    MatchEventFactory,
    OfficialFactory,
    PersonFactory,
    SeasonFactory,
    SpellFactory,
    StadiumFactory,
    StageFactory,
    TieFactory,
    UnmatchedNameFactory,
)
from tests.identity.rows import every_row

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)
KINDS = [Club, Competition, Person, Official, Stadium]
POINTERS = [
    (model, pointing, field)
    for model in KINDS
    for pointing, fields in pointers_to(model).items()
    for field in fields
]


def merged(kept, dropped):
    record = merge(kept, dropped, by="anna", now=NOW)
    kept.refresh_from_db()
    return record


@pytest.mark.parametrize(
    ("model", "pointing", "field"),
    POINTERS,
    ids=[f"{pointing.__name__}.{field.name}" for _, pointing, field in POINTERS],
)
def test_every_column_that_points_to_the_dropped_row_points_to_the_kept_one(model, pointing, field):
    factory = getattr(factories, f"{model.__name__}Factory")
    kept, dropped = factory(), factory()
    rest = {"first_home": dropped} if field.name == "winner" else {}
    if pointing is Lineup and field.name == "club":
        rest = {"fixture": FixtureFactory(home=dropped)}
    row = getattr(factories, f"{pointing.__name__}Factory")(**{field.name: dropped}, **rest)

    merged(kept, dropped)

    assert getattr(pointing.objects.get(pk=row.pk), field.attname) == kept.pk
    assert not model.objects.filter(pk=dropped.pk).exists()


def test_the_history_of_a_merged_row_is_kept_and_says_why():
    kept, dropped = ClubFactory(name="Kelsall"), ClubFactory(name="Kelsall FC")
    fixture = FixtureFactory(home=dropped)

    merged(kept, dropped)

    newest = fixture.history.order_by("-history_id").first()
    assert newest.history_change_reason == "Kelsall FC (ENG) merged into Kelsall (ENG)"
    assert fixture.history.filter(home_id=dropped.pk).count() == 1
    assert [row.history_type for row in Club.history.filter(id=dropped.pk)] == ["-", "+"]


def test_importers_know_the_kept_club_by_the_dropped_names_in_the_dropped_country():
    kept = ClubFactory(name="Kelsall", country="WAL", short_name="Kels")
    dropped = ClubFactory(name="Kelsall Town", full_name="Kelsall Town AFC", short_name="Kels")
    ClubNameFactory(club=dropped, name="KTAFC")

    merged(kept, dropped)

    for name in ("Kelsall Town", "Kelsall Town AFC", "KTAFC", "Kels"):
        assert ClubLookup().find_at_home(name, "ENG") == kept.pk, name
    assert ClubLookup().find("Kelsall", "WAL") == kept.pk


@pytest.mark.parametrize(
    ("kept", "dropped"),
    [("Arsenal", "Arsenal FC"), ("Düren", "1. FC Düren"), ("St Ives", "St. Ives Town")],
)
def test_both_names_of_a_club_are_found_after_the_merge(kept, dropped):
    kept, dropped = ClubFactory(name=kept, slug="one"), ClubFactory(name=dropped, slug="two")

    merged(kept, dropped)

    assert ClubLookup().find(kept.name, "ENG") == kept.pk
    assert ClubLookup().find(dropped.name, "ENG") == kept.pk


def test_importers_know_a_person_an_official_and_a_stadium_by_the_dropped_name():
    person, official = PersonFactory(name="Ben Danes"), OfficialFactory(name="Mike Dane")
    stadium = StadiumFactory(name="Dell Park", city="Harrow")
    merged(person, PersonFactory(name="B. Danes", known_as="Danesy"))
    merged(official, OfficialFactory(name="Mn Dane"))
    merged(stadium, StadiumFactory(name="Sponsor Arena", city="Harrow Weald"))

    names = PersonName.objects.values_list("name", flat=True)
    assert set(names) == {"B. Danes", "Danesy"}
    assert Person.objects.called("danesy") == [person]
    assert OfficialLookup().find("Mn Dane", "FRA") == official.pk
    known = StadiumLookup()._known()
    assert known["sponsor arena", ""] == known["sponsor arena", "harrow weald"] == {stadium.pk}


def test_empty_fields_are_filled_and_what_differs_is_told():
    ground = StadiumFactory()
    kept = ClubFactory(name="Lowick", city="Lowick", first_colour="#000000")
    dropped = ClubFactory(
        name="Lowick United", city="Leeds", nickname="The Lows", stadium=ground, code="LOW"
    )

    plan = preview_merge(kept, dropped)
    merged(kept, dropped)

    assert (kept.nickname, kept.stadium, kept.code, kept.city) == (
        "The Lows", ground, "LOW", "Lowick",
    )  # fmt: skip
    assert plan.left_aside == (("city", "Lowick", "Leeds"),)
    assert dict(plan.filled)["nickname"] == "The Lows"
    assert kept.edited_by_hand


def test_a_preview_of_a_merge_counts_and_writes_nothing():
    kept, dropped = ClubFactory(), ClubFactory(name="Spare Name")
    FixtureFactory(home=dropped)
    FixtureFactory(away=dropped)
    SpellFactory(club=dropped)
    before = every_row()

    plan = preview_merge(kept, dropped)

    assert plan.counts == (("fixtures", 2), ("spells", 1))
    assert plan.spellings == ("Spare Name",)
    assert plan.conflicts == ()
    assert every_row() == before
    assert MergeRecord.objects.count() == 0


def test_two_fixtures_on_one_day_between_the_same_clubs_are_refused_and_named():
    kept, dropped, other = ClubFactory(), ClubFactory(), ClubFactory(name="Morden")
    first = FixtureFactory(home=kept, away=other, day=date(2024, 2, 3))
    second = FixtureFactory(home=dropped, away=other, day=date(2024, 2, 3))
    FixtureFactory(home=dropped, away=other, day=date(2024, 3, 3))
    before = every_row()

    with pytest.raises(MergeRefused) as refused:
        merge(kept, dropped, by="", now=NOW)

    assert refused.value.reasons == [
        f"Fixture {second.pk}, {second}: These two clubs already meet on this day."
    ]
    assert every_row() == before
    assert first.pk != second.pk


def test_every_conflict_is_listed_not_only_the_first():
    kept, dropped, other = ClubFactory(), ClubFactory(), ClubFactory()
    for day in (1, 8, 15):
        FixtureFactory(home=kept, away=other, day=date(2024, 2, day))
        FixtureFactory(home=dropped, away=other, day=date(2024, 2, day))
    FixtureFactory(home=kept, away=dropped, day=date(2024, 5, 1))

    conflicts = preview_merge(kept, dropped).conflicts

    assert len(conflicts) == 4
    assert sum("A club cannot play itself." in reason for reason in conflicts) == 1


def test_a_tie_of_a_club_against_itself_is_refused():
    kept, dropped = ClubFactory(), ClubFactory()
    TieFactory(first_home=dropped, first_away=kept)

    (conflict,) = preview_merge(kept, dropped).conflicts

    assert "A club cannot be paired with itself." in conflict


def test_ties_turned_round_are_refused():
    kept, dropped, other, stage = ClubFactory(), ClubFactory(), ClubFactory(), StageFactory()
    TieFactory(stage=stage, first_home=kept, first_away=other)
    TieFactory(stage=stage, first_home=other, first_away=dropped)

    assert "turned round" in " ".join(preview_merge(kept, dropped).conflicts)


def test_seasons_of_one_name_are_merged_with_their_stages_and_fixtures():
    kept, dropped = CompetitionFactory(name="Cup"), CompetitionFactory(name="The Cup")
    season = SeasonFactory(competition=kept, starts_on=date(2023, 8, 1))
    twin = SeasonFactory(competition=dropped, ends_on=date(2024, 7, 7))
    other = SeasonFactory(competition=dropped, name="2022/23", starts_on=date(2022, 8, 1))
    final = StageFactory(season=season, final=True)
    same_final = StageFactory(season=twin, final=True)
    quarter = StageFactory(season=twin)
    played = FixtureFactory(stage=same_final, season=twin, played=True)
    earlier = FixtureFactory(stage=quarter, season=twin, played=True)

    record = merged(kept, dropped)

    season.refresh_from_db()
    assert set(Season.objects.filter(competition=kept)) == {season, other}
    assert (season.starts_on, season.ends_on) == (date(2023, 7, 1), date(2024, 7, 7))
    assert Fixture.objects.get(pk=played.pk).stage == final
    assert Fixture.objects.get(pk=earlier.pk).season == season
    assert Stage.objects.count() == 2
    assert record.counts["seasons merged"] == 1
    assert Competition.objects.spelt("the cup") == [kept]
    assert CompetitionName.objects.get().name == "The Cup"


@pytest.mark.parametrize(
    ("column", "first", "second"),
    [
        ("points_for_a_win", 2, 3),
        ("away_goals", True, False),
        ("tie_breakers", "goals_for", "goal_difference"),
    ],
)
def test_seasons_under_different_rules_are_refused(column, first, second):
    kept, dropped = CompetitionFactory(), CompetitionFactory()
    SeasonFactory(competition=kept, **{column: first})
    SeasonFactory(competition=dropped, **{column: second})

    (conflict,) = preview_merge(kept, dropped).conflicts

    assert "They cannot be merged, as they differ." in conflict


@pytest.mark.parametrize(
    ("factory", "column", "first", "second"),
    [
        (ClubFactory, "kind", "club", "reserves"),
        (CompetitionFactory, "contestants", "clubs", "nations"),
        (PersonFactory, "born_on", date(1990, 1, 1), date(1991, 1, 1)),
        (StadiumFactory, "time_zone", "Europe/Rome", "Europe/London"),
    ],
)
def test_rows_that_say_they_are_not_the_same_are_refused(factory, column, first, second):
    kept, dropped = factory(**{column: first}), factory(**{column: second})

    with pytest.raises(MergeRefused, match="The two differ in"):
        merge(kept, dropped, by="", now=NOW)


def test_an_official_with_two_duties_in_one_fixture_is_refused():
    kept, dropped, fixture = OfficialFactory(), OfficialFactory(), FixtureFactory()
    AppointmentFactory(official=kept, fixture=fixture, duty="referee")
    AppointmentFactory(official=dropped, fixture=fixture, duty="var")

    (conflict,) = preview_merge(kept, dropped).conflicts

    assert "This official has a duty in this fixture already." in conflict
    assert Appointment.objects.count() == 2


def test_a_spell_that_is_there_twice_is_merged_and_one_that_differs_is_refused():
    kept, dropped, club = PersonFactory(), PersonFactory(), ClubFactory()
    SpellFactory(person=kept, club=club, since=date(2020, 7, 1), number=None)
    again = SpellFactory(person=dropped, club=club, since=date(2020, 7, 1), number=9)
    assert preview_merge(kept, dropped).counts == (("spells merged", 1),)

    again.until = date(2022, 6, 30)
    again.save()

    assert "until: empty and 2022-06-30" in " ".join(preview_merge(kept, dropped).conflicts)


def test_the_dropped_name_that_is_a_third_clubs_spelling_is_refused():
    kept, dropped = ClubFactory(), ClubFactory(name="United")
    ClubNameFactory(club=ClubFactory(name="Lowick"), name="United")

    (conflict,) = preview_merge(kept, dropped).conflicts

    assert conflict.startswith("“United” is a spelling of Lowick (ENG) already")
    assert ClubName.objects.count() == 1


def test_a_row_is_not_merged_with_itself_or_with_another_kind():
    club = ClubFactory()
    for other in (Club.objects.get(), PersonFactory()):
        with pytest.raises(MergeRefused, match="Choose two different rows"):
            merge(club, other, by="", now=NOW)


def test_a_seed_file_finds_the_kept_row_by_the_dropped_key():
    kept, dropped = ClubFactory(), ClubFactory()
    loaded = LoadedRowFactory(kind="previews.club", row=dropped.pk)
    other = LoadedRowFactory(kind="previews.person", row=dropped.pk)

    merged(kept, dropped)

    assert LoadedRow.objects.get(pk=loaded.pk).row == kept.pk
    assert LoadedRow.objects.get(pk=other.pk).row == dropped.pk


def test_the_old_address_leads_to_the_kept_row_also_over_two_merges():
    first, second, third = (ClubFactory(name=name) for name in ("A Town", "B Town", "C Town"))

    merged(second, third)
    merged(first, second)

    assert dict(OldAddress.objects.values_list("slug", "row")) == {
        "b-town": first.pk,
        "c-town": first.pk,
    }


def test_goals_and_ties_are_one_history_afterwards():
    kept, dropped = PersonFactory(), PersonFactory()
    goal = MatchEventFactory(person=dropped, other_person=None)
    merged(kept, dropped)
    assert MatchEvent.objects.get(pk=goal.pk).person == kept

    club, spare = ClubFactory(), ClubFactory()
    tie = TieFactory(first_home=spare, winner=spare, decision="coin")
    merged(club, spare)
    tie = Tie.objects.get(pk=tie.pk)
    assert (tie.first_home, tie.winner) == (club, club)


def test_a_matched_name_follows_its_club():
    kept, dropped = ClubFactory(), ClubFactory()
    UnmatchedNameFactory(club=dropped, settled_at=NOW)

    merged(kept, dropped)

    assert UnmatchedName.objects.get().club == kept


def test_history_tables_are_not_pointed_elsewhere():
    assert all(not is_history(pointing) for _, pointing, _ in POINTERS)
    assert len(POINTERS) > 40
