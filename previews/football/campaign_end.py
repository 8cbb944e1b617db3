"""How a club's season in a cup ended, as far as its last stage shows it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from previews.football.campaigns import Campaign
from previews.football.played_fixture import PlayedFixture, in_order
from previews.football.result import Result, result
from previews.football.rounds import Round
from previews.football.tie import Tie
from previews.football.tie_sentence import how_it_was_decided
from previews.football.tie_standing import DecidedBy, TieStanding, standing

# What a match that nobody goes through from is played for: won, and lost.
PLACES = {
    Round.FINAL: ("winners", "runners-up"),
    Round.THIRD_PLACE: ("third place", "fourth place"),
}


class CampaignEnd(StrEnum):
    """NOT_KNOWN: the club may have gone further than the matches held show."""

    WON = "won"
    OUT = "out"
    NOT_KNOWN = "not_known"


def with_ends(
    campaigns: Iterable[Campaign], club: int, ties: Iterable[Tie]
) -> tuple[Campaign, ...]:
    """The same campaigns, those that ended in a final with its winner and how it was decided.

    `ties` are those of the finals; a final of no tie is read from its matches alone.
    """
    by_number = {tie.number: tie for tie in ties}
    return tuple(_with_end(campaign, club, by_number) for campaign in campaigns)


def ended_in_a_final(campaign: Campaign) -> bool:
    """In a final, or in the match for third place: nobody goes through from these."""
    return campaign.round in PLACES and not campaign.later


def finals_won(reached: Sequence[Campaign]) -> int | None:
    """None where it is not known who won one of the finals."""
    finals = [campaign for campaign in reached if campaign.round is Round.FINAL]
    if any(ended_in_a_final(campaign) and campaign.won is None for campaign in finals):
        return None
    return sum(campaign.won is True for campaign in finals)


def _with_end(campaign: Campaign, club: int, ties: Mapping[int, Tie]) -> Campaign:
    if not ended_in_a_final(campaign) or campaign.round is None:
        return campaign
    state = standing_of_final(campaign.fixtures, ties)
    if state is None or state.through is None:
        return campaign
    won = state.through.club == club
    first, second = PLACES[campaign.round]
    how = how_it_was_decided(state)
    if not won:
        # Of a ruling the words are about the winner: "as the other club withdrew".
        how = "" if state.decided_by is DecidedBy.OTHER else f"beaten {how}".rstrip()
    return replace(campaign, won=won, end=", ".join(filter(None, (first if won else second, how))))


def standing_of_final(
    fixtures: Sequence[PlayedFixture], ties: Mapping[int, Tie]
) -> TieStanding | None:
    """How a final stands by its played matches: None where there is none.

    `ties` by number; a final of no tie is read from its last match alone.
    """
    last = in_order(fixtures)[-1]
    if last.tie is not None and last.tie in ties:
        return standing(ties[last.tie])
    of_tie = tuple(fixture for fixture in fixtures if fixture.tie == last.tie)
    return standing(Tie(last.tie or 0, (last.home, last.away), of_tie))


def how_it_ended(campaign: Campaign, club: int, *, out_of_group: bool = False) -> CampaignEnd:
    """Read from the matches of the last stage that the club reached; of a final, see `with_ends`.

    `out_of_group` says that the clubs of the next round are known, and that this is none of them.
    """
    if ended_in_a_final(campaign):
        ends = {True: CampaignEnd.WON, False: CampaignEnd.OUT, None: CampaignEnd.NOT_KNOWN}
        return ends[campaign.won]
    if campaign.round is not None and not campaign.round.is_knock_out and not campaign.later:
        return CampaignEnd.OUT if out_of_group else CampaignEnd.NOT_KNOWN
    return (
        CampaignEnd.OUT if won_the_tie(campaign.fixtures, club) is False else CampaignEnd.NOT_KNOWN
    )


def won_the_tie(fixtures: tuple[PlayedFixture, ...], club: int) -> bool | None:
    """Whether the club won the last tie of these by goals or a shoot-out; None if not known.

    Away goals and coins are not in the fixtures; of a first leg alone nothing is known.
    """
    last = in_order(fixtures)[-1]
    same_tie = [fixture for fixture in fixtures if fixture.tie == last.tie]
    legs = [result(fixture, club) for fixture in (same_tie if last.tie else [last])]
    if not _has_every_leg(legs):
        return None
    final = legs[-1]
    if not any(leg.fixture.leg for leg in legs):
        legs = [final]
    difference = sum(leg.goal_difference for leg in legs)
    return difference > 0 if difference else final.won_shoot_out


def _has_every_leg(legs: list[Result]) -> bool:
    """Of a tie with numbered legs the first and the second are needed."""
    numbers = {leg.fixture.leg for leg in legs}
    return numbers == {None} or {1, 2} <= numbers


def with_at_least(
    campaigns: Iterable[Campaign], club: int, out_of_groups: Collection[tuple[str, str]]
) -> tuple[Campaign, ...]:
    """The same campaigns, those marked whose matches do not show how they ended.

    `out_of_groups` are the keys of those of which `out_of_group` holds: see `how_it_ended`.
    """
    return tuple(
        replace(each, at_least=_may_have_gone_on(each, club, each.key in out_of_groups))
        for each in campaigns
    )


def _may_have_gone_on(campaign: Campaign, club: int, out_of_group: bool) -> bool:
    """Not of a league, which has no next round, nor where the label itself says that it is open."""
    if campaign.later or campaign.round is Round.LEAGUE or ended_in_a_final(campaign):
        return False
    end = how_it_ended(campaign, club, out_of_group=out_of_group)
    return end is CampaignEnd.NOT_KNOWN
