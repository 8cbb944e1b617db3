"""Results imported in the browser: looked at first, then imported as shown, then undone."""

from datetime import date, timedelta
from io import BytesIO
from itertools import permutations

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from openpyxl import Workbook

from previews.admin.imports import import_pages, run_upload
from previews.importers.killed_imports import ImportRuns
from previews.models import Fixture, HeldRow, ImportBatch, UnreviewedSave
from tests.factories import ClubFactory, FixtureFactory, PreviewFactory
from tests.html import squeezed

pytestmark = pytest.mark.django_db
UPLOAD = reverse("admin:previews_importbatch_import")
CHECK = reverse("admin:previews_importbatch_check")
# By the number of clubs: rows are written some hundreds at a time.
QUERIES = {4: 49, 10: 51}
TABLE = """Date,Home,Away,HG,AG
2024-03-02,Arsenal,Everton,2,1
2024-03-09,Everton,Arsenal,0,0
"""
LEAGUE = {"competition": "Premier League", "country": "ENG", "season": "2023/24"}


@pytest.fixture(autouse=True)
def clubs(db):
    cache.clear()
    return [ClubFactory(name=name, country="ENG") for name in ("Arsenal", "Everton")]


def file_of(text, name="results.csv"):
    content = text if isinstance(text, bytes) else text.encode()
    return SimpleUploadedFile(name, content)


def upload(client, text=TABLE, name="results.csv", **options):
    """Uploads the file; the page that shows what it would do."""
    form = {"file": file_of(text, name), **LEAGUE, **options}
    response = client.post(UPLOAD, form)
    assert response.status_code == 302, response.context["form"].errors
    return client.get(CHECK)


def imported(client, page):
    """Presses “Import” on the page."""
    shown = page.context["shown"]
    sent = {"token": page.context["kept"].token, "shown": shown.digest, "_import": "Import"}
    return client.post(CHECK, sent, follow=True)


def said(response):
    return [str(message) for message in response.context["messages"]]


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_file_is_shown_and_nothing_is_stored(editor):
    page = upload(editor)

    shown = page.context["shown"]
    assert (shown.added.count, shown.changed.count, shown.unchanged) == (2, 0, 0)
    assert "Arsenal v Everton" in squeezed(page.content.decode())
    assert not Fixture.objects.exists()
    assert not ImportBatch.objects.exists()


def test_import_stores_what_was_shown_and_undo_takes_it_back(editor):
    answer = imported(editor, upload(editor))

    batch = ImportBatch.objects.get()
    assert said(answer) == ["Imported: 2 added."]
    assert (batch.run_by, batch.files, batch.status) == ("edda", ["uploaded results.csv"], "done")
    assert set(Fixture.objects.values_list("day", "batch")) == {
        (date(2024, 3, 2), batch.pk),
        (date(2024, 3, 9), batch.pk),
    }
    undo = reverse("admin:previews_importbatch_undo", args=[batch.pk])
    assert "What the import added is deleted" in squeezed(editor.get(undo).content.decode())

    answer = editor.post(undo, follow=True)

    assert said(answer)[0].startswith("Undone: ")
    assert not Fixture.objects.exists()
    assert undo not in answer.content.decode()


def test_a_changed_result_is_shown_from_and_to(editor):
    imported(editor, upload(editor))

    page = upload(editor, TABLE.replace("2,1", "3,1"), is_newer="on")

    [row] = page.context["shown"].changed.rows
    assert [(each.what, each.before, each.after) for each in row.changes] == [
        ("score", "2–1", "3–1")
    ]
    assert page.context["shown"].unchanged == 1


def test_everything_that_a_new_match_brings_is_shown(editor):
    table = """date,time,home,away,home goals,away goals,matchday,attendance
2024-03-02,17:30,Arsenal,Everton,2,1,27,"60,238"
"""

    [row] = upload(editor, table).context["shown"].added.rows

    assert {each.what: each.after for each in row.changes} == {
        "status": "played",
        "score": "2–1",
        "stage": "League",
        "kick off": "2 Mar 2024 17:30 UTC",
        "matchday": "27",
        "attendance": "60238",
    }


def test_a_row_that_waits_for_a_near_name_is_counted_once(editor):
    shown = upload(editor, TABLE.replace("Everton", "Evertn"), create_clubs="on").context["shown"]

    assert [(row.line, row.what) for row in shown.held.rows] == [(2, "held"), (3, "held")]
    assert shown.unmatched == (("Evertn (ENG)", "Everton"),)


def test_another_file_of_the_same_name_is_another_source(editor):
    imported(editor, upload(editor))

    page = upload(editor, TABLE.replace("2,1", "3,1"))

    shown = page.context["shown"]
    assert (shown.changed.count, shown.held.count) == (0, 1)
    assert "2–1 in the archive" in shown.held.rows[0].text
    assert "--" not in shown.held.rows[0].remedy
    imported(editor, page)
    assert ImportBatch.objects.order_by("pk").last().files == ["uploaded results.csv (2)"]


