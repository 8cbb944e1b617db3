"""Plans what records mean for the archive, and stores the plan: a chunk at a time, a file at once.

Planning compares with what is stored and writes nothing but the competitions, seasons and clubs
that a chunk needs to be compared with at all. Storing writes. A file is one transaction.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import batched
from typing import Any

from previews.football.rounds import Round
from previews.importers.clocks import kick_off
from previews.importers.details import Detailed, Details, store_changes
from previews.importers.merging import broken_rule, columns_of, merged
from previews.importers.names import (
    KnownClubs,
    KnownOfficials,
    national_team_country,
    new_club,
)
from previews.importers.pairing import ToldLeg, pair_stages
from previews.importers.record import FixtureRecord, Item, Passed, Status, Unread
from previews.importers.report import FileReport, Report
from previews.importers.seasons import SeasonFound, Seasons
from previews.importers.spellings import key
from previews.importers.stages import StageTold
from previews.importers.waiting import Spelling, WaitingRoom
from previews.models import Fixture, ImportBatch, ImportChange
from previews.models.archive import (
    fixtures_of_seasons,
    fixtures_on,
    stadium_places,
)

ROWS_AT_ONCE = 1000
"""Rows planned and stored together: enough for bulk statements, little to hold in memory."""
ROWS_REMEMBERED = 30_000
"""Stored fixtures kept at hand for comparing; the seasons longest unused are let go."""
NEVER_PLAYED = ("scheduled", "to_be_confirmed", "postponed")
DAYS_APART = 3
"""Files differ by a day or two on one game, around midnight and after a change of date."""
VAGUE_STAGES = ("Knock-out", "Group stage")


@dataclass(frozen=True, slots=True)
class Options:
    """What the person at the command says of the files."""

    competition: str = ""
    country: str = ""
    season: str = ""
    zone: str = ""
    create_clubs: bool = False


class NoCompetition(Exception):
    """A file that does not say what competition it is of."""


@dataclass(slots=True)
class Row:
    """A stored or planned fixture: its columns, and what the plan changes in it."""

    columns: dict[str, Any]
    is_new: bool = False
    before: dict[str, Any] = field(default_factory=dict)
    seen: bool = False
    fixture: Fixture | None = None


@dataclass(slots=True)
class Planned:
    """A record beside the row it is about."""

    record: FixtureRecord
    row: Row
    country: str


@dataclass(slots=True)
class Plan:
    """What a chunk of records means: rows to add, rows to change, details to add."""

    new: list[Row] = field(default_factory=list)
    changed: list[Row] = field(default_factory=list)
    planned: list[Planned] = field(default_factory=list)


@dataclass(slots=True)
class StoredRows:
    """The fixtures of the seasons at hand, by their two clubs."""

    by_season: OrderedDict[int, dict[tuple[int, int], list[Row]]] = field(
        default_factory=OrderedDict
    )
    count: int = 0

    def of(self, found: SeasonFound) -> dict[tuple[int, int], list[Row]]:
        number = found.season.pk
        if number in self.by_season:
            self.by_season.move_to_end(number)
            return self.by_season[number]
        rows: dict[tuple[int, int], list[Row]] = {}
        self.by_season[number] = rows
        if not found.is_new:
            for columns in fixtures_of_seasons([number]):
                rows.setdefault((columns["home_id"], columns["away_id"]), []).append(Row(columns))
                self.count += 1
        found.is_new = False
        return rows

    def forget_the_oldest(self) -> None:
        """Keeps memory level; called between chunks, when no row is half planned."""
        while self.count > ROWS_REMEMBERED and len(self.by_season) > 1:
            _, rows = self.by_season.popitem(last=False)
            self.count -= sum(map(len, rows.values()))


@dataclass(slots=True)
class Importer:
    """Loads files into the archive for one batch."""

    batch: ImportBatch
    options: Options
    report: Report
    seasons: Seasons = field(init=False)
    clubs: KnownClubs = field(default_factory=KnownClubs)
    officials: KnownOfficials = field(default_factory=KnownOfficials)
    details: Details = field(init=False)
    stored: StoredRows = field(default_factory=StoredRows)
    grounds: dict[tuple[str, str], int] | None = None
    touched: dict[int, int] = field(default_factory=dict)
    told_legs: dict[int, ToldLeg] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.seasons = Seasons(self.batch)
        self.details = Details(
            self.batch, self.officials, self.options.create_clubs, self.report.created_officials
        )

    def load(self, items: Iterable[Item], file: FileReport) -> None:
        """Plans and stores every record of a file, then finds its ties."""
        room = WaitingRoom(self.batch, file.file, self.report, self.options.zone)
        records = self._records(items, file)
        for some in batched(records, ROWS_AT_ONCE):
            self.store(self.plan(some, file, room), file, room)
            room.store(self.clubs, self.officials)
            self.stored.forget_the_oldest()
        self._finish(file)

    def _records(self, items: Iterable[Item], file: FileReport) -> Iterator[FixtureRecord]:
        for item in items:
            match item:
                case FixtureRecord():
                    file.lines["fixture"] += item.lines
                    yield item
                case Passed():
                    file.lines[item.kind.value] += item.lines
                case Unread():
                    file.lines["unread"] += item.lines
                    told = {"line": item.line, "text": item.text, "why": item.why}
                    file.unread.append(told)

    # Planning

    def plan(self, records: Iterable[FixtureRecord], file: FileReport, room: WaitingRoom) -> Plan:
        """What the records mean for the archive as it stands."""
        plan = Plan()
        unmatched: list[tuple[FixtureRecord, SeasonFound, dict[str, Any], str]] = []
        for record in records:
            ready = self._ready(record, file, room)
            if ready is not None:
                self._match(*ready, plan=plan, file=file, unmatched=unmatched)
        self._match_elsewhere(unmatched, plan, file)
        return plan

    def _ready(
        self, record: FixtureRecord, file: FileReport, room: WaitingRoom
    ) -> tuple[FixtureRecord, SeasonFound, dict[str, Any], str] | None:
        """The record with its season and clubs found; None where it has to wait."""
        record = self._with_options(record)
        why = broken_rule(record) if record.day else "no date"
        if why:
            file.fixtures["refused"] += 1
            file.say("refused", record.line, f"{record.home} v {record.away}: {why}")
            return None
        assert record.day is not None
        found = self.seasons.find(record.competition, record.country, record.season, record.day)
        country = record.country or found.known.country
        home, away = self._club(record, "home", found), self._club(record, "away", found)
        if home is None or away is None:
            sides = (("home", home), ("away", away))
            unknown = {self._spelling(record, side, found) for side, club in sides if club is None}
            room.admit(record, unknown)
            file.fixtures["waiting"] += 1
            return None
        if home == away:
            file.fixtures["refused"] += 1
            file.say("refused", record.line, f"{record.home} v {record.away}: the same club twice")
            return None
        return record, found, self._columns(record, found, home, away), country

    def _with_options(self, record: FixtureRecord) -> FixtureRecord:
        options = self.options
        if options.competition or options.country or options.season:
            record = replace(
                record,
                competition=options.competition or record.competition,
                country=record.country or options.country,
                season=options.season or record.season,
            )
        if not record.competition:
            raise NoCompetition("the file names no competition: say --competition NAME")
        return record

    def _spelling(self, record: FixtureRecord, side: str, found: SeasonFound) -> Spelling:
        name = record.home if side == "home" else record.away
        told = record.home_country if side == "home" else record.away_country
        if found.known.nations:
            return "club", name, national_team_country(name)
        return "club", name, told or record.country or found.known.country

    def _club(self, record: FixtureRecord, side: str, found: SeasonFound) -> int | None:
        _, name, country = self._spelling(record, side, found)
        club = self.clubs.find(name, country)
        if club is not None or not (self.options.create_clubs and country):
            return club
        if not key(name):
            return None
        created = new_club(name, country, self.batch, nations=found.known.nations)
        self.clubs.add(name, country, created.pk)
        self.report.created_clubs.append(f"{name} ({country})")
        return created.pk

    def _columns(
        self, record: FixtureRecord, found: SeasonFound, home: int, away: int
    ) -> dict[str, Any]:
        """The record as columns of a fixture."""
        assert record.day is not None
        stage, told = self.seasons.stage(found, record.stage)
        columns = columns_of(record)
        columns |= {
            "season_id": found.season.pk,
            "stage_id": stage.pk if stage else None,
            "tie_id": None,
            "leg": None,
            "matchday": told.matchday if told else None,
            "home_id": home,
            "away_id": away,
            "stadium_id": self._ground(record),
            "day": record.day,
            "kick_off": kick_off(
                record.day, record.clock, record.offset, self.options.zone or found.zone
            ),
            "neutral_ground": bool(record.neutral),
            "attendance": record.attendance,
            "edited_by_hand": False,
        }
        if _without_extra_time(found, record, told):
            _take_extra_time_away(columns)
        return columns

    def _ground(self, record: FixtureRecord) -> int | None:
        if not record.venue:
            return None
        if self.grounds is None:
            self.grounds = {}
            for name, city, number in stadium_places():
                self.grounds[key(name), key(city)] = number
                self.grounds.setdefault((key(name), ""), number)
        return self.grounds.get((key(record.venue), key(record.city)))

    def _match(
        self,
        record: FixtureRecord,
        found: SeasonFound,
        columns: dict[str, Any],
        country: str,
        *,
        plan: Plan,
        file: FileReport,
        unmatched: list[tuple[FixtureRecord, SeasonFound, dict[str, Any], str]],
    ) -> None:
        rows = self.stored.of(found).get((columns["home_id"], columns["away_id"]), [])
        row = _same_fixture(rows, columns)
        if row is None:
            unmatched.append((record, found, columns, country))
            self._add(record, found, columns, country, plan)
        else:
            self._compare(record, row, columns, country, plan, file)

    def _add(
        self,
        record: FixtureRecord,
        found: SeasonFound,
        columns: dict[str, Any],
        country: str,
        plan: Plan,
    ) -> None:
        row = Row(columns, is_new=True, seen=True)
        rows = self.stored.of(found)
        rows.setdefault((columns["home_id"], columns["away_id"]), []).append(row)
        self.stored.count += 1
        plan.new.append(row)
        plan.planned.append(Planned(record, row, country))

    def _compare(
        self,
        record: FixtureRecord,
        row: Row,
        columns: dict[str, Any],
        country: str,
        plan: Plan,
        file: FileReport,
    ) -> None:
        changes = merged(row.columns, columns)
        if self._stage_is_better(row, columns):
            changes |= {"stage_id": columns["stage_id"]}
        row.seen = True
        plan.planned.append(Planned(record, row, country))
        if not changes:
            file.fixtures["unchanged"] += 1
        elif row.columns["edited_by_hand"]:
            file.fixtures["kept"] += 1
            words = f"{record.home} v {record.away}: kept, though the file says {_told(changes)}"
            file.say("kept", record.line, words)
        else:
            file.fixtures["changed"] += 1
            file.say("changed", record.line, f"{record.home} v {record.away}: {_told(changes)}")
            self._change(row, changes, plan)

    def _change(self, row: Row, changes: dict[str, Any], plan: Plan) -> None:
        if "stage_id" in changes:
            self._touch(row.columns)
            changes |= {"tie_id": None, "leg": None}
        if not row.is_new:
            if not row.before:
                plan.changed.append(row)
            row.before = {name: row.columns[name] for name in changes} | row.before
        row.columns |= changes

    def _stage_is_better(self, row: Row, columns: dict[str, Any]) -> bool:
        if columns["stage_id"] is None or columns["stage_id"] == row.columns["stage_id"]:
            return False
        return row.columns["stage_id"] is None or not self._is_vague(columns)

    def _is_vague(self, columns: dict[str, Any]) -> bool:
        stages = (
            stage
            for found in self.seasons.found.values()
            if found.season.pk == columns["season_id"]
            for stage in found.stages.values()
        )
        return any(
            stage.pk == columns["stage_id"] and stage.name in VAGUE_STAGES for stage in stages
        )

    def _match_elsewhere(
        self,
        unmatched: list[tuple[FixtureRecord, SeasonFound, dict[str, Any], str]],
        plan: Plan,
        file: FileReport,
    ) -> None:
        """Two clubs meet once a day: a row of the same day may stand under another season."""
        asked = [columns for _, _, columns, _ in unmatched]
        stored = {
            (columns["home_id"], columns["away_id"], columns["day"]): columns
            for columns in fixtures_on(
                {columns["day"] for columns in asked}, {columns["home_id"] for columns in asked}
            )
        } if asked else {}  # fmt: skip
        file.fixtures["added"] += len(asked)
        for record, found, columns, country in unmatched:
            same = stored.get((columns["home_id"], columns["away_id"], columns["day"]))
            if same is not None:
                self._take_back(record, found, columns, plan)
                file.fixtures["added"] -= 1
                self._compare(record, Row(same), columns | {"stage_id": None}, country, plan, file)

    def _take_back(
        self, record: FixtureRecord, found: SeasonFound, columns: dict[str, Any], plan: Plan
    ) -> None:
        plan.new = [row for row in plan.new if row.columns is not columns]
        plan.planned = [each for each in plan.planned if each.record is not record]
        rows = self.stored.of(found)[columns["home_id"], columns["away_id"]]
        rows[:] = [row for row in rows if row.columns is not columns]

    # Storing

    def store(self, plan: Plan, file: FileReport, room: WaitingRoom) -> None:
        """Writes the plan."""
        fixtures = [Fixture(batch=self.batch, **row.columns) for row in plan.new]
        Fixture.objects.bulk_create(fixtures)
        for row, fixture in zip(plan.new, fixtures, strict=True):
            row.fixture, row.columns["pk"], row.is_new = fixture, fixture.pk, False
            self._touch(row.columns)
        self._store_changes(plan.changed)
        self._store_details(plan, {id(row) for row in plan.new}, file, room)

    def _store_changes(self, rows: list[Row]) -> None:
        changed = [_fixture_of(row) for row in rows]
        if "tie_id" in {name for row in rows for name in row.before}:
            Fixture.objects.with_ids([each.pk for each in changed]).update(tie=None, leg=None)
        names = {name.removesuffix("_id") for row in rows for name in row.before}
        if names:
            Fixture.objects.bulk_update(changed, sorted(names), batch_size=200)
        store_changes(
            [
                ImportChange(
                    batch=self.batch,
                    kind="fixture",
                    row=row.columns["pk"],
                    before=_json(row.before),
                    after=_json({name: row.columns[name] for name in row.before}),
                )
                for row in rows
            ]
        )
        for row in rows:
            self._touch(row.columns)
            row.before = {}

    def _store_details(
        self, plan: Plan, new: set[int], file: FileReport, room: WaitingRoom
    ) -> None:
        detailed = []
        for each in plan.planned:
            self._tell_leg(each.record, each.row.columns)
            if (
                each.record.officials
                or each.record.goals
                or each.record.home_numbers
                or each.record.away_numbers
            ):
                fixture = each.row.fixture or _fixture_of(each.row)
                detailed.append(Detailed(each.record, fixture, each.country, id(each.row) in new))
        for row, name in self.details.store(detailed, file) if detailed else ():
            official = next(each for each in row.record.officials if each.name == name)
            country = official.country or row.country
            room.admit(row.record, {("official", name, country)})
            file.details["officials waiting"] += 1
        for each in plan.planned:
            each.row.fixture = None

    def _tell_leg(self, record: FixtureRecord, columns: dict[str, Any]) -> None:
        """Remembers what the file says of a leg; most files say nothing."""
        decision = _decision(record)
        stage = record.stage
        told = ToldLeg(stage.leg, stage.replay, record.neutral, decision)
        if told != ToldLeg() and columns["stage_id"] is not None:
            self.told_legs[columns["pk"]] = told

    def _touch(self, columns: dict[str, Any]) -> None:
        if columns["stage_id"] is not None:
            self.touched[columns["stage_id"]] = columns["season_id"]

    def _finish(self, file: FileReport) -> None:
        stages = set(self.touched)
        found = pair_stages(stages, self.told_legs, self.batch, set(self.touched.values()))
        file.details["ties found"] += found
        changes = [
            ImportChange(
                batch=self.batch,
                kind="season",
                row=season.pk,
                before=_json(before),
                after=_json(after),
            )
            for season, before, after in self.seasons.stretch()
            if season.batch_id != self.batch.pk
        ]
        store_changes(changes)
        self.touched, self.told_legs = {}, {}
        if stages:
            self.stored = StoredRows()
            self.seasons.found.clear()


def _same_fixture(rows: list[Row], columns: dict[str, Any]) -> Row | None:
    """The stored row that a record is about: of the same day, or the same fixture moved."""
    for row in rows:
        if row.columns["day"] == columns["day"]:
            return row
    moved = [row for row in rows if not row.seen and _has_moved(row.columns, columns)]
    return moved[0] if len(moved) == 1 else None


def _has_moved(stored: dict[str, Any], told: dict[str, Any]) -> bool:
    """The same meeting on another day: not played yet, of the same matchday, or days apart."""
    if stored["status"] in NEVER_PLAYED or told["status"] in NEVER_PLAYED:
        return True
    if stored["status"] == "abandoned" or told["status"] == "abandoned":
        return False
    if stored["matchday"] is not None and told["matchday"] is not None:
        return bool(stored["matchday"] == told["matchday"])
    apart: timedelta = stored["day"] - told["day"]
    names = ("after_90_home", "after_90_away", "after_120_home", "after_120_away")
    return abs(apart.days) <= DAYS_APART and all(stored[name] == told[name] for name in names)


def _without_extra_time(found: SeasonFound, record: FixtureRecord, told: StageTold | None) -> bool:
    """A table that only says "penalties" in a competition that goes straight to them."""
    if found.season.extra_time or record.decided != "penalties" or record.score is None:
        return False
    presumed = record.score.after_90 is None
    return presumed and (told is None or told.round != Round.FINAL)


def _take_extra_time_away(columns: dict[str, Any]) -> None:
    for side in ("home", "away"):
        columns[f"after_90_{side}"] = columns[f"after_120_{side}"]
        columns[f"after_120_{side}"] = None


def _decision(record: FixtureRecord) -> str:
    note = record.note.lower()
    if "both" in note and "qualified" in note:
        return "both"
    if "toss" in note or "coin" in note:
        return "coin"
    return "walkover" if record.status is Status.WALKOVER else ""


def _fixture_of(row: Row) -> Fixture:
    return Fixture(**row.columns)


def _json(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, (date, datetime)) else value
        for name, value in values.items()
    }


def _told(changes: dict[str, Any]) -> str:
    """Changes in words: "day 2024-02-07, status played"."""
    return ", ".join(
        f"{name.removesuffix('_id').replace('_', ' ')} {'' if value is None else value}".strip()
        for name, value in sorted(changes.items())
        if name not in ("tie_id", "leg")
    )
