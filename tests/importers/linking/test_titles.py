"""The competition that a title names."""

import json

import pytest

from previews.importers.formats import football_txt
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.linking.titles import competition_named
from previews.importers.options import NoCompetition, Options
from previews.importers.run import ImportFailed
from previews.models import Competition, Fixture
from tests.importers.import_text import load_files, write

MATCH = "Sat Sep 7 2024\n  Alder 2-1 Beech\n"
NONE = [
    "Results", "Fixtures", "Ergebnisse", "Matches", "Scores and fixtures", "All results",
    "Spielplan", "Alle Spiele", "Calendrier", "Tous les matchs", "Résultats", "Partidos",
    "Resultados", "Calendario", "Partite", "Tutti i risultati", "Sheet1", "Tabelle1",
    "Round 3", "Matchday 12", "Football results", "Fixtures & Results", "Latest scores", "Games",
]  # fmt: skip


@pytest.mark.parametrize("title", NONE)
def test_lists_name_no_competition(title):
    assert competition_named(title) == ""


@pytest.mark.parametrize(
    ("title", "competition"),
    [
        ("Premier League results", "Premier League"), ("Risultati Serie A", "Serie A"),
        ("Results of the FA Cup", "FA Cup"), ("Premier League: Fixtures", "Premier League"),
        ("Resultados de La Liga", "La Liga"), ("Spielplan der Bundesliga", "Bundesliga"),
        ("Bundesliga - Ergebnisse", "Bundesliga"), ("Ligue 1 | Calendrier", "Ligue 1"),
    ],
)  # fmt: skip
def test_words_for_a_list_are_no_part_of_the_name(title, competition):
    assert competition_named(title) == competition


@pytest.mark.parametrize(
    "name",
    ["Division 1", "1. Division", "Football League", "League of Ireland", "Women's Super League",
     "Tournament of Nations", "The Championship", "La Liga", "Recopa", "Serie A", "Cup", "2. Liga"],
)  # fmt: skip
def test_names_of_competitions_stay_as_they_are(name):
    assert competition_named(name) == name


@pytest.mark.parametrize("title", ["Results", "Ergebnisse", "Matches"])
def test_name_that_is_given_beside_the_file_is_taken(title):
    lines = f"= {title} 2024/25\n{MATCH}".splitlines()
    (parsed,) = (each for each in football_txt.read(lines) if isinstance(each, ParsedFixture))

    with pytest.raises(NoCompetition, match=f"“{title}” names no competition: give it with --com"):
        Options().apply(parsed)
    assert Options(competition="Premier League").apply(parsed).competition == "Premier League"


def as_txt(title):
    return "a.txt", f"= {title} 2024/25\n{MATCH}"


def as_json(title):
    match = {"date": "2024-09-07", "team1": "Alder", "team2": "Beech", "score": [2, 1]}
    return "a.json", json.dumps({"name": f"{title} 2024/25", "matches": [match]})


def as_csv(title):
    return "a.csv", f"date,home,away,FT,competition\n2024-09-07,Alder,Beech,2-1,{title}\n"


@pytest.mark.django_db
@pytest.mark.parametrize("layout", [as_txt, as_json, as_csv])
def test_file_of_a_list_is_refused_whole(tmp_path, layout):
    path = write(tmp_path, *layout("Fixtures"))

    with pytest.raises(ImportFailed, match="“Fixtures” names no competition"):
        load_files(path, country="ENG", create_clubs=True)

    assert not Fixture.objects.exists()
    load_files(path, country="ENG", create_clubs=True, competition="Premier League")
    assert [each.name for each in Competition.objects.all()] == ["Premier League"]


@pytest.mark.django_db
@pytest.mark.parametrize("layout", [as_txt, as_json, as_csv])
def test_list_of_a_competition_is_of_that_competition(tmp_path, layout):
    load_files(write(tmp_path, *layout("Premier League results")), country="ENG", create_clubs=True)

    assert [each.name for each in Competition.objects.all()] == ["Premier League"]
