"""Every list as a file: all nouns, names instead of numbers, no formulas, only what may be seen."""

import csv
import json
from datetime import date
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from previews.admin.base import list_export
from previews.admin.base.export_rows import neutralised
from tests.admin.conftest import signed_in
from tests.admin.rows import ADMIN_MODELS, row_of
from tests.factories import ClubFactory, InjuryFactory, PersonFactory

pytestmark = pytest.mark.django_db


def address(model, kind, **query):
    return reverse(f"admin:previews_{model}_export", args=[kind], query=query)


def rows_of(response):
    return list(csv.DictReader(StringIO(response.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("model", ADMIN_MODELS, ids=lambda model: model.__name__)
def test_every_list_is_exported_and_costs_the_same_at_one_row_and_at_ten(publisher, model):
    row_of(model)
    wanted = address(model._meta.model_name, "csv")
    publisher.get(wanted)
    with CaptureQueriesContext(connection) as at_one:
        assert publisher.get(wanted).status_code == 200
    for _ in range(9):
        row_of(model)
    with CaptureQueriesContext(connection) as at_ten:
        response = publisher.get(wanted)

    assert len(rows_of(response)) >= 10
    assert len(at_ten) == len(at_one)


def test_rows_have_names_and_words_instead_of_numbers(publisher):
    InjuryFactory(
        person=PersonFactory(name="Bukayo Saka"),
        club=ClubFactory(name="Arsenal", country="ENG"),
        status="doubtful",
        out_since=date(2024, 4, 1),
        back_on=None,
    )

    [row] = rows_of(publisher.get(address("injury", "csv")))

    assert row["person"].startswith("Bukayo Saka")
    assert row["club"] == "Arsenal, ENG"
    assert row["status"] == "Doubtful"
    assert row["out since"] == "2024-04-01"
    assert row["available again on"] == ""
    assert "row version" not in row


def test_search_and_filters_of_the_list_count(publisher):
    ClubFactory(name="Arsenal", country="ENG")
    ClubFactory(name="Atalanta", country="ITA")

    by_filter = rows_of(publisher.get(address("club", "csv", country="ITA")))
    by_search = rows_of(publisher.get(address("club", "csv", q="arsenal")))

    assert [row["name"] for row in by_filter] == ["Atalanta"]
    assert [row["name"] for row in by_search] == ["Arsenal"]


def test_a_workbook_has_numbers_as_numbers_and_json_has_the_same_rows(publisher):
    ClubFactory(name="Arsenal")

    book = load_workbook(BytesIO(publisher.get(address("club", "xlsx")).content))
    records = json.loads(publisher.get(address("club", "json")).content)

    header, row = book.active.iter_rows(values_only=True)
    assert dict(zip(header, row, strict=True))["name"] == "Arsenal"
    assert [record["name"] for record in records] == ["Arsenal"]


@pytest.mark.parametrize("words", ['=HYPERLINK("x")', "==1", "+1+1", "-1+1", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(publisher, words):
    ClubFactory(name="Arsenal", city=words)

    [row] = rows_of(publisher.get(address("club", "csv")))
    book = load_workbook(BytesIO(publisher.get(address("club", "xlsx")).content))

    assert row["city"] == f"'{words}"
    assert not any(cell.data_type == "f" for cells in book.active.rows for cell in cells)


@pytest.mark.parametrize("cell", [-3, "-3", "Arsenal", "", "–"])
def test_other_cells_stay_as_they_are(cell):
    assert neutralised(cell) == cell


def test_too_many_rows_are_refused_with_a_sentence(publisher, monkeypatch):
    monkeypatch.setattr(list_export, "MOST_ROWS", 1)
    ClubFactory(name="Arsenal", country="ENG")
    ClubFactory(name="Everton", country="ENG")

    answer = publisher.get(address("club", "csv", country="ENG"), follow=True)

    assert "More than 1 rows cannot be exported" in str(next(iter(answer.context["messages"])))
    assert answer.request["QUERY_STRING"] == "country=ENG"


def test_only_who_may_see_a_list_may_export_it(client):
    nobody = signed_in(client)

    assert nobody.get(address("club", "csv")).status_code == 403


def test_no_other_format(publisher):
    assert publisher.get(address("club", "html")).status_code == 404


def test_a_list_leads_to_its_files_with_its_filters(publisher):
    ClubFactory(name="Arsenal", country="ENG")
    listed = publisher.get(reverse("admin:previews_club_changelist"), {"country": "ENG"})

    assert f'href="{address("club", "xlsx", country="ENG")}"' in listed.content.decode()
