"""Quotes: each utterance once, with the wordings of every article to open. 2 queries."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import QueryDict

from previews.football.wording import Alignment, align
from previews.football.wording import Wording as Rendering
from previews.models import Preview, Quote, Wording
from previews.sections.source import Source, source_in


@dataclass(frozen=True, slots=True)
class WordingShown:
    """One article's rendering, in spans that say where it departs from the fullest."""

    source: Source
    rendering: object
    translation: bool


@dataclass(frozen=True, slots=True)
class QuoteShown:
    slug: str
    speaker: str
    role: str
    club: str
    topic: str
    day: str
    occasion: str
    text: str
    source: Source
    wordings: tuple[WordingShown, ...]
    is_open: bool

    @property
    def count(self) -> int:
        return len(self.wordings)


@dataclass(frozen=True, slots=True)
class Quotes:
    quotes: tuple[QuoteShown, ...]


def read(preview: Preview, params: QueryDict) -> Quotes | None:
    """`?quotes=<slug>` opens the wordings of one quote."""
    rows = (
        Quote.objects.about(preview.fixture)
        .said_by(preview.day)
        .in_order()
        .select_related("speaker", "club")
        .prefetch_related(
            Prefetch("wordings", Wording.objects.in_order().select_related("article__outlet"))
        )
    )
    asked = params.get("quotes", "")
    quotes = tuple(
        _shown(quote, wordings, is_open=quote.slug == asked)
        for quote in rows
        if (wordings := list(quote.wordings.all()))
    )
    return Quotes(quotes) if quotes else None


def _shown(quote: Quote, wordings: list[Wording], *, is_open: bool) -> QuoteShown:
    alignment = aligned(wordings)
    fullest = _fullest(wordings, alignment)
    return QuoteShown(
        slug=quote.slug,
        speaker=quote.speaker.name,
        role=quote.role,
        club=quote.club.name,
        topic=quote.topic,
        day=f"{quote.said_on:%-d %B %Y}",
        occasion=quote.occasion,
        text=fullest.text,
        source=source_in(fullest.article),
        wordings=tuple(
            WordingShown(source_in(wording.article), rendering, wording.translation)
            for wording, rendering in zip(wordings, alignment.wordings, strict=True)
        ),
        is_open=is_open,
    )


def aligned(wordings: list[Wording]) -> Alignment:
    return align([Rendering(one.article.outlet.name, one.text, one.language) for one in wordings])


def _fullest(wordings: list[Wording], alignment: Alignment) -> Wording:
    for wording, rendering in zip(wordings, alignment.wordings, strict=True):
        if rendering.is_fullest:
            return wording
    return wordings[0]
