"""Names: a spelling belongs to a club within a country; what is unmatched is left to an editor."""

from datetime import date

import pytest

from previews.importers.linking.club_lookup import ClubLookup
from previews.importers.linking.official_lookup import OfficialLookup
from previews.importers.linking.spellings import initial_and_surname, is_reserve_side, nearest
from previews.importers.resolve_names import resolve_as, resolve_as_new
from previews.importers.writing.club_lists import import_clubs
from previews.models import (
    Appointment,
    Club,
    ClubName,
    Fixture,
    HeldRow,
    Official,
    OfficialName,
    UnmatchedName,
)
from previews.text.spelling import name_key
from tests.factories import ClubFactory, OfficialFactory
from tests.importers.import_text import NOW, load_files, outcomes, whole_archive, write

LEAGUE = """
= English Premier League 2023/24
Matchday 1
Fri Aug 11 2023
  20.00  Burnley FC  0-3 (0-2)  Man City
Sat Aug 12 2023
  Arsenal FC  2-1  Everton FC
"""
database = pytest.mark.django_db


@pytest.fixture
def english_clubs():
    return [
        ClubFactory(name=name, country="ENG") for name in ("Burnley FC", "Arsenal FC", "Everton FC")
    ]


def test_case_accents_and_punctuation_do_not_part_two_spellings():
    assert name_key("1. FC Köln") == name_key("1 Fc KOLN")
    assert name_key("Nott'm Forest") != name_key("Notts Forest")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("M Dean", ("m", "dean", True)),
        ("M. Dean", ("m", "dean", True)),
        ("Dean M.", ("m", "dean", True)),
        ("Mike Dean", ("m", "dean", False)),
        ("Sacchi J. L.", ("j", "sacchi", True)),
        ("La Penna F.", ("f", "la penna", True)),
        ("Pelé", None),
    ],
)
def test_an_official_is_known_by_initial_and_surname(name, told):
    assert initial_and_surname(name) == told


def test_reserve_sides_are_never_near_the_first_team():
    assert is_reserve_side("Bayern München II")
    assert not is_reserve_side("Inter Milan")
    assert nearest("Real Madrid B", ["Real Madrid", "Real Madrid Castilla"]) == [
        "Real Madrid Castilla"
    ]
    assert (
        nearest("Man City", ["Manchester City", "Hull", "Manchester City B"])[0]
        == "Manchester City"
    )


@database
def test_clubs_of_one_name_in_two_countries_stay_apart():
    in_england = ClubFactory(name="Liverpool", country="ENG")
    in_uruguay = ClubFactory(name="Liverpool", country="URU", slug="liverpool-uru")
    known = ClubLookup()

    assert known.find("liverpool", "ENG") == in_england.pk
    assert known.find("Liverpool", "URU") == in_uruguay.pk
    assert known.find("Liverpool", "ESP") is None
    assert known.find("Liverpool", "") is None


@database
def test_german_marks_may_be_written_out():
    club = ClubFactory(name="Bayern München", country="GER")

    assert ClubLookup().find("Bayern Muenchen", "GER") == club.pk
    assert ClubLookup().find("FC Bayern München", "GER") is None


@database
def test_welsh_clubs_of_english_leagues_are_found_next_door():
    club = ClubFactory(name="Swansea City", country="WAL")

    assert ClubLookup().find("Swansea City", "ENG") == club.pk


@database
def test_an_unmatched_name_creates_no_club_and_its_fixture_is_held(tmp_path, english_clubs):
    ClubFactory(name="Manchester City", country="ENG")
    path = write(tmp_path, "league.txt", LEAGUE)

    report = load_files(path)

    assert outcomes(report) == {"added": 1, "held": 1}
    assert report.unmatched_names["Man City (ENG)"][0] == "Manchester City"
    assert report.exit_status == 1
    assert Club.objects.count() == 4
    unknown = UnmatchedName.objects.get()
    assert (unknown.kind, unknown.name, unknown.country) == ("club", "Man City", "ENG")
    assert unknown.first_seen == f"{path}:4"[-250:]
    assert outcomes(load_files(path)) == {"unchanged": 1, "held": 1}
    assert HeldRow.objects.count() == 1


@database
def test_name_resolved_as_a_club_imports_the_held_fixtures(tmp_path, english_clubs):
    city = ClubFactory(name="Manchester City", country="ENG")
    path = write(tmp_path, "league.txt", LEAGUE)
    load_files(path)

    report = resolve_as(UnmatchedName.objects.get(), city, now=NOW)

    assert outcomes(report) == {"added": 1}
    assert Fixture.objects.get(away=city).day == date(2023, 8, 11)
    assert ClubName.objects.get(club=city).name == "Man City"
    assert UnmatchedName.objects.get().settled_at == NOW
    assert HeldRow.objects.count() == 0
    assert outcomes(load_files(path)) == {"unchanged": 2}


@database
def test_name_resolved_as_a_new_club_imports_them_too(tmp_path, english_clubs):
    path = write(tmp_path, "league.txt", LEAGUE)
    load_files(path)

    resolve_as_new(UnmatchedName.objects.get(), now=NOW)

    club = Club.objects.get(name="Man City")
    assert (club.country, club.kind, club.slug) == ("ENG", "club", "man-city")
    assert Fixture.objects.count() == 2


@database
def test_a_fixture_of_two_unmatched_clubs_is_held_for_both(tmp_path):
    load_files(write(tmp_path, "a.txt", LEAGUE.split("Sat Aug")[0]))
    unknown = list(UnmatchedName.objects.by_name())

    resolve_as_new(unknown[0], now=NOW)
    assert Fixture.objects.count() == 0
    resolve_as_new(unknown[1], now=NOW)

    assert Fixture.objects.count() == 1


