"""A parsed fixture as columns: its score, status and remark."""

from dataclasses import replace

from previews.football.award import Award
from previews.football.score import Score
from previews.football.tie import Ruling
from previews.importers.doubts.score_rules import taken_back
from previews.importers.formats.broken_off import with_final_status
from previews.importers.formats.noted_outcome import awarded_goals, noted_outcome
from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedStatus
from previews.importers.writing.fixture_columns import FixtureColumns
from previews.importers.writing.noted_shoot_out import with_noted_shoot_out
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
    """Score, status, award and remark of a parsed fixture."""
    parsed = with_noted_shoot_out(with_awarded_score(with_final_status(parsed)))
    columns = score_columns(parsed.score, parsed.shoot_out)
    columns["awarded_to"] = _awarded_to(parsed)
    columns["status"] = "awarded" if columns["awarded_to"] else _status(parsed)
    columns["remark"] = _remark(parsed)
    return columns


def with_awarded_score(parsed: ParsedFixture) -> ParsedFixture:
    """An awarded match with the score that only the note gives: "awarded 3-0 to X".

    A half-time score that is higher than the awarded one was played, and does not count.
    """
    if parsed.status is not ParsedStatus.AWARDED:
        return parsed
    score = parsed.score
    if score is not None and score.half_time and taken_back(score):
        return replace(parsed, score=Score.from_parts(after_90=score.goals))
    if score is not None:
        return parsed
    noted = noted_outcome(parsed.note, parsed.home, parsed.away)
    goals = awarded_goals(parsed.note, noted.winner)
    return replace(parsed, score=Score.from_parts(after_90=goals)) if goals else parsed


def _awarded_to(parsed: ParsedFixture) -> str:
    """Whom the note gives the match, where the score does not say the same."""
    noted = noted_outcome(parsed.note, parsed.home, parsed.away)
    if noted.both_lose and parsed.status in (ParsedStatus.AWARDED, ParsedStatus.PLAYED):
        return Award.BOTH_LOSE.value
    if parsed.status is not ParsedStatus.AWARDED or noted.ruling is not Ruling.AWARDED:
        return ""
    goals = parsed.score.goals if parsed.score else None
    if goals and goals.home != goals.away:
        ahead = Award.HOME if goals.home > goals.away else Award.AWAY
        return "" if noted.winner == ahead else noted.winner
    return noted.winner


def _status(parsed: ParsedFixture) -> str:
    scored = parsed.score is not None or parsed.shoot_out is not None
    if parsed.status is ParsedStatus.WALKOVER and scored:
        return "awarded"
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
