"""Stages reached by a club through the years: how far it came in every season.

4 queries, 2 for the finals, and 1 where the club was in a group.
"""

from collections.abc import Iterable, Iterator, Sequence

from previews.football.campaign_end import ended_in_a_final, finals_won, with_at_least, with_ends
from previews.football.campaigns import Campaign, campaigns
from previews.football.computed import Caveat, CaveatKind, More, Weight
from previews.football.rounds import CLUBS_IN_ROUND, Round
from previews.models import Club, Fixture
from previews.models.results_scope import Beside
from previews.questions import parameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope
from previews.text.number_words import counted, in_words
from previews.text.stated_value import listed

SLUG = "stages-reached"
# A caveat names so many seasons, and counts the others.
SEASONS_NAMED = 3

# `last` is the year of the latest; `next` is the number that another would have.
FIGURES: tuple[FigureOf[tuple[Campaign, ...]], ...] = (
    FigureOf("count", len, "times", more=More.RAISES),
    FigureOf("years", lambda reached: [campaign.year for campaign in reached], several=True),
    FigureOf(
        "first",
        lambda reached: reached[0].year if reached else None,
        "the first in",
        more=More.LOWERS,
    ),
    FigureOf(
        "last",
        lambda reached: reached[-1].year if reached else None,
        "the last in",
        more=More.RAISES,
    ),
    FigureOf("won", finals_won, "finals won", more=More.RAISES),
    FigureOf(
        "next", lambda reached: len(reached) + 1, "the next would be number", more=More.RAISES
    ),
)


def stages_reached(
    club: Club, *, before: Moment, round: Round | None = None, scope: Scope = EVERYTHING
) -> Answer[tuple[Campaign, ...]]:
    """Every season's furthest round, earliest first; with `round`, those that came so far.

    A round is reached when the club has played in it: the draw for it does not count yet. The
    `round` of a campaign is null, or an earlier one than was reached, where the imported files
    name a knock-out without its rounds.
    """
    played = scope.of(Fixture.objects.played_before(before)).involving(club).in_any_round()
    every = _with_finals(campaigns(played.receipts()), club, before)
    reached = _as_far_as_known(
        [campaign for campaign in every if round is None or campaign.reached(round)], club
    )
    unknown = how_far_is_not_known(club, every, round)
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, round=round, **scope.named),
        reached,
        rows=tuple(
            fixture.with_note(campaign.label)
            for campaign in reached
            for fixture in campaign.fixtures
        ),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, reached),
        caveats=(Caveat(CaveatKind.SCOPE, unknown, weight=Weight.NOTE),) if unknown else (),
        subject=f"{club}, {round.label if round else 'seasons'}",
        not_in_archive="" if reached else missing(club, round, unknown),
    )


def _as_far_as_known(reached: Sequence[Campaign], club: Club) -> tuple[Campaign, ...]:
    """1 query where the club came no further than a group."""
    in_groups = {campaign.key for campaign in reached if campaign.round is Round.GROUP}
    return with_at_least(reached, club.pk, out_of_groups(club, in_groups) if in_groups else ())


def _with_finals(every: Sequence[Campaign], club: Club, before: Moment) -> tuple[Campaign, ...]:
    """The campaigns with what the club made of its finals. 2 queries where a final is of a tie."""
    numbers = {campaign.fixtures[-1].tie for campaign in every if ended_in_a_final(campaign)}
    wanted = [number for number in numbers if number is not None]
    ties = Fixture.objects.in_ties(wanted).ties(before) if wanted else ()
    return with_ends(every, club.pk, ties)


def how_far_is_not_known(club: Club, every: Sequence[Campaign], round_: Round | None) -> str:
    """The seasons that no figure counts, as the archive has not how far the club came in them."""
    unknown = [campaign for campaign in every if round_ and campaign.may_have_reached(round_)]
    if not unknown:
        return ""
    names = [
        f"{campaign.competition} {campaign.season}"
        for campaign in unknown[: -SEASONS_NAMED - 1 : -1]
    ]
    if len(unknown) > SEASONS_NAMED:
        names.append(f"{in_words(len(unknown) - SEASONS_NAMED)} earlier")
    return (
        f"How far {club} came is not known for {counted(len(unknown), 'season')}: {listed(names)}"
    )


def out_of_groups(club: Club, campaigns: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """The seasons in which a whole round is held that the club did not play in. 1 query.

    `campaigns` are names of competitions and seasons.
    """
    wanted = set(campaigns)
    clubs_by_round: dict[tuple[str, str, str], set[int]] = {}
    for competition, season, round_, home, away in Fixture.objects.knock_out_clubs(wanted):
        clubs_by_round.setdefault((competition, season, round_), set()).update((home, away))
    return {
        (competition, season)
        for (competition, season, round_), clubs in clubs_by_round.items()
        if len(clubs) == CLUBS_IN_ROUND[Round(round_)] and club.pk not in clubs
    } & wanted


def missing(club: Club, round: Round | None, unknown: str) -> str:
    words = f"No {round.label if round else 'round'} of {club} in the archive."
    return f"{words} {unknown}." if unknown else words


def lines(reached: Sequence[Campaign]) -> Iterator[str]:
    """UEFA Cup 1990/91: at least the quarter-final; FA Cup 1991/92: winners, 2–0"""
    return (f"{campaign.competition} {campaign.season}: {campaign.how_far}" for campaign in reached)


QUESTION = Question(
    SLUG,
    "Stages reached by a club through the years",
    (parameter.CLUB, parameter.ANY_ROUND, *parameter.SCOPE),
    stages_reached,
    FIGURES,
    lines,
    beside=Beside.ROUNDS,
)
