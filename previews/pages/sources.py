"""The page of sources: what each article gave, where they disagree, and how it was settled."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from previews.components.claim import VerdictBadge, verdict_badge
from previews.components.club_badge import ClubBadge, both_badges
from previews.factcheck.contradictions import Disagreement, all_disagreements
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Article
from previews.text.stated_value import in_words


@dataclass(frozen=True, slots=True)
class Contribution:
    """One thing that an article gave: its kind, and what it says; a claim with its verdict."""

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
    """Who says what of one thing; `ruling` is how it was decided, empty while it is open."""

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


def read(reading: PreviewFacts) -> SourcesPage:
    preview = reading.preview
    home, away = both_badges(preview.fixture)
    return SourcesPage(
        home=home,
        away=away,
        day=f"{preview.fixture.day:%-d %B %Y}",
        headline=preview.headline,
        preview=preview.get_absolute_url(),
        articles=articles_of(reading),
        disagreements=tuple(disagreement_row(one) for one in all_disagreements(reading)),
    )


def articles_of(reading: PreviewFacts) -> tuple[ArticleCard, ...]:
    """Newest first; what an article gave stands in the order of the kinds of facts."""
    articles: dict[int, Article] = {}
    given: dict[int, list[Contribution]] = defaultdict(list)
    for article, one in contributions(reading):
        articles[article.pk] = article
        given[article.pk].append(one)
    in_order = sorted(articles.values(), key=lambda one: (str(one.published_on or ""), one.slug))
    return tuple(article_card(one, given[one.pk]) for one in reversed(in_order))


def contributions(reading: PreviewFacts) -> Iterator[tuple[Article, Contribution]]:
    for fact in reading.facts:
        if fact.article is not None:
            yield fact.article, Contribution(noun(fact), str(fact))
    for claim in reading.claims:
        for report in claim.reports.all():
            check = reading.checks.get((claim.pk, report.pk))
            if report.article is not None:
                mark = verdict_badge(check) if check else None
                yield report.article, Contribution("Claim", report.wording or claim.sentence, mark)
    for wording in reading.wordings:
        yield (
            wording.article,
            Contribution("Quote", f"{wording.quote.speaker}: {wording.quote.topic}"),
        )
    for row in reading.statements:
        if row.article is not None:
            words = f"{row.get_slot_display()} {row.subject}".strip()
            yield row.article, Contribution("Detail", f"{words}: {in_words(row.value)}")


def noun(fact: object) -> str:
    meta = getattr(fact, "_meta", None)
    return str(getattr(meta, "verbose_name", "fact")).capitalize()


def article_card(article: Article, given: list[Contribution]) -> ArticleCard:
    return ArticleCard(
        slug=article.slug,
        outlet=article.outlet.name,
        title=article.headline or article.about,
        url=article.url,
        day=f"{article.published_on:%-d %B %Y}" if article.published_on else "",
        byline=article.byline,
        credits=article.credits,
        given=tuple(dict.fromkeys(given)),
    )


def disagreement_row(one: Disagreement) -> DisagreementRow:
    return DisagreementRow(
        what=one.label,
        positions=tuple(
            (", ".join(position.sources), in_words(position.value), position.is_right)
            for position in one.positions
        ),
        ruling=one.ruling,
        reason=one.settlement.reason if one.settlement else "",
        claim=one.claim.sentence if one.claim else "",
    )
