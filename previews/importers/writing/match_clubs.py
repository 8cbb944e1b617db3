"""The two clubs of a parsed fixture: known, created, or unmatched, so that the row is held."""

from dataclasses import dataclass

from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.linking.club_lookup import ClubLookup, national_team_country, new_club
from previews.importers.linking.seasons import ResolvedSeason
from previews.importers.linking.spellings import key
from previews.importers.report import FileReport
from previews.importers.writing.fixture_cache import FixtureCache
from previews.importers.writing.held_rows import HeldRows, Spelling
from previews.models import ImportBatch


@dataclass(slots=True)
class ClubMatcher:
    """Matches the clubs of fixtures. `created` lists the new clubs for the report."""

    batch: ImportBatch
    clubs: ClubLookup
    cache: FixtureCache
    create_clubs: bool
    created: list[str]

    def match(
        self, parsed: ParsedFixture, season: ResolvedSeason, file: FileReport, held: HeldRows
    ) -> tuple[int, int] | None:
        """The numbers of both clubs; None where the fixture is held or refused."""
        spellings = spelling_of(parsed, "home", season), spelling_of(parsed, "away", season)
        known = [self.clubs.find(name, country) for _, name, country in spellings]
        if None in known and self.create_clubs and not self._plays_that_day(parsed, known, season):
            known = [
                club or self._create(spelling, season)
                for club, spelling in zip(known, spellings, strict=True)
            ]
        home, away = known
        if home is None or away is None:
            unmatched = {name for name, club in zip(spellings, known, strict=True) if club is None}
            held.hold(parsed, unmatched)
            file.count_fixture("held", parsed)
            return None
        if home == away:
            file.count_fixture("refused", parsed, "the same club twice")
            return None
        return home, away

    def is_known(self, parsed: ParsedFixture, side: str, season: ResolvedSeason) -> bool:
        """Whether the archive has a club of the name of this side."""
        _, name, country = spelling_of(parsed, side, season)
        return self.clubs.find(name, country) is not None

    def _plays_that_day(
        self, parsed: ParsedFixture, known: list[int | None], season: ResolvedSeason
    ) -> bool:
        """Whether the known side has a fixture on that day already.

        It cannot play twice a day: the unmatched name is then one more name of the opponent, and
        a new club would add the fixture a second time. An editor has to decide.
        """
        assert parsed.day is not None
        opponents = self.cache.of(season).opponents
        return any(club is not None and (parsed.day, club) in opponents for club in known)

    def _create(self, spelling: Spelling, season: ResolvedSeason) -> int | None:
        _, name, country = spelling
        known = self.clubs.find(name, country)
        if known is not None or not country or not key(name):
            return known
        club = new_club(name, country, self.batch, nations=season.known.nations)
        self.clubs.add(name, country, club.pk)
        self.created.append(f"{name} ({country})")
        return club.pk


def spelling_of(parsed: ParsedFixture, side: str, season: ResolvedSeason) -> Spelling:
    """The name of a side with the country that it is looked up in; empty where none is known."""
    name = parsed.home if side == "home" else parsed.away
    if season.known.nations:
        return "club", name, national_team_country(name)
    country = parsed.home_country if side == "home" else parsed.away_country
    return "club", name, country or parsed.country or season.known.country
