"""A league table in a section or on a page: its rows, and an excerpt around some clubs."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from previews.football.result import Result
from previews.football.table import TableRow, gap, row_of
from previews.text.number_words import counted

LEADERS = 2
NEIGHBOURS = 1


@dataclass(frozen=True, slots=True)
class TableLine:
    """One club's line. `after_gap` says that lines were left out above it, `heading` is that of
    the group that begins with it.

    `position` is None where the results held do not tell it.
    """

    position: int | None
    club: str
    slug: str
    played: int
    won: int
    drawn: int
    lost: int
    goals_for: int
    goals_against: int
    goal_difference: str
    points: int
    deducted: int
    own: bool = False
    after_gap: bool = False
    form: tuple[str, ...] = ()
    per_game: str = ""
    heading: str = ""


def table_line(
    row: TableRow,
    *,
    own: bool = False,
    after_gap: bool = False,
    form: Sequence[Result] = (),
    placed: bool = True,
    per_game: bool = False,
) -> TableLine:
    record = row.record
    return TableLine(
        position=row.position if placed else None,
        club=row.side.name,
        slug=row.side.slug,
        played=record.played,
        won=record.won,
        drawn=record.drawn,
        lost=record.lost,
        goals_for=record.goals_for,
        goals_against=record.goals_against,
        goal_difference=_signed(row.goal_difference),
        points=row.points,
        deducted=row.deducted,
        own=own,
        after_gap=after_gap,
        form=tuple(str(result.outcome) for result in form),
        per_game=f"{row.points_per_game:.2f}" if per_game else "",
    )


def _signed(number: int) -> str:
    return f"+{number}" if number > 0 else str(number).replace("-", "−")


def excerpt(
    rows: Sequence[TableRow], clubs: Collection[int], *, per_game: bool = False
) -> tuple[TableLine, ...]:
    """The leaders, and the clubs with their neighbours above and below."""
    at = [place for place, row in enumerate(rows) if row.side.club in clubs]
    wanted = set(range(LEADERS)) | {
        place + step for place in at for step in range(-NEIGHBOURS, NEIGHBOURS + 1)
    }
    lines: list[TableLine] = []
    last = -1
    for place in sorted(wanted & set(range(len(rows)))):
        row = rows[place]
        lines.append(
            table_line(
                row,
                own=row.side.club in clubs,
                after_gap=lines != [] and place > last + 1,
                per_game=per_game,
            )
        )
        last = place
    return tuple(lines)


def whole_table(
    rows: Sequence[TableRow], clubs: Collection[int], *, per_game: bool = False
) -> tuple[TableLine, ...]:
    return tuple(table_line(row, own=row.side.club in clubs, per_game=per_game) for row in rows)


def gap_in_words(rows: Sequence[TableRow], club: int) -> str:
    """How far from the top, or how far clear: "Two points behind Arsenal, a match in hand"."""
    line = row_of(rows, club)
    if line is None or len(rows) < 2:
        return ""
    leads = rows[0].side.club == club
    other = rows[1] if leads else rows[0]
    apart = gap(rows, club, other.side.club)
    if apart is None:
        return ""
    points = counted(abs(apart.points), "point")
    words = f"Level on points with {other.side}"
    if apart.points:
        direction = "clear of" if apart.points > 0 else "behind"
        words = f"{points[0].upper()}{points[1:]} {direction} {other.side}"
    return words + _in_hand(apart.fixtures_in_hand)


def _in_hand(matches: int) -> str:
    if not matches:
        return ""
    many = "a match" if abs(matches) == 1 else counted(abs(matches), "match", "matches")
    return f", {many} in hand" if matches > 0 else f", {many} more played"
