"""How far a club came in each cup, the latest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from previews.components.receipts import Receipts, receipts
from previews.football.campaigns import Campaign
from previews.football.held import Held
from previews.pages.match_links import MatchLinks


@dataclass(frozen=True, slots=True)
class CampaignRow:
    season: str
    competition: str
    round: str
    links: MatchLinks


def campaign_rows(
    campaigns: Sequence[Campaign], links: Mapping[int, MatchLinks]
) -> tuple[CampaignRow, ...]:
    """How far the club came; "at least" where the matches held do not show the end."""
    return tuple(
        CampaignRow(
            season=each.season,
            competition=each.competition,
            round=f"{each.how_far[:1].upper()}{each.how_far[1:]}",
            links=links[each.fixtures[-1].number],
        )
        for each in campaigns
    )


def held_in_words(held: Held) -> str:
    """On which matches the list rests; empty if every result of the club is held."""
    if not held.in_words:
        return ""
    return f"Worked out {held.in_words}. Seasons without a match held are not listed."


def receipts_of(campaigns: Sequence[Campaign], scope: str) -> Receipts:
    rows = (
        leg.with_note(campaign.label) for campaign in campaigns for leg in campaign.fixtures[::-1]
    )
    return receipts(rows, scope)
