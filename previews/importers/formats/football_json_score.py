"""The score of a match of football.json, in the layouts of all its years."""

import json
from collections.abc import Mapping
from typing import Any

from previews.football.score import Goals, Score
from previews.importers.formats.cell_scores import read_score
from previews.importers.formats.csv_cells import read_outcome
from previews.importers.formats.row_score import RowScore, status_of
from previews.text.whole_number import whole_number

MOST_GOALS = 999
MOST_QUOTED = 60
PARTS = ("ht", "ft", "et", "p")
# Years before 2019: score1 and score2, with these endings for the parts.
ENDINGS = {"ht": "i", "ft": "", "et": "et", "p": "p"}


def read_match_score(match: Mapping[str, Any]) -> RowScore:
    """Score and status of a match. Raises ValueError for what is none."""
    row = RowScore()
    outcomes = [outcome for outcome in [read_outcome(match.get("status") or "")] if outcome]
    parts = _parts(match, row, outcomes)
    shoot_out = parts["p"]
    if shoot_out and shoot_out.home == shoot_out.away:
        row.doubt = f"a shoot-out cannot end level: {shoot_out}"
        shoot_out = None
    row.score = Score.from_parts(
        after_90=parts["ft"],
        after_120=parts["et"],
        half_time=parts["ht"],
        shoot_out=shoot_out,
    )
    if parts["ht"] and row.score is None:
        raise ValueError("a half-time score without one at the end")
    row.shoot_out = shoot_out if row.score is None else None
    if parts["p"] or "penalties" in outcomes:
        row.decided = "penalties"
    elif (row.score and row.score.extra_time) or "extra_time" in outcomes:
        row.decided = "extra_time"
    row.status = status_of(outcomes, row)
    return row


def _parts(match: Mapping[str, Any], row: RowScore, outcomes: list[Any]) -> dict[str, Goals | None]:
    """The goals of each part, of `score` (an object, a list, a text) or of score1 and score2."""
    parts: dict[str, Goals | None] = dict.fromkeys(PARTS)
    match match.get("score"):
        case nothing if not nothing:
            return parts | _of_two_keys(match)
        case dict() as score:
            if unknown := sorted(score.keys() - set(PARTS)):
                raise ValueError(f"score: {', '.join(unknown)} is none of {', '.join(PARTS)}")
            return parts | {name: _pair(goals) for name, goals in score.items() if goals}
        case str() as text:
            cell = read_score(text)
            longer = cell.outcome in ("extra_time", "penalties") and cell.after_90
            outcomes += [cell.outcome] if cell.outcome else []
            row.left_out += [f"score: ({cell.left_out}) is left out"] if cell.left_out else []
            return {
                "ht": cell.half_time,
                "ft": cell.after_90 if longer else cell.final,
                "et": cell.final if longer else None,
                "p": cell.shoot_out,
            }
        case goals:
            return parts | {"ft": _pair(goals)}


def _of_two_keys(match: Mapping[str, Any]) -> dict[str, Goals | None]:
    parts: dict[str, Goals | None] = {}
    for name, ending in ENDINGS.items():
        goals = match.get(f"score1{ending}"), match.get(f"score2{ending}")
        if goals == (None, None):
            continue
        if None in goals:
            raise ValueError(f"only one of score1{ending} and score2{ending} is given")
        parts[name] = _pair(goals)
    return parts


def _pair(numbers: Any) -> Goals:
    if isinstance(numbers, str):
        final = read_score(numbers).final
        if final is None:
            raise ValueError(f"not a score: {numbers!r}")
        return final
    if not isinstance(numbers, list | tuple) or len(numbers) != 2:
        raise ValueError(f"not the goals of two sides: {json.dumps(numbers)}")
    home, away = numbers
    return Goals(_goals(home), _goals(away))


def _goals(number: Any) -> int:
    """The goals of a side: 2, "2", or 2.0 as table programs write it."""
    is_whole = isinstance(number, float) and number.is_integer()
    if is_whole:
        number = int(number)
    elif isinstance(number, str) and (written := whole_number(number.strip())) is not None:
        number = written
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= MOST_GOALS:
        refused = json.dumps(number, ensure_ascii=False)
        raise ValueError(f"not a number of goals: {refused[:MOST_QUOTED]}")
    return number
