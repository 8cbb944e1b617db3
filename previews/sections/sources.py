"""Sources: the articles that gave the facts of this page, and how many of each kind. 1 query."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Model, QuerySet, Value
from django.http import QueryDict

from previews.models import Preview
from previews.models.fact_queryset import rows_on_page
from previews.models.kinds import kinds_from_articles, nouns_of
from previews.text.number_words import counted

ARTICLE = "article__"
SLUG = "article__slug"
COLUMNS = [
    f"{ARTICLE}{name}"
    for name in ("slug", "outlet__name", "headline", "about", "published_on", "byline", "credits",
                 "url")
]  # fmt: skip
type Row = dict[str, Any]
type Nouns = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article; `gave` are its facts by kind, counted: "2 injuries", "one quote"."""

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
    """The newest article first, those without a day last. None where no fact names an article."""
    kinds = {kind._meta.label_lower: kind for kind in kinds_from_articles()}
    first, *others = [_counted(kind, preview) for kind in kinds.values()]
    articles: dict[int, Row] = {}
    gave: dict[int, Counter[Nouns]] = {}
    for row in first.union(*others, all=True):
        articles[row["article"]] = row
        gave.setdefault(row["article"], Counter())[nouns_of(kinds[row["fact"]])] += row["number"]
    newest_first = sorted(articles, key=lambda article: _newest_first(articles[article]))
    rows = tuple(_article_row(articles[article], gave[article]) for article in newest_first)
    return Sources(rows) if rows else None


def _newest_first(article: Row) -> tuple[int, str]:
    """The days from publication to the end of the calendar; all of them where no day is known."""
    return (date.max - (article[f"{ARTICLE}published_on"] or date.min)).days, article[SLUG]


def _counted(kind: type[Model], preview: Preview) -> QuerySet[Any]:
    """How many rows of a kind each article gave, in columns that fit a union of all kinds."""
    rows: QuerySet[Any] = rows_on_page(kind, preview).from_articles().order_by()
    labelled: QuerySet[Any] = rows.annotate(fact=Value(kind._meta.label_lower))
    columns: QuerySet[Any] = labelled.values("article", "fact", *COLUMNS)
    numbered: QuerySet[Any] = columns.annotate(number=Count("pk"))
    return numbered


def _article_row(article: Row, gave: Counter[Nouns]) -> ArticleRow:
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
        gave=tuple(_in_words(number, nouns) for nouns, number in gave.most_common()),
    )


def _in_words(number: int, nouns: Nouns) -> str:
    """One injury; 2 injuries."""
    singular, plural = nouns
    return counted(number, singular) if number == 1 else f"{number} {plural}"
