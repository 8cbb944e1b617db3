"""Names in files: every spelling means the same row, however often the files are imported."""

import pytest

from previews.importers import resolve_names
from previews.importers.resolve_names import resolve_as, resolve_known
from previews.models import (
    Club,
    ClubName,
    Competition,
    Fixture,
    HeldRow,
    Official,
    Stadium,
    UnmatchedName,
)
from tests.factories import ClubFactory, ClubNameFactory, StadiumFactory
from tests.importers.import_text import NOW, load_files, messages, outcomes, write

pytestmark = pytest.mark.django_db
TABLE = "date,home,away,home_goals,away_goals\n"


def file_of(competition, home="Alfa", away="Beta", day="Aug 12"):
    return f"= {competition} 2023/24\n\nMatchday 1\nSat {day} 2023\n  {home}  1-0  {away}\n"


@pytest.mark.parametrize(
    ("competition", "country"),
    [
        ("Turkish Süper Lig", ""),
        ("Süper Lig", "TUR"),
        ("Série A", "BRA"),
        ("Þróttur Cup", "ISL"),
        ("Česká Liga", "CZE"),
        ("Nemzeti Bajnokság III", "HUN"),
        ("Højbjerg Cup", "DEN"),
    ],
)
@pytest.mark.parametrize("create_clubs", [True, False], ids=["created", "held"])
def test_a_competition_with_accents_is_imported_again_and_again(
    tmp_path, competition, country, create_clubs
):
    path = write(tmp_path, "a.txt", file_of(competition))
    for _ in range(3):
        load_files(path, country=country, create_clubs=create_clubs)
    for name in ("Alfa", "Beta"):
        ClubFactory(name=f"{name} ", country=country or "TUR") if not create_clubs else None
    report = load_files(path, country=country)

    assert outcomes(report) == {"unchanged" if create_clubs else "added": 1}
    assert Competition.objects.count() == 1
    assert (Fixture.objects.count(), HeldRow.objects.count()) == (1, 0)


def test_a_league_of_the_name_of_another_countrys_is_found_again(tmp_path):
    for country in ("TUR", "CYP"):
        for number in range(3):
            path = write(tmp_path, f"{number}.txt", file_of("Süper Lig", f"{country} {number}"))
            load_files(path, country=country, create_clubs=True)

    assert sorted(Competition.objects.values_list("name", flat=True)) == [
        "Süper Lig",
        "Süper Lig (CYP)",
    ]


@pytest.mark.parametrize("spelt", ["super lig", "SÜPER LIG", "Süper-Lig", "Su\u0308per Lig"])
def test_a_competition_is_one_in_any_spelling(tmp_path, spelt):
    for number, name in enumerate(("Süper Lig", spelt)):
        path = write(tmp_path, f"{number}.txt", file_of(name))
        load_files(path, country="TUR", create_clubs=True)

    assert Competition.objects.count() == Fixture.objects.count() == 1


def test_clubs_of_one_file_are_one_in_any_spelling(tmp_path):
    rows = [
        "2023-08-12,Bodø/Glimt,A.C. Alfa,1,0",
        "2023-08-19,AC Alfa,BODO GLIMT,1,0",
        "2023-08-26,O’Neil's,A. C. Alfa,1,0",
        "2023-09-02,AC  Alfa,ONeils,1,0",
        "2023-09-09,Muenchen,Bodo-Glimt,1,0",
        "2023-09-16,Bodö Glimt,München,1,0",
    ]
    path = write(tmp_path, "a.csv", TABLE + "\n".join(rows))

    load_files(path, country="NOR", competition="Eliteserien", create_clubs=True)

    assert sorted(Club.objects.values_list("name", flat=True)) == [
        "A.C. Alfa", "Bodø/Glimt", "Muenchen", "O’Neil's",
    ]  # fmt: skip


def test_an_unmatched_name_is_listed_once_in_any_spelling(tmp_path):
    ClubFactory(name="Beta", country="NOR")
    rows = ["2023-08-12,Bodø/Glimt,Beta,1,0", "2023-08-19,Beta,BODO GLIMT,1,0"]
    path = write(tmp_path, "a.csv", TABLE + "\n".join(rows))

    load_files(path, country="NOR", competition="Eliteserien")

    assert UnmatchedName.objects.get().name == "Bodø/Glimt"
    resolve_as(UnmatchedName.objects.get(), ClubFactory(name="FK Glimt", country="NOR"), now=NOW)
    assert Fixture.objects.count() == 2
    assert ClubName.objects.get().name == "Bodø/Glimt"


def test_a_spelling_of_another_club_is_not_given_away(tmp_path):
    other = ClubNameFactory(name="The Reds", country="ENG").club
    unmatched = UnmatchedName.objects.create(kind="club", name="THE REDS", country="ENG")

    with pytest.raises(ValueError, match=f"“The Reds” is a spelling of {other}"):
        resolve_as(unmatched, ClubFactory(name="Kelsall", country="ENG"), now=NOW)


