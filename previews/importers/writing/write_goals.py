"""Writes goals as match events, where none are stored yet and the score can be right."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from previews.importers.doubts.doubt import Doubt
from previews.importers.formats.parsed_fixture import ParsedGoal
from previews.importers.report import FileReport
from previews.importers.writing.fixture_details import FixtureDetails, stored
from previews.importers.writing.held_rows import HeldRows
from previews.importers.writing.review import hold_besides
from previews.models import Fixture, ImportBatch, MatchEvent
from previews.models.bulk_insert import insert_rows

LAST_MINUTE = 120
CORRECT_IN_THE_ADMIN = "If the file is right, correct the goals in the admin; then discard the row"


def write_goals(
    rows: Collection[FixtureDetails], batch: ImportBatch, file: FileReport, held: HeldRows
) -> None:
    """Saves the goals of fixtures without any; others are compared with the stored ones."""
    known = _stored_events(rows)
    new: list[MatchEvent] = []
    for row in rows:
        goals = _with_a_side(row, file)
        if _are_refused(goals, row, file):
            continue
        events = known[row.fixture.pk]
        incoming = _events(goals, row.fixture, batch, after=_last_number(events))
        if any(event.kind in MatchEvent.GOALS for event in events):
            _compare(events, incoming, row, file, held)
        else:
            events += incoming
            new += incoming
    insert_rows(MatchEvent, new)
    file.details["goals added"] += len(new)


def _stored_events(rows: Collection[FixtureDetails]) -> dict[int, list[MatchEvent]]:
    known: dict[int, list[MatchEvent]] = defaultdict(list)
    events = MatchEvent.objects.filter(fixture__in=stored(rows))
    for event in events.order_by("fixture_id", "number"):
        known[event.fixture_id].append(event)
    return known


def _with_a_side(row: FixtureDetails, file: FileReport) -> list[ParsedGoal]:
    """The goals of which the file says which side scored; the others are reported."""
    goals = [goal for goal in row.parsed.goals if goal.side]
    if without := len(row.parsed.goals) - len(goals):
        file.details["goals without a side"] += without
        text = f"{row.fixture}: goals of which the file does not say which side scored"
        file.add_message("skipped", row.parsed.line, text)
    return goals


def _are_refused(goals: list[ParsedGoal], row: FixtureDetails, file: FileReport) -> bool:
    why = _contradiction(goals, row.fixture)
    if why:
        file.details["goals refused"] += len(goals)
        file.add_message("refused", row.parsed.line, f"{row.fixture}: {why}")
    return bool(why)


def _contradiction(goals: list[ParsedGoal], fixture: Fixture) -> str:
    """How a list of goals contradicts the score, in words; it may always lack some goals.

    Awarded scores are not those that the goals made.
    """
    score = fixture.score
    if score is None or fixture.status != Fixture.Status.PLAYED:
        return ""
    sides = [goal.side for goal in goals]
    home, away = sides.count("home"), sides.count("away")
    if home <= score.home and away <= score.away:
        return ""
    return f"the goals listed make {home}–{away}, the score is {score.goals}"


def _last_number(events: Iterable[MatchEvent]) -> int:
    return max((event.number for event in events), default=0)


def _events(
    goals: list[ParsedGoal], fixture: Fixture, batch: ImportBatch, *, after: int
) -> list[MatchEvent]:
    in_order = sorted(goals, key=lambda goal: (goal.minute or 999, goal.added or 0))
    return [
        MatchEvent(
            fixture=fixture,
            number=number,
            side=goal.side,
            kind="own_goal" if goal.own_goal else "penalty" if goal.penalty else "goal",
            batch=batch,
            player_name=goal.player[:80],
            **_minute(goal),
        )
        for number, goal in enumerate(in_order, start=after + 1)
    ]


def _minute(goal: ParsedGoal) -> dict[str, Any]:
    """Old reports count on past the 120th minute: that is stoppage time."""
    if not goal.minute:
        return {"minute": None}
    late = max(0, goal.minute - LAST_MINUTE)
    return {"minute": goal.minute - late, "stoppage": (goal.added or 0) + late}


def _compare(
    known: list[MatchEvent],
    incoming: list[MatchEvent],
    row: FixtureDetails,
    file: FileReport,
    held: HeldRows,
) -> None:
    if _times(known) != _times(incoming):
        reason = f"the archive has the goals {_words(known)}, the file {_words(incoming)}"
        doubt = Doubt("contradiction", reason, CORRECT_IN_THE_ADMIN, storable=False)
        hold_besides(row.parsed, doubt, file, held)


def _words(events: Iterable[MatchEvent]) -> str:
    """Home Messi 23, away Salah 45+1."""
    goals = [event for event in events if event.kind in MatchEvent.GOALS]
    return ", ".join(f"{goal.side} {goal.player_name}{_clock(goal)}" for goal in goals) or "none"


def _clock(goal: MatchEvent) -> str:
    if goal.minute is None:
        return ""
    return f" {goal.minute}+{goal.stoppage}" if goal.stoppage else f" {goal.minute}"


def _times(events: list[MatchEvent]) -> list[tuple[str, int, int]]:
    """Side, minute and stoppage time of each goal, in order."""
    goals = (event for event in events if event.kind in MatchEvent.GOALS)
    return sorted((goal.side, goal.minute or 0, goal.stoppage) for goal in goals)
