"""What a record adds to a fixture: its officials, the numbers of each side, the goals."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import batched
from typing import Any

from previews.importers.formats.parsed_fixture import (
    ParsedFixture,
    ParsedGoal,
    ParsedOfficial,
    ParsedSideStats,
)
from previews.importers.linking.club_lookup import OfficialLookup, new_official, remember_spelling
from previews.importers.report import FileReport
from previews.models import (
    Appointment,
    Fixture,
    ImportBatch,
    ImportChange,
    MatchEvent,
    Official,
    SideStats,
)

ROWS_AT_ONCE = 500
DUTIES = ("referee", "assistant_1", "assistant_2", "fourth")
NUMBERS = {
    "shots": "shots",
    "shots_on_target": "shots_on_target",
    "fouls": "fouls",
    "corners": "corners",
    "yellow_cards": "bookings",
    "red_cards": "sendings_off",
}
LAST_MINUTE = 120


@dataclass(frozen=True, slots=True)
class FixtureDetails:
    """A record, the fixture it became, and whether that fixture is new."""

    record: ParsedFixture
    fixture: Fixture
    country: str
    is_new: bool


@dataclass(slots=True)
class Details:
    """Stores the details of many fixtures at a time. What stands already is left as it is."""

    batch: ImportBatch
    officials: OfficialLookup
    create_officials: bool
    created: list[str] = field(default_factory=list)

    def store(
        self, rows: Collection[FixtureDetails], report: FileReport
    ) -> list[tuple[FixtureDetails, str]]:
        """Stores them; gives back the rows with an official nobody knows, and the spelling."""
        self._store_numbers([row for row in rows if _has_numbers(row.record)], report)
        self._store_goals([row for row in rows if row.record.goals], report)
        return self._store_officials([row for row in rows if row.record.officials], report)

    def _store_officials(
        self, rows: list[FixtureDetails], report: FileReport
    ) -> list[tuple[FixtureDetails, str]]:
        known: dict[int, dict[str, Appointment]] = {row.fixture.pk: {} for row in rows}
        for appointment in Appointment.objects.filter(fixture__in=_stored(rows)):
            known[appointment.fixture_id][appointment.duty] = appointment
        new: list[Appointment] = []
        waiting = []
        for row in rows:
            if left_over := row.record.officials[len(DUTIES) :]:
                names = ", ".join(each.name for each in left_over)
                report.say("passed over", row.record.line, f"officials without a duty: {names}")
            for duty, told in zip(DUTIES, row.record.officials, strict=False):
                official = self._official(told, row.country)
                if official is None:
                    waiting.append((row, told.name))
                else:
                    self._appoint(row, duty, official, known[row.fixture.pk], new, report)
        Appointment.objects.bulk_create(new, batch_size=ROWS_AT_ONCE)
        report.details["appointments added"] += len(new)
        return waiting

    def _official(self, told: ParsedOfficial, country: str) -> int | None:
        """The official meant; a new one only where that was asked for and the country is known."""
        country = told.country or country
        number = self.officials.find(told.name, country)
        if number is not None and not self.officials.is_spelt(told.name, number):
            official = Official.objects.get(pk=number)
            remember_spelling(official, told.name, self.batch)
            self.officials.add(told.name, official.country, number)
        if number is not None or not (self.create_officials and country):
            return number
        if self.officials.may_be_several(told.name, country):
            return None
        official = new_official(told.name, country, self.batch)
        self.officials.add(told.name, country, official.pk)
        self.created.append(f"{told.name} ({country})")
        return official.pk

    def _appoint(
        self,
        row: FixtureDetails,
        duty: str,
        official: int,
        known: dict[str, Appointment],
        new: list[Appointment],
        report: FileReport,
    ) -> None:
        stored = known.get(duty)
        if stored is None:
            if any(each.official_id == official for each in known.values()):
                return
            appointment = Appointment(
                fixture=row.fixture,
                official_id=official,
                duty=duty,
                confirmed=row.fixture.status == Fixture.Status.PLAYED,
                batch=self.batch,
            )
            known[duty] = appointment
            new.append(appointment)
        elif stored.official_id != official:
            self._replace(row, stored, official, report)

    def _replace(
        self, row: FixtureDetails, stored: Appointment, official: int, report: FileReport
    ) -> None:
        line = row.record.line
        if stored.edited_by_hand or stored.pk is None:
            report.details["appointments kept"] += 1
            report.say("kept", line, f"{row.fixture}: the {stored.duty} an editor entered")
            return
        before, after = {"official_id": stored.official_id}, {"official_id": official}
        stored.official_id = official
        stored.save(update_fields=["official"])
        _remember(self.batch, "appointment", stored.pk, before, after)
        report.details["appointments changed"] += 1
        report.say("changed", line, f"{row.fixture}: another {stored.duty}")

    def _store_numbers(self, rows: list[FixtureDetails], report: FileReport) -> None:
        stored = {
            (stats.fixture_id, stats.side): stats
            for stats in SideStats.objects.filter(fixture__in=_stored(rows))
        }
        new: list[SideStats] = []
        for row in rows:
            for side, told in (
                ("home", row.record.home_numbers),
                ("away", row.record.away_numbers),
            ):
                columns = _number_columns(told, row, report)
                stats = stored.get((row.fixture.pk, side))
                if stats is not None:
                    self._add_numbers(stats, columns, row, report)
                elif columns:
                    stats = SideStats(fixture=row.fixture, side=side, batch=self.batch, **columns)
                    stored[row.fixture.pk, side] = stats
                    new.append(stats)
        SideStats.objects.bulk_create(new, batch_size=ROWS_AT_ONCE)
        report.details["numbers of a side added"] += len(new)

    def _add_numbers(
        self, stats: SideStats, columns: dict[str, int], row: FixtureDetails, report: FileReport
    ) -> None:
        changes = {name: value for name, value in columns.items() if getattr(stats, name) != value}
        if not changes or stats.pk is None:
            return
        if stats.edited_by_hand:
            report.details["numbers of a side kept"] += 1
            report.say("kept", row.record.line, f"{row.fixture}: numbers an editor entered")
            return
        before = {name: getattr(stats, name) for name in changes}
        for name, value in changes.items():
            setattr(stats, name, value)
        stats.save(update_fields=list(changes))
        _remember(self.batch, "sidestats", stats.pk, before, changes)
        report.details["numbers of a side changed"] += 1
        report.say("changed", row.record.line, f"{row.fixture}: numbers of the {stats.side} side")

    def _store_goals(self, rows: list[FixtureDetails], report: FileReport) -> None:
        stored: dict[int, list[MatchEvent]] = {}
        known_events = MatchEvent.objects.filter(fixture__in=_stored(rows))
        for event in known_events.order_by("fixture_id", "number"):
            stored.setdefault(event.fixture_id, []).append(event)
        new: list[MatchEvent] = []
        for row in rows:
            told = [goal for goal in row.record.goals if goal.side]
            if len(told) < len(row.record.goals):
                report.details["goals without a side"] += len(row.record.goals) - len(told)
                words = f"{row.fixture}: goals whose side the file does not say"
                report.say("passed over", row.record.line, words)
            if too_many := _more_goals_than_scored(told, row.fixture):
                report.details["goals refused"] += len(told)
                report.say("refused", row.record.line, f"{row.fixture}: {too_many}")
                continue
            known = stored.setdefault(row.fixture.pk, [])
            events = _events(told, row.fixture, self.batch, after=_last_number(known))
            if any(event.kind in MatchEvent.GOALS for event in known):
                _compare_goals(known, events, row, report)
            else:
                known += events
                new += events
        MatchEvent.objects.bulk_create(new, batch_size=ROWS_AT_ONCE)
        report.details["goals added"] += len(new)


def _stored(rows: Iterable[FixtureDetails]) -> list[int]:
    """The numbers of the fixtures that may have details already."""
    return [row.fixture.pk for row in rows if not row.is_new]


def _has_numbers(record: ParsedFixture) -> bool:
    return record.home_numbers is not None or record.away_numbers is not None


def _number_columns(
    told: ParsedSideStats | None, row: FixtureDetails, report: FileReport
) -> dict[str, int]:
    if told is None:
        return {}
    columns = {
        column: value
        for name, column in NUMBERS.items()
        if (value := getattr(told, name)) is not None
    }
    if columns.get("shots_on_target", 0) > columns.get("shots", LAST_MINUTE):
        del columns["shots_on_target"]
        report.say("refused", row.record.line, f"{row.fixture}: more shots on target than shots")
    return columns


def _more_goals_than_scored(goals: list[ParsedGoal], fixture: Fixture) -> str:
    """How a list contradicts the score, in words; it may always tell fewer goals than there were.

    Scores that were awarded are not those that the goals made.
    """
    score = fixture.score
    if score is None or fixture.status != Fixture.Status.PLAYED:
        return ""
    sides = [goal.side for goal in goals]
    told = sides.count("home"), sides.count("away")
    if told[0] <= score.home and told[1] <= score.away:
        return ""
    return f"the goals told make {told[0]}–{told[1]}, the score is {score.goals}"


def _last_number(events: list[MatchEvent]) -> int:
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


def _compare_goals(
    known: list[MatchEvent], events: list[MatchEvent], row: FixtureDetails, report: FileReport
) -> None:
    def told(some: list[MatchEvent]) -> list[tuple[Any, ...]]:
        goals = (each for each in some if each.kind in MatchEvent.GOALS)
        return sorted((each.side, each.minute or 0, each.stoppage) for each in goals)

    if told(known) != told(events):
        report.details["goals kept"] += 1
        report.say("kept", row.record.line, f"{row.fixture}: the goals known already, which differ")


def _remember(
    batch: ImportBatch, kind: str, row: int, before: dict[str, Any], after: dict[str, Any]
) -> None:
    ImportChange.objects.create(batch=batch, kind=kind, row=row, before=before, after=after)


def store_changes(changes: list[ImportChange]) -> None:
    """What was changed, many rows at a time."""
    for some in batched(changes, ROWS_AT_ONCE):
        ImportChange.objects.bulk_create(some)
