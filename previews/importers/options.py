"""What the person who runs an import says of the files."""

from dataclasses import dataclass, replace

from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.linking.competitions import is_of_many_countries
from previews.importers.linking.titles import competition_named

GIVE_IT = "give it with --competition NAME"


class NoCompetition(Exception):
    """A file that does not say what competition it is of."""


@dataclass(frozen=True, slots=True)
class Options:
    """Empty options leave a fixture as the file has it.

    `source` is empty where each file is a source of its own; `rank` 1 is believed most.
    """

    competition: str = ""
    country: str = ""
    season: str = ""
    zone: str = ""
    create_clubs: bool = False
    source: str = ""
    rank: int | None = None

    def apply(self, parsed: ParsedFixture) -> ParsedFixture:
        """The fixture with the options filled in. Raises NoCompetition where none is known."""
        if self.competition or self.country or self.season:
            parsed = self._filled_in(parsed)
        if not parsed.competition:
            raise NoCompetition(f"the file names no competition: {GIVE_IT}")
        name = self.competition or competition_named(parsed.competition)
        if not name:
            raise NoCompetition(f"“{parsed.competition}” names no competition: {GIVE_IT}")
        return parsed if name == parsed.competition else replace(parsed, competition=name)

    def _filled_in(self, parsed: ParsedFixture) -> ParsedFixture:
        competition = self.competition or parsed.competition
        # Of a European cup the country is that of the clubs without one, never its own.
        of_many = is_of_many_countries(competition)
        club_country, country = (self.country, "") if of_many else ("", self.country)
        return replace(
            parsed,
            competition=competition,
            season=self.season or parsed.season,
            home_country=parsed.home_country or club_country,
            away_country=parsed.away_country or club_country,
            country=parsed.country or country,
        )
