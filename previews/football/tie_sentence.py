"""A tie's standing as a sentence: "Liverpool go through 4–3 on aggregate"."""

from previews.football.played_fixture import Side
from previews.football.tie import Ruling
from previews.football.tie_standing import DecidedBy, TieStanding

RULINGS = {
    Ruling.COIN: "on the toss of a coin",
    Ruling.LOTS: "by drawing lots",
    Ruling.BETTER_PLACED: "as the club better placed in the league",
    Ruling.WALKOVER: "by a walkover",
    Ruling.AWARDED: "by an award",
    Ruling.WITHDRAWN: "as the other club withdrew",
    Ruling.DISQUALIFIED: "as the other club was disqualified",
    Ruling.BOTH_THROUGH: "for both",
}

RULING_NOUNS = {
    Ruling.COIN: "the toss of a coin",
    Ruling.LOTS: "drawing lots",
    Ruling.BETTER_PLACED: "the places in the league",
    Ruling.WALKOVER: "a walkover",
    Ruling.AWARDED: "an award",
    Ruling.WITHDRAWN: "a withdrawal",
    Ruling.DISQUALIFIED: "a disqualification",
    Ruling.BOTH_THROUGH: "a ruling for both",
}


def ruling_sentence(ruling: Ruling, clubs: tuple[Side, Side], winner: Side | None) -> str:
    """The same for a tie of which no match was played."""
    if ruling is Ruling.BOTH_THROUGH:
        return f"{clubs[0]} and {clubs[1]} both go through"
    if winner is None:
        return f"Decided by {RULING_NOUNS[ruling]}: who went through is not in the archive"
    return f"{winner} go through {RULINGS[ruling]}"


def tie_sentence(tie: TieStanding, *, final: bool = False, is_past: bool = False) -> str:
    """Who went through and how, or how it stands, without a full stop.

    In a final, or a match for third place, no club goes through: `final` makes it "win". `is_past`
    says that the day of the other match has passed: a club led after the first leg.
    """
    if tie.both_through:
        return f"{tie.home} and {tie.away} both go through"
    if tie.through is not None:
        verb = "win" if final else "go through"
        return f"{tie.through} {verb} {how_it_was_decided(tie)}".rstrip()
    if tie.aggregate is None:
        return f"{tie.home} v {tie.away}: the first leg is not in the archive"
    if tie.ruling is not None:
        how = f"decided by {RULING_NOUNS[tie.ruling]}"
        return f"{_score(tie)}, {how}: who went through is not in the archive"
    if tie.finished:
        unknown = tie.overdue or tie.leader is not None
        return _score(tie) + (": who went through is not in the archive" if unknown else "")
    if tie.leader is None:
        return f"Level at {tie.aggregate} after the first leg"
    verb = "led" if is_past else "lead"
    return f"{tie.leader} {verb} {tie.aggregate.from_above()} after the first leg"


def how_it_was_decided(tie: TieStanding) -> str:
    """ "4–2 on penalties, 1–1", "on the toss of a coin (2–2)"; of a tie with a winner."""
    numbers = tie.aggregate.from_above() if tie.aggregate else ""
    match tie.decided_by:
        case DecidedBy.AWAY_GOALS:
            return f"on away goals, {numbers}{_on_aggregate(tie)}"
        case DecidedBy.PENALTIES:
            return f"{_kicks(tie)} on penalties, {numbers}{_on_aggregate(tie)}"
        case DecidedBy.EXTRA_TIME:
            return f"{numbers}{_on_aggregate(tie)} after extra time"
        case DecidedBy.AWARDED:
            return f"by an award ({numbers}{_on_aggregate(tie)})" if numbers else "by an award"
        case DecidedBy.REPLAY:
            return _in_the_replay(tie)
        case DecidedBy.OTHER:
            goals = f"({numbers}{_on_aggregate(tie)})" if numbers else ""
            return f"{RULINGS[tie.ruling]} {goals}".rstrip() if tie.ruling else goals
        case _:
            return f"{numbers}{_on_aggregate(tie)}"


def _in_the_replay(tie: TieStanding) -> str:
    if tie.shoot_out is not None:
        return f"{_kicks(tie)} on penalties after {_third_match(tie)}"
    if tie.replay is None:
        return f"after {_third_match(tie)}"
    goals = f"{max(tie.replay.goals)}–{min(tie.replay.goals)}"
    extra_time = " after extra time" if tie.replay.extra_time else ""
    return f"{goals} in {_third_match(tie)}{extra_time}"


def _third_match(tie: TieStanding) -> str:
    """A single match is replayed; after two legs there is a play-off on another ground."""
    return "a play-off" if tie.legs == 2 else "a replay"


def _score(tie: TieStanding) -> str:
    """Level, or a score that did not decide the tie."""
    numbers = f"{tie.aggregate}{_on_aggregate(tie)}"
    return f"Level at {numbers}" if tie.leader is None else f"{tie.home} v {tie.away} {numbers}"


def _kicks(tie: TieStanding) -> str:
    return f"{max(tie.shoot_out)}–{min(tie.shoot_out)}" if tie.shoot_out else ""


def _on_aggregate(tie: TieStanding) -> str:
    return " on aggregate" if tie.legs == 2 else ""