def test_an_archive_that_has_changed_since_is_shown_again(editor, clubs):
    page = upload(editor)
    other = upload(editor, TABLE.replace("2,1", "3,1"), name="other.csv")
    imported(editor, other)
    upload(editor)

    answer = imported(editor, page)

    assert said(answer) == [
        "Nothing is imported: the archive has changed since you looked. This is what the import "
        "would do now."
    ]
    assert answer.request["PATH_INFO"] == CHECK
    assert ImportBatch.objects.count() == 1


def test_an_import_waits_for_another_one_and_the_file_stays(editor, monkeypatch):
    def run(*args, **options):
        raise ImportRuns("import 7 runs")

    page = upload(editor)
    monkeypatch.setattr(import_pages, "import_as_shown", run)

    answer = imported(editor, page)

    assert said(answer) == ["Nothing is imported: import 7 runs."]
    assert answer.context["shown"].added.count == 2
    assert not Fixture.objects.exists()


def test_what_another_window_has_chosen_since_is_not_imported(editor):
    page = upload(editor)
    upload(editor, name="other.csv")

    answer = imported(editor, page)

    assert said(answer) == [
        "Nothing is imported: you have chosen another file, or other options, since. Look again."
    ]
    assert not ImportBatch.objects.exists()


def test_a_header_that_is_not_understood_is_given_a_column(editor):
    book = workbook(
        ["Date", "Mannschaft A", "Away", "HG", "AG", "Mood"],
        [date(2024, 3, 2), "Arsenal", "Everton", 2, 1, "fair"],
    )
    page = upload(editor, book, name="results.xlsx")
    assert "no sheet has columns for date, home, away" in page.context["error"]
    choices = {choice.cell.header: choice for choice in page.context["choices"]}
    assert choices["Mannschaft A"].cell.example == "Arsenal"

    answer = editor.post(
        CHECK,
        {**LEAGUE, choices["Mannschaft A"].field: "home", choices["Mood"].field: "-"},
        follow=True,
    )

    assert answer.context["error"] == ""
    assert answer.context["shown"].added.count == 1
    assert answer.context["kept"].columns == {"home": "Mannschaft A"}
    assert answer.context["kept"].ignored == ("Mood",)


def test_two_headers_cannot_be_one_column(editor):
    page = upload(editor, "Date,Home,Away,HG,AG,Gäste\n2024-03-02,Arsenal,Everton,2,1,x\n")
    field = next(each.field for each in page.context["choices"] if each.cell.header == "Gäste")

    answer = editor.post(CHECK, {**LEAGUE, field: "away"})

    assert answer.context["column_errors"] == ["Two headers cannot both be away: Away and Gäste."]
    assert "Two headers cannot both be away" in answer.content.decode()


def test_a_pasted_table_is_read_as_a_table(editor):
    form = {"pasted": TABLE.replace(",", "\t"), **LEAGUE}

    page = editor.post(UPLOAD, form, follow=True)

    assert page.context["shown"].added.count == 2


def test_football_txt_is_read(editor):
    text = "= English Premier League 2023/24\n[Sat Mar/2]\n  Arsenal 2-1 Everton\n"

    page = upload(editor, text, name="pl.txt", competition="", season="")

    assert page.context["shown"].added.count == 1


def test_lines_that_are_not_understood_are_shown_with_their_number(editor):
    page = upload(editor, TABLE + "2024-13-40,Arsenal,Everton,1,1\n")

    [problem] = page.context["shown"].errors.rows
    assert problem.line == 4
    assert problem.text == (
        "date: no such day in the calendar: '2024-13-40': 2024-13-40,Arsenal,Everton,1,1"
    )
    assert "no such day in the calendar" in page.content.decode()


def test_an_unknown_club_is_held_with_the_names_that_are_near(editor):
    page = upload(editor, TABLE.replace("Everton,2,1", "Evertton,2,1"))

    shown = page.context["shown"]
    assert shown.added.count == 1
    [problem] = shown.held.rows
    assert problem.text == "Arsenal v Evertton: not known: Evertton (ENG)"
    assert problem.remedy.startswith("Match the name under Unmatched names")
    assert shown.unmatched == (("Evertton (ENG)", "Everton"),)
    imported(editor, page)
    assert HeldRow.objects.get().file == "uploaded results.csv"


def test_a_near_name_is_asked_about_and_a_new_club_is_made(editor):
    text = TABLE + "2024-03-16,Evertton,Barnsley,1,1\n2024-03-23,Barnsley,Arsenal,1,1\n"

    shown = upload(editor, text, create_clubs="on").context["shown"]

    assert shown.created == ("Barnsley (ENG)",)
    assert any("Evertton is near Everton" in each.text for each in shown.held.rows)


