"""Looks at the rows of a file season by season, before any of them is stored."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from previews.football.score import Goals
from previews.importers.doubts.broken_off_rules import (
    broken_off_with_goals,
    pairing_of,
    pairings_played,
)
from previews.importers.doubts.doubt import Doubt
from previews.importers.doubts.season_rules import ClubResult, plays_more_rounds, same_results
from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedStatus
from previews.importers.linking.season_defaults import meetings_at_one_ground
from previews.importers.linking.seasons import ResolvedSeason, SeasonKey
from previews.importers.writing.fixture_cache import PLAYED, FixtureCache
from previews.importers.writing.held_rows import Position
from previews.importers.writing.match_clubs import spelling_of
from previews.importers.writing.match_fixture import FixtureMatcher
from previews.importers.writing.parsed_columns import columns_of
from previews.importers.writing.score_columns import score_of
from previews.models import Club, Stage
from previews.models.dates import is_possible

LEAGUE_KINDS = ("league", "group")
ADD_THE_SPELLING = (
    "Add the one name to the other club as a spelling in the admin and import the file again, "
    "or import the row as it is in the admin"
)

# The number of a known club; the name and country of one that the archive does not have.
type ClubKey = int | tuple[str, str]


class SeasonRow(NamedTuple):
    """A result of a season. `position` is None for one of the archive."""

    position: Position | None
    stage: Stage | None
    home: ClubKey
    away: ClubKey
    day: date
    goals: Goals


@dataclass(slots=True)
class SeasonReview:
    """What the rows of a file say together. `more_rounds` are stages of more than two rounds."""

    matcher: FixtureMatcher
    cache: FixtureCache
    doubts: dict[Position, list[Doubt]] = field(default_factory=dict)
    more_rounds: set[tuple[SeasonKey, str]] = field(default_factory=set)

    def read(self, rows: Iterable[ParsedFixture]) -> None:
        """Reads rows that are to be stored; only doubts about these are kept."""
        self.doubts = {}
        by_season: dict[SeasonKey, tuple[ResolvedSeason, list[SeasonRow]]] = {}
        rows = [self.matcher.options.apply(parsed) for parsed in rows]
        self._read_broken_off(rows)
        for parsed in rows:
            day = parsed.day
            if day is not None and is_possible(day) and parsed.score is not None:
                find = self.matcher.seasons.find
                season = find(parsed.competition, parsed.country, parsed.season, day)
                row = self._row(parsed, season)
                if row is not None:
                    by_season.setdefault(season.key, (season, []))[1].append(row)
        for season, season_rows in by_season.values():
            self._read_season(season, season_rows)
            self.cache.drop_oldest()

    def _read_broken_off(self, rows: Collection[ParsedFixture]) -> None:
        broken_off = [row for row in rows if row.status is ParsedStatus.ABANDONED]
        played = pairings_played(rows) if broken_off else frozenset()
        for parsed in broken_off:
            again = pairing_of(parsed) in played
            if doubts := list(broken_off_with_goals(parsed, played_again=again)):
                self.doubts.setdefault((parsed.line, parsed.place), []).extend(doubts)

    def is_limited(self, season: ResolvedSeason, stage: Stage | None) -> bool:
        """Whether two clubs meet once at each ground in this stage."""
        if stage is None or stage.kind not in LEAGUE_KINDS or season.known.nations:
            return False
        known = meetings_at_one_ground(season.known, int(season.row.name[:4]))
        if known is not None and stage.kind == "league":
            return known == 1
        return (season.key, stage.name) not in self.more_rounds

    def _row(self, parsed: ParsedFixture, season: ResolvedSeason) -> SeasonRow | None:
        if parsed.score is None or columns_of(parsed)["status"] not in PLAYED:
            return None
        assert parsed.day is not None
        stage, _ = season.stage(parsed.stage)
        home, away = (self._club(parsed, side, season) for side in ("home", "away"))
        position, goals = (parsed.line, parsed.place), parsed.score.goals
        return SeasonRow(position, stage, home, away, parsed.day, goals)

    def _club(self, parsed: ParsedFixture, side: str, season: ResolvedSeason) -> ClubKey:
        _, name, country = spelling_of(parsed, side, season)
        return self.matcher.clubs.clubs.find(name, country) or (name, country)

    def _read_season(self, season: ResolvedSeason, incoming: list[SeasonRow]) -> None:
        stored = list(self._stored(season))
        self._count_rounds(season, [*stored, *incoming])
        in_archive = {club for row in stored for club in (row.home, row.away)}
        results = _results_by_club((*stored, *incoming))
        doubles = same_results(results, results.keys() - in_archive)
        for row in incoming if doubles else ():
            for club in (row.home, row.away):
                if club in doubles and row.position is not None:
                    doubt = _double(club, doubles[club])
                    self.doubts.setdefault(row.position, []).append(doubt)

    def _stored(self, season: ResolvedSeason) -> Iterator[SeasonRow]:
        stages = {stage.pk: stage for stage in season.stages.values() if stage.pk is not None}
        for meetings in self.cache.of(season).meetings.values():
            for cached in meetings:
                columns, score = cached.columns, score_of(cached.columns)
                if score is not None and columns["status"] in PLAYED:
                    stage = cached.stage or stages.get(columns["stage_id"] or 0)
                    yield SeasonRow(
                        None, stage, columns["home_id"], columns["away_id"], columns["day"],
                        score.goals,
                    )  # fmt: skip

    def _count_rounds(self, season: ResolvedSeason, rows: Iterable[SeasonRow]) -> None:
        days: dict[str, dict[tuple[ClubKey, ClubKey], set[date]]] = defaultdict(dict)
        for row in rows:
            if row.stage is not None and row.stage.kind in LEAGUE_KINDS:
                days[row.stage.name].setdefault((row.home, row.away), set()).add(row.day)
        for stage, meetings in days.items():
            clubs = {club for pair in meetings for club in pair}
            if plays_more_rounds(meetings.values(), len(clubs)):
                self.more_rounds.add((season.key, stage))


def _results_by_club(rows: Iterable[SeasonRow]) -> dict[ClubKey, set[ClubResult]]:
    results: dict[ClubKey, set[ClubResult]] = {}
    for row in rows:
        home, away = row.goals
        results.setdefault(row.home, set()).add(ClubResult(row.day, True, home, away))
        results.setdefault(row.away, set()).add(ClubResult(row.day, False, away, home))
    return results


def _double(club: ClubKey, other: ClubKey) -> Doubt:
    reason = f"{_name(club)} has the same results as {_name(other)} on the same days"
    return Doubt("same results", reason, ADD_THE_SPELLING)


def _name(club: ClubKey) -> str:
    return club[0] if isinstance(club, tuple) else Club.objects.get(pk=club).name
