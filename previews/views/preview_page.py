"""The whole page of a preview, drawn from what is shown of it. No query."""

from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from django.http import HttpResponse, QueryDict
from django.utils.safestring import SafeString

from previews.editions.document import Document
from previews.editions.shown import ShownDocument
from previews.pages import preview_layout
from previews.pages.glance import tiles
from previews.pages.match_bar import match_bar
from previews.pages.preview_structured import page_of, structured
from previews.sections import HEADER, SECTIONS
from previews.sections.match_facts import MatchHeader
from previews.sections.section import Section
from previews.views.drawing import PageState, Part, drawn, kept, part_html, unfolded

PAGE = "previews/preview_detail.html"


def page(
    shown: ShownDocument, state: PageState, now: datetime, canonical: str = ""
) -> HttpResponse:
    """`canonical` is the address for search engines; without it they are told to stay away."""
    document = shown.document
    header = HEADER.show(document.header, state.query, now)
    top = Part(HEADER.template, top_of(shown, header, now))
    sections = [
        part_of(document, section, content)
        for section in SECTIONS
        if (content := content_of(shown, section, state.query, now)) is not None
    ]
    beside = (shown.is_read_again, shown.opened, shown.dates)
    points = Part(PAGE, (document.fixture, document.points, header, *beside))
    key = (
        *(part.key for part in (points, top, *sections)),
        state.place,
        state.query_string,
        canonical,
    )

    printed = state.query.get("print", "sheet")
    card = urljoin(canonical, f"{page_of(document.header)}card.png")

    def draw() -> SafeString:
        said = [(part.section, part_html(part, state)) for part in sections if part.section]
        blocks = preview_layout.in_order(said, document.points)
        context = {
            "header": header,
            "header_html": part_html(top, state),
            "fixture": document.fixture,
            "is_read_again": shown.is_read_again,
            "opened": shown.opened,
            "blocks": blocks,
            "rows": preview_layout.in_rows(blocks),
            "draft_note": state.draft_note,
            "canonical": canonical,
            "card": card,
            "structured": structured(
                document.header, document.sections, canonical, card, shown.dates
            )
            if canonical
            else "",
            "address": state.address,
            "slug": state.slug,
            "printed": printed,
        }
        html = drawn(PAGE, context)
        return unfolded(html) if printed == "full" else html

    return HttpResponse(kept(key, draw))


def top_of(shown: ShownDocument, header: MatchHeader, now: datetime) -> dict[str, Any]:
    sections = shown.document.sections
    return {
        "header": header,
        "bar": match_bar(header, sections, shown.goals),
        "fixture": shown.document.fixture,
        "tiles": tiles(
            sections,
            now,
            shown.beside.get("after_match"),
            is_archived=header.is_archived,
        ),
    }


def part_of(document: Document, section: Section, content: Any) -> Part:
    point = preview_layout.introduction(document.points, section)
    return Part(section.template, content, section.titled(content), point)


def content_of(shown: ShownDocument, section: Section, query: QueryDict, now: datetime) -> Any:
    is_beside = not section.in_edition
    value = shown.beside.get(section.parameter) if is_beside else _value(shown.document, section)
    return None if value is None else section.show(value, query, now)


def _value(document: Document, section: Section) -> Any:
    return getattr(document.sections, section.parameter, None)
