"""Holds doubtful rows, unless an editor has decided about the same doubt before."""

from collections.abc import Iterable

from previews.importers.doubts.doubt import Doubt, sentences
from previews.importers.doubts.fingerprint import fingerprint
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.report import FileReport
from previews.importers.writing.held_rows import HeldRows
from previews.models import RowDecision


def stops(parsed: ParsedFixture, doubts: Iterable[Doubt], file: FileReport, held: HeldRows) -> bool:
    """Whether the row goes no further: it is held for these doubts, or was discarded."""
    doubts = tuple(doubts)
    if not doubts:
        return False
    prints = {fingerprint(parsed, doubt): doubt for doubt in doubts}
    decisions = {each.fingerprint: each for each in RowDecision.objects.all().about(prints)}
    for decision in decisions.values():
        if decision.decision == RowDecision.Decision.DISCARD:
            file.count_fixture("skipped", parsed, f"{decision.sentence}: {decision.reason}")
            return True
    undecided = [doubt for key, doubt in prints.items() if key not in decisions]
    if undecided:
        held.hold_doubtful(parsed, undecided)
        file.doubts.update(doubt.rule for doubt in undecided)
        file.count_fixture("held", parsed, sentences(undecided))
    return bool(undecided)
