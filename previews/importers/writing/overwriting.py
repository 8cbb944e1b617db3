"""What a file would overwrite: allowed to the same or a better source, doubtful to any other."""

from dataclasses import dataclass
from datetime import date

from previews.importers.doubts.doubt import Doubt
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.writing.contradictions import (
    Contradiction,
    contradictions,
    has_moved_after_the_match,
)
from previews.importers.writing.fixture_columns import FixtureColumns
from previews.importers.writing.match_fixture import MatchedFixture
from previews.importers.writing.sources import Sources
from previews.models import ImportSource

DECIDE = (
    "Give the source that is right a better rank, correct the wrong file, or decide in the admin: "
    "import the row as it is to overwrite the archive, or discard it"
)


@dataclass(frozen=True, slots=True)
class Overwritten:
    """`doubts` hold the row; `words` say what an allowed change corrects."""

    doubts: tuple[Doubt, ...] = ()
    words: str = ""


def overwritten(matched: MatchedFixture, changes: FixtureColumns, sources: Sources) -> Overwritten:
    """What the changes overwrite in the stored fixture."""
    stored = matched.cached.columns
    doubts, words = [], ""
    for each in contradictions(stored, matched.columns, changes):
        source = sources.stored_by(matched.cached, each.columns)
        is_same = source is not None and source == sources.current
        moved = each.what == "day" and has_moved_after_the_match(stored, changes)
        if sources.current.is_better_than(source):
            words += f"; replaces the {each.what} {each.stored} of {source or 'no source'}"
        elif moved or not is_same:
            doubts.append(_doubt(each, source, moved=moved, stored=stored, changes=changes))
    return Overwritten(tuple(doubts), words)


def second_meeting(parsed: ParsedFixture, day: date) -> Doubt:
    """The doubt about clubs that meet twice at one ground in a league."""
    reason = f"the two clubs met at this ground on {day.day} {day:%B %Y}, and they meet there once"
    return Doubt("second meeting", reason)


def _doubt(
    contradiction: Contradiction,
    source: ImportSource | None,
    *,
    moved: bool,
    stored: FixtureColumns,
    changes: FixtureColumns,
) -> Doubt:
    of_source = f" (from {source})" if source else ""
    reason = (
        f"the {contradiction.what} is {contradiction.stored} in the archive{of_source}, "
        f"{contradiction.incoming} in the file"
    )
    if moved:
        loses = stored["kick_off"] is not None and changes.get("kick_off") is None
        reason += ", and the match has been played"
        reason += "; its kick-off would be lost" if loses else ""
    return Doubt("moved" if moved else "contradiction", reason, DECIDE)
