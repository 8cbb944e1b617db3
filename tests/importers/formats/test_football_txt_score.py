import pytest
from hypothesis import given
from hypothesis import strategies as some

from previews.football.score import Goals, Score
from previews.importers.formats.football_txt_score import find_score, with_fuller


def read_score(text):
    """The score when the text is nothing else."""
    score = find_score(text)
    return score if score and (score.start, score.end) == (0, len(text)) else None


def made_of(after_90=None, after_120=None, half_time=None, shoot_out=None):
    return Score.from_parts(
        after_90=Goals(*after_90) if after_90 else None,
        after_120=Goals(*after_120) if after_120 else None,
        half_time=Goals(*half_time) if half_time else None,
        shoot_out=Goals(*shoot_out) if shoot_out else None,
    )


@pytest.mark.parametrize(
    ("written", "score"),
    [
        ("2-1", made_of((2, 1))),
        ("2:1 (1:0)", made_of((2, 1), half_time=(1, 0))),
        ("2-1 (1-0)", made_of((2, 1), half_time=(1, 0))),
        ("0-0", made_of((0, 0))),
        ("2-3 a.e.t. (1-0, 1-0)", made_of((1, 0), (2, 3), (1, 0))),
        ("3-2 a.e.t. (2-2)", made_of((2, 2), (3, 2))),
        ("3-2 AET (2-2)", made_of((2, 2), (3, 2))),
        ("3-2 aet/gg (2-2)", made_of((2, 2), (3, 2))),
        ("3-2 asdet (2-2)", made_of((2, 2), (3, 2))),
        ("4-2 pen. 1-0 a.e.t. (1-0, 0-0)", made_of((1, 0), (1, 0), (0, 0), (4, 2))),
        ("3-3 a.e.t. (2-2, 2-0), 4-2 pen.", made_of((2, 2), (3, 3), (2, 0), (4, 2))),
        ("4-1 pen. (1-1, 1-0)", made_of((1, 1), None, (1, 0), (4, 1))),
        ("4-2 pens (0-0)", made_of((0, 0), None, None, (4, 2))),
        ("3-4 p (1-1, 1-1, 0-0)", made_of((1, 1), (1, 1), (0, 0), (3, 4))),
        ("3-3 a.e.t., 4-2 pen.", made_of(None, (3, 3), None, (4, 2))),
    ],
)
def test_the_words_before_a_bracket_say_what_it_means(written, score):
    read = read_score(written)

    assert read is not None
    assert read.score == score


def test_a_shoot_out_alone_tells_no_goals():
    read = read_score("6-5 pen.")

    assert read is not None
    assert (read.score, read.goals_unknown) == (None, Goals(6, 5))


@pytest.mark.parametrize(
    ("score", "words", "told"),
    [
        (made_of((2, 1)), "aet", made_of(None, (2, 1))),
        (made_of((2, 1)), "aet/sg", made_of(None, (2, 1))),
        (made_of((1, 1), half_time=(1, 0)), "aet, 4-1 pen", made_of(None, (1, 1), (1, 0), (4, 1))),
        (made_of((1, 1)), "aet; 3-4 on pens", made_of(None, (1, 1), None, (3, 4))),
        (
            made_of((2, 1)),
            "HT 2-1, FT 2-1, AET, AGG 3-3, PEN 1-3",
            made_of((2, 1), (2, 1), (2, 1), (1, 3)),
        ),
    ],
)
def test_a_bracket_behind_the_second_team_tells_the_rest(score, words, told):
    assert with_fuller(score, words) == told


@pytest.mark.parametrize(
    "text", ["Accrington FC (1878-1896)", "B.93 København", "GKS Tychy '71", "1899-1900"]
)
def test_years_and_names_are_no_scores(text):
    assert find_score(text) is None


def pair(goals):
    return f"{goals.home}-{goals.away}"


few = some.integers(0, 9)
more = some.tuples(few, few)


@some.composite
def any_score(draw):
    half_time = Goals(*draw(more))
    scored = draw(more)
    after_90 = Goals(half_time.home + scored[0], half_time.away + scored[1])
    level = draw(some.booleans())
    if not level:
        return Score.from_parts(
            after_90=after_90, half_time=draw(some.sampled_from([half_time, None]))
        )
    after_90 = Goals(after_90.home, after_90.home)
    half_time = Goals(half_time.home, min(half_time.away, after_90.away))
    late = draw(more)
    after_120 = Goals(after_90.home + late[0], after_90.away + late[1])
    shoot_out = None
    if draw(some.booleans()):
        after_120 = Goals(after_120.home, after_120.home)
        shoot_out = Goals(5, draw(some.integers(0, 4)))
    return Score.from_parts(
        after_90=after_90,
        after_120=draw(some.sampled_from([after_120, None])),
        half_time=half_time,
        shoot_out=shoot_out,
    )


def spellings(score):
    """Every way to write this score that football.txt has."""
    half_time = f", {pair(score.half_time)}" if score.half_time else ""
    pens = pair(score.shoot_out) if score.shoot_out else ""
    if score.after_120 and pens:
        later, earlier = pair(score.after_120), f"({pair(score.after_90)}{half_time})"
        return [
            f"{pens} {word} {later} {extra} {earlier}"
            for word in ("pen.", "pens", "p")
            for extra in ("a.e.t.", "aet", "AET")
        ] + [
            f"{later} a.e.t. {earlier}, {pens} pen.",
            f"{pens} pen ({later}, {pair(score.after_90)}{half_time})",
        ]
    if score.after_120:
        return [
            f"{pair(score.after_120)} {extra} ({pair(score.after_90)}{half_time})"
            for extra in ("a.e.t.", "aet", "aet/gg", "asdet")
        ]
    if pens:
        return [f"{pens} pen. ({pair(score.after_90)}{half_time})"]
    if score.half_time:
        plain = f"{pair(score.after_90)} ({pair(score.half_time)})"
        return [plain, plain.replace("-", ":")]
    return [pair(score.after_90), pair(score.after_90).replace("-", ":")]


@given(any_score())
def test_any_score_written_in_any_style_reads_back_the_same(score):
    for written in spellings(score):
        if (
            score.shoot_out
            and score.after_120
            and score.half_time is None
            and "a.e.t" not in written
        ):
            continue
        read = read_score(written)
        assert read is not None, written
        assert read.score == score, written
