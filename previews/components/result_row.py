"""A result as a line of a list: the letter, the opponent, the score, and where it was."""

from dataclasses import dataclass
from datetime import date

from previews.football.result import Result, Where

GROUNDS = {Where.HOME: "v", Where.AWAY: "at", Where.NEUTRAL: "v"}


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One club's result; its own goals first."""

    number: int
    outcome: str
    word: str
    score: str
    remark: str
    ground: str
    opponent: str
    opponent_slug: str
    competition: str
    day: date

    @property
    def day_in_words(self) -> str:
        return f"{self.day:%a %-d %b %Y}"


def result_shown(one: Result) -> ResultRow:
    return ResultRow(
        number=one.fixture.number,
        outcome=str(one.outcome),
        word=one.outcome.word,
        score=f"{one.goals_for}–{one.goals_against}",
        remark=_remark(one),
        ground=GROUNDS[one.where],
        opponent=one.opponent.name,
        opponent_slug=one.opponent.slug,
        competition=one.fixture.competition,
        day=one.day,
    )


def _remark(one: Result) -> str:
    """What the goals do not tell: extra time, the shoot-out, a neutral ground, a ruling."""
    score = one.fixture.score
    parts = ["after extra time"] if score.extra_time else []
    if score.shoot_out is not None:
        kicks = score.shoot_out if one.at_home else score.shoot_out[::-1]
        verb = "won" if one.won_shoot_out else "lost"
        parts.append(f"{verb} {kicks[0]}–{kicks[1]} on penalties")
    if one.where is Where.NEUTRAL:
        parts.append("neutral ground")
    if one.fixture.awarded:
        parts.append("awarded")
    return ", ".join(parts)