@database
def test_a_name_of_no_country_cannot_become_a_club_without_one(tmp_path):
    table = write(
        tmp_path, "a.csv", "date,home,away,home_goals,away_goals\n2024-04-01,A FC,B FC (ENG),1,0\n"
    )
    load_files(table, competition="UEFA Europa League", create_clubs=True)
    unknown = UnmatchedName.objects.get()

    with pytest.raises(ValueError, match="give the country of A FC"):
        resolve_as_new(unknown, now=NOW)
    resolve_as_new(unknown, now=NOW, country="SCO")

    assert str(Fixture.objects.get().home) == "A FC"


@database
def test_new_clubs_in_bulk_never_bring_a_fixture_a_second_time(tmp_path):
    """Crvena Zvezda and Red Star Belgrade: the opponent has a fixture on that day already."""
    heading = "date,home,away,home_goals,away_goals\n2018-10-24,Liverpool FC (ENG)"
    first = write(tmp_path, "a.csv", f"{heading},Crvena Zvezda (SRB),4,0\n")
    second = write(tmp_path, "b.csv", f"{heading},Red Star Belgrade (SRB),4,0\n")
    load_files(first, competition="Champions League", create_clubs=True)

    report = load_files(second, competition="Champions League", create_clubs=True)

    assert outcomes(report) == {"held": 1}
    assert report.created_clubs == []
    resolve_as(UnmatchedName.objects.get(), Club.objects.get(country="SRB"), now=NOW)
    assert Fixture.objects.count() == 1


@database
def test_club_lists_bring_clubs_and_spellings_once(tmp_path):
    ClubFactory(name="Liverpool", country="ENG")
    text = """
= England
Liverpool FC, 1892, @ Anfield, Liverpool (Anfield) \u203a Lancashire
  | Liverpool | FC Liverpool
Arsenal FC, London
  | Arsenal | The Arsenal
Arsenal Ladies, London
  | Arsenal
"""
    path = write(tmp_path, "eng.clubs.txt", text)

    report = import_clubs([path], NOW)
    again = import_clubs([path], NOW)

    assert dict(report.files[0].details) == {
        "clubs known": 1, "clubs added": 2, "spellings added": 4, "spellings of another club": 1,
    }  # fmt: skip
    assert [each["text"] for each in report.files[0].messages] == [
        "'Arsenal' belongs to another club already: not added to Arsenal Ladies"
    ]
    assert dict(again.files[0].details) == {"clubs known": 3, "spellings of another club": 1}
    assert sorted(Club.objects.values_list("name", "city")) == [
        ("Arsenal FC", "London"), ("Arsenal Ladies", "London"), ("Liverpool", ""),
    ]  # fmt: skip
    assert ClubLookup().find("Liverpool FC", "ENG") == Club.objects.get(name="Liverpool").pk


# Officials


AWAY = ["", "Everton FC", "Arsenal FC", "Fulham FC"]


def table_of(tmp_path, name, *referees):
    rows = [
        f"E0,{day:02}/08/2023,Burnley FC,{AWAY[day]},0,3,{referee}"
        for day, referee in enumerate(referees, start=1)
    ]
    header = "Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,Referee"
    return write(tmp_path, name, "\n".join([header, *rows]))


@database
@pytest.mark.parametrize("order", [["M Dean", "Mike Dean"], ["Mike Dean", "M Dean"]])
def test_two_spellings_of_one_official_become_one_in_either_order(tmp_path, order):
    load_files(table_of(tmp_path, "a.csv", *order), create_clubs=True)

    assert [each.name for each in Official.objects.all()] == ["Mike Dean"]
    assert "M Dean" in OfficialName.objects.values_list("name", flat=True)
    assert Appointment.objects.count() == 2


@database
def test_full_name_is_not_that_of_an_official_with_another(tmp_path):
    """Martin is not Mike, though both are called M Dean; then nobody knows who M Dean is."""
    load_files(table_of(tmp_path, "a.csv", "Mike Dean", "M Dean", "Martin Dean"), create_clubs=True)
    named = Appointment.objects.order_by("fixture__day").values_list("official__name", flat=True)
    assert list(named) == ["Mike Dean", "Mike Dean", "Martin Dean"]

    later = load_files(table_of(tmp_path, "b.csv", "M B Dean"), create_clubs=True)

    assert later.exit_status == 1
    assert [each.name for each in UnmatchedName.objects.all()] == ["M B Dean"]
    assert Official.objects.count() == 2


@database
def test_two_officials_with_one_initial_are_not_guessed_between(tmp_path):
    for name in ("Mike Dean", "Mark Dean"):
        OfficialFactory(name=name, country="ENG")
    known = OfficialLookup()

    assert known.find("M Dean", "ENG") is None
    assert known.find("Mike Dean", "ENG") == Official.objects.get(name="Mike Dean").pk
    assert known.find("Matt Dean", "ENG") is None


@database
def test_an_unmatched_official_is_held_but_the_fixture_is_not(tmp_path, english_clubs):
    path = table_of(tmp_path, "a.csv", "M Dean")

    report = load_files(path)
    assert outcomes(report) == {"added": 1}
    assert report.exit_status == 1
    resolve_as_new(UnmatchedName.objects.get(kind="official"), now=NOW)

    assert whole_archive()["appointments"] == [
        (date(2023, 8, 1), "Burnley FC", "referee", "M Dean", "ENG")
    ]
    assert load_files(path).exit_status == 0