def test_a_file_without_a_competition_says_where_to_enter_it(editor):
    page = upload(editor, competition="")

    assert page.context["error"].endswith(
        "the file names no competition: enter it under Competition"
    )


def test_more_rows_than_a_page_may_wait_for_are_refused(editor, monkeypatch):
    monkeypatch.setattr(run_upload, "MOST_ROWS", 2)

    page = upload(editor)

    assert "manage.py import_results" in page.context["error"]
    assert page.context["shown"] is None


def test_a_file_of_bytes_is_refused(editor):
    response = editor.post(UPLOAD, {"file": file_of(b"Date,Home\0,Away"), **LEAGUE})

    assert "not text in UTF-8" in response.context["form"].errors["file"][0]


def test_half_a_workbook_is_refused(editor):
    half = workbook(["Date"])[:200]

    response = editor.post(UPLOAD, {"file": file_of(half, "results.xlsx"), **LEAGUE})

    assert "and no workbook" in response.context["form"].errors["file"][0]


def test_a_file_that_is_too_large_is_refused(editor):
    response = editor.post(UPLOAD, {"file": file_of("x" * 2_000_001), **LEAGUE})

    assert "larger than 2 MB" in response.context["form"].errors["file"][0]


@pytest.mark.parametrize("sent", [{}, {"pasted": TABLE, "file": "file"}])
def test_a_file_or_a_table_is_needed_and_not_both(editor, sent):
    if "file" in sent:
        sent = sent | {"file": file_of(TABLE)}

    response = editor.post(UPLOAD, sent | LEAGUE)

    assert response.context["form"].errors["file"] == [
        "Choose a file, or paste a table, and not both."
    ]


@pytest.mark.parametrize(
    ("field", "words"),
    [("country", "Nowhereland"), ("season", "last"), ("zone", "Europe/Nowhere")],
)
def test_options_that_nobody_knows_are_refused(editor, field, words):
    response = editor.post(UPLOAD, {"file": file_of(TABLE), **LEAGUE, field: words})

    assert words in response.context["form"].errors[field][0]


def test_a_file_is_kept_for_the_person_who_uploaded_it(editor, client):
    upload(editor)
    cache.clear()

    answer = editor.get(CHECK, follow=True)

    assert answer.request["PATH_INFO"] == UPLOAD
    assert said(answer)[0].startswith("Your file is no longer kept")


def test_a_writer_may_not_import(writer):
    assert writer.get(UPLOAD).status_code == 403
    assert writer.get(CHECK).status_code == 403
    batch = ImportBatch.objects.create(
        command="import_results", status="done", started_at=timezone.now()
    )
    undo = reverse("admin:previews_importbatch_undo", args=[batch.pk])
    assert writer.post(undo).status_code == 403
    listed = writer.get(reverse("admin:previews_importbatch_changelist"))
    assert UPLOAD not in listed.content.decode()


def test_the_list_of_imports_leads_there(editor):
    listed = editor.get(reverse("admin:previews_importbatch_changelist"))

    assert UPLOAD in listed.content.decode()


@pytest.mark.parametrize(("who", "waiting"), [("editor", 1), ("publisher", 0)])
def test_what_an_editor_imports_waits_for_a_chief_editor(request, who, waiting):
    client = request.getfixturevalue(who)
    fixture = FixtureFactory(day=timezone.now().date() + timedelta(days=3))
    PreviewFactory(fixture=fixture, status="published", publish_at=timezone.now())

    imported(client, upload(client))

    assert UnreviewedSave.objects.count() == waiting


@pytest.mark.parametrize("many", QUERIES)
def test_the_page_costs_the_same_for_few_and_many_rows(editor, django_assert_num_queries, many):
    names = [ClubFactory(name=f"Town of {letter}", country="ENG").name for letter in "abcdefghij"]
    pairs = list(permutations(names[:many], 2))
    rows = (f"{date(2023, 8, 1) + timedelta(n)},{h},{a},1,0\n" for n, (h, a) in enumerate(pairs))
    upload(editor, "Date,Home,Away,HG,AG\n" + "".join(rows))
    editor.get(CHECK)  # what is read once a process

    locks = 2 if connection.vendor == "postgresql" else 0
    with django_assert_num_queries(QUERIES[many] + locks):
        page = editor.get(CHECK)

    assert page.context["shown"].added.count == len(pairs)
    assert len(page.context["shown"].added.rows) == min(50, len(pairs))


def test_the_page_of_an_import_says_how_to_see_its_lines_again(editor):
    answer = imported(editor, upload(editor, TABLE + "2024-13-40,Arsenal,Everton,1,1\n"))

    words = squeezed(answer.content.decode())
    assert "Choose the file again under Import results: it shows the lines" in words
    assert "--report" not in words
