"""Actions of lists: facts confirmed, injuries closed, previews published and withdrawn together."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from previews.admin.base import confirm_page
from previews.models import AcceptedWarning, Edition, Injury, Preview
from tests.factories import (
    ArticleFactory,
    CrowdFactory,
    FixtureFactory,
    InjuryFactory,
    PreviewFactory,
    QuoteFactory,
    SuspensionFactory,
)

pytestmark = pytest.mark.django_db
TODAY = date(2024, 4, 10)


def ticked(client, action, *rows, **form):
    """Ticks the rows of their list and runs the action; with a form, presses its button."""
    address = reverse(f"admin:previews_{rows[0]._meta.model_name}_changelist")
    sent = {"action": action, "_selected_action": [row.pk for row in rows], **form}
    return client.post(address, sent | ({"_confirmed": "1"} if form else {}), follow=True)


def said(response):
    return [str(message) for message in response.context["messages"]]


def injury(**facts):
    return InjuryFactory(out_since=date(2024, 3, 1), reported_on=date(2024, 3, 2), **facts)


def test_confirming_asks_for_the_source_and_changes_nothing_before(editor):
    row = injury()

    page = ticked(editor, "confirm_rows", row)

    assert str(row) in page.content.decode()
    assert Injury.objects.get().row_version == row.row_version


def test_confirmed_injuries_are_reported_again_and_the_earlier_reports_stay(editor):
    rows, article = [injury(), injury()], ArticleFactory()

    answer = ticked(editor, "confirm_rows", *rows, reported_on=str(TODAY), article=str(article.pk))

    assert [words.rpartition(": ")[2] for words in said(answer)] == [
        "confirmed as of 10 April 2024."
    ] * 2
    again = Injury.objects.order_by("pk")[2:]
    assert [(row.person_id, row.article, row.reported_on) for row in again] == [
        (row.person_id, article, TODAY) for row in rows
    ]
    assert again[0].edited_by_hand
    rows[0].refresh_from_db()
    assert rows[0].reported_on == date(2024, 3, 2)


def test_a_crowd_is_confirmed_in_its_own_row(editor):
    crowd = CrowdFactory(reported_on=date(2024, 3, 2), check_by=date(2024, 3, 5))

    ticked(editor, "confirm_rows", crowd, reported_on=str(TODAY))

    crowd.refresh_from_db()
    assert (crowd.reported_on, crowd.check_by, crowd.edited_by_hand) == (TODAY, None, True)


def test_what_cannot_be_confirmed_is_named_and_stops_no_other(editor):
    over, open_row = injury(back_on=date(2024, 3, 20)), injury()

    answer = ticked(editor, "confirm_rows", over, open_row, reported_on=str(TODAY))

    assert f"{over}: It is over: nothing to confirm." in said(answer)
    assert Injury.objects.filter(reported_on=TODAY).count() == 1


def test_a_suspension_is_confirmed_where_its_matches_are_counted(editor):
    row = SuspensionFactory(fixtures_left=2)

    answer = ticked(editor, "confirm_rows", row, reported_on=str(TODAY))

    assert "Confirm it on the match sheet" in said(answer)[0]


def test_a_day_is_needed(editor):
    answer = ticked(editor, "confirm_rows", injury(), reported_on="")

    assert answer.context["form"].errors["reported_on"] == ["Enter the day of the report."]


def test_injuries_are_closed_on_one_day(editor):
    rows = [injury(), injury()]
    closed = injury(back_on=date(2024, 3, 20))
    late = InjuryFactory(out_since=date(2024, 5, 1))

    answer = ticked(editor, "close_rows", *rows, closed, late, back_on=str(TODAY))

    assert {row.back_on for row in Injury.objects.filter(pk__in=[row.pk for row in rows])} == {
        TODAY
    }
    assert f"{closed}: It is closed already, on 20 March 2024." in said(answer)
    refused = [words for words in said(answer) if words.startswith(f"{late}: not done.")]
    assert len(refused) == 1
    late.refresh_from_db()
    assert late.back_on is None


def test_more_rows_than_at_once_are_refused(editor, monkeypatch):
    monkeypatch.setattr(confirm_page, "MOST_AT_ONCE", 1)

    answer = ticked(editor, "close_rows", injury(), injury(), back_on=str(TODAY))

    assert said(answer) == ["Tick 1 rows at most: 2 are ticked."]
    assert not Injury.objects.filter(back_on=TODAY).exists()


def test_a_writer_has_none_of_these_actions(writer):
    row, preview = injury(), PreviewFactory()

    ticked(writer, "close_rows", row, back_on=str(TODAY))
    ticked(writer, "publish_rows", preview, sure="yes")

    row.refresh_from_db()
    assert row.back_on is None
    assert Preview.objects.get().status == "draft"


def preview_to_come(**facts):
    day = timezone.now().date() + timedelta(days=3)
    return PreviewFactory(fixture=FixtureFactory(day=day), **facts)


def test_previews_are_published_by_the_gate_and_the_refused_ones_are_named(publisher):
    good, bad = preview_to_come(headline="Good"), preview_to_come(headline="Bad")
    QuoteFactory(fixture=bad.fixture, club=bad.fixture.home)
    page = ticked(publisher, "publish_rows", good, bad)
    assert "Fans see it at once." in page.content.decode()
    assert not Edition.objects.exists()

    answer = ticked(publisher, "publish_rows", good, bad, sure="yes")

    states = dict(Preview.objects.values_list("headline", "status"))
    assert states == {"Good": "published", "Bad": "draft"}
    assert "“Good” is published." in said(answer)
    assert any(words.startswith("Publish “Bad”: not done. Empty side") for words in said(answer))
    assert Edition.objects.get().preview == good
    assert not AcceptedWarning.objects.exists()


def test_previews_are_withdrawn_and_a_draft_is_not(publisher):
    published, draft = preview_to_come(headline="Out"), preview_to_come(headline="Draft")
    ticked(publisher, "publish_rows", published, sure="yes")

    answer = ticked(publisher, "withdraw_rows", published, draft, sure="yes")

    states = dict(Preview.objects.values_list("headline", "status"))
    assert states == {"Out": "withdrawn", "Draft": "draft"}
    assert "“Draft”: “Withdraw” is not possible: the preview is draft." in said(answer)


def test_an_editor_may_not_publish_several_either(editor):
    preview = preview_to_come()

    ticked(editor, "publish_rows", preview, sure="yes")

    assert Preview.objects.get().status == "draft"
