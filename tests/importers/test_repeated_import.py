"""The same files again: nothing is saved but the import itself."""

import pytest
from django.apps import apps

from previews.models import Competition, Season
from tests.importers.import_text import load_files, write
from tests.importers.test_run import CSV, CUP, CUP_TABLE, TXT

pytestmark = pytest.mark.django_db
TWO_COMPETITIONS = """
date,home,away,home_goals,away_goals,competition,country
2024-08-10,Alfa,Beta,1,0,FA Community Shield,ENG
2024-08-10,Alfa,Beta,1,0,Super Match,ENG
"""
FILES = {"cl.txt": CUP, "cup.csv": CUP_TABLE, "a.txt": TXT, "b.csv": CSV, "c.csv": TWO_COMPETITIONS}


def rows_by_table():
    """Table and number of rows, of every table of the app: histories and links too."""
    return {
        model._meta.db_table: model._default_manager.count()
        for model in apps.get_app_config("previews").get_models(include_auto_created=True)
    }


@pytest.mark.parametrize("create_clubs", [True, False], ids=["imported", "held"])
def test_same_files_again_add_a_row_to_no_table_but_that_of_imports(tmp_path, create_clubs):
    for name, text in FILES.items():
        write(tmp_path, name, text)
    load_files(tmp_path, create_clubs=create_clubs)
    before = rows_by_table()

    load_files(tmp_path, create_clubs=create_clubs)

    assert rows_by_table() == before | {
        "previews_importbatch": before["previews_importbatch"] + 1,
    }


def test_competition_without_an_imported_fixture_is_not_saved(tmp_path):
    load_files(write(tmp_path, "a.txt", TXT))
    load_files(write(tmp_path, "c.csv", TWO_COMPETITIONS), create_clubs=True)

    assert [competition.name for competition in Competition.objects.all()] == [
        "FA Community Shield"
    ]
    assert Competition.history.count() == 1
    assert [str(season) for season in Season.objects.all()] == ["FA Community Shield 2024/25"]


def test_new_competition_with_accents_is_found_again(tmp_path):
    row = "2023-08-12,A,B,1,0,Süper Lig Öncesi,TUR\n"
    header = "date,home,away,home_goals,away_goals,competition,country"
    path = write(tmp_path, "a.csv", f"{header}\n{row}")
    load_files(path, create_clubs=True)

    load_files(path, create_clubs=True)

    assert list(Competition.objects.values_list("name", "slug")) == [
        ("Süper Lig Öncesi", "super-lig-oncesi")
    ]


def test_two_names_of_one_new_competition_make_one(tmp_path):
    rows = "2023-08-12,A,B,1,0,Premier League\n2023-08-19,C,D,1,0,English Premier League\n"
    path = write(tmp_path, "a.csv", f"date,home,away,home_goals,away_goals,competition\n{rows}")

    load_files(path, create_clubs=True, country="ENG")

    assert [str(season) for season in Season.objects.all()] == ["Premier League 2023/24"]


def test_new_competitions_of_one_name_are_told_apart_by_country(tmp_path):
    rows = "2023-08-12,A,B,1,0,Super Cup,ENG\n2023-08-12,C,D,1,0,Super Cup,SCO\n"
    header = "date,home,away,home_goals,away_goals,competition,country"

    load_files(write(tmp_path, "a.csv", f"{header}\n{rows}"), create_clubs=True)

    assert sorted(Competition.objects.values_list("name", "slug", "country")) == [
        ("Super Cup", "super-cup", "ENG"),
        ("Super Cup (SCO)", "super-cup-sco", "SCO"),
    ]
