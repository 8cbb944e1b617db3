"""Previews, claims and quotes by their words, as fans can read them. At most 14 queries."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

import msgspec
from django.urls import reverse

from previews.components.older_shapes import in_todays_shape
from previews.models import Preview
from previews.models.found_texts import claims_with, previews_with, quotes_with
from previews.models.preview_queryset import PreviewQuerySet
from previews.models.shown_edition import shown_edition
from previews.pages.claim_list import ClaimRow, claim_rows
from previews.pages.preview_row import PreviewRow, preview_row
from previews.search.names import Names
from previews.search.results import Group, Hit
from previews.search.words import Query
from previews.text.spelling import name_key

SHOWN = 5
# Of a shorter text, half of all sentences have a word that begins so.
FEWEST_LETTERS = 3
# Wordings that are looked at, and matches whose editions are read for them.
MOST_WORDINGS, MOST_EDITIONS = 60, 3


def previews(query: Query, names: Names, fixtures: Collection[int], now: datetime) -> Group:
    """About the matches that were found, about the nearest club, or with the words as headline."""
    about = () if query.days else names.clubs[:1]
    published = Preview.objects.published(now)
    numbers = previews_with(published, _long_enough(query), fixtures, about, SHOWN + 1)
    rows = published.for_page().in_bulk(numbers)
    matching = [preview_row(rows[number], now) for number in numbers]
    return Group(
        "previews", "Previews", tuple(map(_preview, matching[:SHOWN])), len(matching) > SHOWN
    )


def claims(query: Query, now: datetime) -> Group:
    words = _long_enough(query)
    if not words:
        return Group("claims", "Claims", ())
    published = Preview.objects.published(now)
    listed = claim_rows(claims_with(published, words)[: SHOWN + 1], published)
    # What an editor has written into a claim since the newest edition is not told.
    rows = [row for row in listed if _has_words(query, row.claim.card.sentence)]
    return Group("claims", "Claims", tuple(map(_claim, rows[:SHOWN])), len(rows) > SHOWN)


def quotes(query: Query, names: Names, now: datetime) -> Group:
    """What the newest edition has: what an editor has entered since is not told."""
    words = _long_enough(query)
    if not words:
        return Group("quotes", "Quotes", ())
    published = Preview.objects.published(now)
    rows = quotes_with(published, words, names.people, MOST_WORDINGS)
    by_fixture: dict[int, set[str]] = {}
    for fixture, slug in rows:
        by_fixture.setdefault(fixture, set()).add(slug)
    first = list(by_fixture)[:MOST_EDITIONS]
    pages = published.about_fixtures(first).slugs_by_fixture() if first else {}
    matching = [
        hit
        for fixture in first
        for hit in _quotes_of(published, pages[fixture], by_fixture[fixture], query)
    ]
    is_cut = len(matching) > SHOWN or len(by_fixture) > MOST_EDITIONS
    return Group("quotes", "Quotes", tuple(matching[:SHOWN]), bool(matching) and is_cut)


class _Quote(msgspec.Struct):
    """The parts of an edition's document that are looked at, as in `sections.quotes`."""

    slug: str
    text: str


class _Voice(msgspec.Struct):
    speaker: str
    role: str
    club: str
    day: str
    first: tuple[_Quote, ...]
    more: tuple[_Quote, ...] = ()


class _Quotes(msgspec.Struct):
    voices: tuple[_Voice, ...] = ()


class _Sections(msgspec.Struct):
    quotes: _Quotes | None = None


class _Document(msgspec.Struct):
    sections: _Sections


def _quotes_of(
    published: PreviewQuerySet, preview: str, slugs: Collection[str], query: Query
) -> Iterator[Hit]:
    """1 query."""
    edition = shown_edition(published, preview)
    if edition is None or not edition.document:
        return
    document = msgspec.json.decode(in_todays_shape(edition.document), type=_Document)
    page = reverse("previews:preview_detail", args=[preview])
    for voice in document.sections.quotes.voices if document.sections.quotes else ():
        for quote in (*voice.first, *voice.more):
            if quote.slug in slugs and _has_words(query, f"{quote.text} {voice.speaker}"):
                about = f"{voice.speaker}, {voice.role}, {voice.club}, {voice.day}"
                yield Hit(f"“{quote.text}”", about, f"{page}?quotes={quote.slug}#quotes")


def _has_words(query: Query, text: str) -> bool:
    key = f" {name_key(text)}"
    return all(any(f" {each}" in key for each in keys) for keys in query.words)


def _long_enough(query: Query) -> Sequence[tuple[str, ...]]:
    return query.words if len(query.whole) >= FEWEST_LETTERS else ()


def _preview(row: PreviewRow) -> Hit:
    about = (f"{row.home} v {row.away}", row.competition, row.day_in_words)
    return Hit(row.headline, " · ".join(part for part in about if part), row.address)


def _claim(row: ClaimRow) -> Hit:
    claim = row.claim
    return Hit(claim.in_quotation_marks, f"{claim.words} · {row.match}", claim.card.page)
