"""Plans what parsed fixtures mean for the archive: new fixtures, and changes of stored ones.

Planning saves nothing but new clubs, where they were asked for. New competitions, seasons and
stages are saved by `write.py`, with their first fixture.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from previews.importers.doubts.doubt import Doubt
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.report import FileReport
from previews.importers.writing.fixture_cache import PLAYED, CachedFixture, FixtureCache
from previews.importers.writing.fixture_columns import COLUMNS, FixtureColumns
from previews.importers.writing.held_rows import HeldRows
from previews.importers.writing.list_changes import added_row, changed_row
from previews.importers.writing.match_fixture import FixtureMatcher, MatchedFixture
from previews.importers.writing.merge import merged, other_goals
from previews.importers.writing.overwriting import Overwritten, overwritten, second_meeting
from previews.importers.writing.review import stops
from previews.importers.writing.season_review import SeasonReview
from previews.models import Club, Fixture

# A meeting that did not count is played once more at the same ground.
NOT_COUNTING = ("abandoned", "cancelled", "postponed")

# Home club, away club, day.
type Meeting = tuple[int, int, date]


@dataclass(slots=True)
class Plan:
    """What a chunk of fixtures means. `left_stages` are left by stored fixtures for better ones."""

    file: FileReport
    held: HeldRows
    source: int | None
    added: list[MatchedFixture] = field(default_factory=list)
    met: list[MatchedFixture] = field(default_factory=list)
    changed: list[CachedFixture] = field(default_factory=list)
    left_stages: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Planner:
    """Compares fixtures with the archive, a chunk at a time."""

    matcher: FixtureMatcher
    cache: FixtureCache
    review: SeasonReview

    def plan(self, chunk: Iterable[ParsedFixture], file: FileReport, held: HeldRows) -> Plan:
        """What the fixtures mean for the archive as it is."""
        plan, fixtures = Plan(file, held, self.matcher.sources.current.pk), list(chunk)
        for parsed in fixtures:
            self.matcher.clubs.note_rivals(parsed)
        for parsed in fixtures:
            doubts = self.review.doubts.get((parsed.line, parsed.place), ())
            matched = self.matcher.match(parsed, file, held, doubts)
            if matched is not None:
                self._find(matched, plan)
        self._find_in_other_seasons(plan)
        file.fixtures["added"] += len(plan.added)
        if file.rows is not None:
            file.rows += map(added_row, plan.added)
        return plan

    def forget(self) -> None:
        """Forgets what was read of seasons and fixtures: ties were found, stages deleted."""
        self.matcher.seasons.by_key.clear()
        self.cache.clear()

    def _find(self, matched: MatchedFixture, plan: Plan) -> None:
        cached = self.cache.of(matched.season).find(matched.columns)
        if cached is None:
            self._add(matched, plan)
        else:
            matched.cached = cached
            self._compare(matched, plan)

    def _add(self, matched: MatchedFixture, plan: Plan) -> None:
        clash = self.cache.of(matched.season).other_opponent(matched.columns)
        if clash is not None and matched.columns["status"] in PLAYED:
            plan.file.count_fixture("refused", matched.parsed, _clash_words(clash))
            return
        if stops(matched.parsed, self._second_meetings(matched), plan.file, plan.held):
            return
        self.cache.add(matched.season, matched.cached)
        plan.added.append(matched)

    def _second_meetings(self, matched: MatchedFixture) -> Iterator[Doubt]:
        """The clubs have met at this ground already, in a league in which they meet once there."""
        columns, season = matched.columns, self.cache.of(matched.season)
        earlier = [
            cached.columns
            for cached in season.meetings.get((columns["home_id"], columns["away_id"]), ())
            if matched.stage is not None and cached.is_in(matched.stage)
        ]
        met = [each["day"] for each in earlier if each["status"] not in NOT_COUNTING]
        if not met or columns["status"] in NOT_COUNTING:
            return
        if self.review.is_limited(matched.season, matched.stage):
            yield second_meeting(matched.parsed, met[0])

    def _find_in_other_seasons(self, plan: Plan) -> None:
        """Two clubs meet once a day: the archive may have the meeting under another season."""
        if not plan.added:
            return
        known = _stored_meetings(plan.added)
        added, plan.added = plan.added, []
        for matched in added:
            meeting = meeting_of(matched.columns)
            if meeting not in known:
                # The same chunk may have it once more, under another competition.
                known[meeting] = matched.cached
                plan.added.append(matched)
            else:
                self.cache.of(matched.season).drop(matched.columns)
                # Its stage is one of the season that the file names.
                matched.cached, matched.stage = known[meeting], None
                self._compare(matched, plan)

    def _compare(self, matched: MatchedFixture, plan: Plan) -> None:
        cached, file = matched.cached, plan.file
        if cached.file is file and (goals := other_goals(cached.columns, matched.columns)):
            why = f"another line of the file gives another score, {goals}"
            file.count_fixture("refused", matched.parsed, why)
            return
        changes = merged(cached.columns, matched.columns)
        overwritten = self._overwritten(matched, changes)
        cached.is_met = True
        if stops(matched.parsed, overwritten.doubts, file, plan.held, has_match=True):
            return
        cached.file = file
        plan.met.append(matched)
        if _has_a_better_stage(matched):
            assert matched.stage is not None
            changes |= {"stage_id": matched.stage.pk, "tie_id": None, "leg": None}
        self._change(matched, changes, plan, overwritten.words)

    def _overwritten(self, matched: MatchedFixture, changes: FixtureColumns) -> Overwritten:
        """What the changes overwrite; nothing of a fixture that no import changes."""
        if matched.cached.columns["edited_by_hand"]:
            return Overwritten()
        return overwritten(matched, changes, self.matcher.sources)

    def _change(
        self, matched: MatchedFixture, changes: FixtureColumns, plan: Plan, corrections: str
    ) -> None:
        file = plan.file
        if not changes:
            file.count_fixture("unchanged", matched.parsed)
            return
        words = _words(matched, changes)
        if matched.cached.columns["edited_by_hand"]:
            why = f"edited by hand; if the file is right, correct it in the admin: {words}"
            file.count_fixture("skipped", matched.parsed, why)
        else:
            file.count_fixture("changed", matched.parsed, words + corrections)
            if file.rows is not None:
                file.rows.append(changed_row(matched, changes))
            season = self.cache.of(matched.season)
            season.forget_day(matched.cached.columns)
            _apply(matched, changes, plan)
            season.note_day(matched.cached.columns)


def meeting_of(columns: FixtureColumns) -> Meeting:
    return columns["home_id"], columns["away_id"], columns["day"]


def _stored_meetings(added: Collection[MatchedFixture]) -> dict[Meeting, CachedFixture]:
    """Stored fixtures of the same home clubs on the same days, in whatever season."""
    days = {matched.columns["day"] for matched in added}
    homes = {matched.columns["home_id"] for matched in added}
    rows = Fixture.objects.filter(day__in=days, home__in=homes).values(*COLUMNS)
    stored = cast("Iterable[FixtureColumns]", rows)
    return {meeting_of(columns): CachedFixture(columns) for columns in stored}


def _has_a_better_stage(matched: MatchedFixture) -> bool:
    """A stage beats none, and "Quarter-finals" beats "Knock-out"."""
    stage, cached = matched.stage, matched.cached
    if stage is None or cached.is_in(stage):
        return False
    return not cached.has_stage or stage.name not in matched.season.vague_stages


def _apply(matched: MatchedFixture, changes: FixtureColumns, plan: Plan) -> None:
    cached = matched.cached
    if "stage_id" in changes:
        if cached.columns["stage_id"] is not None and not cached.is_new:
            plan.left_stages.add(cached.columns["stage_id"])
        cached.stage = matched.stage
    if not cached.is_new and not cached.before:
        plan.changed.append(cached)
    cached.change(changes)


def _clash_words(clash: tuple[int, int]) -> str:
    club, opponent = (Club.objects.get(pk=number).name for number in clash)
    return f"{club} play {opponent} on that day: check the date, or whether a club is listed twice"


def _words(matched: MatchedFixture, changes: FixtureColumns) -> str:
    """Changes in words: "day 2024-02-07, status played"."""
    values: dict[str, object] = {**changes}
    if matched.stage is not None and "stage_id" in changes:
        values["stage_id"] = matched.stage.name
    if "stadium_id" in changes:
        values["stadium_id"] = matched.parsed.venue
    return ", ".join(
        f"{name.removesuffix('_id').replace('_', ' ')} {'unknown' if value is None else value}"
        for name, value in sorted(values.items())
        if name not in ("tie_id", "leg")
    )
