from datetime import date

import pytest
from django.core.management import CommandError, call_command

from previews.identity.kinds import KINDS
from previews.identity.refusal import MergeRefused
from previews.identity.split import new_row, preview_split, split
from previews.identity.split_rows import Criteria, split_rows
from previews.identity.undo import undo_merge
from previews.models import Club, ClubName, Fixture, MergeRecord, Official, Person
from tests.factories import (
    AppointmentFactory,
    ClubFactory,
    ClubNameFactory,
    FixtureFactory,
    LineupFactory,
    MatchEventFactory,
    OfficialFactory,
    PersonFactory,
    PointsDeductionFactory,
    QuoteFactory,
    SeasonFactory,
    SpellFactory,
    StadiumFactory,
    TieFactory,
)
from tests.identity.rows import every_row
from tests.identity.test_undo import NOW

pytestmark = pytest.mark.django_db


def keys(source, **criteria):
    return {row.key for row in Criteria(**criteria).among(split_rows(source))}


def test_fixtures_of_a_competition_a_season_and_of_days_are_chosen():
    club, league, cup = ClubFactory(), SeasonFactory(), SeasonFactory(name="2024/25")
    first = FixtureFactory(home=club, season=league, day=date(2024, 2, 3))
    second = FixtureFactory(away=club, season=league, day=date(2024, 3, 3))
    third = FixtureFactory(home=club, season=cup, day=date(2024, 9, 3))
    lineup = LineupFactory(club=club, fixture=second)
    deduction = PointsDeductionFactory(club=club, season=league, decided_on=date(2024, 3, 1))
    FixtureFactory(season=league)
    ClubNameFactory(club=club)

    of_league = {f"fixture-{first.pk}", f"fixture-{second.pk}", f"lineup-{lineup.pk}"}
    of_league |= {f"pointsdeduction-{deduction.pk}"}
    assert keys(club, competition=league.competition_id) == of_league
    assert keys(club, season="2024/25") == {f"fixture-{third.pk}"}
    assert keys(club, until=date(2024, 2, 28)) == {f"fixture-{first.pk}"}
    assert keys(club, since=date(2024, 3, 2), until=date(2024, 3, 31)) == {
        f"fixture-{second.pk}", f"lineup-{lineup.pk}",
    }  # fmt: skip
    assert keys(club) == set()


def test_facts_of_a_person_are_chosen_by_the_day_of_their_fixture():
    person = PersonFactory()
    early = FixtureFactory(day=date(2010, 5, 1))
    goal = MatchEventFactory(fixture=early, person=person, other_person=None)
    MatchEventFactory(person=person)
    spell = SpellFactory(person=person, since=date(2009, 7, 1))

    assert keys(person, until=date(2012, 6, 30)) == {
        f"matchevent-{goal.pk}", f"spell-{spell.pk}",
    }  # fmt: skip


@pytest.mark.parametrize("new", [True, False])
def test_a_club_is_split_with_what_belongs_to_the_fixtures_and_it_is_undone(new):
    club = ClubFactory(name="Lowick", country="WAL")
    stays, moves = FixtureFactory(home=club, played=True), FixtureFactory(away=club)
    lineup, spell = LineupFactory(club=club, fixture=moves), SpellFactory(club=club)
    spelling = ClubNameFactory(club=club, name="Lowick T")
    target = ClubFactory(name="Lowick Town")
    before = every_row()
    if new:
        target = new_row(KINDS["club"], club, "Lowick Rovers")

    chosen = {f"fixture-{moves.pk}", f"clubname-{spelling.pk}"}
    record = split(club, target, chosen, by="anna", now=NOW)

    assert record.counts == {"fixtures": 1, "line-ups": 1, "spellings of clubs": 1}
    assert Fixture.objects.get(pk=moves.pk).away == target
    assert Fixture.objects.get(pk=stays.pk).home == club
    assert Club.objects.get(pk=target.pk).lineups.get() == lineup
    assert club.spells.get() == spell
    assert ClubName.objects.get().club == target
    undo_merge(record, by="", now=NOW)
    assert every_row() == before


