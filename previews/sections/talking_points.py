"""Talking points: the editor's prose, in order. 1 query."""

from dataclasses import dataclass

from previews.components.source_link import Source, source_of
from previews.models import Preview, TalkingPoint


@dataclass(frozen=True, slots=True)
class Point:
    """One talking point, with or without a heading; `section` names the section it introduces."""

    number: int
    heading: str
    text: str
    section: str
    source: Source | None

    @property
    def anchor(self) -> str:
        return f"point-{self.number}"

    @property
    def name(self) -> str:
        """What readers call it in a list of changes."""
        return self.heading or f"Paragraph {self.number}"


@dataclass(frozen=True, slots=True)
class TalkingPoints:
    points: tuple[Point, ...]


def read(preview: Preview) -> TalkingPoints | None:
    rows = TalkingPoint.objects.on_page(preview).in_order().select_related("article__outlet")
    points = tuple(
        Point(row.number, row.heading, row.text, row.section, source_of(row)) for row in rows
    )
    return TalkingPoints(points) if points else None
