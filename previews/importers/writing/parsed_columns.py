"""A parsed fixture as columns: its score, status and remark."""

from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedStatus
from previews.importers.writing.fixture_columns import FixtureColumns
from previews.importers.writing.score_columns import score_columns
from previews.models import Fixture

LONGEST_REMARK = 200
ON_PENALTIES = "decided on penalties"
# Without a score they were not played; with one they were broken off, and the score may count.
WITHOUT_SCORE = {
    ParsedStatus.POSTPONED: Fixture.Status.POSTPONED,
    ParsedStatus.CANCELLED: Fixture.Status.CANCELLED,
    ParsedStatus.ANNULLED: Fixture.Status.CANCELLED,
    ParsedStatus.WALKOVER: Fixture.Status.CANCELLED,
}


def columns_of(parsed: ParsedFixture) -> FixtureColumns:
    """Score, status and remark of a parsed fixture."""
    columns = score_columns(parsed.score, parsed.shoot_out)
    columns["status"] = _status(parsed)
    columns["remark"] = _remark(parsed)
    return columns


def _status(parsed: ParsedFixture) -> str:
    scored = parsed.score is not None or parsed.shoot_out is not None
    if parsed.status in WITHOUT_SCORE:
        return "abandoned" if scored else WITHOUT_SCORE[parsed.status].value
    match parsed.status:
        case ParsedStatus.PLAYED if not scored:
            return "scheduled"
        case ParsedStatus.AWARDED if not scored:
            return "cancelled"
        case ParsedStatus.SCHEDULED if scored:
            return "played"
        case status:
            return status.value


def _remark(parsed: ParsedFixture) -> str:
    remark = parsed.note
    if parsed.status is ParsedStatus.WALKOVER and not remark:
        remark = "walkover"
    shoot_out = parsed.shoot_out or (parsed.score.shoot_out if parsed.score else None)
    if parsed.decided == "penalties" and shoot_out is None and "penalties" not in remark:
        return joined(remark, ON_PENALTIES)
    return remark[:LONGEST_REMARK]


def joined(remark: str, more: str) -> str:
    """Both; the first is cut short where the column has no room for it."""
    room = LONGEST_REMARK - len(more) - len("; ")
    return f"{remark[:room]}; {more}" if remark else more


def remove_extra_time(parsed: ParsedFixture, columns: FixtureColumns) -> None:
    """For competitions that go straight to penalties: the goals are those of 90 minutes.

    A table that says no more than "penalties" is read as if extra time had been played.
    """
    score = parsed.score
    if parsed.decided == "penalties" and score is not None and score.after_90 is None:
        columns["after_90_home"] = columns["after_120_home"]
        columns["after_90_away"] = columns["after_120_away"]
        columns["after_120_home"] = columns["after_120_away"] = None
