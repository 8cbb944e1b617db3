"""How far a club came in each cup, the latest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from previews.components.receipts import Receipts, receipts
from previews.football.campaign_end import how_it_ended, label_of
from previews.football.campaigns import Campaign
from previews.football.held import Held
from previews.football.rounds import Round
from previews.models import Club
from previews.pages.match_links import MatchLinks
from previews.questions.stages_reached import out_of_groups


@dataclass(frozen=True, slots=True)
class CampaignRow:
    season: str
    competition: str
    round: str
    links: MatchLinks


def campaign_rows(
    campaigns: Sequence[Campaign], club: Club, links: Mapping[int, MatchLinks]
) -> tuple[CampaignRow, ...]:
    """How far the club came; "at least" where the matches held do not show the end."""
    in_groups = [campaign for campaign in campaigns if campaign.round is Round.GROUP]
    out = out_of_groups(club, {campaign.key for campaign in in_groups}) if in_groups else set()
    rows = []
    for campaign in campaigns:
        end = how_it_ended(campaign, club.pk, out_of_group=campaign.key in out)
        season = links[campaign.fixtures[-1].number]
        label = label_of(campaign, end)
        rows.append(CampaignRow(campaign.season, campaign.competition, label, season))
    return tuple(rows)


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
