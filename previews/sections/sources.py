"""Sources: every article that a fact of this page points to, and what it gave. 2 queries."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet, Value
from django.http import QueryDict

from previews.football.small_numbers import counted
from previews.models import (
    Appointment,
    Article,
    Availability,
    Coverage,
    Crowd,
    Injury,
    LeagueNote,
    Lineup,
    Milestone,
    Picture,
    Precedent,
    Preview,
    Quote,
    Report,
    SelectionNote,
    SideStats,
    Statement,
    Story,
    Suspension,
    Tally,
    Wording,
)


@dataclass(frozen=True, slots=True)
class ArticleShown:
    slug: str
    outlet: str
    headline: str
    about: str
    day: str
    byline: str
    credits: str
    url: str
    gave: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    articles: tuple[ArticleShown, ...]


def read(preview: Preview, params: QueryDict) -> Sources | None:
    first, *others = [_counted(kind, facts) for kind, facts in _facts(preview)]
    gave: dict[int, Counter[str]] = {}
    for row in first.union(*others, all=True):
        if row["article"] is not None:
            gave.setdefault(row["article"], Counter())[row["sort"]] += row["number"]
    articles = Article.objects.with_ids(gave).select_related("outlet").latest_first()
    shown = tuple(_shown(article, gave[article.pk]) for article in articles)
    return Sources(shown) if shown else None


def _facts(preview: Preview) -> Iterator[tuple[str, QuerySet[Any]]]:
    """The page's facts by kind, in the word that counts them."""
    fixture, day = preview.fixture, preview.day
    clubs = (fixture.home, fixture.away)
    yield "absence", Injury.objects.at(*clubs).known_by(day).open_on(day)
    yield "absence", Suspension.objects.at(*clubs).known_by(day).open_on(day)
    yield "word on availability", Availability.objects.at(*clubs).known_by(day).open_on(day)
    yield "line-up", Lineup.objects.for_fixture(fixture).known_by(day)
    yield "note on selection", SelectionNote.objects.about(fixture).known_by(day)
    yield "quote", Wording.objects.of_quotes(Quote.objects.about(fixture).said_by(day))
    yield "claim", Report.objects.about(fixture).known_by(day)
    yield "detail", Statement.objects.about(fixture).known_by(day)
    yield "milestone", Milestone.objects.about(fixture).known_by(day)
    yield "tally", Tally.objects.about(fixture).known_by(day)
    yield "league note", LeagueNote.objects.about(fixture).known_by(day)
    yield "precedent", Precedent.objects.about(fixture).known_by(day)
    yield "appointment", Appointment.objects.about(fixture).known_by(day)
    yield "crowd figure", Crowd.objects.about(fixture).known_by(day)
    yield "channel", Coverage.objects.about(fixture).known_by(day)
    yield "story of a match", Story.objects.of_clubs(*clubs).known_by(day)
    yield "number of a match", SideStats.objects.of_clubs(*clubs).known_by(day)
    yield "picture", Picture.objects.of(preview).known_by(day)


def _counted(kind: str, facts: QuerySet[Any]) -> QuerySet[Any]:
    """How many facts of a kind each article gave, as rows that can be put in one query."""
    rows: QuerySet[Any] = facts.order_by().annotate(sort=Value(kind)).values("article", "sort")
    numbered: QuerySet[Any] = rows.annotate(number=Count("pk"))
    return numbered


def _shown(article: Article, gave: Counter[str]) -> ArticleShown:
    return ArticleShown(
        slug=article.slug,
        outlet=article.outlet.name,
        headline=article.headline,
        about=article.about,
        day=f"{article.published_on:%-d %B %Y}" if article.published_on else "",
        byline=article.byline,
        credits=article.credits,
        url=article.url,
        gave=tuple(_in_words(number, kind) for kind, number in gave.most_common()),
    )


PLURALS = {
    "story of a match": "stories of matches",
    "number of a match": "sets of match numbers",
    "tally": "tallies",
    "note on selection": "notes on selection",
    "word on availability": "words on availability",
}


def _in_words(number: int, kind: str) -> str:
    return counted(number, kind) if number == 1 else f"{number} {PLURALS.get(kind, kind + 's')}"
