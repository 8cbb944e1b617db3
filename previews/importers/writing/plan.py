"""Plans what records mean for the archive: which are new, which change what, which have to wait.

Planning saves nothing but new clubs, where they were asked for. New competitions, seasons and
stages are saved by `write.py`, with their first fixture.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import cast

from previews.importers.clocks import kick_off
from previews.importers.competition_names import is_of_many_countries
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.linking.club_lookup import ClubLookup, national_team_country, new_club
from previews.importers.linking.seasons import ResolvedSeason, SeasonLookup
from previews.importers.linking.spellings import key
from previews.importers.linking.stadium_lookup import StadiumLookup
from previews.importers.linking.stages import ResolvedStage
from previews.importers.report import FileReport, Report
from previews.importers.season_rules import is_away_from_both
from previews.importers.writing.fixture_cache import PLAYED, CachedFixture, FixtureCache
from previews.importers.writing.fixture_columns import COLUMNS, FixtureColumns
from previews.importers.writing.held_rows import HeldRows, Spelling
from previews.importers.writing.merge import merged, other_goals
from previews.importers.writing.parsed_columns import broken_rule, columns_of, remove_extra_time
from previews.models import Club, Fixture, ImportBatch, Stage


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
class MatchedFixture:
    """A record whose season and clubs are found, and what it says as columns of a fixture."""

    record: ParsedFixture
    found: ResolvedSeason
    columns: FixtureColumns
    stage: Stage | None
    row: CachedFixture | None = None

    @property
    def country(self) -> str:
        return self.record.country or self.found.known.country

    @property
    def title(self) -> str:
        return f"{self.record.home} v {self.record.away}"


@dataclass(slots=True)
class Plan:
    """What a chunk of records means."""

    added: list[MatchedFixture] = field(default_factory=list)
    matched: list[MatchedFixture] = field(default_factory=list)
    changed: list[CachedFixture] = field(default_factory=list)
    left_stages: set[int] = field(default_factory=set)
    """Stages that a stored fixture leaves for a better one."""


@dataclass(slots=True)
class Planner:
    """Compares records with the archive, a chunk at a time."""

    batch: ImportBatch
    options: Options
    report: Report
    seasons: SeasonLookup = field(default_factory=SeasonLookup)
    clubs: ClubLookup = field(default_factory=ClubLookup)
    stored: FixtureCache = field(default_factory=FixtureCache)
    grounds: StadiumLookup = field(default_factory=StadiumLookup)

    def forget(self) -> None:
        """Forgets what was read of seasons and fixtures: ties have been found, stages are gone."""
        self.seasons.by_key.clear()
        self.stored = FixtureCache()

    def plan(self, records: Iterable[ParsedFixture], file: FileReport, room: HeldRows) -> Plan:
        """What the records mean for the archive as it stands."""
        plan = Plan()
        for record in records:
            ready = self._ready(record, file, room)
            if ready is not None:
                ready.row = self.stored.of(ready.found).find(ready.columns)
                if ready.row is None:
                    self._add(ready, plan, file)
                else:
                    self._compare(ready, ready.row, plan, file)
        self._match_elsewhere(plan, file)
        file.fixtures["added"] += len(plan.added)
        return plan

    # From a record to columns

    def _ready(
        self, record: ParsedFixture, file: FileReport, room: HeldRows
    ) -> MatchedFixture | None:
        """The record with its season and clubs found; None where it has to wait."""
        record = self._with_options(record)
        if record.doubt:
            title = f"{record.home} v {record.away}"
            file.say("passed over", record.line, f"{title}: {record.doubt}")
        why = broken_rule(record) if record.day else "no date"
        if why:
            self._refuse(record, why, file)
            return None
        assert record.day is not None
        found = self.seasons.find(record.competition, record.country, record.season, record.day)
        clubs = self._clubs(record, found, file, room)
        if clubs is None:
            return None
        stage, told = found.stage(record.stage)
        columns = self._columns(record, found, told, file)
        columns["home_id"], columns["away_id"] = clubs
        return MatchedFixture(record, found, columns, stage)

    def _with_options(self, record: ParsedFixture) -> ParsedFixture:
        options = self.options
        if options.competition or options.country or options.season:
            competition = options.competition or record.competition
            # Of a European cup the country is that of the clubs without one, never its own.
            of_many = is_of_many_countries(competition)
            theirs, its_own = (options.country, "") if of_many else ("", options.country)
            record = replace(
                record,
                competition=competition,
                season=options.season or record.season,
                home_country=record.home_country or theirs,
                away_country=record.away_country or theirs,
                country=record.country or its_own,
            )
        if not record.competition:
            raise NoCompetition("the file names no competition: say --competition NAME")
        return record

    def _refuse(self, record: ParsedFixture, why: str, file: FileReport) -> None:
        file.fixtures["refused"] += 1
        file.say("refused", record.line, f"{record.home} v {record.away}: {why}")

    def _clubs(
        self, record: ParsedFixture, found: ResolvedSeason, file: FileReport, room: HeldRows
    ) -> tuple[int, int] | None:
        spelt = self._spelling(record, "home", found), self._spelling(record, "away", found)
        known = [self.clubs.find(name, country) for _, name, country in spelt]
        if None in known and self.options.create_clubs and not self._meets(record, known, found):
            known = [
                club or self._new_club(spelling, found)
                for club, spelling in zip(known, spelt, strict=True)
            ]
        home, away = known
        if home is None or away is None:
            unknown = {name for name, club in zip(spelt, known, strict=True) if club is None}
            room.admit(record, unknown)
            file.fixtures["waiting"] += 1
            return None
        if home == away:
            self._refuse(record, "the same club twice", file)
            return None
        return home, away

    def _meets(self, record: ParsedFixture, known: list[int | None], found: ResolvedSeason) -> bool:
        """Whether the known side has a fixture on that day already.

        It cannot play twice a day: the unknown spelling is then one more name of the opponent,
        and a new club would bring the fixture a second time. An editor has to say so.
        """
        assert record.day is not None
        opponents = self.stored.of(found).opponents
        return any(club is not None and (record.day, club) in opponents for club in known)

    def _spelling(self, record: ParsedFixture, side: str, found: ResolvedSeason) -> Spelling:
        name = record.home if side == "home" else record.away
        told = record.home_country if side == "home" else record.away_country
        if found.known.nations:
            return "club", name, national_team_country(name)
        return "club", name, told or record.country or found.known.country

    def _new_club(self, spelling: Spelling, found: ResolvedSeason) -> int | None:
        _, name, country = spelling
        club = self.clubs.find(name, country)
        if club is not None or not country or not key(name):
            return club
        created = new_club(name, country, self.batch, nations=found.known.nations)
        self.clubs.add(name, country, created.pk)
        self.report.created_clubs.append(f"{name} ({country})")
        return created.pk

    def _columns(
        self,
        record: ParsedFixture,
        found: ResolvedSeason,
        told: ResolvedStage | None,
        file: FileReport,
    ) -> FixtureColumns:
        assert record.day is not None
        zone = self.options.zone or found.zone
        columns = columns_of(record)
        columns |= {
            "stage_id": None,
            "tie_id": None,
            "leg": None,
            "matchday": told.matchday if told else None,
            "stadium_id": self.grounds.find(record, file) if record.venue else None,
            "day": record.day,
            "kick_off": kick_off(record.day, record.clock, record.offset, zone),
            "neutral_ground": self._is_neutral(record, found, told),
            "attendance": record.attendance,
            "edited_by_hand": False,
        }
        if not found.row.extra_time and (told is None or told.round != "final"):
            remove_extra_time(record, columns)
        return columns

    def _is_neutral(
        self, record: ParsedFixture, found: ResolvedSeason, told: ResolvedStage | None
    ) -> bool:
        if record.neutral is not None or not found.known.nations:
            return bool(record.neutral)
        year, round_ = int(found.row.name[:4]), told.round if told else ""
        home = national_team_country(record.home)
        return is_away_from_both(found.known.name, year, round_, home)

    # From columns to the plan

    def _add(self, ready: MatchedFixture, plan: Plan, file: FileReport) -> None:
        clash = self.stored.of(ready.found).other_opponent(ready.columns)
        if clash is not None and ready.columns["status"] in PLAYED:
            club, opponent = (Club.objects.get(pk=number).name for number in clash)
            words = f"{club} play {opponent} on that day; is one club known under two names?"
            self._refuse(ready.record, words, file)
            return
        ready.row = CachedFixture(
            ready.columns, stage=ready.stage, is_new=True, seen=True, told_by=file
        )
        self.stored.add(ready.found, ready.row)
        plan.added.append(ready)

    def _compare(
        self, ready: MatchedFixture, row: CachedFixture, plan: Plan, file: FileReport
    ) -> None:
        if row.told_by is file and (other := other_goals(row.columns, ready.columns)):
            self._refuse(ready.record, f"the same file tells it with another score, {other}", file)
            return
        row.told_by = file
        changes = merged(row.columns, ready.columns)
        if self._knows_a_better_stage(ready, row):
            assert ready.stage is not None
            changes |= {"stage_id": ready.stage.pk, "tie_id": None, "leg": None}
        row.seen = True
        plan.matched.append(ready)
        if not changes:
            file.fixtures["unchanged"] += 1
        elif row.columns["edited_by_hand"]:
            file.fixtures["kept"] += 1
            words = (
                f"{ready.title}: kept as an editor left it; the file says {_told(ready, changes)}"
            )
            file.say("kept", ready.record.line, words)
        else:
            file.fixtures["changed"] += 1
            file.say("changed", ready.record.line, f"{ready.title}: {_told(ready, changes)}")
            self._change(ready, row, changes, plan)

    def _change(
        self, ready: MatchedFixture, row: CachedFixture, changes: FixtureColumns, plan: Plan
    ) -> None:
        rows = self.stored.of(ready.found)
        rows.forget_day(row.columns)
        self._apply(ready, row, changes, plan)
        rows.note_day(row.columns)

    def _apply(
        self, ready: MatchedFixture, row: CachedFixture, changes: FixtureColumns, plan: Plan
    ) -> None:
        if "stage_id" in changes:
            if row.columns["stage_id"] is not None and not row.is_new:
                plan.left_stages.add(row.columns["stage_id"])
            row.stage = ready.stage
        if row.is_new:
            row.columns |= changes
            return
        if not row.before:
            plan.changed.append(row)
        row.change(changes)

    def _knows_a_better_stage(self, ready: MatchedFixture, row: CachedFixture) -> bool:
        """A stage beats none, and "Quarter-finals" beats "Knock-out"; never across seasons."""
        if ready.stage is None or row.is_in(ready.stage):
            return False
        return not row.has_stage or ready.stage.name not in ready.found.vague_stages

    def _match_elsewhere(self, plan: Plan, file: FileReport) -> None:
        """Two clubs meet once a day: a row of that day may stand under another season."""
        if not plan.added:
            return
        days = {ready.columns["day"] for ready in plan.added}
        homes = {ready.columns["home_id"] for ready in plan.added}
        elsewhere = {
            (columns["home_id"], columns["away_id"], columns["day"]): columns
            for columns in _stored_fixtures(days, homes)
        }
        known = {key: CachedFixture(columns) for key, columns in elsewhere.items()}
        added, plan.added = plan.added, []
        for ready in added:
            columns = ready.columns
            key = columns["home_id"], columns["away_id"], columns["day"]
            same = known.get(key)
            if same is None:
                # The same rows may tell it once more, as one of another competition.
                assert ready.row is not None
                known[key] = ready.row
                plan.added.append(ready)
            else:
                self.stored.of(ready.found).drop(columns)
                # Its stage is one of the season that the file names.
                ready.row, ready.stage = same, None
                self._compare(ready, same, plan, file)


def _stored_fixtures(days: Collection[date], homes: Collection[int]) -> Iterable[FixtureColumns]:
    """Fixtures of these home clubs on these days, in whatever season."""
    rows = Fixture.objects.filter(day__in=days, home__in=homes).values(*COLUMNS)
    return cast("Iterable[FixtureColumns]", rows)


def _told(ready: MatchedFixture, changes: FixtureColumns) -> str:
    """Changes in words: "day 2024-02-07, status played"."""
    stage = {"stage_id": ready.stage.name} if ready.stage and "stage_id" in changes else {}
    return ", ".join(
        f"{name.removesuffix('_id').replace('_', ' ')} {'unknown' if value is None else value}"
        for name, value in sorted({**changes, **stage}.items())
        if name not in ("tie_id", "leg")
    )
