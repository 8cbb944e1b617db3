"""Sources: the articles that gave the facts of this page, and how many of each kind. 4 queries."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Model, QuerySet, Value
from django.http import QueryDict

from previews.components.overdue import has_passed
from previews.factcheck.expired_news import TEAM_NEWS
from previews.football.calendar_days import day_of
from previews.models import Preview
from previews.models.fact_queryset import rows_on_page
from previews.models.kinds import kinds_from_articles, nouns_of
from previews.models.team_news import shown_until
from previews.text.number_words import counted

ARTICLE = "article__"
SLUG = "article__slug"
COLUMNS = [
    f"{ARTICLE}{name}"
    for name in ("slug", "outlet__name", "headline", "about", "published_on", "byline", "credits",
                 "url")
]  # fmt: skip
type Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Given:
    """How many facts of a kind an article gave. Team news counts while it is news: `until`."""

    one: str
    many: str
    number: int
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article. `gave` is what fans read of the facts given: "2 injuries", "one quote"."""

    slug: str
    outlet: str
    headline: str
    about: str
    day: str
    byline: str
    credits: str
    url: str
    given: tuple[Given, ...]
    gave: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlet:
    name: str
    articles: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    articles: tuple[ArticleRow, ...]

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        """The articles by outlet, the one with the newest article first."""
        names = dict.fromkeys(article.outlet for article in self.articles)
        return tuple(
            Outlet(name, tuple(row for row in self.articles if row.outlet == name))
            for name in names
        )


def read(preview: Preview) -> Sources | None:
    """The newest article first, those without a day last. None where no fact names an article."""
    kinds = {
        kind._meta.label_lower: kind for kind in kinds_from_articles() if kind not in TEAM_NEWS
    }
    first, *others = [_counted(kind, preview) for kind in kinds.values()]
    articles: dict[int, Row] = {}
    gave: dict[int, list[Given]] = {}
    for row in first.union(*others, all=True):
        articles[row["article"]] = row
        given = Given(*nouns_of(kinds[row["fact"]]), row["number"])
        gave.setdefault(row["article"], []).append(given)
    for row, given in _team_news(preview):
        articles[row["article"]] = row
        gave.setdefault(row["article"], []).append(given)
    newest_first = sorted(articles, key=lambda article: _newest_first(articles[article]))
    rows = tuple(_article_row(articles[article], gave[article]) for article in newest_first)
    return Sources(rows) if rows else None


def show(value: Sources, state: QueryDict, now: datetime) -> Sources | None:
    """The articles of what is news at the moment of reading."""
    today = day_of(now)
    rows = tuple(replace(row, gave=_in_words(row.given, today)) for row in value.articles)
    given = tuple(row for row in rows if row.gave)
    return Sources(given) if given else None


def _team_news(preview: Preview) -> Iterator[tuple[Row, Given]]:
    """Of each report its article, as a row of the other kinds has it, and how long it is news."""
    for fact in preview.team_news:
        article = fact.article
        if article is None:
            continue
        names = ("slug", "headline", "about", "published_on", "byline", "credits", "url")
        columns: Row = {f"{ARTICLE}{name}": getattr(article, name) for name in names}
        columns |= {"article": article.pk, f"{ARTICLE}outlet__name": article.outlet.name}
        until = shown_until(fact)
        is_news_at_the_match = until is None or until >= preview.day
        nouns = nouns_of(type(fact))
        yield columns, Given(*nouns, 1, until=None if is_news_at_the_match else until)


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


def _article_row(article: Row, given: Iterable[Given]) -> ArticleRow:
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
        given=_added_up(given),
    )


def _added_up(given: Iterable[Given]) -> tuple[Given, ...]:
    """One of each kind and last day, by name: the database gives the kinds in any order."""
    numbers: Counter[tuple[str, str, date]] = Counter()
    for each in given:
        numbers[each.one, each.many, each.until or date.max] += each.number
    return tuple(
        Given(one, many, number, until if until < date.max else None)
        for (one, many, until), number in sorted(numbers.items())
    )


def _unit(one: str, many: str) -> str:
    """The noun behind “one”: an item of squad news, a set of match figures."""
    unit, of, rest = many.partition("s of ")
    return f"{unit} of {rest}" if of else one


def _in_words(given: Iterable[Given], today: date) -> tuple[str, ...]:
    """What is news on a day, the most of a kind first: one injury; 2 injuries."""
    numbers: Counter[tuple[str, str]] = Counter()
    for each in given:
        if not has_passed(each.until, today):
            numbers[each.one, each.many] += each.number
    return tuple(
        counted(number, _unit(one, many)) if number == 1 else f"{number} {many}"
        for (one, many), number in numbers.most_common()
    )
