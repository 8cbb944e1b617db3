"""The page in order: talking points where the editor put them, sections that they introduce."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

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
    def is_wide(self) -> bool:
        return self.section is not None and self.section.is_wide

    @property
    def on_sheet(self) -> bool:
        return self.section is not None and self.section.on_sheet


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks that stand in columns beside each other on a wide screen, or one over its width."""

    blocks: tuple[Block, ...]

    @property
    def has_columns(self) -> bool:
        return len(self.blocks) > 1


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
    placed = [block for block in sections.values() if _section(block).stands_after is not None]
    blocks += [block for block in sections.values() if block not in placed]
    for block in reversed(placed):
        blocks.insert(_place(block, blocks), block)
    return tuple(blocks)


def _place(block: Block, blocks: Sequence[Block]) -> int:
    places = {other.section.slug: place for place, other in enumerate(blocks) if other.section}
    before = (places[slug] for slug in _section(block).stands_after or () if slug in places)
    return next(before, -1) + 1


def _section(block: Block) -> Section:
    if block.section is None:
        raise ValueError("a block without a section has no place of its own")
    return block.section


def introduction(points: TalkingPoints | None, section: Section) -> Point | None:
    """The talking point that introduces a section: the first that names it."""
    every = points.points if points else ()
    return next((point for point in every if point.section == section.slug), None)


def in_rows(blocks: Sequence[Block]) -> tuple[Row, ...]:
    """Each wide block in a row of its own, and the blocks between two wide ones in one row."""
    return tuple(_rows(blocks))


def _rows(blocks: Sequence[Block]) -> Iterator[Row]:
    for is_wide, together in groupby(blocks, key=lambda block: block.is_wide):
        if is_wide:
            yield from (Row((block,)) for block in together)
        else:
            yield Row(tuple(together))
