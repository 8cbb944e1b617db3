from datetime import UTC, date, datetime

import pytest

from previews.identity.merge import merge
from previews.identity.refusal import MergeRefused
from previews.identity.undo import undo_merge
from previews.models import Club, ClubName, Fixture, MergeRecord, Season, Stage
from tests.factories import (
    AppointmentFactory,
    ClubFactory,
    ClubNameFactory,
    CompetitionFactory,
    CompetitionNameFactory,
    FixtureFactory,
    ImportBatchFactory,
    LineupFactory,
    LoadedRowFactory,
    MatchEventFactory,
    OfficialFactory,
    OldAddressFactory,
    PersonFactory,
    PersonNameFactory,
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


def merged(kept, dropped):
    return merge(kept, dropped, by="anna", now=NOW)


def two_clubs():
    kept = ClubFactory(name="Lowick")
    dropped = ClubFactory(name="Lowick United", nickname="Lows", stadium=StadiumFactory())
    dropped.batch = ImportBatchFactory()
    dropped.save()
    FixtureFactory(home=dropped, played=True, kick_off_known=True)
    FixtureFactory(home=dropped, tie=TieFactory(first_home=dropped, winner=dropped), leg=1)
    LineupFactory(fixture=FixtureFactory(away=dropped), club=dropped)
    ClubNameFactory(club=dropped)
    UnmatchedNameFactory(club=dropped)
    LoadedRowFactory(row=dropped.pk)
    OldAddressFactory(row=dropped.pk)
    return kept, dropped


def two_competitions():
    kept, dropped = CompetitionFactory(name="Cup"), CompetitionFactory(name="The Cup")
    season, twin = SeasonFactory(competition=kept), SeasonFactory(competition=dropped)
    StageFactory(season=season, final=True)
    final = StageFactory(season=twin, final=True, position=7)
    FixtureFactory(tie=TieFactory(stage=final), played=True)
    SeasonFactory(competition=dropped, name="2022/23", ends_on=date(2025, 1, 1))
    CompetitionNameFactory(competition=dropped)
    return kept, dropped


def two_people():
    kept, dropped = PersonFactory(), PersonFactory(known_as="Danesy", born_on=date(1990, 1, 1))
    spell = SpellFactory(person=dropped)
    SpellFactory(person=kept, club=spell.club, number=9)
    MatchEventFactory(person=dropped)
    PersonNameFactory(person=dropped, name="Ben D")
    PersonNameFactory(person=kept, name="Ben D")
    return kept, dropped


def two_officials():
    kept, dropped = OfficialFactory(), OfficialFactory()
    AppointmentFactory(official=dropped)
    return kept, dropped


def two_stadiums():
    kept, dropped = StadiumFactory(), StadiumFactory(capacity=20_000)
    FixtureFactory(stadium=dropped)
    ClubFactory(stadium=dropped)
    return kept, dropped


@pytest.mark.parametrize(
    "rows", [two_clubs, two_competitions, two_people, two_officials, two_stadiums]
)
def test_every_row_is_as_it_was(rows):
    kept, dropped = rows()
    before = every_row()
    record = merged(kept, dropped)
    assert every_row() != before

    undo_merge(record, by="ben", now=NOW)

    assert every_row() == before
    record.refresh_from_db()
    assert (record.undone_by, record.undone_at) == ("ben", NOW)


def test_a_merge_is_undone_once_and_can_be_done_again():
    kept, dropped = two_clubs()
    record = merged(kept, dropped)
    after = every_row()
    undo_merge(record, by="", now=NOW)

    with pytest.raises(MergeRefused, match="was undone already"):
        undo_merge(record, by="", now=NOW)
    again = merged(kept, Club.objects.get(name="Lowick United"))

    assert {key[0] for key in every_row()} == {key[0] for key in after}
    assert again.counts == record.counts


def test_rows_that_came_after_the_merge_stay_with_the_kept_row():
    kept, dropped = two_clubs()
    record = merged(kept, dropped)
    later = FixtureFactory(home=kept, day=date(2024, 9, 1))

    undo_merge(record, by="", now=NOW)

    assert Fixture.objects.get(pk=later.pk).home == kept


def test_what_was_pointed_elsewhere_since_is_named_and_nothing_changes():
    kept, dropped = two_clubs()
    record = merged(kept, dropped)
    fixture = Fixture.objects.filter(home=kept, tie=None).first()
    fixture.home = ClubFactory()
    fixture.save()
    after = every_row()

    with pytest.raises(MergeRefused, match=rf"fixture {fixture.pk}, .*changed since: home_id"):
        undo_merge(record, by="", now=NOW)

    assert every_row() == after


def test_a_name_that_is_taken_again_is_named():
    kept, dropped = two_clubs()
    record = merged(kept, dropped)
    ClubFactory(name="Lowick United", slug="another")

    with pytest.raises(MergeRefused, match="There is a club of this name in this country already"):
        undo_merge(record, by="", now=NOW)

    assert ClubName.objects.filter(name="Lowick United").exists()


def test_a_row_whose_parent_is_gone_is_named():
    kept, dropped = two_competitions()
    record = merged(kept, dropped)
    Fixture.objects.all().delete()
    Season.objects.get(name="2023/24").delete()

    counts_or_reason = undo_merge(record, by="", now=NOW)

    assert counts_or_reason["gone since"] > 0
    assert Season.objects.filter(name="2023/24").count() == 1
    assert Stage.objects.count() == 1


def test_a_later_merge_of_the_same_rows_is_undone_first():
    first, second, third = ClubFactory(), ClubFactory(), ClubFactory()
    FixtureFactory(home=third)
    before = every_row()
    earlier, later = merged(second, third), merged(first, second)

    with pytest.raises(MergeRefused, match=f"undo {later.pk} first"):
        undo_merge(earlier, by="", now=NOW)
    undo_merge(later, by="", now=NOW)
    undo_merge(earlier, by="", now=NOW)

    assert every_row() == before
    assert MergeRecord.objects.filter(undone_at=None).count() == 0
