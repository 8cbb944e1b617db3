import pytest

from previews.football.score import Goals
from previews.text.figures_in_prose import KnownFigure, disagreeing_figures

FIGURES = (
    KnownFigure(("first legs", "lost"), 4, "first legs lost"),
    KnownFigure(("capacity",), 16000, "capacity on the day"),
    KnownFigure(("travelling fans",), 750),
    KnownFigure(("first leg", "Anfield"), Goals(0, 3), "the first leg"),
    KnownFigure(("semi-final", "since"), 1988, "last semi-final"),
    KnownFigure(("both legs", "lost"), 8, "both legs lost"),
)


def found(text):
    return [(finding.text, finding.suggestion) for finding in disagreeing_figures(text, FIGURES)]


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [
        ("Liverpool have lost five first legs there.", "five", "4"),
        ("Liverpool lost 3 first legs there.", "3", "4"),
        ("A capacity of 21,000 awaits.", "21,000", "16000"),
        ("There are under 700 travelling fans.", "700", "750"),
        ("More than 1,000 travelling fans come.", "1,000", "750"),
        ("About 500 travelling fans come.", "500", "750"),
        ("The first leg at Anfield ended 0-2.", "0-2", "0–3"),
        ("It is the first semi-final since 1987.", "1987", "1988"),
        ("They lost both legs nine times.", "nine", "8"),
        ("They lost both legs twice.", "twice", "8"),
    ],
)
def test_a_figure_that_disagrees_is_found(text, number, value):
    assert found(text) == [(number, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Liverpool have lost four first legs there.",
        "Liverpool have lost 4 first legs in 60 years.",
        "Liverpool lost five games. The first legs are another matter.",
        "A capacity of 16,000 awaits, on 18 April 2024.",
        "There are under 1,000 travelling fans.",
        "At least 700 travelling fans come.",
        "Around 800 travelling fans come.",
        "Liverpool lost the first leg 3-0 at Anfield.",
        "It is the first semi-final since 1988.",
        "They lost both legs eight times.",
        "One of the travelling fans was late.",
    ],
)
def test_a_figure_that_agrees_or_is_of_something_else_is_left_alone(text):
    assert found(text) == []


def test_a_disagreeing_figure_says_what_the_archive_has():
    text = "Liverpool have lost five first legs there."

    (finding,) = disagreeing_figures(text, FIGURES)

    assert text[finding.start : finding.end] == "five"
    assert finding.message == "“five” is stated, the archive has 4 for first legs lost."
