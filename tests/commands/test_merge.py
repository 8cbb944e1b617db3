import pytest
from django.core.management import CommandError, call_command

from previews.identity.kinds import kind_of, row_called
from previews.models import Club, MergeRecord
from tests.factories import (
    ClubFactory,
    ClubNameFactory,
    CompetitionFactory,
    FixtureFactory,
    OfficialFactory,
    PersonFactory,
    StadiumFactory,
)
from tests.identity.rows import every_row

pytestmark = pytest.mark.django_db


def test_clubs_are_merged_by_name_and_it_is_undone_by_number(capsys):
    ClubFactory(name="Lowick")
    FixtureFactory(home=ClubFactory(name="Lowick FC", nickname="Lows"))
    before = every_row()

    call_command("merge", "club", "Lowick", "Lowick FC")
    record = MergeRecord.objects.get()
    printed = capsys.readouterr().out

    assert "fixtures: 1" in printed
    assert "filled in: nickname: Lows" in printed
    assert "spelling added: Lowick FC" in printed
    assert f"undo it with undo_merge {record.pk}" in printed
    assert Club.objects.get(name="Lowick").home_fixtures.count() == 1

    call_command("undo_merge", str(record.pk))

    assert every_row() == before
    assert "3 set back, 1 restored, 2 deleted" in capsys.readouterr().out


def test_a_refused_merge_ends_with_one_and_names_every_conflict(capsys):
    kept, dropped = ClubFactory(name="Lowick"), ClubFactory(name="Lowick FC")
    FixtureFactory(home=kept, away=dropped)

    with pytest.raises(SystemExit) as ended:
        call_command("merge", "club", "Lowick", "Lowick FC")

    assert ended.value.code == 1
    assert "refused: Fixture" in capsys.readouterr().err
    assert MergeRecord.objects.count() == 0


def test_a_dry_run_writes_nothing(capsys):
    ClubFactory(name="Lowick")
    ClubFactory(name="Lowick FC")
    before = every_row()

    call_command("merge", "club", "Lowick", "Lowick FC", "--dry-run")

    assert every_row() == before
    assert "dry run" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", ["Lowick (WAL)", "lowick (wal)", "lowick-wal", "{number}", "the lows"]
)
def test_a_row_is_named_by_name_and_country_slug_number_or_spelling(words):
    kept = ClubFactory(name="Lowick")
    other = ClubFactory(name="Lowick", country="WAL", slug="lowick-wal")
    ClubNameFactory(club=other, name="The Lows")

    call_command("merge", "club", str(kept.pk), words.format(number=other.pk))

    assert list(Club.objects.values_list("pk", flat=True)) == [kept.pk]


def test_a_name_of_several_rows_or_of_none_ends_with_two():
    first = ClubFactory(name="Liverpool")
    second = ClubFactory(name="Liverpool", country="URU", slug="liverpool-uru")
    PersonFactory(name="Ben Danes")

    with pytest.raises(CommandError) as several:
        call_command("merge", "club", "Liverpool", "Everton")
    with pytest.raises(CommandError, match="No person is called “Ravi”") as none:
        call_command("merge", "person", "Ben Danes", "Ravi")

    listed = f"{first.pk}: Liverpool (ENG); {second.pk}: Liverpool (URU)"
    assert listed in str(several.value)
    assert several.value.returncode == none.value.returncode == 2


def test_stadiums_of_one_name_are_told_apart_by_city():
    StadiumFactory(name="Dell Park", city="Harrow")
    StadiumFactory(name="Dell Park", city="Harow")

    call_command("merge", "stadium", "Dell Park (Harrow)", "Dell Park (Harow)")

    assert MergeRecord.objects.get().other_name == "Dell Park (Harow)"


def test_undo_of_an_unknown_merge_ends_with_two_and_a_refused_one_with_one(capsys):
    with pytest.raises(CommandError, match="there is no merge or split 7"):
        call_command("undo_merge", "7")
    ClubFactory(name="Lowick")
    ClubFactory(name="Lowick FC")
    call_command("merge", "club", "Lowick", "Lowick FC")
    ClubFactory(name="Lowick FC", slug="again")

    with pytest.raises(SystemExit) as ended:
        call_command("undo_merge", str(MergeRecord.objects.get().pk))

    assert ended.value.code == 1
    assert "cannot be undone: club" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("factory", "names"),
    [
        (ClubFactory, ("Ødegård United", "Odegard United", "OEDEGAARD UNITED")),
        (PersonFactory, ("Martin Ødegaard", "martin odegaard", "Martin Oedegaard")),
        (OfficialFactory, ("Björn Kuipers", "BJORN KUIPERS", "Bjoern Kuipers")),
        (CompetitionFactory, ("Süper Lig", "super lig", "Sueper-Lig")),
        (StadiumFactory, ("Stade Vélodrome", "stade velodrome", "STADE-VÉLODROME")),
    ],
)
def test_a_row_is_named_in_any_spelling(factory, names):
    row = factory(name=names[0])
    kind = kind_of(row)

    assert [row_called(kind, name) for name in names] == [row] * 3
