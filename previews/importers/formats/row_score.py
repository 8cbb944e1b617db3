"""The score of a row, of whatever columns it is in, and what they say became of the match."""

from dataclasses import dataclass, field

from previews.data.match_words import Outcome
from previews.football.score import Goals, Score
from previews.importers.formats.cell_scores import CellScore, read_score
from previews.importers.formats.csv_cells import (
    LETTERS,
    Cells,
    is_unknown,
    read_decided,
    read_letter,
    read_outcome,
    read_pair,
    read_shoot_out,
    read_yes_or_no,
)
from previews.importers.formats.parsed_fixture import ParsedStatus
from previews.importers.formats.score_as_date import ScoreAsDate
from previews.importers.formats.word_key import word_key

FLAGS: tuple[Outcome, ...] = ("postponed", "cancelled", "abandoned", "awarded")
NOT_PLAYED = ("scheduled", "postponed", "cancelled")
PLAYED_OUTCOMES = ("played", "extra_time", "penalties")
GOALS_OR_STATUS = "take the goals out, or give the status abandoned, annulled, awarded or played"
NO_SCORE = CellScore()
LETTER_WORDS = [word for words in LETTERS.values() for word in words]


@dataclass(slots=True)
class RowScore:
    """What the cells of a row say. `reasons` are sentences why the row has to be held.

    `left_out` are sentences on what could not be read and is not needed, `doubt` is what the file
    says that is impossible, and was left out.
    """

    score: Score | None = None
    shoot_out: Goals | None = None
    decided: str = ""
    status: ParsedStatus = ParsedStatus.SCHEDULED
    reasons: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    doubt: str = ""

    @property
    def has_goals(self) -> bool:
        return self.score is not None or self.shoot_out is not None


def read_row_score(cells: Cells) -> RowScore:
    """The score and the status. Raises ValueError for cells that cannot be read."""
    row = RowScore()
    result = _result(cells, row)
    outcomes = _outcomes(cells, result, row)
    _set_score(cells, result, outcomes, row)
    row.status = status_of(outcomes, row)
    _check_letters(cells, row)
    return row


def _result(cells: Cells, row: RowScore) -> CellScore:
    """The cell with the result; that of FT where there is no other."""
    name = "result" if cells["result"] else "full_time"
    text = cells[name]
    if not text:
        return NO_SCORE
    if word_key(text) in LETTER_WORDS:
        # "result" holds H, D or A in some tables: the letter is compared with the goals.
        cells["result_letter"] = cells["result_letter"] or text
        return NO_SCORE
    cell = _cell_score(name, text, row)
    if cell.left_out:
        row.left_out.append(
            f"{name}: ({cell.left_out}) of {text!r} is left out: it may be of half-time or of 90 "
            "minutes"
        )
    return cell


def _cell_score(name: str, text: str, row: RowScore) -> CellScore:
    try:
        return NO_SCORE if is_unknown(text) else read_score(text)
    except ScoreAsDate as error:
        row.reasons.append(f"{name}: {error}")
        return NO_SCORE
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error


def _outcomes(cells: Cells, result: CellScore, row: RowScore) -> list[Outcome]:
    """Everything that the cells say became of the match."""
    flags = [flag for flag in FLAGS if cells[flag] and _flag(cells, flag, row)]
    try:
        status = read_outcome(cells["status"])
    except ValueError as error:
        row.reasons.append(str(error))
        status = None
    stated = [status, read_decided(cells["decided"]), result.outcome, *flags]
    return [outcome for outcome in stated if outcome]


def _flag(cells: Cells, name: Outcome, row: RowScore) -> bool:
    try:
        return bool(read_yes_or_no(name, cells[name]))
    except ValueError as error:
        row.reasons.append(str(error))
        return False


def _set_score(cells: Cells, result: CellScore, outcomes: list[Outcome], row: RowScore) -> None:
    """The parts of the score. `decided` says whether the goals at the end are of 120 minutes."""
    final = _agreed(read_pair(cells, "home_goals", "away_goals"), result.final, row)
    after_90 = read_pair(cells, "home_ft", "away_ft") or result.after_90
    half_time = read_pair(cells, "half_time_home", "half_time_away") or result.half_time
    half_time = half_time or _half_time(cells, row)
    shoot_out = read_pair(cells, "penalties_home", "penalties_away") or result.shoot_out
    shoot_out = shoot_out or read_shoot_out(cells["penalties"])
    after_120, extra_time = _extra_time(cells, row)
    if after_120:
        # footballcsv: FT is of 90 minutes, ET of 120.
        final, after_90 = after_120, after_90 or final
    elif shoot_out and final and cells["full_time"] and not cells["result"]:
        final, after_90 = None, final
    decided = _decided(outcomes, shoot_out, extra_time=extra_time)
    if not decided and final and after_90 and after_90 != final:
        decided = "extra_time"
    if final is None and after_90 is None and half_time:
        raise ValueError("a half-time score without one at the end")
    row.score = Score.from_parts(
        after_90=after_90 if decided else final or after_90,
        after_120=final if decided else None,
        half_time=half_time,
        shoot_out=shoot_out,
    )
    row.shoot_out, row.decided = shoot_out if row.score is None else None, decided


def _half_time(cells: Cells, row: RowScore) -> Goals | None:
    try:
        return _cell_score("half_time", cells["half_time"], row).final
    except ValueError as error:
        row.left_out.append(str(error))
        return None


def _agreed(pair: Goals | None, final: Goals | None, row: RowScore) -> Goals | None:
    if pair and final and pair != final:
        row.reasons.append(f"two columns contradict each other: {pair} and {final}")
    return pair or final


def _extra_time(cells: Cells, row: RowScore) -> tuple[Goals | None, bool]:
    """The goals after 120 minutes, or whether the cell says that extra time was played."""
    text = cells["extra_time"]
    try:
        played = read_yes_or_no("extra_time", text)
    except ValueError:
        goals = _cell_score("extra_time", text, row).final
        return goals, goals is not None
    return None, bool(played)


def _decided(outcomes: list[Outcome], shoot_out: Goals | None, *, extra_time: bool) -> str:
    if shoot_out or "penalties" in outcomes:
        return "penalties"
    return "extra_time" if extra_time or "extra_time" in outcomes else ""


def status_of(outcomes: list[Outcome], row: RowScore) -> ParsedStatus:
    """The status that the cells state, else by the goals."""
    others = dict.fromkeys(outcome for outcome in outcomes if outcome not in PLAYED_OUTCOMES)
    played = len(others) < len(set(outcomes))
    if len(others) > 1:
        row.reasons.append(f"the row says both {' and '.join(others)}")
    outcome = next(iter(others), None)
    if outcome == "live":
        row.reasons.append("the match was not over when the file was written")
    elif outcome in NOT_PLAYED and row.has_goals:
        row.reasons.append(f"the status is {outcome}, but the row has goals: {GOALS_OR_STATUS}")
    elif played and outcome is None and not row.has_goals and not row.reasons:
        row.reasons.append("the status says that it was played, but the row has no goals")
    if outcome and outcome != "live":
        return ParsedStatus(outcome)
    return ParsedStatus.PLAYED if row.score else ParsedStatus.SCHEDULED


def _check_letters(cells: Cells, row: RowScore) -> None:
    """Leaves out letters that cannot be read; the others are compared with the goals later."""
    for name in ("result_letter", "half_time_letter"):
        if not cells[name]:
            continue
        try:
            read_letter(name, cells[name])
        except ValueError as error:
            # Without goals it may be the result that the row has in another form.
            (row.left_out if row.has_goals else row.reasons).append(str(error))
            cells[name] = ""
