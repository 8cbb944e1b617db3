"""The page “Draft from the facts”: sentences are accepted, edited or left out one by one."""

import html
import re

import pytest
from django.urls import reverse

from previews.models import TalkingPoint
from tests.factories import (
    ArticleFactory,
    ClubFactory,
    FixtureFactory,
    InjuryFactory,
    PersonFactory,
    PreviewFactory,
    TalkingPointFactory,
    two_legged_tie,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview(db):
    legs = two_legged_tie(
        "0-3", first_home=ClubFactory(name="Liverpool"), first_away=ClubFactory(name="Atalanta")
    )
    return PreviewFactory(fixture=legs.second)


def draft_page(preview, **query):
    return reverse("admin:previews_preview_draft", args=[preview.pk], query=query or None)


def said(response):
    return [str(message) for message in response.context["messages"]]


def offers(response):
    return {offer.name: offer for offer in response.context["draft"].offers}


def accept(client, preview, opened=None, /, *names, htmx=False, query=None, **texts):
    """Save with these ticked, as the page `opened` showed them; `texts` are typed."""
    address = draft_page(preview, **(query or {}))
    shown = offers(opened or client.get(address))
    sent = {}
    for offer in shown.values():
        sent |= {f"text-{offer.name}": offer.text, f"said-{offer.name}": offer.said}
        if offer.was:
            sent[f"was-{offer.name}"] = offer.was
        if offer.heading:
            sent[f"heading-{offer.name}"] = offer.heading
    sent |= {f"use-{name}": "on" for name in names}
    sent |= {f"text-{name.replace('_', '-')}": text for name, text in texts.items()}
    headers = {"HX-Request": "true"} if htmx else {}
    return client.post(address, sent, follow=True, headers=headers)


def test_each_sentence_is_offered_with_the_facts_it_rests_on(editor, preview):
    answer = editor.get(draft_page(preview))

    tie = offers(answer)["tie"]
    assert tie.text == "Atalanta lead 3–0 after the first leg on 11 April 2024."
    assert [fact.words for fact in tie.rests_on] == ["Liverpool 0–3 Atalanta, 11 April 2024"]
    first_leg = reverse(
        "admin:previews_fixture_change", args=[preview.fixture.tie.fixtures.get(leg=1).pk]
    )
    assert first_leg in answer.content.decode()
    assert all(offer.rests_on and not offer.is_ticked for offer in offers(answer).values())


def test_ticked_sentences_become_talking_points_and_the_others_are_left_out(editor, preview):
    TalkingPointFactory(preview=preview, number=3)

    answer = accept(
        editor, preview, None, "tie", "needs-away", needs_away="Liverpool have to win by four."
    )

    assert said(answer) == [f"Saved: two talking points of “{preview}”."]
    tie, needs = TalkingPoint.objects.made_from_facts().in_order()
    assert (tie.number, tie.heading, tie.made_from) == (4, "", "tie")
    assert tie.text == tie.facts_said == "Atalanta lead 3–0 after the first leg on 11 April 2024."
    assert needs.text == "Liverpool have to win by four."
    assert needs.facts_said == (
        "For Liverpool, a win by four or more goes through and a win by three means extra time."
    )
    assert {"tie", "needs-away"}.isdisjoint(offers(answer))
    assert "needs-home" in offers(answer)
    assert tie.history.first().history_user.username == "edda"


def test_the_source_of_a_report_becomes_that_of_the_talking_point(editor, preview):
    article = ArticleFactory()
    InjuryFactory(
        person=PersonFactory(name="Joël Matip"), club=preview.fixture.away, part="knee",
        article=article, reported_on=article.published_on,
    )  # fmt: skip
    name = f"out-away-{article.pk}"

    accept(editor, preview, None, name)

    point = TalkingPoint.objects.get()
    assert point.text == (
        f"Liverpool are without Joël Matip (knee), according to {article.outlet} on 17 April 2024."
    )
    assert (point.article, point.reported_on) == (article, article.published_on)


def test_for_htmx_the_form_alone_is_sent_with_what_was_done(editor, preview):
    answer = accept(editor, preview, None, "tie", htmx=True)

    page = answer.content.decode()
    assert page.lstrip().startswith("<form")
    assert "Saved: one talking point" in html.unescape(page)
    assert re.search(r'name="use-tie"', page) is None


def test_nothing_ticked_saves_nothing(editor, preview):
    answer = accept(editor, preview, None, tie="Typed, and not ticked.")

    assert said(answer) == ["Nothing is saved: no sentence is ticked."]
    assert offers(answer)["tie"].text == "Typed, and not ticked."
    assert not TalkingPoint.objects.exists()


def test_what_was_typed_and_not_ticked_is_still_there_after_a_save(editor, preview):
    answer = accept(editor, preview, None, "tie", needs_home="Half a sentence")

    assert said(answer) == [
        f"Saved: one talking point of “{preview}”.",
        "What you changed and did not tick is not saved: it is still below.",
    ]
    assert offers(answer)["needs-home"].text == "Half a sentence"
    assert "tie" not in offers(answer)
    assert TalkingPoint.objects.count() == 1


def test_a_ticked_sentence_without_a_text_is_refused_and_nothing_is_saved(editor, preview):
    answer = accept(editor, preview, None, "tie", "needs-home", tie=" ")

    assert offers(answer)["tie"].problem == "Enter a text, or remove the tick."
    assert offers(answer)["needs-home"].is_ticked
    assert not TalkingPoint.objects.exists()


def test_a_fact_that_changed_while_the_page_was_open_is_not_accepted(editor, preview):
    opened = editor.get(draft_page(preview))
    first = preview.fixture.tie.fixtures.get(leg=1)
    first.after_90_home = 1
    first.save()

    unedited = offers(accept(editor, preview, opened, "tie"))
    answer = accept(editor, preview, opened, "tie", tie="Atalanta lead by three.")

    assert unedited["tie"].text == "Atalanta lead 3–1 after the first leg on 11 April 2024."
    assert unedited["needs-away"].text.startswith("For Liverpool, a win by three or more")
    tie = offers(answer)["tie"]
    assert "They now say: “Atalanta lead 3–1 after the first leg on 11 April 2024.”" in tie.problem
    assert tie.text == "Atalanta lead by three."
    assert not TalkingPoint.objects.exists()
    # The page now shows what the facts say: saved again, it is accepted.
    accept(editor, preview, answer, "tie")
    assert TalkingPoint.objects.get().facts_said.startswith("Atalanta lead 3–1")


def test_a_sentence_that_somebody_else_has_accepted_keeps_the_text_that_was_typed(editor, preview):
    opened = editor.get(draft_page(preview))
    accept(editor, preview, opened, "tie")

    answer = accept(editor, preview, opened, "tie", tie="My own words.")

    (gone,) = answer.context["draft"].gone
    assert gone.text == "My own words."
    assert "It is no longer offered" in gone.problem
    assert TalkingPoint.objects.count() == 1


@pytest.mark.parametrize("typed", [{}, {"tie": "Three goals behind: **Liverpool**."}])
def test_a_sentence_is_flagged_when_its_fact_changes_whether_edited_or_not(editor, preview, typed):
    accept(editor, preview, None, "tie", **typed)
    first = preview.fixture.tie.fixtures.get(leg=1)
    first.after_90_home = 1
    first.save()

    findings = editor.get(reverse("admin:previews_preview_findings", args=[preview.pk]))
    page = html.unescape(findings.content.decode())
    assert (
        "This was made from “Atalanta lead 3–0 after the first leg on 11 April 2024.” The facts "
        "now say: “Atalanta lead 3–1 after the first leg on 11 April 2024.”" in page
    )
    assert draft_page(preview) in page

    point = TalkingPoint.objects.get()
    (changed,) = editor.get(draft_page(preview)).context["draft"].changed
    now = "Atalanta lead 3–1 after the first leg on 11 April 2024."
    assert changed.text == (typed.get("tie") or now)
    accept(editor, preview, None, f"point-{point.pk}")
    point.refresh_from_db()
    assert (point.text, point.facts_said) == (changed.text, now)
    assert not editor.get(draft_page(preview)).context["draft"].changed


def test_a_talking_point_that_somebody_else_has_changed_is_not_overwritten(editor, preview):
    accept(editor, preview, None, "tie")
    first = preview.fixture.tie.fixtures.get(leg=1)
    first.after_90_home = 1
    first.save()
    opened = editor.get(draft_page(preview))
    point = TalkingPoint.objects.get()
    point.text = "Written by somebody else."
    point.save()

    answer = accept(editor, preview, opened, f"point-{point.pk}")

    (changed,) = answer.context["draft"].changed
    assert "It is: “Written by somebody else.”" in changed.problem
    point.refresh_from_db()
    assert point.text == "Written by somebody else."


def test_a_sentence_whose_facts_are_gone_can_be_kept_as_the_editors_own(editor, preview):
    accept(editor, preview, None, "tie")
    preview.fixture.tie.fixtures.filter(leg=1).delete()

    (changed,) = editor.get(draft_page(preview)).context["draft"].changed
    assert changed.remark.endswith("The facts no longer say anything of the kind.")
    accept(editor, preview, None, changed.name)

    point = TalkingPoint.objects.get()
    assert (point.made_from, point.facts_said) == ("", "")
    assert point.text.startswith("Atalanta lead 3–0")
    assert not editor.get(draft_page(preview)).context["draft"].changed


def test_a_writer_sees_the_sentences_of_a_published_preview_and_cannot_accept_them(writer, preview):
    type(preview).objects.filter(pk=preview.pk).update(status="published")

    page = writer.get(draft_page(preview))
    refused = accept(writer, preview, page, "tie")

    assert "Save what is ticked" not in page.content.decode()
    assert refused.status_code == 403
    assert not TalkingPoint.objects.exists()


@pytest.mark.parametrize("many", [1, 12])
def test_the_page_costs_the_same_for_few_and_many_facts(
    editor, preview, many, django_assert_num_queries
):
    for number in range(many):
        FixtureFactory(home=preview.fixture.home, score="1-0", day=f"2024-03-{number + 1:02}")
        InjuryFactory(club=preview.fixture.away)
        TalkingPointFactory(preview=preview, number=number + 1)
    editor.get(draft_page(preview))

    with django_assert_num_queries(25):
        editor.get(draft_page(preview))
