"""A parsed fixture with its season, stage and clubs, and its values as columns of a fixture."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from previews.data.countries import country_name
from previews.importers.doubts.day_rules import impossible_year
from previews.importers.doubts.doubt import Doubt
from previews.importers.doubts.row_rules import doubts_of, reasons_of_reader
from previews.importers.formats.broken_off import with_final_status
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.linking.club_lookup import national_team_country
from previews.importers.linking.kick_off_time import kick_off
from previews.importers.linking.season_defaults import is_away_from_both
from previews.importers.linking.seasons import ResolvedSeason, SeasonLookup
from previews.importers.linking.stadium_lookup import StadiumLookup
from previews.importers.linking.stages import ResolvedStage
from previews.importers.options import Options
from previews.importers.report import FileReport
from previews.importers.writing.fixture_cache import CachedFixture
from previews.importers.writing.fixture_columns import FixtureColumns
from previews.importers.writing.held_rows import FoundNames, HeldRows, nothing_found
from previews.importers.writing.match_clubs import ClubMatcher
from previews.importers.writing.parsed_columns import (
    columns_of,
    remove_extra_time,
    with_awarded_score,
)
from previews.importers.writing.review import hold_besides, stops
from previews.importers.writing.sources import Sources
from previews.models import Stage
from previews.models.dates import is_possible


@dataclass(slots=True)
class MatchedFixture:
    """A parsed fixture whose season and clubs are known.

    `cached` is the fixture of the archive that it is; a new one as long as none is found.
    """

    parsed: ParsedFixture
    season: ResolvedSeason
    columns: FixtureColumns
    stage: Stage | None
    cached: CachedFixture

    @property
    def country(self) -> str:
        return self.parsed.country or self.season.known.country


@dataclass(slots=True)
class FixtureMatcher:
    """Matches parsed fixtures with the archive's seasons, clubs and stadiums."""

    options: Options
    clubs: ClubMatcher
    sources: Sources
    seasons: SeasonLookup = field(default_factory=SeasonLookup)
    stadiums: StadiumLookup = field(default_factory=StadiumLookup)

    def match(
        self,
        parsed: ParsedFixture,
        file: FileReport,
        held: HeldRows,
        season_doubts: Iterable[Doubt] = (),
    ) -> MatchedFixture | None:
        """The fixture as columns; None where it is held or refused."""
        parsed = with_awarded_score(with_final_status(self.options.apply(parsed)))
        if parsed.doubt:
            file.add_message("skipped", parsed.line, f"{parsed.title}: {parsed.doubt}")
        if parsed.day is None:
            if stops(parsed, reasons_of_reader(parsed), file, held):
                return None
            file.count_fixture("refused", parsed, "no date")
            return None
        if stops(parsed, impossible_year(parsed), file, held):
            return None
        season = self.seasons.find(parsed.competition, parsed.country, parsed.season, parsed.day)
        of_row = doubts_of(parsed, lambda side: self.clubs.is_known(parsed, side, season))
        doubts = (*of_row, *season_doubts)
        serious = [doubt for doubt in doubts if not doubt.of_detail]
        if stops(parsed, serious, file, held):
            return None
        clubs = self.clubs.match(parsed, season, file, held)
        if clubs is None:
            return None
        for doubt in doubts:
            if doubt.of_detail:
                hold_besides(parsed, doubt, file, held)
        return self._matched(parsed, season, clubs, file)

    def found_names(self, parsed: ParsedFixture) -> FoundNames:
        """The season and the clubs of a row that is held, as far as the archive has them."""
        day = parsed.day
        if day is None or not is_possible(day):
            return nothing_found(parsed)
        season = self.seasons.find(parsed.competition, parsed.country, parsed.season, day)
        home, away = (self.clubs.known(parsed, side, season) for side in ("home", "away"))
        return {"season_id": season.row.pk, "home_id": home, "away_id": away}

    def _matched(
        self,
        parsed: ParsedFixture,
        season: ResolvedSeason,
        clubs: tuple[int, int],
        file: FileReport,
    ) -> MatchedFixture:
        stage, resolved = season.stage(parsed.stage)
        columns = self._columns(parsed, season, resolved, file)
        columns["home_id"], columns["away_id"] = clubs
        new = CachedFixture(columns, stage=stage, is_new=True, is_met=True, file=file)
        return MatchedFixture(parsed, season, columns, stage, new)

    def _columns(
        self,
        parsed: ParsedFixture,
        season: ResolvedSeason,
        stage: ResolvedStage | None,
        file: FileReport,
    ) -> FixtureColumns:
        """All columns but the clubs; the season and the stage get theirs when they are saved."""
        assert parsed.day is not None
        stadium = self.stadiums.find(parsed, file)
        zone = self.options.zone or season.zone or self.stadiums.zone_of(stadium)
        if parsed.clock and parsed.offset is None and not zone:
            place = country_name(parsed.country or season.known.country) or season.known.name
            file.add_kick_off_without_zone(parsed, place)
        columns = columns_of(parsed)
        columns |= {
            "stage_id": None,
            "tie_id": None,
            "leg": None,
            "matchday": stage.matchday if stage else None,
            "stadium_id": stadium,
            "day": parsed.day,
            "kick_off": kick_off(parsed.day, parsed.clock, parsed.offset, zone),
            "neutral_ground": _is_neutral(parsed, season, stage),
            "attendance": parsed.attendance,
            "edited_by_hand": False,
            "import_source_id": self.sources.current.pk,
        }
        if _goes_straight_to_penalties(season, stage):
            remove_extra_time(parsed, columns)
        return columns


def _goes_straight_to_penalties(season: ResolvedSeason, stage: ResolvedStage | None) -> bool:
    """There is no extra time in a league or a group, nor where the season's rules have none."""
    if stage is not None and stage.kind in (Stage.Kind.LEAGUE, Stage.Kind.GROUP):
        return True
    return not season.row.extra_time and (stage is None or stage.round != "final")


def _is_neutral(parsed: ParsedFixture, season: ResolvedSeason, stage: ResolvedStage | None) -> bool:
    if parsed.neutral is not None or not season.known.nations:
        return bool(parsed.neutral)
    year, round_ = int(season.row.name[:4]), stage.round if stage else ""
    home = national_team_country(parsed.home)
    return is_away_from_both(season.known.name, year, round_, home)
