"""Which column of a table of results is which: by its header, and by the option --column."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from previews.data.csv_columns import Division, csv_columns
from previews.importers.formats.duty_words import duty_of
from previews.text.spelling import fold

# "Attendence" is near to attendance; shorter headers have too many neighbours.
NEAR, SHORTEST = 82, 5
# Whose goals come first in a row of one club away is not told, so such rows are not turned.
OPPONENT = (
    "opponent", "opponents", "opposition", "opposingteam", "versus", "vs", "against", "gegner",
    "adversaire", "avversario", "avversaria", "rival", "oponente", "adversario",
)  # fmt: skip
SCHEDULE_OF_ONE_CLUB = (
    "the column {} makes it the schedule of one club: write both clubs of each match into columns "
    "home and away, with the goals of the home side first, and import the file again"
)


@dataclass(frozen=True, slots=True)
class LeftAside:
    """A header that means no column. `subject` is what it may be about; empty if nothing known."""

    header: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The index of each known column in a row, and the headers that are left aside.

    `zone` is that of the times, where a header names it.
    """

    places: dict[str, int]
    left_aside: tuple[LeftAside, ...] = ()
    zone: str = ""

    @property
    def results_left_aside(self) -> bool:
        """Whether a column that looks like goals or a result is not understood."""
        return any(column.subject in ("goals", "result") for column in self.left_aside)


def header_key(header: str) -> str:
    """The letters and figures of a header: "Home Goals" and "home_goals" are homegoals.

    The sum sign stays: footballcsv's ∑FT is the aggregate of a tie and not FT.
    """
    return "".join(sign for sign in fold(header) if sign.isalnum() or sign == "∑")


def read_header(
    header: Sequence[str], asked: Mapping[str, str], ignored: Collection[str] = ()
) -> Columns:
    """The columns of a table. `asked` maps names of columns to headers, `ignored` are headers.

    Raises ValueError when a header asked for, or one that no fixture can do without, is missing.
    """
    ignored_keys = {header_key(name) for name in ignored}
    known = ["" if header_key(name) in ignored_keys else name for name in header]
    places = columns_of(known, asked)
    used = set(places.values())
    unused = dict.fromkeys(name.strip() for index, name in enumerate(header) if index not in used)
    left_aside = tuple(
        LeftAside(name, "" if header_key(name) in ignored_keys else subject_of(name))
        for name in unused
        if name
    )
    clocks = csv_columns().clocks
    zones = [clocks.get(header_key(header[places[name]])) for name in ("time", "date")
             if name in places]  # fmt: skip
    return Columns(places, left_aside, next((zone for zone in zones if zone), ""))


def columns_of(header: Sequence[str], asked: Mapping[str, str]) -> dict[str, int]:
    """The index of each known column in a row. `asked` maps names of columns to headers.

    Raises ValueError when a header asked for, or one that no fixture can do without, is missing.
    """
    places: dict[str, int] = {}
    for index, name in enumerate(header):
        places.setdefault(header_key(name), index)
    columns = _known_columns(header, places, asked)
    known = csv_columns()
    for name, theirs in asked.items():
        if name not in known.headers:
            raise ValueError(f"no column is called {name}; there are {', '.join(known.headers)}")
        if header_key(theirs) not in places:
            raise ValueError(f"the file has no column {theirs}; it has {', '.join(header)}")
        columns[name] = places[header_key(theirs)]
    if missing := [name for name in known.needed if name not in columns]:
        if (opponent := opponent_in(header)) and {"home", "away"}.issubset(missing):
            raise ValueError(SCHEDULE_OF_ONE_CLUB.format(opponent))
        raise ValueError(f"no column for {', '.join(missing)}: the header is {','.join(header)}")
    return columns


def columns_understood(header: Sequence[str]) -> dict[int, str]:
    """The name of each column that is understood without being asked for, by its place."""
    places: dict[str, int] = {}
    for index, name in enumerate(header):
        places.setdefault(header_key(name), index)
    return {index: name for name, index in _known_columns(header, places, {}).items()}


def opponent_in(header: Sequence[str]) -> str:
    """The header of the other club's column in one club's own schedule; empty if there is none."""
    return next((name.strip() for name in header if header_key(name) in OPPONENT), "")


def _known_columns(
    header: Sequence[str], places: dict[str, int], asked: Mapping[str, str]
) -> dict[str, int]:
    """By csv_columns.toml, the first header first; by duties; then headers with two meanings."""
    taken = {places.get(header_key(theirs)) for theirs in asked.values()}
    free = {key: index for key, index in places.items() if index not in taken}
    columns = {
        name: next(free[key] for key in headers if key in free)
        for name, headers in csv_columns().headers.items()
        if name not in asked and not free.keys().isdisjoint(headers)
    }
    for index in free.values():
        duty = duty_of(header[index]) if index not in columns.values() else ""
        if duty and duty not in {**columns, **asked}:
            columns[duty] = index
    for key, meanings in csv_columns().ambiguous.items():
        meant = next((name for name in meanings if name not in {**columns, **asked}), None)
        if key in free and meant:
            columns[meant] = free[key]
    return columns


def is_header(cells: Sequence[str], asked: Mapping[str, str]) -> bool:
    """Whether the row names every column that no fixture can do without."""
    try:
        columns_of(cells, asked)
    except ValueError:
        return False
    return True


def subject_of(header: str) -> str:
    """What a header that is left aside may be about: goals, time; empty if nothing known.

    By the letters that it holds, else by a near spelling of a header that is understood.
    """
    key = header_key(header)
    for subject, parts in csv_columns().subjects.items():
        if any(part in key for part in parts):
            return subject
    if len(key) < SHORTEST:
        return ""
    for subject, parts in csv_columns().subjects.items():
        if any(fuzz.ratio(key, part) >= NEAR for part in parts if len(part) >= SHORTEST):
            return subject
    return _column_near(key)


def _column_near(key: str) -> str:
    """The subject of the column whose header is spelt most like it; empty if none is near."""
    best = process.extractOne(key, _long_headers(), scorer=fuzz.ratio, score_cutoff=NEAR)
    return _subjects_of_columns().get(_names_of_headers()[best[0]], "") if best else ""


def league(division: str, competition: str) -> Division:
    """The league of a row: by football-data.co.uk's code (E0), else the competition it names."""
    return csv_columns().divisions.get(division, Division(competition, ""))


@cache
def _names_of_headers() -> dict[str, str]:
    return {header: name for name, headers in csv_columns().headers.items() for header in headers}


@cache
def _long_headers() -> list[str]:
    return [header for header in _names_of_headers() if len(header) >= SHORTEST]


@cache
def _subjects_of_columns() -> dict[str, str]:
    """Goals of home_goals, attendance of attendance: by the name of the column."""
    subjects = dict.fromkeys(("home_goals", "away_goals", "home_ft", "away_ft"), "goals")
    results = ("result", "full_time", "half_time", "half_time_home", "half_time_away",
               "extra_time", "penalties", "penalties_home", "penalties_away")  # fmt: skip
    subjects |= dict.fromkeys(results, "result")
    subjects |= dict.fromkeys(("postponed", "cancelled", "abandoned", "awarded"), "status")
    return subjects | {name: name for name in ("time", "status", "venue", "matchday", "attendance")}
