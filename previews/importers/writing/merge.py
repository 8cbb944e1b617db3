"""What an incoming fixture adds to the stored one, and what it corrects.

The order of files does not matter: either way round the same columns are stored in the end.
"""

from previews.football.score import Goals, Score
from previews.importers.formats.broken_off import says_that_it_stands
from previews.importers.writing.fixture_columns import FixtureColumns, changed
from previews.importers.writing.parsed_columns import ON_PENALTIES, joined
from previews.importers.writing.score_columns import score_columns, score_of

# A later status beats an earlier one: an old list of fixtures does not take a result away.
RANK = {
    "to_be_confirmed": 0,
    "scheduled": 1,
    "postponed": 2,
    "cancelled": 3,
    "abandoned": 4,
    "played": 5,
    "awarded": 6,
}
NOT_PLAYED = ("postponed", "cancelled")


def merged(stored: FixtureColumns, incoming: FixtureColumns) -> FixtureColumns:
    """The columns that change when `incoming` is added to `stored`; unknown never beats known."""
    new: FixtureColumns = {"status": _status(stored, incoming)}
    new |= _score(stored, incoming)
    new |= _moment(stored, incoming)
    new |= {
        "awarded_to": _awarded_to(stored, incoming, new["status"]),
        "attendance": _first_known(incoming["attendance"], stored["attendance"]),
        "stadium_id": _first_known(incoming["stadium_id"], stored["stadium_id"]),
        "matchday": _first_known(incoming["matchday"], stored["matchday"]),
        "neutral_ground": stored["neutral_ground"] or incoming["neutral_ground"],
    }
    shoot_out = new.get("shoot_out_home", stored["shoot_out_home"])
    new["remark"] = _remark(stored, incoming, new["status"], shoot_out_known=shoot_out is not None)
    return changed(new, stored)


def other_goals(stored: FixtureColumns, incoming: FixtureColumns) -> Goals | None:
    """The stored goals, where both know them and they differ."""
    known, new = score_of(stored), score_of(incoming)
    return known.goals if known and new and known.goals != new.goals else None


def _first_known(first: int | None, second: int | None) -> int | None:
    return second if first is None else first


def _status(stored: FixtureColumns, incoming: FixtureColumns) -> str:
    """What became of a fixture.

    A match that was broken off stays so for a source that has only the score it had then. With
    another score it was played to its end after all, and it counts where a remark says so.
    """
    statuses = stored["status"], incoming["status"]
    if sorted(statuses) == ["abandoned", "played"]:
        if any(says_that_it_stands(columns["remark"]) for columns in (stored, incoming)):
            return "played"
        known, new = score_of(stored), score_of(incoming)
        return "abandoned" if known and new and known.goals == new.goals else "played"
    return max(statuses, key=RANK.__getitem__)


def _awarded_to(stored: FixtureColumns, incoming: FixtureColumns, status: str) -> str:
    """Only an awarded match has one; a source that says nothing takes nothing away."""
    return (incoming["awarded_to"] or stored["awarded_to"]) if status == "awarded" else ""


def _moment(stored: FixtureColumns, incoming: FixtureColumns) -> FixtureColumns:
    if incoming["day"] == stored["day"]:
        return {"kick_off": incoming["kick_off"] or stored["kick_off"]}
    if RANK[stored["status"]] >= RANK["played"] > RANK[incoming["status"]]:
        # An old list of fixtures knows neither the day nor the hour it was played on.
        return {}
    # An hour that was known is one of the other day.
    return {"day": incoming["day"], "kick_off": incoming["kick_off"]}


def _remark(
    stored: FixtureColumns, incoming: FixtureColumns, status: str, *, shoot_out_known: bool
) -> str:
    known, new = (
        # Why it was not played then is no remark on how it was played in the end.
        "" if columns["status"] in NOT_PLAYED and columns["status"] != status else columns["remark"]
        for columns in (stored, incoming)
    )
    return _fuller_remark(known, new, shoot_out_known=shoot_out_known)


def _fuller_remark(known: str, new: str, *, shoot_out_known: bool) -> str:
    """The longer of two remarks, whichever came first.

    "Decided on penalties" is worth saying only as long as the shoot-out is unknown.
    """
    on_penalties = ON_PENALTIES in known or ON_PENALTIES in new
    bare = [remark.removesuffix(ON_PENALTIES).removesuffix("; ") for remark in (known, new)]
    longer = max(bare, key=lambda remark: (len(remark), remark))
    return joined(longer, ON_PENALTIES) if on_penalties and not shoot_out_known else longer


def _score(stored: FixtureColumns, incoming: FixtureColumns) -> FixtureColumns:
    if incoming["status"] != "played" and RANK[incoming["status"]] < RANK[stored["status"]]:
        return {}
    known, new = score_of(stored), score_of(incoming)
    if new is None:
        return {
            "shoot_out_home": _first_known(incoming["shoot_out_home"], stored["shoot_out_home"]),
            "shoot_out_away": _first_known(incoming["shoot_out_away"], stored["shoot_out_away"]),
        }
    if known is None:
        return score_columns(new)
    final = _fullest(known, new) if known.goals == new.goals else _corrected(known, new)
    return score_columns(final)


def _fullest(known: Score, new: Score) -> Score:
    """Both agree on the goals; the one that knows of extra time knows better."""
    better, other = (known, new) if known.extra_time and not new.extra_time else (new, known)
    after_90 = better.after_90
    if after_90 is None and better.extra_time and other.extra_time:
        after_90 = other.after_90
    score = Score.from_parts(
        after_90=after_90,
        after_120=better.after_120,
        half_time=better.half_time or other.half_time,
        shoot_out=better.shoot_out or other.shoot_out,
    )
    return score or new


def _corrected(known: Score, new: Score) -> Score:
    """The new goals; the half-time score stays while it can still be right."""
    half_time = new.half_time or known.half_time
    first = new.after_90 or new.after_120
    if half_time and first and (half_time.home > first.home or half_time.away > first.away):
        half_time = None
    score = Score.from_parts(
        after_90=new.after_90,
        after_120=new.after_120,
        half_time=half_time,
        shoot_out=new.shoot_out,
    )
    return score or new
