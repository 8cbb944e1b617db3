from datetime import date

import pytest

from previews.sections import quotes
from tests.factories import ArticleFactory, PersonFactory, QuoteFactory, WordingFactory
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    return second_leg()


def wording(quote, outlet, text):
    return WordingFactory(quote=quote, article=ArticleFactory(outlet__name=outlet), text=text)


def test_one_utterance_stands_once_in_its_fullest_wording(preview):
    quote = QuoteFactory(
        slug="fail",
        fixture=preview.fixture,
        speaker__name="Jürgen Klopp",
        club=preview.fixture.away,
    )
    wording(quote, "GOAL", "then let’s fail in a most beautiful way")
    wording(quote, "Reuters", "if we fail, let’s fail in the most beautiful way")

    (voice,) = seen(quotes, preview).voices

    assert (voice.speaker, voice.club, voice.day) == ("Jürgen Klopp", "Liverpool", "17 April 2024")
    (shown,) = voice.first
    assert shown.text == "if we fail, let’s fail in the most beautiful way"
    assert [one.source.outlet for one in shown.wordings] == ["GOAL", "Reuters"]
    assert [one.rendering.is_fullest for one in shown.wordings] == [False, True]


@pytest.mark.parametrize(
    ("text", "differ"),
    [("We will try everything", False), ("We shall try everything", True), ("We will try", True)],
)
def test_a_card_says_whether_its_wordings_differ(preview, text, differ):
    quote = QuoteFactory(fixture=preview.fixture)
    wording(quote, "GOAL", "We will try everything")
    wording(quote, "Reuters", text)

    (voice,) = seen(quotes, preview).voices

    assert voice.first[0].differ is differ


@pytest.mark.parametrize(
    ("query", "is_open"),
    [("", False), ("quotes=fail", True), ("quotes=another", False)],
)
def test_the_wordings_open_by_the_quotes_name(preview, query, is_open):
    wording(QuoteFactory(slug="fail", fixture=preview.fixture), "GOAL", "We will try")

    (voice,) = seen(quotes, preview, query).voices

    assert voice.first[0].is_open is is_open


def test_after_one_quote_the_rest_of_a_voice_waits_and_opens_for_the_one_asked_for(preview):
    klopp = PersonFactory()
    for number in range(5):
        quote = QuoteFactory(slug=f"said-{number}", fixture=preview.fixture, speaker=klopp)
        wording(quote, f"Outlet {number}", "We will try")

    (closed,) = seen(quotes, preview).voices
    (opened,) = seen(quotes, preview, "quotes=said-4").voices

    assert [quote.slug for quote in closed.first] == ["said-0"]
    assert [quote.slug for quote in closed.more] == ["said-1", "said-2", "said-3", "said-4"]
    assert (closed.more_is_open, opened.more_is_open) == (False, True)


def test_what_is_said_after_the_previews_day_and_what_nobody_printed_stays_out(preview):
    later = QuoteFactory(fixture=preview.fixture, said_on=date(2024, 4, 18))
    wording(later, "Reuters", "We did it")
    QuoteFactory(fixture=preview.fixture)

    assert seen(quotes, preview) is None


@pytest.mark.parametrize("number", [1, 4])
def test_two_queries_however_many_quotes(preview, number, django_assert_num_queries):
    for _ in range(number):
        quote = QuoteFactory(fixture=preview.fixture)
        wording(quote, f"Outlet {quote.pk}", "We will try everything")
        wording(quote, f"Other {quote.pk}", "We shall try everything")

    with django_assert_num_queries(2):
        seen(quotes, preview)