def test_officials_and_stadiums_are_one_in_any_spelling(tmp_path):
    StadiumFactory(name="Estádio da Luz", city="Lisboa")
    StadiumFactory(name="Müllerstadion", city="Köln")
    text = "date,home,away,home_goals,away_goals,referee,venue,city\n" + "\n".join(
        (
            "2023-08-12,Alfa,Beta,1,0,Jürgen Größl,Estadio da Luz,LISBOA",
            "2023-08-19,Beta,Alfa,1,0,Juergen Groessl,MUELLERSTADION,Koeln",
        )
    )

    load_files(write(tmp_path, "a.csv", text), country="POR", competition="Liga", create_clubs=True)

    assert Official.objects.count() == 1
    assert {each.stadium.name for each in Fixture.objects.all()} == {
        each.name for each in Stadium.objects.all()
    }


def held(tmp_path, *names):
    ClubFactory(name="Beta", country="NOR")
    rows = [f"2023-08-{12 + n},{name},Beta,1,0" for n, name in enumerate(names)]
    load_files(write(tmp_path, "a.csv", TABLE + "\n".join(rows)), country="NOR", competition="Liga")


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param({"zone": "Nowhere/Town"}, id="a zone that is none"),
        pytest.param({"record": {"line": 1}}, id="a record that lacks its values"),
        pytest.param({}, id="an empty record"),
    ],
)
def test_a_held_row_that_fails_stays_held_and_stops_no_other(tmp_path, bad):
    held(tmp_path, "Alfa", "Gamma", "Delta")
    row = HeldRow.objects.get(line=3)
    kept = row.record
    row.record = kept | bad if bad else {}
    if "zone" in bad:
        row.record["record"]["clock"] = "19:00:00"
    row.save()
    for name in ("Alfa", "Gamma", "Delta"):
        ClubFactory(name=name, country="NOR")

    other = write(tmp_path, "b.csv", f"{TABLE}2024-03-01,Alfa,Beta,2,0")
    report = load_files(other, country="NOR", competition="Liga")

    assert report.held_rows_imported == 2
    assert len(report.failed_rows) == report.exit_status == 1
    assert "a.csv:3" in report.failed_rows[0]
    assert HeldRow.objects.get().line == 3
    assert Fixture.objects.count() == 3

    HeldRow.objects.update(record=kept)
    assert len(resolve_known(now=NOW).files) == 1
    assert (HeldRow.objects.count(), Fixture.objects.count()) == (0, 4)


def test_an_error_of_the_database_in_one_held_row_is_rolled_back(tmp_path, monkeypatch):
    held(tmp_path, "Alfa", "Gamma")

    class Failing(resolve_names.Importer):
        def import_file(self, items, file):
            items = list(items)
            super().import_file(items, file)
            if items[0].home == "Alfa":
                Club.objects.create(name="Beta", country="NOR", slug="another")

    monkeypatch.setattr(resolve_names, "Importer", Failing)
    for name in ("Alfa", "Gamma"):
        ClubFactory(name=name, country="NOR")

    report = resolve_known(now=NOW)

    assert [len(report.files), len(report.failed_rows)] == [1, 1]
    assert [each.home.name for each in Fixture.objects.all()] == ["Gamma"]
    assert HeldRow.objects.get().line == 2


def test_a_stadium_whose_name_several_have_is_asked_about(tmp_path):
    StadiumFactory(name="Stadio Olimpico", city="Rome")
    StadiumFactory(name="Stadio Olimpico", city="Turin")
    path = write(
        tmp_path,
        "league.csv",
        "Date,Home,Away,Score,Venue,City\n2024-01-06,Alder,Beech,1-0,Stadio Olimpico,\n"
        "2024-01-13,Cedar,Elm,1-0,Stadio Olimpico,Turin\n",
    )

    report = load_files(path, competition="County League", country="ITA", create_clubs=True)

    stadiums = Fixture.objects.order_by("day").values_list("stadium__city", flat=True)
    assert list(stadiums) == [None, "Turin"]
    assert any(
        "several stadiums are called Stadio Olimpico" in text for _, text in messages(report)
    )


def test_a_country_that_is_none_is_told(tmp_path):
    text = "Date,Home,Home country,Away,Away country,Score\n2024-01-06,A,XYZ,B,Nowhere,1-0\n"
    path = write(tmp_path, "league.csv", text)

    report = load_files(path, competition="County League", country="ENG", create_clubs=True)

    told = [text for _, text in messages(report) if "no country is known by" in text]
    assert ["XYZ" in told[0], "Nowhere" in told[1]] == [True, True]
    assert report.exit_status == 1
