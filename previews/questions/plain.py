"""Football in plain data: fixtures, results and records as an answer's JSON spells them."""

from previews.football.form import Record
from previews.football.played import PlayedFixture
from previews.football.result import Result
from previews.questions.question import Json


def plain_fixture(fixture: PlayedFixture) -> dict[str, Json]:
    return {
        "date": fixture.day.isoformat(),
        "home": fixture.home.name,
        "away": fixture.away.name,
        "score": str(fixture.score),
        "home_goals": fixture.score.home,
        "away_goals": fixture.score.away,
        "competition": fixture.competition,
        "season": fixture.season,
        "stage": fixture.stage,
        "leg": fixture.leg,
        "neutral_ground": fixture.neutral_ground,
    }


def plain_result(one: Result) -> dict[str, Json]:
    """A result as the club saw it: its own goals first."""
    return {
        "date": one.day.isoformat(),
        "opponent": one.opponent.name,
        "where": str(one.where),
        "score": f"{one.goals_for}–{one.goals_against}",
        "outcome": str(one.outcome),
    }


def plain_record(total: Record) -> dict[str, Json]:
    return {
        "played": total.played,
        "won": total.won,
        "drawn": total.drawn,
        "lost": total.lost,
        "goals_for": total.goals_for,
        "goals_against": total.goals_against,
        "clean_sheets": total.clean_sheets,
        "without_a_goal": total.without_a_goal,
    }
