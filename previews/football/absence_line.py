"""A line about a player who is out, doubtful or back: "Timber, out, knee, 4 May".

The name first, then the state, the reason and the return, with commas; "Palmer doubtful illness"
is read too.
"""

import re
from dataclasses import dataclass
from datetime import date

from previews.football.return_day import UNKNOWN, Return, is_written_as_day, read_return

STATES = {
    "late_test": ("late fitness test", "late test", "fitness test"),
    "nothing_new": ("nothing new", "no news"),
    "available": ("fit again", "available again", "available", "fit", "back in the squad"),
    "returning": ("back in training", "returning", "returns"),
    "rested": ("may be rested", "rested"),
    "doubtful": ("a doubt", "doubtful", "doubt"),
    "suspended": ("suspended", "banned", "suspension"),
    "out": ("ruled out", "injured", "out"),
}
WORDS = {words: state for state, every in STATES.items() for words in every}
STATE = re.compile(rf"\b(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
RETURN = re.compile(r"(?:^|\s)(?:expected back|expected|back|until|till|returns?|by)\s+(.+)$", re.I)
MATCHES = re.compile(
    r"^(?:for\s+)?(\d{1,2}|one|two|three|four|five|six)(?:\s+more)?\s+(?:matche?s?|games?)\b"
    r"(?:\s+left)?$",
    re.IGNORECASE,
)
NUMBERS = ("one", "two", "three", "four", "five", "six")
HERE = re.compile(r"^(?:in\s+)?this competition(?:\s+only)?$", re.IGNORECASE)
BODY = re.compile(
    r"^(?:left |right )?(achilles|adductor|ankle|arm|back|calf|elbow|eye|face|finger|foot|groin|"
    r"hamstring|hand|head|heel|hip|jaw|knee|leg|metatarsal|muscle|neck|nose|quad|quadriceps|rib|"
    r"ribs|shin|shoulder|thigh|toe|wrist)(?: injury| problem| complaint)?$",
    re.IGNORECASE,
)
LONGEST = 200
NO_STATE = "“{}”: say what it is: out, doubtful, late test, suspended, returning, rested or fit."
NO_NAME = "“{}”: begin with the name of a player."
NO_REASON = "{}: say why the player is suspended."
NO_DAY = "{}: there is no day “{}”."
TOO_LONG = "“{}…” is longer than 200 characters."


@dataclass(frozen=True, slots=True)
class AbsenceLine:
    """`name` is empty for what is said of the whole squad, and `state` for a line without one."""

    text: str
    name: str
    state: str
    part: str = ""
    reason: str = ""
    back: Return = UNKNOWN
    matches: int | None = None
    here: bool = False
    no_day: str = ""

    @property
    def problem(self) -> str:
        if len(self.text) > LONGEST:
            return TOO_LONG.format(self.text[:40])
        if not self.state:
            return NO_STATE.format(self.text)
        if not self.name and self.state != "nothing_new":
            return NO_NAME.format(self.text)
        if self.state == "suspended" and not self.reason:
            return NO_REASON.format(self.name)
        if self.no_day:
            return NO_DAY.format(self.name, self.no_day)
        return ""


def read_absences(text: str, on: date) -> tuple[AbsenceLine, ...]:
    """One for each line that is not empty. Days without a year come after `on`."""
    return tuple(_read(line.strip(), on) for line in text.splitlines() if line.strip())


def _read(line: str, on: date) -> AbsenceLine:
    pieces = [" ".join(piece.split()) for piece in line[: LONGEST + 1].split(",")]
    name, state, rest = _name_and_state(pieces)
    facts: dict[str, object] = {}
    reasons = []
    for piece in rest:
        words, back = _without_return(piece, on)
        if back and not back.first and is_written_as_day(back.words):
            facts["no_day"] = back.words
        elif back:
            facts["back"] = back
        if match := MATCHES.match(words):
            number = match[1].lower()
            facts["matches"] = NUMBERS.index(number) + 1 if number in NUMBERS else int(number)
        elif HERE.match(words):
            facts["here"] = True
        elif words:
            reasons.append(words)
    part = BODY.match(reasons[0]) if reasons and state != "suspended" else None
    reason = ", ".join(reasons[1:] if part else reasons)
    return AbsenceLine(line, name, state, part[1].lower() if part else "", reason, **facts)  # type: ignore[arg-type]  # by name


def _name_and_state(pieces: list[str]) -> tuple[str, str, list[str]]:
    for number, piece in enumerate(pieces):
        match = STATE.search(piece) if number == 0 else STATE.match(piece)
        if match is None:
            continue
        state = WORDS[match[0].lower()]
        before, after = piece[: match.start()].strip(" :–-"), piece[match.end() :].strip(" :–-")
        between = pieces[1:number] if number else []
        name = pieces[0] if number else before
        return name, state, [each for each in (*between, after, *pieces[number + 1 :]) if each]
    return pieces[0], "", [piece for piece in pieces[1:] if piece]


def _without_return(piece: str, on: date) -> tuple[str, Return | None]:
    """The piece without what it says of the return."""
    back = read_return(piece, on)
    if back.first or is_written_as_day(piece):
        return "", back
    if match := RETURN.search(piece):
        return piece[: match.start()].strip(), read_return(match[1], on)
    return piece, None
