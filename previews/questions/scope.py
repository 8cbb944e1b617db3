"""The scope of an answer: the part of the archive that was looked at, and its extent in words."""

from dataclasses import dataclass

from previews.football.calendar_days import day_of
from previews.football.held import Held
from previews.models import Club, Competition, Fixture, Official, Season
from previews.models.extent import Extent
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.held_rows import matches_held_in, matches_held_of
from previews.models.season import SeasonQuerySet
from previews.questions.results_held import Moment as Moment
from previews.questions.results_held import calendar_of, held_of_club


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What an answer rests on: the scope with its extent in words, and the results held of it."""

    words: str
    held: Held


@dataclass(frozen=True, slots=True)
class Scope:
    """A competition, or all competitions of one organiser, and a season by its name.

    Empty, it is everything that is loaded. `competition_then` is what the competition was called
    in the season.
    """

    competition: Competition | None = None
    organiser: str = ""
    season: str = ""
    contestants: str = Competition.Contestants.CLUBS
    competition_then: str = ""

    @property
    def is_everything(self) -> bool:
        return self.competition is None and not self.organiser and not self.season

    def seasons(self) -> SeasonQuerySet:
        """The seasons that lie in the scope."""
        seasons = Season.objects.all()
        if self.competition is not None:
            seasons = seasons.of(self.competition)
        elif self.organiser:
            seasons = seasons.organised_by(self.organiser, self.contestants)
        return seasons.called(self.season) if self.season else seasons

    def of(self, fixtures: FixtureQuerySet) -> FixtureQuerySet:
        """Those of the fixtures that lie in the scope."""
        return fixtures if self.is_everything else fixtures.in_seasons(self.seasons())

    @property
    def named(self) -> dict[str, str]:
        """The scope as an answer repeats it among its parameters."""
        competition = self.competition.name if self.competition else ""
        parts = {
            "competition": competition,
            "organiser": self.organiser,
            "season": self.season,
        }
        return {name: part for name, part in parts.items() if part}

    @property
    def title(self) -> str:
        """What it covers, without the extent: "UEFA club competitions, 2023/24"."""
        if self.competition is not None:
            title = self.competition_then or self.competition.name
        elif self.organiser:
            club = "club " if self.contestants == Competition.Contestants.CLUBS else ""
            title = f"{self.organiser} {club}competitions"
        else:
            title = "all competitions"
        return f"{title}, {self.season}" if self.season else title

    def looked_at(self, before: Moment, club: Club | None = None) -> LookedAt:
        """The results that an answer rests on as of the moment. 3 queries, 6 for one season.

        A bounded scope is counted whole, from the index but for its last days. All competitions
        are counted for the one club only: the size of the whole archive says nothing about an
        answer, and counting it would cost more than the answer.
        """
        played = Fixture.objects.played_before(before)
        if self.is_everything and club is not None:
            extent = played.extent_of(club)
            words = f"{self.title} loaded, {club.name}: {extent_words(extent)}"
            waiting = matches_held_of([club], day_of(before))
            return LookedAt(words, held_of_club(club, extent, before, waiting))
        extent = played.extent_in(self.seasons())
        words = f"{self.title} loaded: {extent_words(extent)}"
        return LookedAt(words, self._held(extent, before, club))

    def _held(self, extent: Extent, before: Moment, club: Club | None) -> Held:
        waiting = matches_held_in(self.seasons(), day_of(before))
        held = (
            held_of_club(club, extent, before, waiting.of_club(club.pk))
            if club
            else Held(extent.matches, waiting=len(waiting))
        )
        if held.is_complete or self.competition is None or not self.season:
            return held
        season = self.seasons().with_competition().first()
        if season is None or season.competition.kind != Competition.Kind.LEAGUE:
            return held
        calendar = calendar_of(season, before, waiting)
        return calendar.held_of_club(club.pk) if club else calendar.held()

    def looked_at_for(self, official: Official, before: Moment) -> LookedAt:
        """Of a question about a referee; most matches of the archive name none."""
        if not self.is_everything:
            return self.looked_at(before)
        return LookedAt(self.words_of(official), Held(None))

    def words_of(self, official: Official) -> str:
        return f"{self.title} loaded: the matches that name {official} as referee"


EVERYTHING = Scope()


def extent_words(extent: Extent) -> str:
    """24,250 matches, 1955 to 2024."""
    matches = f"{extent.matches:,} {'match' if extent.matches == 1 else 'matches'}"
    if extent.first is None or extent.last is None:
        return "no matches"
    if extent.first.year == extent.last.year:
        return f"{matches}, {extent.first.year}"
    return f"{matches}, {extent.first.year} to {extent.last.year}"
