"""How a club's season in a cup ended, as far as its last stage shows it."""

from enum import StrEnum

from previews.football.campaigns import Campaign
from previews.football.played_fixture import PlayedFixture, in_order
from previews.football.result import Result, result
from previews.football.rounds import Round


class CampaignEnd(StrEnum):
    """NOT_KNOWN: the club may have gone further than the matches held show."""

    WON = "won"
    OUT = "out"
    NOT_KNOWN = "not_known"


def how_it_ended(campaign: Campaign, club: int, *, out_of_group: bool = False) -> CampaignEnd:
    """Read from the matches of the last stage that the club reached.

    `out_of_group` says that the clubs of the next round are known, and that this is none of them.
    """
    if campaign.round is not None and not campaign.round.is_knock_out and not campaign.later:
        return CampaignEnd.OUT if out_of_group else CampaignEnd.NOT_KNOWN
    won = won_the_tie(campaign.fixtures, club)
    if won is None:
        return CampaignEnd.NOT_KNOWN
    if not won:
        return CampaignEnd.OUT
    return CampaignEnd.WON if campaign.round is Round.FINAL else CampaignEnd.NOT_KNOWN


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


def label_of(campaign: Campaign, end: CampaignEnd) -> str:
    """ "Winners", "Runners-up", "Semi-final", "At least the semi-final"."""
    if campaign.round is Round.FINAL and not campaign.later:
        finals = {CampaignEnd.WON: "Winners", CampaignEnd.OUT: "Runners-up"}
        return finals.get(end, "Final")
    label = campaign.label
    if end is CampaignEnd.OUT or campaign.later:
        return f"{label[:1].upper()}{label[1:]}"
    return f"At least the {label}"
