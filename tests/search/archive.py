"""A small archive to search: two clubs with matches, people, an official, texts of a preview."""

from datetime import UTC, date, datetime

from tests.editions.released import release
from tests.factories import (
    ClaimFactory,
    ClubFactory,
    ClubNameFactory,
    CompetitionFactory,
    FixtureFactory,
    OfficialFactory,
    PersonFactory,
    PreviewFactory,
    QuoteFactory,
    SeasonFactory,
    SpellFactory,
    StadiumFactory,
    WordingFactory,
)

NOW = datetime(2024, 4, 18, 12, tzinfo=UTC)


class Searched:
    """The rows by name. Fans can read the preview of the match of 18 April 2024."""

    def __init__(self) -> None:
        anfield = StadiumFactory(name="Anfield", city="Liverpool", country="ENG")
        self.liverpool = ClubFactory(name="Liverpool", country="ENG", stadium=anfield)
        self.atalanta = ClubFactory(name="Atalanta", country="ITA")
        self.bayern = ClubFactory(name="Bayern München", country="GER")
        self.city = ClubFactory(name="Manchester City", country="ENG")
        self.united = ClubFactory(name="Manchester United", country="ENG")
        self.inter = ClubFactory(name="Inter", country="ITA")
        self.milan = ClubFactory(name="Milan", country="ITA")
        ClubNameFactory(club=self.inter, name="Inter Milan", country="ITA")
        self.league = CompetitionFactory(name="Europa League")
        self.season = SeasonFactory(competition=self.league, name="2023/24")
        older = SeasonFactory(
            competition=self.league, name="2020/21",
            starts_on=date(2020, 7, 1), ends_on=date(2021, 6, 30),
        )  # fmt: skip
        self.match = self.fixture(
            self.atalanta, self.liverpool, date(2024, 4, 18),
            kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC),
        )  # fmt: skip
        self.fixture(self.liverpool, self.atalanta, date(2024, 4, 11), played=True, score="0-3")
        self.fixture(
            self.atalanta, self.liverpool, date(2020, 11, 3), season=older, played=True, score="0-5"
        )
        self.fixture(self.city, self.united, date(2024, 3, 3), played=True, score="3-1")
        self.fixture(self.inter, self.milan, date(2024, 4, 22))
        klopp = PersonFactory(name="Jürgen Klopp", known_as="Klopp")
        SpellFactory(person=klopp, club=self.liverpool, role="manager", position="")
        OfficialFactory(name="François Letexier", slug="letexier", country="FRA")
        self.preview = PreviewFactory(
            fixture=self.match, published=True, slug="the-match",
            released_headline="Three goals to find in Bergamo",
        )  # fmt: skip
        self.quote = QuoteFactory(
            fixture=self.match, speaker=klopp, club=self.liverpool, role="manager"
        )
        WordingFactory(quote=self.quote, text="Nothing is impossible, said Señor Nobody.")
        self.claim = ClaimFactory(fixture=self.match, sentence="Liverpool never lost at Bérgamo.")
        self.edition = release(self.preview)

    def fixture(self, home, away, day, **facts):
        return FixtureFactory(home=home, away=away, day=day, **{"season": self.season} | facts)
