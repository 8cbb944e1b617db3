"""The page in order: talking points where the editor put them, sections that they introduce."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from previews.sections.section import Section
from previews.sections.talking_points import Point, TalkingPoints


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the page: a talking point, a section, or a section that a point introduces.

    `content` is what the caller has of the section: its value, or its HTML.
    """

    point: Point | None = None
    section: Section | None = None
    content: object | None = None

    @property
    def anchor(self) -> str:
        if self.section is not None:
            return self.section.slug
        return self.point.anchor if self.point else ""

    @property
    def title(self) -> str:
        if self.point is not None:
            return self.point.heading
        return self.section.title if self.section else ""


def in_order(
    read: Sequence[tuple[Section, object]], points: TalkingPoints | None
) -> tuple[Block, ...]:
    """Talking points in their order, each with its section; then the other sections in theirs.

    A point whose section has nothing to show has no section below it.
    """
    sections = {section.slug: Block(section=section, content=content) for section, content in read}
    blocks = []
    for point in points.points if points else ():
        introduced = sections.pop(point.section, Block())
        blocks.append(replace(introduced, point=point))
    return (*blocks, *sections.values())
