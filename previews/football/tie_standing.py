"""How a tie stands: who went through and by what, or who leads and what is still to come."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from previews.football.award import Award
from previews.football.played_fixture import PlayedFixture, Side
from previews.football.score import Goals, Score
from previews.football.tie import (
    Aggregate,
    Ruling,
    Tie,
    TieRules,
    TieSide,
    aggregate,
    away_goals_leader,
    legs_of,
)


class DecidedBy(StrEnum):
    """What settled a tie."""

    SCORE = "score"
    AGGREGATE = "aggregate"
    AWAY_GOALS = "away goals"
    EXTRA_TIME = "extra time"
    PENALTIES = "penalties"
    REPLAY = "replay"
    AWARDED = "awarded"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TieStanding:
    """A tie after the fixtures played so far.

    `home` and `away` are the sides of the second leg (of the only match, of the replay's first
    meeting), `aggregate` is named for them; None when a leg is missing. `finished` says that
    every leg is played; a finished tie without `through` was settled by something that the
    archive does not hold, and it is `overdue` where it must have been settled by now. `ruling` is
    what decided it where goals and kicks did not; the winner may not be known even so.
    """

    home: Side
    away: Side
    legs: int
    legs_played: int
    aggregate: Aggregate | None
    through: Side | None = None
    decided_by: DecidedBy | None = None
    shoot_out: Goals | None = None
    replay: Score | None = None
    ruling: Ruling | None = None
    overdue: bool = False

    @property
    def both_through(self) -> bool:
        return self.ruling is Ruling.BOTH_THROUGH

    @property
    def finished(self) -> bool:
        return self.through is not None or self.legs_played >= self.legs

    @property
    def out(self) -> Side | None:
        if self.through is None:
            return None
        return self.away if self.through.club == self.home.club else self.home

    @property
    def leader(self) -> Side | None:
        """Who is ahead on goals; None when level or when a leg is missing."""
        if self.aggregate is None or self.aggregate.leader is None:
            return None
        return self.home if self.aggregate.leader is TieSide.HOME else self.away


def standing(tie: Tie) -> TieStanding | None:
    """The state of the tie after its fixtures; None before the first is played.

    What was played decides before what was meant to be: a shoot-out or a replay on record
    settles a level tie whatever the rules say. `tie.went_through` has the last word.
    """
    if not tie.fixtures:
        return None
    legs = legs_of(tie)
    played, replays = tie.fixtures[:legs], tie.fixtures[legs:]
    so_far = _before_the_end(tie, played, legs)
    if legs == 2 and _first_leg_is_missing(played):
        return _as_recorded(so_far, tie)
    decided = _decided(so_far, played, tie.rules) if len(played) == legs else so_far
    if decided.through is None and replays:
        decided = _replayed(decided, replays)
    return _as_recorded(decided, tie)


def _before_the_end(tie: Tie, played: Sequence[PlayedFixture], legs: int) -> TieStanding:
    """The sides and the running score, nothing settled yet."""
    first, last = played[0], played[-1]
    if legs == 2 and len(played) == 1:
        missing = _first_leg_is_missing(played)
        home, away = (first.home, first.away) if missing else (first.away, first.home)
        return TieStanding(home, away, 2, 1, None if missing else aggregate(first.score))
    if legs == 1:
        goals = Aggregate(*first.score.goals)
        return TieStanding(first.home, first.away, 1, 1, goals)
    turned = _turned_for(first, last.home.club)
    return TieStanding(last.home, last.away, 2, 2, aggregate(turned, last.score))


def _first_leg_is_missing(played: Sequence[PlayedFixture]) -> bool:
    return len(played) == 1 and played[0].leg == 2


def _turned_for(first_leg: PlayedFixture, home_of_second: int) -> Score:
    """The first leg with the second leg's hosts as visitors, also if they hosted both."""
    score = first_leg.score
    return score if first_leg.away.club == home_of_second else Score(score.away, score.home)


def _decided(so_far: TieStanding, played: Sequence[PlayedFixture], rules: TieRules) -> TieStanding:
    """The standing once every leg is played: by goals, kicks, then away goals."""
    last = played[-1].score
    if awarded_to := next((leg.awarded_to for leg in played if leg.awarded_to), ""):
        return _by_award(so_far, played, awarded_to)
    goals = so_far.aggregate
    if goals is not None and goals.leader is not None:
        return _through(so_far, goals.leader, _by_goals(played, so_far.legs))
    if last.shoot_out is not None and last.shoot_out.home != last.shoot_out.away:
        kicks = last.shoot_out
        winner = TieSide.HOME if kicks.home > kicks.away else TieSide.AWAY
        return replace(_through(so_far, winner, DecidedBy.PENALTIES), shoot_out=kicks)
    counts = rules.away_goals_after_extra_time if last.extra_time else rules.away_goals
    if so_far.legs == 2 and counts:
        first = _turned_for(played[0], so_far.home.club)
        leader = away_goals_leader(first, last)
        return so_far if leader is None else _through(so_far, leader, DecidedBy.AWAY_GOALS)
    return so_far


def _by_award(so_far: TieStanding, played: Sequence[PlayedFixture], to: str) -> TieStanding:
    """A single match goes to whom it was awarded; an aggregate with one has to be recorded."""
    if so_far.legs == 2 or to == Award.BOTH_LOSE:
        return so_far
    return _through(so_far, TieSide(to), DecidedBy.AWARDED)


def _by_goals(played: Sequence[PlayedFixture], legs: int) -> DecidedBy:
    if any(fixture.awarded for fixture in played):
        return DecidedBy.AWARDED
    if played[-1].score.extra_time:
        return DecidedBy.EXTRA_TIME
    return DecidedBy.AGGREGATE if legs == 2 else DecidedBy.SCORE


def _replayed(level: TieStanding, replays: Sequence[PlayedFixture]) -> TieStanding:
    """The last replay decides; the ones before it were level, or there would be no other."""
    last = replays[-1]
    score = last.score
    level = replace(level, replay=score)
    goals = score.goals if score.home != score.away else score.shoot_out
    if goals is None or goals.home == goals.away:
        return level
    winner = last.home if goals.home > goals.away else last.away
    return replace(
        level,
        through=_side(level, winner.club),
        decided_by=DecidedBy.REPLAY,
        shoot_out=score.shoot_out,
    )


def _as_recorded(computed: TieStanding, tie: Tie) -> TieStanding:
    """With what the archive knows of the winner, and of how it was decided without goals."""
    computed = replace(computed, overdue=tie.overdue)
    if tie.ruling is Ruling.BOTH_THROUGH:
        return replace(computed, through=None, decided_by=DecidedBy.OTHER, ruling=tie.ruling)
    if tie.went_through is None:
        return computed if computed.through else replace(computed, ruling=tie.ruling)
    if computed.through is not None and computed.through.club == tie.went_through:
        return computed
    winner = _side(computed, tie.went_through)
    return replace(
        computed, through=winner, decided_by=DecidedBy.OTHER, shoot_out=None, ruling=tie.ruling
    )


def _side(tie: TieStanding, club: int) -> Side:
    # Compared by number: a club may have borne another name on the day of the replay.
    return tie.home if club == tie.home.club else tie.away


def _through(tie: TieStanding, side: TieSide, how: DecidedBy) -> TieStanding:
    winner = tie.home if side is TieSide.HOME else tie.away
    return replace(tie, through=winner, decided_by=how)
