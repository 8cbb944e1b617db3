"""Doubtful rows in the admin: what an editor sees, and what each decision does."""

from datetime import date

import pytest
from django.urls import reverse

from previews.models import Fixture, HeldRow, RowDecision
from tests.admin.held_rows import held_row
from tests.factories import UnmatchedNameFactory
from tests.html import squeezed
from tests.importers.import_text import load_files, outcomes, write

pytestmark = pytest.mark.django_db
LEAGUE = "= English Premier League 1998/99\n[Sat Aug 15 1998]\n  Quay v Moor 1-0\n"
DOUBTFUL = "[Tue Aug 22 1998]\n  Moor v Quay 2-2\n"
REASON = "22 August 1998 is a Saturday, the file says Tuesday."
LIST = reverse("admin:previews_heldrow_changelist")


@pytest.fixture
def league(tmp_path):
    path = write(tmp_path, "league.txt", LEAGUE + DOUBTFUL)
    load_files(path, create_clubs=True)
    return path


def decide(client, action, row):
    return client.post(LIST, {"action": action, "_selected_action": row.pk}, follow=True)


def test_the_reason_and_both_buttons_are_on_the_page_of_the_row(editor, league):
    row = HeldRow.objects.get()

    page = editor.get(reverse("admin:previews_heldrow_change", args=[row.pk])).content.decode()

    assert REASON in page
    assert "Import as it is" in page
    assert ">Discard<" in squeezed(page)
    assert REASON in editor.get(LIST).content.decode()
    assert REASON in (
        editor.get(
            reverse("admin:previews_importbatch_change", args=[row.batch_id])
        ).content.decode()
    )


def test_import_as_it_is_stores_the_row_and_says_who_decided(editor, league):
    page = decide(editor, "import_rows", HeldRow.objects.get()).content.decode()

    assert "22 Aug 1998: Moor v Quay: Held fixtures: 1 added." in page
    assert Fixture.objects.get(day=date(1998, 8, 22)).after_90_home == 2
    decision = RowDecision.objects.get()
    assert (decision.decision, decision.decided_by) == ("import", "edda")
    assert f"{decision.reason}." == REASON
    assert outcomes(load_files(league)) == {"unchanged": 2}
    assert HeldRow.objects.count() == 0


def test_discarded_row_is_skipped_at_the_next_import(editor, league):
    decide(editor, "discard_rows", HeldRow.objects.get())

    report = load_files(league)

    assert outcomes(report) == {"unchanged": 1, "skipped": 1}
    assert "discarded by edda on" in report.files[0].messages[0]["text"]
    assert report.exit_status == 0
    assert Fixture.objects.count() == 1


def test_decision_is_about_this_content_only(editor, league):
    decide(editor, "discard_rows", HeldRow.objects.get())
    league.write_text(LEAGUE + DOUBTFUL.replace("2-2", "2-3"), encoding="utf-8")

    assert outcomes(load_files(league)) == {"unchanged": 1, "held": 1}


def test_decision_can_be_taken_back(editor, league):
    decide(editor, "discard_rows", HeldRow.objects.get())
    address = reverse("admin:previews_rowdecision_changelist")

    editor.post(address, {"action": "ask_again", "_selected_action": RowDecision.objects.get().pk})

    assert outcomes(load_files(league)) == {"unchanged": 1, "held": 1}


def test_impossible_row_stays_held(editor, tmp_path):
    rows = "date,home,away,home_goals,away_goals,half_time_home,half_time_away\n"
    path = write(tmp_path, "a.csv", rows + "2023-08-12,Alfa,Beta,1,0,2,0\n")
    load_files(path, competition="Premier League", country="ENG", create_clubs=True)

    page = decide(editor, "import_rows", HeldRow.objects.get()).content.decode()

    assert "It cannot be stored like this: goals cannot be taken back" in page
    assert HeldRow.objects.count() == 1
    assert RowDecision.objects.count() == 0


@pytest.mark.parametrize("action", ["import_rows", "discard_rows"])
def test_row_held_for_names_is_not_decided_here(editor, action):
    row = held_row(UnmatchedNameFactory(name="Toffees"), day=date(2024, 4, 13), home="Toffees")

    page = decide(editor, action, row).content.decode()

    assert "It is held for unmatched names: match these instead." in page
    assert HeldRow.objects.count() == 1


@pytest.mark.parametrize(("reason", "count"), [("doubts", 1), ("names", 1), ("", 2)])
def test_rows_are_listed_by_what_they_are_held_for(editor, league, reason, count):
    held_row(UnmatchedNameFactory(name="Toffees"), day=date(2024, 4, 13), home="Toffees")

    listed = editor.get(LIST, {"held_for": reason} if reason else {})

    assert listed.context["cl"].result_count == count


def test_row_that_is_doubtful_once_its_name_is_known_says_why(editor, league):
    unmatched = UnmatchedNameFactory(name="Quayside", country="ENG")
    row = held_row(unmatched, day=date(1998, 8, 15), home="Quayside", away="Moor", score=(4, 0))
    row.record["record"]["season"] = "1998/99"
    row.save()
    club = Fixture.objects.get().home

    page = reverse("admin:previews_unmatchedname_change", args=[unmatched.pk])
    answer = editor.post(page, {"club": club.pk}, follow=True).content.decode()

    assert "Still held: 1 row. Doubts: the score is 1–0 in the archive" in answer
    assert "4–0 in the file." in answer
    assert Fixture.objects.get().after_90_home == 1


def test_who_may_only_look_cannot_decide(client, league, django_user_model):
    row = HeldRow.objects.get()
    looker = django_user_model.objects.create_user("lou", password="secret", is_staff=True)
    client.force_login(looker)

    assert decide(client, "import_rows", row).status_code == 403
    assert HeldRow.objects.count() == 1
