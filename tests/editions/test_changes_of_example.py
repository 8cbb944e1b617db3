"""Edits of the example match, and the sentences that a reader expects of each."""

from datetime import date, timedelta

import pytest

from previews.components.claim import VerdictBadge
from previews.editions.changes import changes, changes_to_store
from previews.editions.document import read_document
from previews.models import (
    Appointment,
    Availability,
    Fixture,
    Injury,
    Preview,
    Quote,
    TalkingPoint,
)
from previews.models.edition_change import changes_in
from tests.editions.document_fields import with_value
from tests.factcheck.example import example_preview
from tests.factories import ClubFactory, FixtureFactory, OfficialFactory

pytestmark = pytest.mark.django_db


def document_of(preview):
    return read_document(Preview.objects.for_page().get(pk=preview.pk))


def a_player_returns(preview):
    injury = Injury.objects.get(person__name="Conor Bradley")
    Availability.objects.create(
        club=injury.club, person=injury.person, kind="available", remark="trained on Tuesday",
        article=injury.article, reported_on=injury.reported_on,
    )  # fmt: skip
    injury.delete()


def another_headline(preview):
    preview.headline = "Three goals down"
    preview.save()


def a_quote_is_removed(preview):
    Quote.objects.get(slug="klopp-no-need-to-score").delete()


def the_kick_off_moves(preview):
    preview.fixture.kick_off += timedelta(minutes=30)
    preview.fixture.save()


def another_referee(preview):
    appointment = Appointment.objects.get(fixture=preview.fixture, duty="referee")
    appointment.official = OfficialFactory(name="Szymon Marciniak", country="POL")
    appointment.save()


def a_sentence_is_added(preview):
    point = TalkingPoint.objects.on_page(preview).in_order().first()
    point.text += " It has **rained** all week."
    point.save()


EXPECTED = {
    a_player_returns: [
        "correction: Team news, Liverpool: Conor Bradley. An earlier version said “Out: ankle, "
        "back in about three weeks, 3 days out”; it is “Available: trained on Tuesday”.",
    ],
    another_headline: [
        "correction: Headline. An earlier version said “Three goals in hand, Atalanta must play "
        "as if they had none”; it is “Three goals down”.",
    ],
    a_quote_is_removed: [
        "correction: Quotes, quotation. An earlier version said “Jürgen Klopp, Liverpool "
        "manager, 17 April 2024, Press conference in Bergamo, on the eve of the match: ‘Tomorrow "
        "the game is more difficult as they don't have to score at all. Not sure what they're "
        "going to do.’”. This has been removed.",
    ],
    the_kick_off_moves: [
        "correction: Kick-off. An earlier version said “21:00 CEST, Bergamo; 20:00 BST, United "
        "Kingdom; 19:00 UTC, Universal time”; it is “21:30 CEST, Bergamo; 20:30 BST, United "
        "Kingdom; 19:30 UTC, Universal time”.",
    ],
    another_referee: [
        "correction: Officials, Referee. An earlier version said “François Letexier, France”; it "
        "is “Szymon Marciniak, Poland”.",
    ],
    a_sentence_is_added: [
        "update: Talking points, Liverpool need four, or three and more time. Added: "
        "“It has rained all week”."
    ],
}  # fmt: skip


def told(before, after):
    return [f"{each.kind}: {each.place}. {each.sentence}" for each in changes(before, after)]


def test_each_edit_is_told_in_the_sentence_that_a_reader_expects():
    preview = example_preview()
    before = document_of(preview)
    found = {}
    for edit in EXPECTED:
        edit(preview)
        after = document_of(preview)
        found[edit] = told(before, after)
        before = after

    # What follows from another referee is told as well: his matches with either club.
    found[another_referee] = found[another_referee][:1]
    found[a_quote_is_removed] = found[a_quote_is_removed][:1]
    assert found == EXPECTED


def test_a_result_that_is_added_corrects_nothing():
    preview = example_preview()
    before = document_of(preview)
    liverpool = preview.fixture.away
    season = Fixture.objects.get(day="2024-04-14", home=liverpool).season
    FixtureFactory(
        home=liverpool, away=ClubFactory(name="Barnsley Town"), season=season, day="2024-04-16",
        played=True, score="2-0",
    )  # fmt: skip

    found = told(before, document_of(preview))

    assert (
        "update: Form, Liverpool: 16 April 2024. Added: “W 2–0 v Barnsley Town, Premier "
        "League, 16 April 2024”." in found
    )
    assert [sentence for sentence in found if sentence.startswith("correction")] == []


def test_a_result_that_is_corrected_is_told_once_for_all_lists_of_matches():
    preview = example_preview()
    before = document_of(preview)
    fixture = Fixture.objects.get(day="2024-04-14", home=preview.fixture.away)
    fixture.after_90_away = 2
    fixture.save()

    found = told(before, document_of(preview))

    assert [sentence for sentence in found if sentence.startswith("correction: Matches")] == [
        "correction: Matches counted. An earlier version said “Liverpool v Crystal Palace 0–1 · "
        "14 April 2024 · Premier League 2023/24”; it is “Liverpool v Crystal Palace 0–2 · "
        "14 April 2024 · Premier League 2023/24”."
    ]


def with_mark(document, mark):
    steps = ("sections", "claims", "claims", 0, "mark")
    return with_value(document, steps, mark)


def test_another_verdict_is_a_correction_and_a_first_one_an_update():
    unchecked = document_of(example_preview())
    sentence = unchecked.sections.claims.claims[0].sentence
    day = date(2024, 4, 17)
    holds = with_mark(unchecked, VerdictBadge("true", "True", "", "", day))
    false = with_mark(unchecked, VerdictBadge("false", "False", "It was 2019.", "", day))
    again = with_mark(unchecked, VerdictBadge("true", "True", "", "", day + timedelta(1)))
    claim = f"Claims, “{sentence}”: verdict"

    assert told(unchecked, holds) == [f"update: {claim}. Added: “True”."]
    assert told(holds, false) == [
        f"correction: {claim}. An earlier version said “True”; it is “False”.",
        f"update: {claim}, reason. Added: “It was 2019”.",
    ]
    assert told(holds, again) == [
        f"update: {claim}, checked on. Was “17 April 2024”, now “18 April 2024”."
    ]


def test_what_is_stored_is_read_again_as_it_was():
    preview = example_preview()
    before = document_of(preview)
    another_headline(preview)
    after = document_of(preview)

    assert changes_in(changes_to_store(before, after)) == changes(before, after)
    assert changes_to_store(None, after) == []
    assert changes_to_store(after, after) == []
