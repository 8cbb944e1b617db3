"""Claims of a preview that is edited: a question is asked again only where it has to be."""

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from previews.factcheck import answers
from previews.factcheck.check_claims import check_changed
from previews.factcheck.lint.known_names import every_spelling
from previews.factcheck.spellings import every_spelling_of
from previews.models import Check, Claim, Preview, ReleaseState
from previews.models.generation import ASKED_NOWHERE, TABLE
from previews.questions import QUESTIONS
from previews.questions.parse import ask_from_words
from tests.factcheck.test_check_claims import MAY, NOW
from tests.factories import (
    ClaimFactory,
    FixtureFactory,
    PreviewFactory,
    ReportFactory,
    ResultsStatementFactory,
    TalkingPointFactory,
)
from tests.questions.result_rows import make_archive, words_for
from tests.questions.seasons import clubs, league, play


@pytest.fixture
def asked(monkeypatch):
    """The questions that are asked of the archive, in order."""
    slugs = []

    def asking(question, words, *, before):
        slugs.append(question.slug)
        return ask_from_words(question, words, before=before)

    monkeypatch.setattr(answers, "ask_from_words", asking)
    return slugs


@pytest.fixture
def preview(transactional_db):
    """A preview of which all claims have been checked."""
    liverpool, everton = clubs("Liverpool", "Everton")
    ResultsStatementFactory(club=liverpool)
    season = league()
    play(season, "2024-04-01", liverpool, everton, "2-0")
    fixture = FixtureFactory(season=season, home=liverpool, away=everton, kick_off_known=True)
    preview = PreviewFactory(fixture=fixture)
    claim = ClaimFactory(
        fixture=fixture,
        question="head-to-head",
        parameters={"club": "Liverpool", "opponent": "Everton"},
        expected={"played": 1},
    )
    ReportFactory(claim=claim, stated={"won": 1})
    TalkingPointFactory(preview=preview)
    check_changed(loaded(preview), NOW)
    return loaded(preview)


def loaded(preview):
    return Preview.objects.for_fact_check().get(pk=preview.pk)


def outcomes_kept():
    return list(Check.objects.order_by("pk").values_list("outcome", flat=True))


def test_no_question_is_asked_while_only_texts_change(preview, asked):
    preview.talking_points.update(text="Another text.")
    Preview.objects.update(headline="Another headline")

    check_changed(preview, NOW)

    assert asked == []
    assert outcomes_kept() == ["true", "true"]


def test_an_edited_claim_is_checked_and_the_others_are_not(preview, asked):
    first = Claim.objects.get()
    ClaimFactory(
        fixture=preview.fixture, question="form", parameters={"club": "Liverpool"}, expected={}
    )
    check_changed(preview, NOW)
    assert asked == ["form"]

    first.expected = {"played": 5}
    first.save()
    check_changed(preview, NOW)
    assert asked == ["form", "head-to-head"]
    of_first = Check.objects.filter(claim=first, report=None).order_by("pk")
    assert [check.outcome for check in of_first] == ["true", "false"]


def test_a_lost_check_is_made_again(preview, asked):
    Check.objects.all().delete()

    check_changed(preview, NOW)

    assert asked == ["head-to-head"]
    assert outcomes_kept() == ["true", "true"]


def test_a_new_result_asks_again(preview, asked):
    fixture = preview.fixture
    play(fixture.season, "2024-04-08", fixture.home, fixture.away, "0-0")

    check_changed(preview, NOW)

    assert asked == ["head-to-head"]
    assert outcomes_kept() == ["true", "true", "false"]


def test_a_result_of_the_same_transaction_asks_again(preview, asked):
    fixture = preview.fixture
    with transaction.atomic():
        play(fixture.season, "2024-04-08", fixture.home, fixture.away, "0-0")
        check_changed(preview, NOW)

    assert asked == ["head-to-head"]
    assert outcomes_kept()[-1] == "false"
    check_changed(preview, NOW)
    assert asked == ["head-to-head"] * 2


def test_a_check_that_was_rolled_back_is_made_again(preview, asked):
    ReleaseState.objects.all().delete()
    with transaction.atomic():
        check_changed(preview, NOW)
        transaction.set_rollback(True)

    check_changed(preview, NOW)

    assert asked == ["head-to-head"] * 2


def test_another_version_of_the_software_asks_again(preview, asked, monkeypatch):
    monkeypatch.setattr("previews.models.release_state.software_version", lambda: "the next one")

    check_changed(preview, NOW)
    check_changed(preview, NOW)

    assert asked == ["head-to-head"]


@pytest.mark.django_db
def test_no_question_reads_a_fact_that_leaves_the_archive_as_it_is():
    make_archive()
    with CaptureQueriesContext(connection) as queries:
        for question in QUESTIONS:
            ask_from_words(question, words_for(question), before=MAY)
        every_spelling_of("Liverpool")
        every_spelling()

    read = {table for query in queries for table in TABLE.findall(query["sql"])}
    unasked = {apps.get_model("previews", name)._meta.db_table for name in ASKED_NOWHERE}
    assert "previews_fixture" in read
    assert not read & unasked
