"""Tables with two rows a match, one for each club, as SportsPress writes them: one row of both.

The first row has the day, the time and the ground; the second may leave them out. Rows without a
club are of players.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import batched

from previews.importers.formats.csv_columns import header_key, is_header
from previews.importers.formats.table_rows import TableRow
from previews.importers.formats.word_key import word_key

TEAM = ("team", "teams", "club", "clubs", "verein", "mannschaft", "equipe", "equipo", "squadra")
GOALS = ("result", "results", "goals", "score", "gf", "goalsfor", "tore", "buts", "goles", "reti")
OUTCOME = ("outcome", "outcomes")
# Beside these a row has both clubs.
BOTH = ("home", "away", "hometeam", "awayteam", "opponent", "opposition", "visitor", "ha")
WON, LOST, DRAWN = ("win", "won", "w"), ("loss", "lost", "lose", "l"), ("draw", "drawn", "d")
# A row without a club is of a player where these are empty.
NEEDS_A_CLUB = ("date", "time", "venue", *GOALS, *OUTCOME)
ALONE = (
    "a match has two rows here, one for each club, and the rows of this day, time and "
    "ground are odd in number"
)
HEADERS = ("Home", "Away", "Home Goals", "Away Goals", "HTHG", "HTAG", "FTR")


def is_results_header(cells: Sequence[str], asked: Mapping[str, str]) -> bool:
    """Whether the row is the header of a table with one row, or two, for each match."""
    return is_header(cells, asked) or with_both_clubs(cells, asked) is not None


def with_both_clubs(header: Sequence[str], asked: Mapping[str, str]) -> list[str] | None:
    """The header with a column for each club; None where the table has no rows of one club."""
    keys = [header_key(name) for name in header]
    if "home" in asked or "away" in asked or set(keys) & set(BOTH):
        return None
    if sum(key in TEAM for key in keys) != 1 or "date" not in keys:
        return None
    return [*("" if _is_of_club(key) else name for key, name in zip(keys, header, strict=True)),
            *HEADERS]  # fmt: skip


def joined_rows(rows: Iterable[TableRow], header: Sequence[str]) -> Iterator[TableRow]:
    """Each two rows of a match as one.

    Where the rows of one day, time and ground are odd in number, one is missing, and nobody knows
    of which match: all of them become sentences.
    """
    keys = [header_key(name) for name in header]
    together: list[TableRow] = []
    for row in rows:
        if isinstance(row.cells, str):
            yield row
            continue
        cells = _padded(row.cells, len(header))
        if not _cell(cells, keys, TEAM):
            has_more = any(
                cell and key in NEEDS_A_CLUB for key, cell in zip(keys, cells, strict=True)
            )
            yield row._replace(cells="a side without a name" if has_more else [])
            continue
        if together and not _is_same_match(_list(together[0]), cells, keys):
            yield from _pairs(together, keys)
            together = []
        together.append(row._replace(cells=cells))
    yield from _pairs(together, keys)


def _pairs(together: Sequence[TableRow], keys: Sequence[str]) -> Iterator[TableRow]:
    if len(together) % 2:
        yield from (row._replace(cells=ALONE) for row in together)
    else:
        for first, second in batched(together, 2):
            yield _joined(first, second, keys)


def _is_of_club(key: str) -> bool:
    return key in TEAM or key in GOALS or key in OUTCOME


def _is_same_match(first: Sequence[str], second: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether no cell that both rows fill in is of another day, time or ground."""
    return all(
        not there or here == there or _is_of_club(key)
        for key, here, there in zip(keys, first, second, strict=True)
        if key in ("date", "time", "venue")
    )


def _joined(first: TableRow, second: TableRow, keys: Sequence[str]) -> TableRow:
    home, away = _list(first), _list(second)
    shared = [
        "" if _is_of_club(key) else here or there
        for key, here, there in zip(keys, home, away, strict=True)
    ]
    try:
        goals = _goals(_cell(home, keys, GOALS), _cell(away, keys, GOALS))
        letter = _letter(_cell(home, keys, OUTCOME), _cell(away, keys, OUTCOME))
    except ValueError as error:
        return first._replace(cells=str(error), lines=first.lines + second.lines)
    cells = [*shared, _cell(home, keys, TEAM), _cell(away, keys, TEAM), *goals, letter]
    text = f"{first.text}, {second.text}"[:200]
    return TableRow(cells, first.line, first.lines + second.lines, text)


def _goals(home: str, away: str) -> tuple[str, str, str, str]:
    """The goals at the end and at half-time. "1|2|3" are both halves and the end."""
    parts = [[part.strip() for part in cell.split("|")] for cell in (home, away)]
    if len(parts[0]) == len(parts[1]) == 1:
        return home, away, "", ""
    numbers = [[int(part) for part in cell if part.isdecimal()] for cell in parts]
    if any(len(cell) != 3 or cell[0] + cell[1] != cell[2] for cell in numbers):
        raise ValueError(
            f"the results {home!r} and {away!r} are not the goals of both halves and of the end"
        )
    return str(numbers[0][2]), str(numbers[1][2]), str(numbers[0][0]), str(numbers[1][0])


def _letter(home: str, away: str) -> str:
    """H, D or A, by the words of both rows: Win and Loss."""
    words = word_key(home), word_key(away)
    if words == ("", ""):
        return ""
    if words[0] in WON and words[1] in (*LOST, ""):
        return "H"
    if words[0] in LOST and words[1] in (*WON, ""):
        return "A"
    if words[0] in DRAWN and words[1] in (*DRAWN, ""):
        return "D"
    raise ValueError(f"the outcomes {home!r} and {away!r} do not belong together")


def _cell(cells: Sequence[str], keys: Sequence[str], names: Collection[str]) -> str:
    values = (cell.strip() for key, cell in zip(keys, cells, strict=True) if key in names)
    return next((cell for cell in values if cell), "")


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))][:width]


def _list(row: TableRow) -> list[str]:
    assert not isinstance(row.cells, str)
    return row.cells
