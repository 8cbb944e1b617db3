"""An import in a browser: a workbook with errors, its columns, what it would do, and back again."""

from datetime import date

import pytest
from django.core.cache import cache
from openpyxl import Workbook
from playwright.sync_api import expect

from previews.models import Club, Fixture, HeldRow, Spell
from tests.browser.test_desk import open_desk  # noqa: F401  (a fixture)
from tests.factories import ClubFactory, PersonFactory, SpellFactory

ROWS = (
    ("Date", "Mannschaft A", "Away", "HG", "AG", "Mood"),
    (date(2024, 3, 2), "Arsenal", "Everton", 2, 1, "fair"),
    (date(2024, 3, 9), "Everton", "Arsenal", 0, 0, "wet"),
    ("some day", "Arsenal", "Everton", 1, 1, ""),
    (date(2024, 3, 16), "Evertton", "Arsenal", 1, 1, ""),
)


@pytest.fixture
def workbook(tmp_path):
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    path = tmp_path / "results.xlsx"
    book.save(path)
    return path


@pytest.fixture(autouse=True)
def clubs(db):
    cache.clear()
    return [ClubFactory(name=name, country="ENG") for name in ("Arsenal", "Everton")]


def test_a_workbook_with_errors_is_looked_at_imported_and_undone(
    open_desk,  # noqa: F811
    workbook,
    axe,
    width,
    scheme,
):
    page = open_desk("/admin/previews/importbatch/", width=width, scheme=scheme)
    page.get_by_role("link", name="Import results").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Import results")
    assert axe(page) == []
    page.get_by_role("button", name="File").set_input_files(workbook)
    page.get_by_label("Competition").fill("Premier League")
    page.get_by_label("Country").fill("ENG")
    page.get_by_label("Season").fill("2023/24")
    page.get_by_role("button", name="Show the changes").click()

    expect(page.get_by_text("no sheet has columns for date, home, away")).to_be_visible()
    assert axe(page) == []
    page.get_by_label("Mannschaft A").select_option("home")
    page.get_by_label("Mood").select_option("Leave aside")
    page.get_by_role("button", name="Show the changes again").click()

    expect(page.get_by_text("2 new, 0 changed, 0 unchanged, 1 held, 1 not")).to_be_visible()
    expect(page.get_by_role("cell", name="some day")).to_be_visible()
    expect(page.get_by_text("Near to it: Everton")).to_be_visible()
    assert not Fixture.objects.exists()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Import", exact=True).click()

    expect(page.get_by_text("Imported: 2 added, 1 held")).to_be_visible()
    assert Fixture.objects.count() == 2
    page.get_by_role("link", name="Undo this import").click()
    expect(page.get_by_text("What the import added is deleted")).to_be_visible()
    assert axe(page) == []
    page.get_by_role("button", name="Undo this import").click()

    expect(page.get_by_text("Undone: ")).to_be_visible()
    assert not Fixture.objects.exists()
    assert not HeldRow.objects.exists()


def test_a_pasted_table_is_imported_without_scripts(open_desk):  # noqa: F811
    page = open_desk("/admin/previews/importbatch/import/", javascript=False)
    page.get_by_label("Or a table").fill(
        "Date\tHome\tAway\tHG\tAG\n2024-03-02\tArsenal\tEverton\t2\t1\n"
    )
    page.get_by_label("Competition").fill("Premier League")
    page.get_by_role("button", name="Show the changes").click()
    page.get_by_role("button", name="Import", exact=True).click()

    expect(page.get_by_text("Imported: 1 added")).to_be_visible()
    assert Fixture.objects.get().home.name == "Arsenal"


def test_a_squad_is_pasted_asked_about_and_stored(open_desk, axe, width, scheme):  # noqa: F811
    known = PersonFactory(name="Benjamin White", born_on=None)
    SpellFactory(person=known, club=Club.objects.get(name="Arsenal"))
    page = open_desk("/admin/previews/importbatch/import/squads/", width=width, scheme=scheme)
    expect(page.get_by_role("heading", level=1)).to_have_text("Import clubs or squads")
    assert axe(page) == []
    page.get_by_label("Or a table").fill("Player\tNo\nBen White\t4\nBukayo Saka\t7\n")
    page.get_by_role("textbox", name="Club").fill("Arsenal")
    page.get_by_role("button", name="Show the changes").click()

    expect(page.get_by_text("1 new, 0 changed")).to_be_visible()
    expect(page.get_by_text("Decide who is meant below")).to_be_visible()
    assert axe(page) == []
    page.get_by_label("Ben White, Arsenal").select_option(str(known.pk))
    page.get_by_role("button", name="Show the changes again").click()
    page.get_by_role("button", name="Import", exact=True).click()

    expect(page.get_by_text("Imported: 1 changed, 1 added.")).to_be_visible()
    assert Spell.objects.get(person=known).number == 4
