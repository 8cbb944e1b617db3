"""Campaigns: how far a club came in a season of one competition."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from previews.football.played_fixture import PlayedFixture, in_order
from previews.football.rounds import UNNAMED_KNOCK_OUT, Round


@dataclass(frozen=True, slots=True)
class Campaign:
    """A club's season in one competition, with its matches in the last stage that it reached.

    `round` is the furthest that is known. `later` is the stage in which the club played on where
    the round is not known: a "Fourth round", or only a "Knock-out". `end` is what the club made of
    a final that is decided, and `won` whether it won it: see campaign_end. `at_least` says that it
    may have gone further than the matches held show. `group` is the name of the last group where
    the club played in one after another, as at the World Cup of 1982.
    """

    competition: str
    season: str
    round: Round | None
    fixtures: tuple[PlayedFixture, ...]
    later: str = ""
    end: str = ""
    won: bool | None = None
    at_least: bool = False
    group: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """The competition and the season."""
        return self.competition, self.season

    @property
    def year(self) -> int:
        return self.fixtures[-1].day.year

    @property
    def label(self) -> str:
        """The last stage in words: "semi-final", "fourth round", "winners, 3–1"."""
        if self.end:
            return self.end
        if self.later == UNNAMED_KNOCK_OUT:
            return "knock-out, round not known"
        if self.round is None or self.later or self.group:
            stage = self.later or self.group
            return f"{stage[:1].lower()}{stage[1:]}"
        return self.round.label

    @property
    def how_far(self) -> str:
        """The label, as far as it is known: "quarter-final", "at least the quarter-final"."""
        return f"at least the {self.label}" if self.at_least else self.label

    def reached(self, round_: Round) -> bool:
        """Whether the club is known to have come so far."""
        return self.round is not None and self.round.depth >= round_.depth

    def may_have_reached(self, round_: Round) -> bool:
        """True if the round reached is not known; numbered rounds count as early rounds."""
        unknown = self.later == UNNAMED_KNOCK_OUT
        return unknown and round_.is_knock_out and not self.reached(round_)


def campaigns(fixtures: Iterable[PlayedFixture]) -> tuple[Campaign, ...]:
    """A club's fixtures by competition and season, earliest first."""

    def season(fixture: PlayedFixture) -> tuple[str, str]:
        return fixture.competition, fixture.season

    campaigns = [
        _campaign(list(of_season))
        for _, of_season in groupby(sorted(in_order(fixtures), key=season), season)
    ]
    return tuple(sorted(campaigns, key=lambda campaign: campaign.fixtures[0].day))


def _campaign(fixtures: list[PlayedFixture]) -> Campaign:
    known = {Round(fixture.round) for fixture in fixtures if fixture.round}
    furthest = max(known, key=lambda round_: round_.depth, default=None)
    last, group = fixtures[-1], ""
    if last.round:
        latest, later = [fixture for fixture in fixtures if fixture.round == furthest], ""
        if furthest is Round.GROUP and latest[0].stage != latest[-1].stage:
            group = latest[-1].stage
            latest = [fixture for fixture in latest if fixture.stage == group]
    else:
        # One "Knock-out" may hold every tie of a spring: only the last was the end.
        same = (last.stage, last.round, last.tie)
        latest = [
            fixture for fixture in fixtures if (fixture.stage, fixture.round, fixture.tie) == same
        ]
        later = last.stage or UNNAMED_KNOCK_OUT
    return Campaign(last.competition, last.season, furthest, tuple(latest), later, group=group)
