"""A shoot-out that only the note of a match tells: "Beta won 4-2 on penalties"."""

from collections.abc import Iterator
from dataclasses import replace

from previews.football.score import Goals
from previews.importers.doubts.note_rules import ON_PENALTIES, side_of
from previews.importers.doubts.score_rules import winner_of
from previews.importers.formats.csv_cells import read_shoot_out
from previews.importers.formats.parsed_fixture import ParsedFixture


def with_noted_shoot_out(parsed: ParsedFixture) -> ParsedFixture:
    """The fixture with the kicks of its note, the greater number for the club that it names."""
    score = parsed.score
    if score is None or score.shoot_out or parsed.shoot_out or not parsed.note:
        return parsed
    for side, kicks in _noted(parsed):
        if kicks is not None and kicks.home != kicks.away:
            fewer, more = sorted(kicks)
            home_first = Goals(more, fewer) if side == "home" else Goals(fewer, more)
            return replace(parsed, score=replace(score, shoot_out=home_first))
    return parsed


def winner_on_penalties(parsed: ParsedFixture) -> str:
    """The side that won a shoot-out of unknown kicks, "home" or "away"; empty if none is named."""
    if parsed.score is None or winner_of(parsed.score.goals) != "draw" or not parsed.note:
        return ""
    return next((side for side, kicks in _noted(parsed) if kicks is None), "")


def _noted(parsed: ParsedFixture) -> Iterator[tuple[str, Goals | None]]:
    for note in map(str.strip, parsed.note.split(";")):
        if match := ON_PENALTIES.search(note):
            name = (match["name"] or match["after"] or match["last"]).strip()
            side = side_of(name, parsed)
            if side in ("home", "away"):
                goals = (match["goals"] or "").replace(" ", "")
                yield side, read_shoot_out(goals) if goals else None
