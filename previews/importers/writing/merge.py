"""Two tellings of one fixture: what a record adds to the stored row, and what it corrects."""

from itertools import pairwise
from typing import Any

from previews.archive.played_fixture_row import score_from
from previews.football.score import Goals, Score
from previews.importers.formats.parsed_fixture import ParsedFixture, Status

PARTS = ("half_time", "after_90", "after_120", "shoot_out")
# A later word beats an earlier one: an old list of fixtures does not take a result away.
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
LONGEST_REMARK = 200
ON_PENALTIES = "decided on penalties"


def columns_of(record: ParsedFixture) -> dict[str, Any]:
    """Score, status and remark of a record as columns of a fixture."""
    columns = score_columns(record.score, record.shoot_out)
    columns["status"] = _status(record)
    columns["remark"] = _remark(record)
    return columns


def score_columns(score: Score | None, shoot_out: Goals | None = None) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    for part in PARTS:
        goals = getattr(score, part) if score else None
        if part == "shoot_out":
            goals = goals or shoot_out
        columns[f"{part}_home"], columns[f"{part}_away"] = goals or (None, None)
    return columns


def _status(record: ParsedFixture) -> str:
    scored = record.score is not None or record.shoot_out is not None
    match record.status:
        case Status.PLAYED | Status.AWARDED if not scored:
            return "cancelled" if record.status is Status.AWARDED else "scheduled"
        case Status.ANNULLED | Status.POSTPONED | Status.CANCELLED | Status.WALKOVER:
            told = {Status.POSTPONED: "postponed"}.get(record.status, "cancelled")
            return "abandoned" if scored else told
        case Status.SCHEDULED if scored:
            return "played"
        case status:
            return status.value


def _remark(record: ParsedFixture) -> str:
    words = record.note
    if record.status is Status.WALKOVER and not words:
        words = "walkover"
    shoot_out = record.shoot_out or (record.score.shoot_out if record.score else None)
    if record.decided == "penalties" and shoot_out is None and "penalties" not in words:
        return _joined(words, ON_PENALTIES)
    return words[:LONGEST_REMARK]


def broken_rule(record: ParsedFixture) -> str:
    """Why no fixture can be like this; empty when one can."""
    year = record.season[:4]
    if record.day and year.isdecimal() and abs(int(year) - record.day.year) > 1:
        return f"{record.day} is no day of the season {record.season}"
    score = record.score
    shoot_out = score.shoot_out if score else record.shoot_out
    if shoot_out and shoot_out.home == shoot_out.away:
        return f"a shoot-out cannot end level: {shoot_out}"
    if score is None:
        return ""
    stages = [goals for goals in (score.half_time, score.after_90, score.after_120) if goals]
    for earlier, later in pairwise(stages):
        if later.home < earlier.home or later.away < earlier.away:
            return f"goals cannot be taken back: {earlier}, then {later}"
    return ""


def takes_extra_time_away(record: ParsedFixture, columns: dict[str, Any]) -> None:
    """For competitions that go straight to penalties.

    A table that says no more than "penalties" is read as if extra time had been played.
    """
    score = record.score
    if record.decided == "penalties" and score is not None and score.after_90 is None:
        for side in ("home", "away"):
            columns[f"after_90_{side}"] = columns[f"after_120_{side}"]
            columns[f"after_120_{side}"] = None


