"""Quotes: each utterance once, with the wordings of every article to open. 2 queries."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Prefetch
from django.http import QueryDict

from previews.components.source_link import Source, source_in
from previews.models import Preview, Quote, Wording
from previews.text.diff_spans import SpanKind
from previews.text.quote_variants import AlignedVariant, QuoteVariant, QuoteVariants, align

FIRST = 1
# Quotes whose wordings may be open at a time: the address of the page names them.
OPEN_AT_MOST = 10
VoiceKey = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class WordingRow:
    """One article's rendering, in spans that say where it departs from the fullest."""

    source: Source
    rendering: AlignedVariant
    translation: bool


@dataclass(frozen=True, slots=True)
class QuoteCard:
    slug: str
    topic: str
    text: str
    source: Source
    wordings: tuple[WordingRow, ...]
    is_open: bool = False

    @property
    def count(self) -> int:
        return len(self.wordings)

    @property
    def differ(self) -> bool:
        """Whether a wording departs from the most complete one."""
        return any(
            span.kind is not SpanKind.SAME
            for wording in self.wordings
            if not wording.rendering.is_fullest
            for span in wording.rendering.spans
        )


@dataclass(frozen=True, slots=True)
class Voice:
    """What one person said on one occasion; after the first few the rest is folded."""

    speaker: str
    role: str
    club: str
    day: str
    occasion: str
    first: tuple[QuoteCard, ...]
    more: tuple[QuoteCard, ...] = ()
    slug: str = ""

    @property
    def more_is_open(self) -> bool:
        return any(quote.is_open for quote in self.more)


@dataclass(frozen=True, slots=True)
class Quotes:
    voices: tuple[Voice, ...]

    @property
    def compares(self) -> bool:
        """Whether a quote has wordings that differ."""
        return any(quote.differ for voice in self.voices for quote in (*voice.first, *voice.more))


def read(preview: Preview) -> Quotes | None:
    rows = (
        Quote.objects.on_page(preview)
        .in_order()
        .select_related("speaker", "club")
        .prefetch_related(
            Prefetch("wordings", Wording.objects.in_order().select_related("article__outlet"))
        )
    )
    by_voice: dict[VoiceKey, list[QuoteCard]] = {}
    for quote in rows:
        if wordings := list(quote.wordings.all()):
            by_voice.setdefault(_voice(quote), []).append(_card(quote, wordings))
    slugs = {_voice(quote): quote.speaker.slug for quote in rows}
    voices = tuple(
        Voice(*key, first=tuple(quotes[:FIRST]), more=tuple(quotes[FIRST:]), slug=slugs[key])
        for key, quotes in by_voice.items()
    )
    return Quotes(voices) if voices else None


def show(value: Quotes, state: QueryDict, now: datetime) -> Quotes:
    """`?quotes=<slug>&quotes=<slug>` opens the wordings of these quotes."""
    asked = set(state.getlist("quotes"))
    return Quotes(
        tuple(
            replace(voice, first=_opened(voice.first, asked), more=_opened(voice.more, asked))
            for voice in value.voices
        )
    )


def _opened(quotes: tuple[QuoteCard, ...], asked: Collection[str]) -> tuple[QuoteCard, ...]:
    return tuple(replace(quote, is_open=True) if quote.slug in asked else quote for quote in quotes)


def _voice(quote: Quote) -> VoiceKey:
    day = f"{quote.said_on:%-d %B %Y}"
    return quote.speaker.name, quote.role, quote.club.name, day, quote.occasion


def _card(quote: Quote, wordings: list[Wording]) -> QuoteCard:
    alignment = aligned(wordings)
    fullest = _fullest(wordings, alignment)
    return QuoteCard(
        slug=quote.slug,
        topic=quote.topic,
        text=fullest.text,
        source=source_in(fullest.article),
        wordings=tuple(
            WordingRow(source_in(wording.article), rendering, wording.translation)
            for wording, rendering in zip(wordings, alignment.wordings, strict=True)
        ),
    )


def aligned(wordings: list[Wording]) -> QuoteVariants:
    return align(
        [
            QuoteVariant(wording.article.outlet.name, wording.text, wording.language)
            for wording in wordings
        ]
    )


def _fullest(wordings: list[Wording], alignment: QuoteVariants) -> Wording:
    for wording, rendering in zip(wordings, alignment.wordings, strict=True):
        if rendering.is_fullest:
            return wording
    return wordings[0]
