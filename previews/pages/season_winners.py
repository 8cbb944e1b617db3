"""Who won the seasons of a cup: "Liverpool, 2–0 against Tottenham Hotspur"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from previews.football.campaign_end import standing_of_final
from previews.football.played_fixture import PlayedFixture, Side
from previews.football.rounds import Round
from previews.football.tie import Tie
from previews.football.tie_sentence import how_it_was_decided
from previews.models import Competition, Fixture, Stage

FINALISTS = 2


@dataclass(frozen=True, slots=True)
class Winner:
    """`how` the final was decided: "2–0", "4–2 on penalties, 1–1"."""

    club: Side
    beaten: Side
    how: str


def winners(competition: Competition, now: datetime) -> dict[str, Winner]:
    """By the name of the season, where its final is held and decided. 1 query; 4 with finals."""
    # By number: through the seasons, the database would read every match of a long league.
    stages = list(Stage.objects.of_round(competition, Round.FINAL).values_list("pk", flat=True))
    if not stages:
        return {}
    finals = Fixture.objects.in_any_stage(stages)
    by_season: dict[str, list[PlayedFixture]] = {}
    for fixture in finals.played_before(now).earliest_first().receipts():
        by_season.setdefault(fixture.season, []).append(fixture)
    ties = {tie.number: tie for tie in finals.ties(now)}
    return {
        season: winner
        for season, fixtures in by_season.items()
        if (winner := _winner(fixtures, ties)) is not None
    }


def _winner(fixtures: Sequence[PlayedFixture], ties: Mapping[int, Tie]) -> Winner | None:
    """None where the season has several finals, as with an opening and a closing one."""
    if len({side.club for each in fixtures for side in (each.home, each.away)}) != FINALISTS:
        return None
    state = standing_of_final(fixtures, ties)
    if state is None or state.through is None or state.out is None:
        return None
    return Winner(state.through, state.out, how_it_was_decided(state))
