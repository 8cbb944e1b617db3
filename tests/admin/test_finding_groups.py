"""Findings by rule and noun: dismissed together, linked to their fields, in words of the state."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from previews.models import AcceptedWarning, Preview
from tests.factories import (
    ArticleFactory,
    CheckFactory,
    ClaimFactory,
    CrowdFactory,
    EditionFactory,
    InjuryFactory,
    LineupFactory,
    PreviewFactory,
    QuoteFactory,
    SpellFactory,
    TalkingPointFactory,
    WordingFactory,
)

pytestmark = pytest.mark.django_db
KICK_OFF = datetime(2100, 4, 18, 19, tzinfo=UTC)


@pytest.fixture
def preview():
    """Two warnings of one rule about talking points, and one about the headline."""
    preview = PreviewFactory(headline="For Zbigniew Boniek", fixture__kick_off=KICK_OFF)
    for name in ("Hartwig Brandt", "Xaver Unsinn"):
        TalkingPointFactory(preview=preview, text=f"It is for {name} to say.")
    return preview


def gate_of(preview):
    return reverse("admin:previews_preview_gate", args=[preview.pk])


def sent(response, **typed):
    """What the page sends when its groups of these titles are ticked."""
    data = dict(typed)
    for group in response.context["groups"]:
        data[f"shown-{group.number}"] = [row.finding.key for row in group.open_rows]
    return data


def dismissed():
    return sorted(warning.finding.split(" ")[-1] for warning in AcceptedWarning.objects.all())


def test_findings_stand_together_by_rule_and_noun(publisher, preview):
    groups = publisher.get(gate_of(preview)).context["groups"]

    assert [(group.title, len(group.rows)) for group in groups] == [
        ("Warning: unknown name (1, preview)", 1),
        ("Warning: unknown name (2, talking points)", 2),
    ]


def test_a_group_is_dismissed_by_one_tick_and_one_reason(publisher, preview):
    opened = publisher.get(gate_of(preview))

    publisher.post(gate_of(preview), sent(opened, tick_group="1", dismiss_reason="Old friends"))

    assert dismissed() == ["Brandt", "Unsinn"]
    assert {each.reason for each in AcceptedWarning.objects.all()} == {"Old friends"}


def test_several_of_several_groups_are_dismissed_by_one_reason(publisher, preview):
    opened = publisher.get(gate_of(preview))
    rows = [row for group in opened.context["groups"] for row in group.rows]
    ticks = {f"tick-{row.finding.key}": "on" for row in rows[:2]}

    publisher.post(gate_of(preview), sent(opened, dismiss_reason="Known", **ticks))

    assert dismissed() == ["Boniek", "Brandt"]


def test_a_warning_that_the_page_has_not_shown_is_not_dismissed_with_its_group(publisher, preview):
    opened = publisher.get(gate_of(preview))
    TalkingPointFactory(preview=preview, text="It is for Quirin Neuling to say.")

    publisher.post(gate_of(preview), sent(opened, tick_group="1", dismiss_reason="Old friends"))

    assert dismissed() == ["Brandt", "Unsinn"]


def test_without_a_reason_nothing_is_dismissed(publisher, preview):
    opened = publisher.get(gate_of(preview))

    response = publisher.post(gate_of(preview), sent(opened, tick_group="1", dismiss_reason=" "))

    assert dismissed() == []
    assert next(str(each) for each in get_messages(response.wsgi_request)).endswith(
        "Give a reason for dismissing this warning."
    )


@pytest.mark.parametrize("group", ["", "x", "-1", "99", "\0"])
def test_nonsense_for_a_group_dismisses_nothing(publisher, preview, group):
    response = publisher.post(gate_of(preview), {"tick_group": group, "dismiss_reason": "So"})

    assert response.status_code == 302
    assert dismissed() == []


def test_every_finding_leads_to_a_field_of_the_page_that_it_opens(publisher):
    now = timezone.now()
    preview = PreviewFactory(
        headline="For Zbigniew Boniek",
        standfirst="TK",
        fixture__behind_closed_doors=True,
        fixture__kick_off=now + timedelta(days=5),
    )
    fixture = preview.fixture
    TalkingPointFactory(preview=preview, heading="TBC", text="They met yesterday.")
    CheckFactory(claim=ClaimFactory(fixture=fixture), outcome="false", as_of=preview.moment)
    ClaimFactory(fixture=fixture, question="form")
    ClaimFactory(fixture=fixture)
    CrowdFactory(fixture=fixture, capacity=20_000)
    InjuryFactory(club=fixture.home, reported_on=now.date() - timedelta(days=20), article=None)
    lineup = LineupFactory(fixture=fixture, eleven=True, article=ArticleFactory())
    keeper = lineup.places.get(place=1)
    SpellFactory(person=keeper.person, club=lineup.club, position="midfielder")
    lineup.places.get(place=5).delete()
    quote = QuoteFactory(fixture=fixture)
    for text in ("We will win.", "We will not win."):
        WordingFactory(quote=quote, text=text, article=ArticleFactory())

    groups = publisher.get(gate_of(preview)).context["groups"]

    anchors = set()
    for row in (row for group in groups for row in group.rows):
        page, _, anchor = row.address.partition("#")
        response = publisher.get(page)
        assert response.status_code == 200
        if row.finding.rule != "empty-side":
            assert f'id="{anchor}"' in response.content.decode(), row.finding
            anchors.add(anchor)
    assert anchors >= {
        "id_headline", "id_standfirst", "id_heading", "id_text", "id_sentence", "id_question",
        "id_capacity", "id_article", "id_reported_on", "places-group", "wordings-group",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("state", "summary", "warning"),
    [
        (
            {},
            "Three findings to resolve before it can be published.",
            "Correct this, or dismiss it with a reason, before you publish.",
        ),
        (
            {"status": "published"},
            "Three findings against a new edition. Fans go on reading edition 4 as it is.",
            "The page is published: fans read edition 4 as it is until this is corrected or "
            "dismissed.",
        ),
        (
            {"status": "published", "publish_at": datetime(2100, 4, 17, 12, tzinfo=UTC)},
            "Three findings against a new edition. From 17 April 2100, 13:00 BST (England) on "
            "fans read edition 4 as it is.",
            "From 17 April 2100, 13:00 BST (England) on fans read edition 4 as it is, unless this "
            "is corrected or dismissed.",
        ),
        (
            {"status": "withdrawn"},
            "Three findings to resolve before it can be published again. Fans do not see the page.",
            "Correct this, or dismiss it, before you publish again. Fans do not see the page.",
        ),
    ],
)
def test_what_a_finding_means_is_said_for_the_state_of_the_preview(
    publisher, preview, state, summary, warning
):
    EditionFactory(preview=preview, number=4, document="{}")
    Preview.objects.update(**state)

    page = publisher.get(gate_of(preview)).content.decode()

    assert summary in page
    assert warning in page


def test_a_published_page_without_findings_says_so(publisher):
    preview = PreviewFactory(status="published", fixture__kick_off=KICK_OFF)

    page = publisher.get(gate_of(preview)).content.decode()

    assert "Nothing that was found is against a new edition." in page


@pytest.mark.parametrize("number", [1, 12])
def test_the_findings_need_as_many_queries_for_one_as_for_twelve(publisher, number):
    preview = PreviewFactory(fixture__kick_off=timezone.now() + timedelta(days=9))
    for count in range(number):
        TalkingPointFactory(preview=preview, text=f"It is for Quirin Neuling{count} to say.")
        InjuryFactory(club=preview.fixture.home, article=None)
    publisher.get(gate_of(preview))

    with CaptureQueriesContext(connection) as asked:
        publisher.get(gate_of(preview))

    assert len(asked) == 45
