"""Sources: every article that a fact of this page points to, and what it gave. 1 query."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet, Value
from django.http import QueryDict

from previews.models import (
    Appointment,
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
from previews.text.number_words import counted

ARTICLE = "article__"
SLUG = "article__slug"
COLUMNS = [
    f"{ARTICLE}{name}"
    for name in ("slug", "outlet__name", "headline", "about", "published_on", "byline", "credits",
                 "url")
]  # fmt: skip
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ArticleRow:
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
    articles: tuple[ArticleRow, ...]


def read(preview: Preview, params: QueryDict) -> Sources | None:
    first, *others = [_counted(kind, facts) for kind, facts in _facts(preview)]
    rows = [row for row in first.union(*others, all=True) if row["article"] is not None]
    articles = {row["article"]: row for row in rows}
    gave = {article: Counter[str]() for article in articles}
    for row in rows:
        gave[row["article"]][row["sort"]] += row["number"]
    latest_first = sorted(articles, key=lambda article: _latest_first(articles[article]))
    shown = tuple(_shown(articles[article], gave[article]) for article in latest_first)
    return Sources(shown) if shown else None


def _latest_first(article: Row) -> tuple[int, str]:
    """Days before the last day there is; an article without a day stands last."""
    return (date.max - (article[f"{ARTICLE}published_on"] or date.min)).days, article[SLUG]


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
    yield "number of a match", SideStats.objects.of_tie(fixture.tie).known_by(day)
    yield "picture", Picture.objects.of(preview).known_by(day)


def _counted(kind: str, facts: QuerySet[Any]) -> QuerySet[Any]:
    """How many facts of a kind each article gave, as rows that can be put in one query."""
    rows: QuerySet[Any] = facts.order_by().annotate(sort=Value(kind))
    counted_rows: QuerySet[Any] = rows.values("article", "sort", *COLUMNS)
    numbered: QuerySet[Any] = counted_rows.annotate(number=Count("pk"))
    return numbered


def _shown(article: Row, gave: Counter[str]) -> ArticleRow:
    published_on = article[f"{ARTICLE}published_on"]
    return ArticleRow(
        slug=article[SLUG],
        outlet=article[f"{ARTICLE}outlet__name"],
        headline=article[f"{ARTICLE}headline"],
        about=article[f"{ARTICLE}about"],
        day=f"{published_on:%-d %B %Y}" if published_on else "",
        byline=article[f"{ARTICLE}byline"],
        credits=article[f"{ARTICLE}credits"],
        url=article[f"{ARTICLE}url"],
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
