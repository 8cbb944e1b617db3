"""The page of sources: what each article gave, where articles disagree, and which one is right."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model

from previews.components.claim import VerdictBadge, verdict_badge
from previews.components.club_badge import ClubBadge, both_badges
from previews.factcheck.contradictions import Disagreement, all_disagreements
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import (
    Article,
    Injury,
    Precedent,
    Report,
    SideStats,
    Statement,
    Wording,
)
from previews.models.kinds import kinds_from_articles, nouns_of
from previews.text.stated_value import in_words


@dataclass(frozen=True, slots=True)
class Contribution:
    """One fact from an article: its noun and what it says; for a claim the verdict too."""

    kind: str
    words: str
    mark: VerdictBadge | None = None


@dataclass(frozen=True, slots=True)
class ArticleCard:
    slug: str
    outlet: str
    title: str
    url: str
    day: str
    byline: str
    credits: str
    given: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class DisagreementRow:
    """Each value with its sources, and whether it is right; `ruling` is empty while it is open."""

    what: str
    positions: tuple[tuple[str, str, bool | None], ...]
    ruling: str
    reason: str
    claim: str


@dataclass(frozen=True, slots=True)
class SourcesPage:
    home: ClubBadge
    away: ClubBadge
    day: str
    headline: str
    preview: str
    articles: tuple[ArticleCard, ...]
    disagreements: tuple[DisagreementRow, ...]


def read(facts: PreviewFacts) -> SourcesPage:
    preview = facts.preview
    home, away = both_badges(preview.fixture)
    return SourcesPage(
        home=home,
        away=away,
        day=f"{preview.fixture.day:%-d %B %Y}",
        headline=preview.headline_for_fans,
        preview=preview.get_absolute_url(),
        articles=articles_of(facts),
        disagreements=tuple(disagreement_row(each) for each in all_disagreements(facts)),
    )


def articles_of(facts: PreviewFacts) -> tuple[ArticleCard, ...]:
    """The newest article first, those without a day last; its facts by kind."""
    articles: dict[int, Article] = {}
    given: dict[int, list[Contribution]] = defaultdict(list)
    for article, contribution in contributions(facts):
        articles[article.pk] = article
        given[article.pk].append(contribution)
    by_slug = sorted(articles.values(), key=lambda each: each.slug)
    newest_first = sorted(by_slug, key=lambda each: each.published_on or date.min, reverse=True)
    return tuple(article_card(each, given[each.pk]) for each in newest_first)


def contributions(facts: PreviewFacts) -> Iterator[tuple[Article, Contribution]]:
    for kind in kinds_from_articles():
        noun, _plural = nouns_of(kind)
        rows: list[Any] = facts.rows_of(kind)
        for row in rows:
            if row.article is not None:
                mark = mark_of(row, facts) if isinstance(row, Report) else None
                yield row.article, Contribution(noun.capitalize(), words_of(row), mark)


def words_of(row: Model) -> str:
    """What a row says; of a part, what its parent is about."""
    match row:
        case Report():
            return row.wording or row.claim.sentence
        case Wording(quote=quote):
            return f"{quote.speaker}: {quote.topic}" if quote.topic else str(quote.speaker)
        case Statement():
            return statement_in_words(row)
        case Injury(person=person):
            return f"{person}: {row.part or row.diagnosis or 'injury not disclosed'}"
        case SideStats(fixture=fixture):
            return f"{fixture.home if row.side == 'home' else fixture.away}, {fixture}"
        case Precedent():
            return str(row).removesuffix(" as a precedent")
        case _:
            return str(row)


def statement_in_words(row: Statement) -> str:
    """What an article says of a topic: "Conor Bradley back: 8 May 2024"."""
    value = in_words(row.value)
    match row.slot:
        case Statement.Slot.SPEAKER:
            return f"“{row.subject}”, said by {value}"
        case Statement.Slot.DATE:
            return f"{row.subject}: {value}"
        case Statement.Slot.RETURN:
            return f"{row.subject} back: {value}"
        case Statement.Slot.OTHER | Statement.Slot.PLACE if row.subject:
            return f"{row.subject[0].upper()}{row.subject[1:]}: {value}"
        case _:
            topic = f"{row.get_slot_display()} {row.subject}".strip()
            return f"{topic}: {value}"


def mark_of(report: Report, facts: PreviewFacts) -> VerdictBadge | None:
    """The verdict on a report of a claim; None before it is checked."""
    check = facts.checks.get((report.claim_id, report.pk))
    return verdict_badge(check) if check else None


def article_card(article: Article, given: list[Contribution]) -> ArticleCard:
    return ArticleCard(
        slug=article.slug,
        outlet=article.outlet.name,
        title=article.headline or article.about,
        url=article.url,
        day=f"{article.published_on:%-d %B %Y}" if article.published_on else "",
        byline=article.byline,
        credits=article.credits,
        given=tuple(given),
    )


def disagreement_row(disagreement: Disagreement) -> DisagreementRow:
    settlement, claim = disagreement.settlement, disagreement.claim
    return DisagreementRow(
        what=disagreement.label,
        positions=tuple(
            (", ".join(position.sources), in_words(position.value), position.is_right)
            for position in disagreement.positions
        ),
        ruling=disagreement.ruling,
        reason=settlement.reason if settlement else "",
        claim=claim.sentence if claim else "",
    )
