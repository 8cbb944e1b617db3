"""The section of claims: the contested ones first, each counted once, by the worst that is said."""

from datetime import UTC, date, datetime
from itertools import count

import pytest
from django.http import QueryDict

from previews.components.claim import ClaimCard, ReportRow, VerdictBadge
from previews.components.judged_claim import judged
from previews.components.source_link import Source
from previews.football.verdict import Verdict
from previews.sections import claims
from previews.sections.claims import Claims, Counts
from tests.factories import ArticleFactory, ClaimFactory, ReportFactory
from tests.sections.second_leg import second_leg, seen

DAY = date(2024, 4, 17)
NOW = datetime(2024, 4, 17, 21, tzinfo=UTC)
NUMBERS = count(1)


def badge(verdict, reason="Because."):
    return VerdictBadge(verdict, Verdict(verdict).label, reason, "", DAY) if verdict else None


def report(outlet, verdict, wording="so they say", reason="Because."):
    return ReportRow(Source(outlet, outlet.lower(), DAY), wording, badge(verdict, reason))


def card(own, *reports, sentence="They lost 3–0.", disagreements=(), missing=""):
    number = next(NUMBERS)
    return ClaimCard(
        number, f"claim-{number}", "record", "", sentence, "", missing, reports, badge(own),
        disagreements,
    )  # fmt: skip


def shown(*cards):
    return claims.show(Claims(cards), QueryDict(), NOW)


def test_a_false_report_is_quoted_and_put_right_by_the_editors_sentence():
    claim = judged(card("true", report("Echo", "true"), report("Post", "false", "they lost 2-0")))

    assert (claim.words, claim.sentence, claim.is_quoted) == ("False", "they lost 2-0", True)
    assert claim.because == "Correct: They lost 3–0."
    assert (claim.outlets, claim.right) == (("Post",), ("Echo",))


def test_a_misleading_report_is_told_in_full():
    claim = judged(card("true", report("Post", "misleading"), report("Post", "misleading")))

    assert (claim.words, claim.because) == ("Misleading", "In full: They lost 3–0.")
    assert claim.outlets == ("Post",)


def test_the_editors_own_sentence_may_be_false():
    claim = judged(card("false", report("Post", "false")))

    assert (claim.words, claim.sentence, claim.is_quoted) == ("False", "They lost 3–0.", False)
    assert claim.because == "Because."


@pytest.mark.parametrize("own", ["cannot_be_checked", None])
def test_a_sentence_that_is_not_known_to_be_true_puts_nothing_right(own):
    assert judged(card(own, report("Post", "false"))).because == "Because."


def test_a_false_report_without_words_does_not_stand_as_the_true_sentence():
    claim = judged(card("true", report("Post", "false", "", "Score is stated as 0–2.")))

    assert (claim.sentence, claim.is_quoted) == ("Score is stated as 0–2.", False)


def test_a_report_that_is_right_does_not_make_an_unchecked_sentence_true():
    assert judged(card("cannot_be_checked", report("Echo", "true"))).verdict == "cannot_be_checked"


def test_sources_that_disagree_are_contested_where_the_archive_does_not_decide():
    told_apart = ("Score: Echo: 0–3; Post: 0–2.",)
    claim = judged(card("cannot_be_checked", disagreements=told_apart))

    assert (claim.words, claim.because) == ("Sources disagree", told_apart[0])


def test_the_worst_come_first_and_each_is_counted_once():
    cards = (
        card("true", sentence="One."),
        card("true", report("Post", "misleading"), sentence="Two."),
        card("cannot_be_checked", sentence="Three.", missing="Nobody counted."),
        card("true", report("Post", "misleading"), report("Echo", "false"), sentence="Four."),
        card(None, sentence="Five."),
        card("cannot_be_checked", disagreements=("Apart.",), sentence="Six."),
    )

    value = shown(*cards)

    assert [claim.words for claim in value.contested] == ["False", "Misleading", "Sources disagree"]
    assert [claim.sentence for claim in value.true] == ["One."]
    assert [(claim.sentence, claim.because) for claim in value.unchecked] == [
        ("Three.", "Nobody counted.")
    ]
    assert [claim.sentence for claim in value.waiting] == ["Five."]
    assert value.counts == Counts(true=1, false=1, misleading=1, cannot_be_checked=1)
    assert value.counts.checked == 3


@pytest.mark.django_db
def test_claims_are_read_in_the_editors_order_with_their_reports():
    preview = second_leg()
    article = ArticleFactory(slug="ten-things", outlet__name="This Is Anfield")
    ClaimFactory(fixture=preview.fixture, slug="goals", sentence="No goal.", position=2)
    claim = ClaimFactory(
        fixture=preview.fixture, slug="four", sentence="Four first legs lost.", position=1,
        scope="Europe", club=preview.fixture.away,
    )  # fmt: skip
    ReportFactory(claim=claim, article=article, wording="for just the fourth time")

    first, second = seen(claims, preview).waiting

    assert (first.card.club, first.sentence, first.card.scope) == (
        "Liverpool", "Four first legs lost.", "Europe",
    )  # fmt: skip
    assert first.outlets == ("This Is Anfield",)
    assert second.sentence == "No goal."


@pytest.mark.django_db
def test_a_preview_without_claims_has_no_such_section():
    assert claims.read(second_leg()) is None


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 4])
def test_five_queries_at_most(number, django_assert_max_num_queries):
    preview = second_leg()
    for _each in range(number):
        ReportFactory(claim=ClaimFactory(fixture=preview.fixture))

    with django_assert_max_num_queries(5):
        seen(claims, preview)
