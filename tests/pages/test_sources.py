"""The section and the page of sources list the same facts of each article."""

from collections import Counter
from datetime import date

import pytest

from previews.factcheck.preview_facts import PreviewFacts
from previews.models.kinds import kinds_from_articles, nouns_of
from previews.pages import sources as page
from previews.sections import sources as section
from previews.text.number_words import counted
from tests.factories import ArticleFactory
from tests.facts import fact_for
from tests.sections.second_leg import EVENING_BEFORE, second_leg, seen
from tests.views.everything import preview_with

pytestmark = pytest.mark.django_db
PLURALS = dict(nouns_of(kind) for kind in kinds_from_articles())
# Nouns that nobody counts without a unit.
ONE = {
    "line-up news": "item of line-up news",
    "squad news": "item of squad news",
    "match figures": "set of match figures",
}


def articles_of_section(preview):
    return {row.slug: set(row.gave) for row in seen(section, preview).articles}


def articles_of_page(preview):
    """What each article gave, counted in the words of the section."""
    cards = page.read(PreviewFacts(preview, EVENING_BEFORE)).articles
    given = {card.slug: Counter(each.kind.lower() for each in card.given) for card in cards}
    return {
        slug: {in_words(number, noun) for noun, number in nouns.items()}
        for slug, nouns in given.items()
    }


def in_words(number, noun):
    return counted(1, ONE.get(noun, noun)) if number == 1 else f"{number} {PLURALS[noun]}"


@pytest.mark.parametrize("kind", kinds_from_articles(), ids=lambda kind: kind.__name__)
def test_a_fact_of_every_kind_is_in_the_section_and_on_the_page_by_the_same_noun(kind):
    preview = second_leg()
    fact_for(preview, kind, article=ArticleFactory(slug="echo"))

    listed = {"echo": {in_words(1, nouns_of(kind)[0])}}
    assert articles_of_section(preview) == listed
    assert articles_of_page(preview) == listed


def test_of_a_preview_with_every_kind_many_times_both_count_the_same():
    preview = preview_with(4)

    listed = articles_of_section(preview)

    assert articles_of_page(preview) == listed
    assert {len(gave) for gave in listed.values()} == {19, 1}


def test_the_nouns_are_plain():
    assert sorted(PLURALS.items()) == [
        ("channel", "channels"),
        ("claim", "claims"),
        ("crowd detail", "crowd details"),
        ("detail", "details"),
        ("earlier tie", "earlier ties"),
        ("goal or card", "goals and cards"),
        ("injury", "injuries"),
        ("league place", "league places"),
        ("line-up", "line-ups"),
        ("line-up news", "items of line-up news"),
        ("match", "matches"),
        ("match figures", "sets of match figures"),
        ("match official", "match officials"),
        ("match report", "match reports"),
        ("milestone", "milestones"),
        ("picture", "pictures"),
        ("points deduction", "points deductions"),
        ("quote", "quotes"),
        ("squad news", "items of squad news"),
        ("stated position", "stated positions"),
        ("suspension", "suspensions"),
        ("talking point", "talking points"),
        ("tally", "tallies"),
    ]


def test_both_have_the_newest_article_first_and_one_without_a_day_last():
    preview = second_leg()
    days = {"b": date(2024, 4, 16), "c": None, "a": date(2024, 4, 16), "d": date(2024, 4, 17)}
    injury = next(kind for kind in kinds_from_articles() if kind.__name__ == "Injury")
    for slug, day in days.items():
        fact_for(preview, injury, article=ArticleFactory(slug=slug, published_on=day))

    assert list(articles_of_section(preview)) == ["d", "a", "b", "c"]
    assert list(articles_of_page(preview)) == ["d", "a", "b", "c"]


@pytest.mark.parametrize("number", [1, 4])
def test_the_page_costs_as_much_with_one_fact_of_each_kind_as_with_many(
    number, django_assert_num_queries
):
    preview = preview_with(number)

    with django_assert_num_queries(QUERIES):
        page.read(PreviewFacts(preview, EVENING_BEFORE))


# One for each of 23 kinds of facts, one for each of their 5 kinds of parts, one for the checks of
# claims and one for settlements.
QUERIES = 30
