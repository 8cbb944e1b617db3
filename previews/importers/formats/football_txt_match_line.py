"""One match line: the two sides, the score, the note, the scorers. See also the opening."""

import re

from previews.importers.formats.football_txt_match import Match, set_status
from previews.importers.formats.football_txt_opening import Opening
from previews.importers.formats.football_txt_score import find_fuller
from previews.importers.formats.football_txt_sides import read_sides

LETTER = re.compile(r"[^\W\d]")
NOTE = re.compile(r"\s*\[(?P<note>[^\]]*)\]?\s*$")


def read_match(text: str, opening: Opening) -> Match | None:
    """The match of the line, None when there are no two sides in it."""
    rest = text[opening.end :]
    match = Match(
        matchday=opening.matchday,
        venue=opening.venue,
    )
    rest = _notes_at_end(_venue_at_end(rest, match), match)
    if not read_sides(rest, match) or not _named(match):
        return None
    set_status(match)
    return match


def _venue_at_end(rest: str, match: Match) -> str:
    sides, at_sign, venue = rest.partition(" @ ")
    if not at_sign:
        return rest
    match.venue = venue.strip()
    return sides.rstrip()


def _notes_at_end(rest: str, match: Match) -> str:
    while "[" in rest and (note := NOTE.search(rest)):
        if find_fuller(rest, rest.rindex("[")):
            break
        match.notes.insert(0, note["note"].strip())
        rest = rest[: note.start()]
    return rest


def _named(match: Match) -> bool:
    """A side has a letter in its name, no colon, and no bracket left open."""
    names = [match.home] if match.ground or "bye" in match.notes else [match.home, match.away]
    return all(
        LETTER.search(name) and ":" not in name and name.count("(") == name.count(")")
        for name in names
    )
