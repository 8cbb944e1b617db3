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


def result_row(result: Result) -> ResultRow:
    return ResultRow(
        number=result.fixture.number,
        outcome=str(result.outcome),
        word=result.outcome.word,
        score=f"{result.goals_for}–{result.goals_against}",
        remark=_remark(result),
        ground=GROUNDS[result.where],
        opponent=result.opponent.name,
        opponent_slug=result.opponent.slug,
        competition=result.fixture.competition,
        day=result.day,
    )


def _remark(result: Result) -> str:
    """What the score does not say: extra time, the shoot-out, a neutral ground, a ruling."""
    score = result.fixture.score
    parts = ["after extra time"] if score.extra_time else []
    if score.shoot_out is not None:
        kicks = score.shoot_out if result.at_home else score.shoot_out[::-1]
        verb = "won" if result.won_shoot_out else "lost"
        parts.append(f"{verb} {kicks[0]}–{kicks[1]} on penalties")
    if result.where is Where.NEUTRAL:
        parts.append("neutral ground")
    if result.fixture.awarded:
        parts.append("awarded")
    return ", ".join(parts)
