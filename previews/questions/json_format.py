"""Answers in plain data, as `manage.py ask --json` and the API spell them.

An answer is an object of exactly these members:

- `question`: its slug
- `parameters`: what was asked, by name; clubs and competitions by the archive's names
- `value`: the answer itself; its members are the question's own (null: nothing to tell)
- `rows`: the fixtures it rests on, each with `date`, `home`, `away`, `score` ("2–1 a.e.t."),
  `home_goals`, `away_goals`, `competition`, `season`, `stage`, `leg` (1, 2 or null),
  `neutral_ground` and `note`, a remark of the question ("undecided") or an empty string
- `scope`: the part of the archive that was looked at, in words
- `as_of`: the day or the instant; nothing from then on is known
"""

from previews.football.form import Record
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Result
from previews.questions.question import Answer, Json, Receipt


def plain_answer(answer: Answer[object]) -> dict[str, Json]:
    return {
        "question": answer.question,
        "parameters": dict(answer.parameters),
        "value": answer.value,
        "rows": [plain_row(row) for row in answer.rows],
        "scope": answer.scope,
        "as_of": answer.as_of.isoformat(),
    }


def plain_row(row: Receipt) -> dict[str, Json]:
    return {**plain_fixture(row.fixture), "note": row.note}


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