def test_a_new_row_has_what_a_row_must_have_and_no_more():
    stadium = StadiumFactory(capacity=20_000)
    person = PersonFactory(born_on=date(1990, 1, 1), nationality="NED")

    other = new_row(KINDS["stadium"], stadium, "Dell Park", "Harrow")
    namesake = new_row(KINDS["person"], person, "Ben Danes (1999)")

    assert (other.city, other.country, other.time_zone) == ("Harrow", "ITA", "Europe/Rome")
    assert other.capacity is None
    assert (namesake.born_on, namesake.nationality) == (None, "")
    with pytest.raises(MergeRefused, match="A new person Taken"):
        new_row(KINDS["person"], person, PersonFactory(name="Taken").name)


def test_a_tie_moves_with_all_its_fixtures_and_one_of_two_legs_is_refused():
    club, target = ClubFactory(), ClubFactory()
    tie = TieFactory(first_home=club)
    legs = [FixtureFactory(tie=tie, leg=leg, day=date(2024, 4, leg)) for leg in (1, 2)]

    (conflict,) = preview_split(club, target, {f"fixture-{legs[0].pk}"}).conflicts
    split(club, target, {f"fixture-{leg.pk}" for leg in legs}, by="", now=NOW)

    assert "Choose all matches of the tie." in conflict
    tie.refresh_from_db()
    assert tie.first_home == target


def test_a_split_that_breaks_a_rule_is_refused_and_writes_nothing():
    club, target = ClubFactory(), ClubFactory()
    fixture = FixtureFactory(home=club, away=target)
    before = every_row()

    with pytest.raises(MergeRefused, match="A club cannot play itself"):
        split(club, target, {f"fixture-{fixture.pk}"}, by="", now=NOW)
    with pytest.raises(MergeRefused, match="No row is chosen"):
        split(club, target, set(), by="", now=NOW)
    with pytest.raises(MergeRefused, match="do not belong to"):
        split(club, target, {"fixture-99999"}, by="", now=NOW)

    assert every_row() == before


def test_two_officials_of_one_name_are_split_by_command(capsys):
    official = OfficialFactory(name="J Smith")
    early = AppointmentFactory(official=official, fixture__day=date(1999, 5, 1))
    late = AppointmentFactory(official=official, fixture__day=date(2024, 5, 1))

    call_command("split", "official", "J Smith", "John Smith", "--new", "--to", "2000-01-01")

    assert Official.objects.get(name="John Smith").appointments.get() == early
    assert official.appointments.get() == late
    record = MergeRecord.objects.get()
    assert f"undo it with undo_merge {record.pk}" in capsys.readouterr().out


def test_two_people_of_one_name_are_split_by_single_rows_and_quotes(capsys):
    person = PersonFactory(name="Ben Danes")
    quote = QuoteFactory(speaker=person)
    PersonFactory(name="Ben Danes (1999)")

    call_command("split", "person", "Ben Danes", "-", "--list")
    assert f"quote-{quote.pk}: " in capsys.readouterr().out
    call_command("split", "person", "Ben Danes", "Ben Danes (1999)", "--row", f"quote-{quote.pk}")

    quote.refresh_from_db()
    assert quote.speaker == Person.objects.get(name="Ben Danes (1999)")


def test_a_dry_run_and_a_refused_split_write_nothing(capsys):
    club = ClubFactory(name="Lowick")
    fixture = FixtureFactory(home=club, away=ClubFactory(name="Morden"))
    before = every_row()

    call_command("split", "club", "Lowick", "Lowick B", "--new", "--season", "2023-24", "--dry-run")
    with pytest.raises(SystemExit) as ended:
        call_command("split", "club", "Lowick", "Morden", "--row", f"fixture-{fixture.pk}")
    with pytest.raises(CommandError, match="has no other name “LFC”"):
        call_command("split", "club", "Lowick", "Morden", "--spelling", "LFC")

    assert ended.value.code == 1
    assert every_row() == before
    assert "fixtures: 1" in capsys.readouterr().out


def test_rows_are_listed_before_a_target_is_known(capsys):
    club = ClubFactory(name="Lowick")
    fixture = FixtureFactory(home=club)

    call_command("split", "club", "lowick", "--list")
    with pytest.raises(CommandError, match="Name the row that they go to"):
        call_command("split", "club", "Lowick", "--season", "2023/24")

    assert f"fixture-{fixture.pk}: " in capsys.readouterr().out
