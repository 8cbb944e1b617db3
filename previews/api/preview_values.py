"""What a preview says, as values of the API."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from typing import Any, get_args, get_type_hints

import msgspec
from django.http import QueryDict

from previews.components.filter_links import ChosenClubs
from previews.components.source_link import Source
from previews.editions.shown import ShownDocument
from previews.sections import SECTIONS
from previews.sections.lineups import ShownLineups
from previews.sections.section import Section
from previews.sections.sources import Sources
from previews.sections.talking_points import Point


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An article that gave something of a section.

    `article` names it in the section of sources, `reported` is when it was reported there.
    """

    outlet: str
    article: str
    headline: str
    url: str
    reported: date | None
    published: date | None


class Shown[Value](msgspec.Struct, frozen=True):
    """A section of a preview. `value` is what it says in every state that the page can show.

    What is no longer news, or overdue, is so as of now.
    """

    title: str
    page: str
    value: Value
    sources: tuple[SourceRow, ...] = ()


def _value_of(section: Section) -> Any:
    hint = get_type_hints(section.read)["return"]
    (value,) = (each for each in get_args(hint) if each is not type(None))
    return value


# A field for each section, absent where the section has nothing to say.
PreviewSections = msgspec.defstruct(
    "PreviewSections",
    [(each.parameter, Shown[_value_of(each)] | None, None) for each in SECTIONS],  # type: ignore[misc]
    frozen=True,
    omit_defaults=True,
)


@dataclass(frozen=True, slots=True)
class TalkingPoint:
    """A paragraph of the editor, in Markdown. `section` is the one that it introduces."""

    heading: str
    text: str
    section: str
    source: SourceRow | None


@dataclass(frozen=True, slots=True)
class EditionOf:
    """The release that is shown: previews are read as they were released last."""

    number: int
    released_at: datetime


def sections_of(shown: ShownDocument, now: datetime, page: str) -> Any:
    """Those that fans are shown now, with the articles that each rests on."""
    articles = articles_of(shown)
    values: dict[str, Any] = {}
    for section in SECTIONS:
        value, content = shown_now(shown, section, now)
        if content is not None:
            values[section.parameter] = Shown(
                title=section.titled(content).title,
                page=f"{page}#{section.slug}",
                value=value,
                sources=tuple(dict.fromkeys(source_row(each, articles) for each in sources(value))),
            )
    return PreviewSections(**values)


def shown_now(shown: ShownDocument, section: Section, now: datetime) -> tuple[Any, Any]:
    """The value of a section, and what fans are shown of it; None for nothing.

    In the value is what is news at the moment, as on the page.
    """
    held = shown.document.sections
    value: Any = (
        getattr(held, section.parameter, None)
        if section.in_edition
        else shown.beside.get(section.parameter)
    )
    content = None if value is None else section.show(value, QueryDict(), now)
    if type(content) is type(value):
        return content, content
    if isinstance(content, ChosenClubs | ShownLineups):
        # Both clubs are shown, since no parameter has chosen one.
        return replace(value, clubs=content.clubs), content
    return value, content


def points_of(shown: ShownDocument) -> tuple[TalkingPoint, ...]:
    points: tuple[Point, ...] = shown.document.points.points if shown.document.points else ()
    articles = articles_of(shown)
    return tuple(
        TalkingPoint(
            heading=point.heading,
            text=point.text,
            section=point.section,
            source=source_row(point.source, articles) if point.source else None,
        )
        for point in points
    )


def articles_of(shown: ShownDocument) -> dict[str, Any]:
    """The articles of the section of sources, by their slug."""
    value: Sources | None = getattr(shown.document.sections, "sources", None)
    return {article.slug: article for article in value.articles} if value else {}


def source_row(source: Source, articles: dict[str, Any]) -> SourceRow:
    article = articles.get(source.article)
    return SourceRow(
        outlet=source.outlet,
        article=source.article,
        headline=(article.headline or article.about) if article else "",
        url=article.url if article else "",
        reported=source.day,
        published=source.published,
    )


def sources(value: Any) -> Iterator[Source]:
    """Every source in a value, in the order of its parts."""
    if isinstance(value, Source):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from sources(getattr(value, field.name))
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from sources(getattr(value, name))
    elif isinstance(value, tuple | list | frozenset):
        for part in value:
            yield from sources(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from sources(part)
