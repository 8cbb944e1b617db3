from datetime import date

import pytest

from previews.sections import quotes
from tests.factories import ArticleFactory, QuoteFactory, WordingFactory
from tests.sections.second_leg import asking, second_leg

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

    (shown,) = quotes.read(preview, asking()).quotes

    assert (shown.speaker, shown.club, shown.day) == ("Jürgen Klopp", "Liverpool", "17 April 2024")
    assert shown.text == "if we fail, let’s fail in the most beautiful way"
    assert [one.source.outlet for one in shown.wordings] == ["GOAL", "Reuters"]
    assert [one.rendering.is_fullest for one in shown.wordings] == [False, True]


@pytest.mark.parametrize(
    ("query", "is_open"),
    [("", False), ("quotes=fail", True), ("quotes=another", False)],
)
def test_the_wordings_open_by_the_quotes_name(preview, query, is_open):
    wording(QuoteFactory(slug="fail", fixture=preview.fixture), "GOAL", "We will try")

    (shown,) = quotes.read(preview, asking(query)).quotes

    assert shown.is_open is is_open


def test_what_is_said_after_the_previews_day_and_what_nobody_printed_stays_out(preview):
    later = QuoteFactory(fixture=preview.fixture, said_on=date(2024, 4, 18))
    wording(later, "Reuters", "We did it")
    QuoteFactory(fixture=preview.fixture)

    assert quotes.read(preview, asking()) is None


@pytest.mark.parametrize("number", [1, 4])
def test_two_queries_however_many_quotes(preview, number, django_assert_num_queries):
    for _ in range(number):
        quote = QuoteFactory(fixture=preview.fixture)
        wording(quote, f"Outlet {quote.pk}", "We will try everything")
        wording(quote, f"Other {quote.pk}", "We shall try everything")

    with django_assert_num_queries(2):
        quotes.read(preview, asking())