def merged(stored: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    """The columns that change when `told` is added to `stored`; unknown never beats known."""
    changes: dict[str, Any] = {}
    status = _later_word(stored, told)
    if status != stored["status"]:
        changes["status"] = status
    if RANK[told["status"]] >= RANK[stored["status"]] or told["status"] == "played":
        changes |= _score_changes(stored, told)
    played = RANK[stored["status"]] >= RANK["played"] > RANK[told["status"]]
    # Where it was played on another day, an old list of fixtures does not know the hour either.
    days = () if played and told["day"] != stored["day"] else ("kick_off", "day")
    for name in ("attendance", "stadium_id", "matchday", *days):
        if told.get(name) not in (None, stored[name]):
            changes[name] = told[name]
    if "day" in changes and "kick_off" not in changes and stored["kick_off"] is not None:
        # The hour that was known is one of another day.
        changes["kick_off"] = told["kick_off"]
    shoot_out = changes.get("shoot_out_home", stored["shoot_out_home"])
    known, new = (
        # Why it was not played then is no remark on how it was played in the end.
        "" if each["status"] in NOT_PLAYED and each["status"] != status else each["remark"]
        for each in (stored, told)
    )
    remark = _fuller_remark(known, new, shoot_out_known=shoot_out is not None)
    if remark != stored["remark"]:
        changes["remark"] = remark
    if told.get("neutral_ground") and not stored["neutral_ground"]:
        changes["neutral_ground"] = True
    return changes


def _later_word(stored: dict[str, Any], told: dict[str, Any]) -> str:
    """What became of a fixture by two tellings, whichever came first.

    A match that was broken off, or annulled, stands in tables with the score it had then. With
    another score it was played to its end after all.
    """
    words: list[str] = [stored["status"], told["status"]]
    if sorted(words) == ["abandoned", "played"]:
        known, new = _score_of(stored), _score_of(told)
        return "abandoned" if known and new and known.goals == new.goals else "played"
    return max(words, key=lambda word: RANK[word])


def other_goals(stored: dict[str, Any], told: dict[str, Any]) -> Goals | None:
    """The goals that are stored, where both know them and they differ."""
    known, new = _score_of(stored), _score_of(told)
    return known.goals if known and new and known.goals != new.goals else None


def _fuller_remark(known: str, told: str, *, shoot_out_known: bool) -> str:
    """The longer of two remarks, whichever came first, so that the order of files is no matter.

    That penalties decided is worth saying only as long as nobody knows the shoot-out.
    """
    on_penalties = ON_PENALTIES in known or ON_PENALTIES in told
    bare = [each.removesuffix(ON_PENALTIES).removesuffix("; ") for each in (known, told)]
    longer = max(bare, key=lambda each: (len(each), each))
    return _joined(longer, ON_PENALTIES) if on_penalties and not shoot_out_known else longer


def _joined(words: str, more: str) -> str:
    """Both, the first cut short where there is no room for it."""
    room = LONGEST_REMARK - len(more) - len("; ")
    return f"{words[:room]}; {more}" if words else more


def _score_changes(stored: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    known, new = _score_of(stored), _score_of(told)
    if new is None:
        return _only(stored, told, ("shoot_out",))
    final = new if known is None or known.goals != new.goals else _fullest(known, new)
    if known is not None and known.goals != new.goals:
        final = _corrected(known, new)
    columns = score_columns(final)
    return {name: value for name, value in columns.items() if value != stored[name]}


def _only(stored: dict[str, Any], told: dict[str, Any], parts: tuple[str, ...]) -> dict[str, Any]:
    names = [f"{part}_{side}" for part in parts for side in ("home", "away")]
    return {
        name: told[name] for name in names if told[name] is not None and told[name] != stored[name]
    }


def _fullest(known: Score, new: Score) -> Score:
    """Both agree on the goals; the one that knows of extra time knows better."""
    better, other = (known, new) if known.extra_time and not new.extra_time else (new, known)
    if better.extra_time:
        after_90 = better.after_90 or (other.after_90 if other.extra_time else None)
    else:
        after_90 = better.after_90
    return (
        Score.from_parts(
            after_90=after_90,
            after_120=better.after_120,
            half_time=better.half_time or other.half_time,
            shoot_out=better.shoot_out or other.shoot_out,
        )
        or new
    )


def _corrected(known: Score, new: Score) -> Score:
    """The new goals; the half-time score stays while it can still be right."""
    half_time = new.half_time or known.half_time
    first = new.after_90 or new.after_120
    if half_time and first and (half_time.home > first.home or half_time.away > first.away):
        half_time = None
    return (
        Score.from_parts(
            after_90=new.after_90,
            after_120=new.after_120,
            half_time=half_time,
            shoot_out=new.shoot_out,
        )
        or new
    )


def _score_of(columns: dict[str, Any]) -> Score | None:
    pairs = ((columns[f"{part}_home"], columns[f"{part}_away"]) for part in PARTS)
    return score_from(*pairs)
