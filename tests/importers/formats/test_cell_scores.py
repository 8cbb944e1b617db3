"""Results in one cell, whole or not at all."""

import pytest

from previews.football.score import Goals
from previews.importers.formats.cell_scores import CellScore, read_score
from previews.importers.formats.score_as_date import ScoreAsDate


@pytest.mark.parametrize(
    "text",
    [
        "2-1",
        "2:1",
        "2–1",
        "2 - 1",
        "2−1",
        "2 x 1",
        "FT 2-1",
        "2-1*",
        "2-1 FT",
        "2|1",
        "2 | 1",
        "2¦1",
        "2\u20111",
        "2\u20101",
        "2~1",
        "2|1 FT",
    ],
)
def test_a_plain_result(text):
    assert read_score(text).final == Goals(2, 1)
    assert read_score(text).outcome in (None, "played")


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("2-1 (1-0)", CellScore(Goals(2, 1), half_time=Goals(1, 0))),
        ("2:1 [1:0]", CellScore(Goals(2, 1), half_time=Goals(1, 0))),
        ("3-0 (HT 1-0)", CellScore(Goals(3, 0), half_time=Goals(1, 0))),
        ("HT 1-0, FT 3-0", CellScore(Goals(3, 0), half_time=Goals(1, 0))),
        ("2-1 a.e.t.", CellScore(Goals(2, 1), outcome="extra_time")),
        ("2:1 n.V.", CellScore(Goals(2, 1), outcome="extra_time")),
        ("2-1 d.t.s.", CellScore(Goals(2, 1), outcome="extra_time")),
        ("2-1 (aet)", CellScore(Goals(2, 1), outcome="extra_time")),
        ("3-1 aet (1-1, 0-1)",
         CellScore(Goals(3, 1), Goals(0, 1), Goals(1, 1), outcome="extra_time")),
        ("1-1 (4-3 pens)", CellScore(Goals(1, 1), shoot_out=Goals(4, 3), outcome="penalties")),
        ("1-1 (4-3 p)", CellScore(Goals(1, 1), shoot_out=Goals(4, 3), outcome="penalties")),
        ("1-1 pens 4-3", CellScore(Goals(1, 1), shoot_out=Goals(4, 3), outcome="penalties")),
        ("1-1 aet, 4-3 on penalties",
         CellScore(Goals(1, 1), shoot_out=Goals(4, 3), outcome="penalties")),
        ("1-1 (5-4 t.a.b.)", CellScore(Goals(1, 1), shoot_out=Goals(5, 4), outcome="penalties")),
        ("4:2 i.E. (1:1, 1:1, 0:1)",
         CellScore(Goals(1, 1), Goals(0, 1), Goals(1, 1), Goals(4, 2), "penalties")),
        ("4-3 pens", CellScore(shoot_out=Goals(4, 3), outcome="penalties")),
        ("2|1 (1|0)", CellScore(Goals(2, 1), half_time=Goals(1, 0))),
        ("2-1|1-0", CellScore(Goals(2, 1), half_time=Goals(1, 0))),
        ("1|1 (4|3 pens)", CellScore(Goals(1, 1), shoot_out=Goals(4, 3), outcome="penalties")),
        ("2|1 aet", CellScore(Goals(2, 1), outcome="extra_time")),
        ("3-0 awarded", CellScore(Goals(3, 0), outcome="awarded")),
        ("1-0 abd", CellScore(Goals(1, 0), outcome="abandoned")),
        ("2-1 (agg. 3-2)", CellScore(Goals(2, 1))),
        ("2-1 aet (1-1)", CellScore(Goals(2, 1), outcome="extra_time", left_out="1-1")),
        ("postponed", CellScore(outcome="postponed")),
        ("P-P", CellScore(outcome="postponed")),
        ("A–A", CellScore(outcome="abandoned")),
        ("abgesagt", CellScore(outcome="cancelled")),
    ],
)  # fmt: skip
def test_a_result_with_more_behind_it(text, score):
    assert read_score(text) == score


@pytest.mark.parametrize("text", ["-", "-:-", "v", "vs.", "? - ?", "_:_", "–", "|", "- | -"])
def test_signs_of_a_match_without_a_result_are_none(text):
    assert read_score(text) == CellScore()


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("02. Jan", "2-1 or 1-2"), ("2-Jan", "2-1 or 1-2"), ("Jan-02", "2-1 or 1-2"),
        ("1. Mär", "1-3 or 3-1"), ("3-ene", "3-1 or 1-3"), ("01/févr", "1-2 or 2-1"),
        ("May 4", "4-5 or 5-4"), ("02.01.", "2-1 or 1-2"), ("02.01.2024", "2-1 or 1-2"),
        ("3/1/2024", "3-1 or 1-3"), ("2024-01-02 00:00:00", "1-2 or 2-1"), ("02:01:00", "2-1"),
        ("2.1", "2-1 or 1-2"),
    ],
)  # fmt: skip
def test_a_score_that_became_a_date_is_recognised(text, scores):
    with pytest.raises(ScoreAsDate, match=f"perhaps {scores}: write the score into the cell"):
        read_score(text)


@pytest.mark.parametrize(
    "text",
    ["21", "2-1 Smith", "won 2-1", "Att: 500", "2-1-0", "1-1 (4-3)", "2-1 (1-0, 0-0)", "two-one",
     "12 Aug 2-1", "2-1 (1-0) (0-0)"],
)  # fmt: skip
def test_what_is_not_a_result_from_end_to_end_is_none(text):
    with pytest.raises(ValueError, match=r"not a result|cannot be taken back"):
        read_score(text)
