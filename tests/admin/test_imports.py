from datetime import date

import pytest
from django.urls import reverse

from tests.admin.held_rows import held_row
from tests.factories import ImportBatchFactory, UnmatchedNameFactory
from tests.html import squeezed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("words", ["anna", "cl.txt", "import_results"])
def test_an_import_is_found_by_who_ran_it_by_file_and_by_command(publisher, words):
    batch = ImportBatchFactory(run_by="anna", files=["england/cl.txt"])
    ImportBatchFactory(run_by="ben", files=["eng.clubs.txt"], command="import_clubs")

    found = publisher.get(reverse("admin:previews_importbatch_changelist"), {"q": words})

    assert [row.pk for row in found.context["cl"].result_list] == [batch.pk]


def test_its_number_is_the_one_that_undo_import_asks_for(publisher):
    batch = ImportBatchFactory(run_by="anna")

    row = publisher.get(reverse("admin:previews_importbatch_changelist"))

    assert row.context["cl"].model_admin.number(batch) == batch.pk
    assert f'<a href="/admin/previews/importbatch/{batch.pk}/change/">{batch.pk}</a>' in (
        row.content.decode()
    )


def page_of(batch):
    return reverse("admin:previews_importbatch_change", args=[batch.pk])


@pytest.fixture
def half_done():
    """Two held rows with the name Toffees, one also with Cottagers; another import has one row."""
    batch, toffees = ImportBatchFactory(status="done"), UnmatchedNameFactory(name="Toffees")
    cottagers = UnmatchedNameFactory(name="Cottagers", country="ENG")
    held_row(toffees, day=date(2024, 4, 13), home="Toffees", batch=batch, line=7)
    held_row(toffees, cottagers, day=date(2024, 4, 20), away="Cottagers", batch=batch, line=8)
    held_row(cottagers, day=date(2024, 4, 27), away="Cottagers")
    return batch


def test_import_that_is_done_shows_its_number_of_held_rows(publisher, half_done):
    ImportBatchFactory(status="done")

    listed = publisher.get(reverse("admin:previews_importbatch_changelist"), {"o": "-2"})

    page = listed.context["cl"].model_admin
    assert [page.held_count(row) for row in listed.context["cl"].result_list] == [
        "2 held rows",
        "1 held row",
        "–",
    ]
    assert '<div class="readonly">2 held rows</div>' in (
        publisher.get(page_of(half_done)).content.decode()
    )


def test_page_of_an_import_shows_its_held_rows_and_unmatched_names(publisher, half_done):
    words = squeezed(publisher.get(page_of(half_done)).content.decode())
    all_of_them = f"/admin/previews/heldrow/?batch__id__exact={half_done.pk}"

    assert ">Toffees (country unknown)</a>: 2 rows</li>" in words
    assert ">Cottagers (ENG)</a>: 1 row</li>" in words
    assert ">13 Apr 2024: Toffees v Fulham</a></th><td>cl.txt, line 7</td>" in words
    assert "20 Apr 2024: Everton v Cottagers" in words
    assert "27 Apr 2024" not in words
    assert f'<a href="{all_of_them}">2 held rows</a>' in words
    assert publisher.get(all_of_them).context["cl"].result_count == 2


def test_of_many_names_the_first_twenty_are_shown(publisher):
    batch = ImportBatchFactory()
    for line in range(23):
        held_row(UnmatchedNameFactory(), day=date(2024, 4, 13), batch=batch, line=line + 1)
    all_of_them = "/admin/previews/unmatchedname/?settled_at__isempty=1"

    words = squeezed(publisher.get(page_of(batch)).content.decode())

    assert words.count("</a>: 1 row</li>") == 20
    assert f'<a href="{all_of_them}">Show 3 more</a>' in words
    assert publisher.get(all_of_them).context["cl"].result_count == 23


def test_lines_that_were_only_counted_are_found_in_the_report(publisher):
    batch = ImportBatchFactory(status="done", counts={"lines": 900, "unparsed": 3, "refused": 0})

    words = publisher.get(page_of(batch)).content.decode()

    assert "3 could not be read." in words
    assert "--dry-run --report lines.json" in words
    assert "were refused" not in words


def test_import_of_a_club_list_counts_by_file_and_leaves_nothing(publisher):
    batch = ImportBatchFactory(
        command="import_clubs", status="done", counts={"eng.clubs.txt": {"clubs added": 3}}
    )

    words = publisher.get(page_of(batch)).content.decode()

    assert "--report" not in words


@pytest.mark.parametrize("rows", [1, 40])
def test_page_of_an_import_costs_the_same_at_one_row_and_at_forty(
    publisher, rows, django_assert_num_queries
):
    batch = ImportBatchFactory()
    for line in range(rows):
        held_row(UnmatchedNameFactory(), day=date(2024, 4, 13), batch=batch, line=line + 1)

    publisher.get(page_of(batch))  # the first request of a session stores it

    with django_assert_num_queries(10):
        publisher.get(page_of(batch))
