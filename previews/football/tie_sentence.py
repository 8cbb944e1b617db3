"""A tie's standing as a sentence: "Liverpool go through 4–3 on aggregate"."""

from previews.football.tie_standing import DecidedBy, TieStanding


def tie_sentence(tie: TieStanding, *, final: bool = False) -> str:
    """Who went through and how, or how it stands, without a full stop.

    In a final, or a match for third place, no club goes through: `final` makes it "win".
    """
    if tie.through is not None:
        verb = "win" if final else "go through"
        return f"{tie.through} {verb} {_how(tie)}".rstrip()
    if tie.aggregate is None:
        return f"{tie.home} v {tie.away}: the first leg is not in the archive"
    if tie.finished:
        return f"Level at {tie.aggregate}{_on_aggregate(tie)}"
    if tie.leader is None:
        return f"Level at {tie.aggregate} after the first leg"
    return f"{tie.leader} lead {tie.aggregate.from_above()} after the first leg"


def _how(tie: TieStanding) -> str:
    numbers = tie.aggregate.from_above() if tie.aggregate else ""
    match tie.decided_by:
        case DecidedBy.AWAY_GOALS:
            return f"on away goals, {numbers}{_on_aggregate(tie)}"
        case DecidedBy.PENALTIES:
            return f"{_kicks(tie)} on penalties, {numbers}{_on_aggregate(tie)}"
        case DecidedBy.EXTRA_TIME:
            return f"{numbers}{_on_aggregate(tie)} after extra time"
        case DecidedBy.REPLAY:
            return _in_the_replay(tie)
        case DecidedBy.OTHER:
            return f"({numbers}{_on_aggregate(tie)})" if numbers else ""
        case _:
            return f"{numbers}{_on_aggregate(tie)}"


def _in_the_replay(tie: TieStanding) -> str:
    if tie.shoot_out is not None:
        return f"{_kicks(tie)} on penalties after a replay"
    if tie.replay is None:
        return "after a replay"
    goals = f"{max(tie.replay.goals)}–{min(tie.replay.goals)}"
    return f"{goals} in a replay" + (" after extra time" if tie.replay.extra_time else "")


def _kicks(tie: TieStanding) -> str:
    return f"{max(tie.shoot_out)}–{min(tie.shoot_out)}" if tie.shoot_out else ""


def _on_aggregate(tie: TieStanding) -> str:
    return " on aggregate" if tie.legs == 2 else ""
