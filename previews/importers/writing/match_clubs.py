"""The two clubs of a parsed fixture: known, created, or unmatched, so that the row is held."""

from dataclasses import dataclass, field

from previews.data.squads import name_with_squad
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.linking.club_lookup import ClubLookup, national_team_country, new_club
from previews.importers.linking.near_names import Rivals, near_names
from previews.importers.linking.seasons import ResolvedSeason
from previews.importers.report import FileReport
from previews.importers.row_changes import waiting_row
from previews.importers.writing.fixture_cache import FixtureCache
from previews.importers.writing.held_rows import HeldRows, Spelling
from previews.models import ImportBatch
from previews.text.spelling import name_key


@dataclass(slots=True)
class ClubMatcher:
    """Matches the clubs of fixtures. `created` lists the new clubs for the report."""

    batch: ImportBatch
    clubs: ClubLookup
    cache: FixtureCache
    create_clubs: bool
    created: list[str]
    rivals: Rivals = field(default_factory=Rivals)
    # The new names that are held, with the name that each may stand for.
    asked: dict[Spelling, str] = field(default_factory=dict)
    reported: set[tuple[str, Spelling]] = field(default_factory=set)

    def match(
        self, parsed: ParsedFixture, season: ResolvedSeason, file: FileReport, held: HeldRows
    ) -> tuple[int, int] | None:
        """The numbers of both clubs; None where the fixture is held or refused."""
        spellings = spelling_of(parsed, "home", season), spelling_of(parsed, "away", season)
        known = [self._find(spelling, season) for spelling in spellings]
        if None in known and self.create_clubs and not self._plays_that_day(parsed, known, season):
            known = [
                club or self._create(spelling, parsed, season, file)
                for club, spelling in zip(known, spellings, strict=True)
            ]
        home, away = known
        if home is None or away is None:
            unmatched = {name for name, club in zip(spellings, known, strict=True) if club is None}
            held.hold(parsed, unmatched)
            file.count_fixture("held", parsed)
            if file.rows is not None:
                file.rows.append(waiting_row(parsed, unmatched))
            return None
        if home == away:
            file.count_fixture("refused", parsed, "the same club twice")
            return None
        return home, away

    def known(self, parsed: ParsedFixture, side: str, season: ResolvedSeason) -> int | None:
        """The club that the archive has of the name of this side."""
        return self._find(spelling_of(parsed, side, season), season)

    def is_known(self, parsed: ParsedFixture, side: str, season: ResolvedSeason) -> bool:
        return self.known(parsed, side, season) is not None

    def _find(self, spelling: Spelling, season: ResolvedSeason) -> int | None:
        _, name, country = spelling
        if season.known.nations:
            return self.clubs.find_nation(name)
        return self.clubs.find(name, country)

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

    def note_rivals(self, parsed: ParsedFixture) -> None:
        """Notes who plays whom on which day, before the clubs of the file are matched."""
        if parsed.day is not None:
            self.rivals.note(parsed.home, parsed.away, parsed.day)

    def _create(
        self, spelling: Spelling, parsed: ParsedFixture, season: ResolvedSeason, file: FileReport
    ) -> int | None:
        _, name, country = spelling
        known = self._find(spelling, season)
        if known is not None or not country or not name_key(name):
            return known
        if not season.known.nations and (near := self._near(spelling, parsed)):
            self._report_near(spelling, near, parsed, file)
            return None
        club = new_club(name, country, self.batch, nations=season.known.nations)
        self.clubs.add(name, country, club.pk, is_national=season.known.nations)
        self.created.append(f"{name} ({country})")
        return club.pk

    def _report_near(
        self, spelling: Spelling, near: str, parsed: ParsedFixture, file: FileReport
    ) -> None:
        """Reports the name once a file."""
        if (file.file, spelling) in self.reported:
            return
        self.reported.add((file.file, spelling))
        _, name, country = spelling
        made = "made in this run" if f"{near} ({country})" in self.created else "known already"
        text = f"new club {name} is near {near}, {made}: match the name, or create the club"
        file.add_message("held", parsed.line, text)

    def _near(self, spelling: Spelling, parsed: ParsedFixture) -> str:
        """A known name that may be the same club; empty where there is none."""
        _, name, country = spelling
        if spelling in self.asked:
            return self.asked[spelling]
        names = near_names(name, self.clubs.spellings(country))
        near = next((each for each in names if not self.rivals.are_two(name, each)), "")
        if near:
            self.asked[spelling] = near
        return near


def spelling_of(parsed: ParsedFixture, side: str, season: ResolvedSeason) -> Spelling:
    """The name of a side with the country that it is looked up in; empty where none is known.

    The name says which squad plays: "Arsenal Women", in whatever words the file calls them.
    """
    written = parsed.home if side == "home" else parsed.away
    name = name_with_squad(written, season.known.squad)
    if season.known.nations:
        return "club", name, national_team_country(name)
    country = parsed.home_country if side == "home" else parsed.away_country
    return "club", name, country or parsed.country or season.known.country
