"""A team as newspapers print it: "Raya; White, Saliba, Gabriel, Zinchenko; Partey, …".

The goalkeeper first, then each line from right to left: semicolons or new lines divide the lines,
commas the players. A club and a formation may stand before a colon, and the bench behind "Subs:".
"""

import re
from collections import Counter
from dataclasses import dataclass

from previews.text.number_words import counted
from previews.text.spelling import name_key

BENCH = re.compile(r"(?:^|[;.\s])(?:subs|substitutes|bench)\s*:", re.IGNORECASE)
FORMATION = re.compile(r"(?<![\d-])\d(?:\s*[-–]\s*\d){1,4}(?![\d-])")
# "Arsenal (4-3-3):", but no name: "Arsenal: Raya; …" has a colon before the first semicolon.
HEADING = re.compile(r"^[^;,\n]*:")
CAPTAIN = re.compile(r"\(\s*(?:c|capt|captain)\s*\)", re.IGNORECASE)
NUMBER = re.compile(r"^\s*(\d{1,2})[.\s]+(?=\D)|\(\s*(\d{1,2})\s*\)")
ELEVEN = 11
# No team sheet is longer.
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class NamedPlayer:
    name: str
    number: int | None = None
    captain: bool = False


@dataclass(frozen=True, slots=True)
class TeamLine:
    """`formation` is empty where neither the lines nor the heading tell it."""

    lines: tuple[tuple[NamedPlayer, ...], ...]
    bench: tuple[NamedPlayer, ...] = ()
    formation: str = ""

    @property
    def eleven(self) -> tuple[NamedPlayer, ...]:
        return tuple(player for line in self.lines for player in line)

    @property
    def players(self) -> tuple[NamedPlayer, ...]:
        return (*self.eleven, *self.bench)

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with it, in sentences; empty for an eleven with a formation."""
        return (*self._wrong_number(), *self._named_twice(), *self._no_formation())

    def _wrong_number(self) -> tuple[str, ...]:
        many = len(self.eleven)
        if many == ELEVEN:
            return ()
        difference = abs(many - ELEVEN)
        difference_in_words = (
            f"{counted(difference, 'player')} {'is' if difference == 1 else 'are'}"
        )
        return (
            f"{many} players: {difference_in_words} {'missing' if many < ELEVEN else 'too many'}.",
        )

    def _named_twice(self) -> tuple[str, ...]:
        keys = Counter(name_key(player.name) for player in self.players)
        names = dict.fromkeys(each.name for each in self.players if keys[name_key(each.name)] > 1)
        return tuple(f"{name} is named more than once." for name in names)

    def _no_formation(self) -> tuple[str, ...]:
        if self.formation or len(self.eleven) != ELEVEN:
            return ()
        return (
            "The formation is not clear: write a semicolon after the goalkeeper and after each "
            "line, or the formation before the names, as in “4-3-3: Raya, White …”.",
        )


def read_team(text: str) -> TeamLine:
    """Every text is read, up to LONGEST; what is wrong with it is among its `problems`."""
    first, *others = BENCH.split(text[:LONGEST].strip(), maxsplit=1)
    heading = HEADING.match(first)
    stated = FORMATION.search(heading[0] if heading else first)
    names = first[heading.end() :] if heading else FORMATION.sub(" ", first)
    lines = _lines(names)
    bench = tuple(player for line in _lines(" ".join(others)) for player in line)
    return TeamLine(lines, bench, _formation(lines, stated[0] if stated else ""))


def in_a_line(team: TeamLine) -> str:
    """The team as `read_team` reads it."""
    eleven = "; ".join(", ".join(_written(player) for player in line) for line in team.lines)
    bench = ", ".join(_written(player) for player in team.bench)
    heading = f"{team.formation}: " if team.formation and not formation_of(team.lines) else ""
    return f"{heading}{eleven}" + (f"\nSubs: {bench}" if bench else "")


def formation_of(lines: tuple[tuple[NamedPlayer, ...], ...]) -> str:
    """ "4-3-3" of a goalkeeper and ten players in two to five lines; else empty."""
    keeper, *outfield = [len(line) for line in lines] or [0]
    is_one = keeper == 1 and sum(outfield) == ELEVEN - 1 and 2 <= len(outfield) <= 5
    return "-".join(map(str, outfield)) if is_one else ""


def in_lines_of(
    formation: str, eleven: tuple[NamedPlayer, ...]
) -> tuple[tuple[NamedPlayer, ...], ...]:
    """An eleven in the lines of its formation: the goalkeeper, then each line."""
    lines, start = [], 0
    for many in (1, *(int(number) for number in formation.split("-") if number)):
        lines.append(eleven[start : start + many])
        start += many
    return tuple(line for line in (*lines, eleven[start:]) if line)


def _formation(lines: tuple[tuple[NamedPlayer, ...], ...], stated: str) -> str:
    """As the lines tell it; else as it is stated, if it counts ten players."""
    numbers = re.findall(r"\d", stated)
    counts_ten = sum(map(int, numbers)) == ELEVEN - 1 and "0" not in numbers
    return formation_of(lines) or ("-".join(numbers) if counts_ten else "")


def _lines(text: str) -> tuple[tuple[NamedPlayer, ...], ...]:
    # A last line ends with a full stop, but "J. Timber" has one within.
    parts = re.split(r"[;\n]", text.strip().rstrip("."))
    lines = (tuple(filter(None, map(_player, line.split(",")))) for line in parts)
    return tuple(line for line in lines if line)


def _player(text: str) -> NamedPlayer | None:
    captain = CAPTAIN.search(text) is not None
    text = CAPTAIN.sub(" ", text)
    number = NUMBER.search(text)
    name = " ".join(NUMBER.sub(" ", text).split()).strip(" -–")
    if not name_key(name):
        return None
    return NamedPlayer(name, int(number[1] or number[2]) if number else None, captain)


def _written(player: NamedPlayer) -> str:
    number = f" ({player.number})" if player.number is not None else ""
    return f"{player.name}{number}{' (c)' if player.captain else ''}"
