"""Stages reached by a club through the years: how far it came in every season. 2 queries."""

from dataclasses import dataclass
from itertools import groupby

from previews.football.played import PlayedFixture, in_order
from previews.football.rounds import Round
from previews.football.verdict import Figure
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.question import Answer, Json, Question, Receipt, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "stages-reached"


@dataclass(frozen=True, slots=True)
class Campaign:
    """A club's season in one competition: the furthest round that it played in."""

    competition: str
    season: str
    round: Round
    fixtures: tuple[PlayedFixture, ...]
    """Its matches in that round."""

    @property
    def year(self) -> int:
        return self.fixtures[-1].day.year


def stages_reached(
    club: Club, *, before: Moment, round: Round | None = None, scope: Scope = EVERYTHING
) -> Answer[tuple[Campaign, ...]]:
    """Every season's furthest round, earliest first; with `round`, those that came so far.

    A round is reached when the club has played in it: a draw for the semi-final is none yet.
    """
    played = scope.of(Fixture.objects.played_before(before)).involving(club).in_any_round()
    found = campaigns(played.receipts())
    if round is not None:
        found = tuple(one for one in found if one.round.depth >= round.depth)
    return Answer(
        SLUG,
        named(club=club, round=round, **scope.named),
        found=found,
        value=[plain(one) for one in found],
        rows=tuple(Receipt(fixture, one.round.label) for one in found for fixture in one.fixtures),
        scope=scope.words(before, club),
        as_of=before,
        figures=figures(found),
        wording=f"{club}, {round.label if round else 'seasons'}: {{figures}}.",
        not_in_archive="" if found else missing(club, round),
    )


def campaigns(fixtures: list[PlayedFixture]) -> tuple[Campaign, ...]:
    """The fixtures by competition and season, earliest first."""

    def season(one: PlayedFixture) -> tuple[str, str]:
        return one.competition, one.season

    told = [
        campaign(list(of_season))
        for _season, of_season in groupby(sorted(in_order(fixtures), key=season), season)
    ]
    return tuple(sorted(told, key=lambda one: one.fixtures[0].day))


def campaign(fixtures: list[PlayedFixture]) -> Campaign:
    furthest = max(map(Round, {one.round for one in fixtures}), key=lambda one: one.depth)
    latest = tuple(one for one in fixtures if one.round == furthest)
    return Campaign(latest[0].competition, latest[0].season, furthest, latest)


def missing(club: Club, round: Round | None) -> str:
    return f"No {round.label if round else 'round'} of {club} in the archive."


def plain(one: Campaign) -> Json:
    return {
        "competition": one.competition,
        "season": one.season,
        "round": str(one.round),
        "year": one.year,
    }


def figures(found: tuple[Campaign, ...]) -> tuple[Figure, ...]:
    """`last` is the year of the latest; `next` is the number that another would have."""
    return (
        Figure("count", len(found), "times"),
        Figure("years", [one.year for one in found]),
        Figure("first", found[0].year if found else None, "the first in"),
        Figure("last", found[-1].year if found else None, "the last in"),
        Figure("next", len(found) + 1, "the next would be number"),
    )


QUESTION = Question(
    SLUG,
    "Stages reached by a club through the years",
    (parameter.CLUB, parameter.ANY_ROUND, *parameter.SCOPE),
    stages_reached,
    figures=("count", "years", "first", "last", "next"),
)
