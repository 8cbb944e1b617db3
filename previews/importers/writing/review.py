"""Holds doubtful rows, unless an editor has decided about the same doubt before."""

from collections.abc import Iterable
from dataclasses import replace

from previews.importers.doubts.doubt import Doubt
from previews.importers.doubts.fingerprint import fingerprint
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.report import FileReport
from previews.importers.writing.held_rows import HeldRows
from previews.models import RowDecision


def stops(
    parsed: ParsedFixture,
    doubts: Iterable[Doubt],
    file: FileReport,
    held: HeldRows,
    *,
    has_match: bool = False,
) -> bool:
    """Whether the row goes no further: it is held for these doubts, or was discarded.

    `has_match`: its match is stored.
    """
    undecided, discarded = _undecided(parsed, doubts)
    if discarded:
        file.count_fixture("skipped", parsed, f"{discarded.sentence}: {discarded.reason}")
    elif undecided:
        _hold(parsed, undecided, file, held, has_match=has_match)
        file.count_fixture("held", parsed)
        file.add_held(parsed, undecided)
    return bool(discarded or undecided)


def hold_besides(parsed: ParsedFixture, doubt: Doubt, file: FileReport, held: HeldRows) -> None:
    """Holds a row whose match is stored, for a doubt about its details; unless it was discarded."""
    undecided, _ = _undecided(parsed, [replace(doubt, of_detail=True)])
    if undecided:
        _hold(parsed, undecided, file, held, has_match=True)
        file.add_held(parsed, undecided)


def _undecided(
    parsed: ParsedFixture, doubts: Iterable[Doubt]
) -> tuple[list[Doubt], RowDecision | None]:
    """The doubts that no editor has decided about, and the decision to discard the row."""
    prints = {fingerprint(parsed, doubt): doubt for doubt in doubts}
    if not prints:
        return [], None
    decisions = {each.fingerprint: each for each in RowDecision.objects.all().about(prints)}
    discarded = [
        decision
        for decision in decisions.values()
        if decision.decision == RowDecision.Decision.DISCARD
    ]
    undecided = [doubt for key, doubt in prints.items() if key not in decisions]
    return undecided, discarded[0] if discarded else None


def _hold(
    parsed: ParsedFixture,
    doubts: list[Doubt],
    file: FileReport,
    held: HeldRows,
    *,
    has_match: bool,
) -> None:
    held.hold_doubtful(parsed, doubts, has_match=has_match)
    file.doubts.update(doubt.rule for doubt in doubts)
