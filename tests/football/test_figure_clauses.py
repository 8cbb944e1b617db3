"""Clauses of figures: whatever a question answers, a verdict on it is a sentence."""

import re
from datetime import date

import pytest

from previews.football.computed import Computed, Figure
from previews.football.figure_clauses import clause, contrast
from previews.football.verdict import agreed
from previews.questions import QUESTIONS

A_DAY, OTHER_DAY = date(2024, 3, 2), date(2023, 11, 5)
DAYS = ("date", "first", "last", "since", "win_date", "defeat_date")
SCORES = ("score", "last_score", "win_score", "defeat_score")
NAMES = ("last_home", "home", "opponent", "club", "competition", "definition", "player", "players",
         "among", "letters")  # fmt: skip
FIGURES = [
    pytest.param(figure, id=f"{question.slug}-{figure.name}")
    for question in QUESTIONS
    for figure in question.figures
]
# No sentence: a key beside its value, a value of Python or of the database, no verb.
BANNED = re.compile(
    r"\b(True|False|None)\b|\d{4}-\d\d|[a-z]_[a-z]|\bstated as\b|\b(no|1|3) (on|in|by|against)\b"
    r"|\bthe (on|by|since|against|among|the)\b|\bthere (is|are) (\d+|no|none) (went|sent|decided"
    r"|undecided|won|lost|drawn|not|of)\b"
)


def values_of(figure):
    if figure.name in DAYS and "in" not in figure.label.split():
        return A_DAY, OTHER_DAY
    if figure.name in SCORES:
        return "0-3", "0-2"
    if figure.name in NAMES:
        return "Alder", "Birch"
    return ([1988, 2024], [1988]) if figure.several else (3, 1)


@pytest.mark.parametrize("figure", FIGURES)
def test_every_figure_makes_a_sentence(figure):
    title = figure.label or figure.name.replace("_", " ")
    stated, known = values_of(figure)

    for one, other in ((stated, known), (known, stated), (0, 1) if known == 1 else (stated, known)):
        words = contrast(title.replace("{details.days}", "30"), one, other)

        assert words.startswith("it says that ")
        assert re.search(r"; by the results, .*\b(is|are|was|were|went|lasted|counts|be)\b", words)
        assert not BANNED.search(words), words


@pytest.mark.parametrize("figure", FIGURES)
def test_what_agrees_is_said_in_a_sentence_too(figure):
    title = (figure.label or figure.name.replace("_", " ")).replace("{details.days}", "30")
    _stated, known = values_of(figure)
    shown = Figure(figure.name, known, title)
    reason = agreed({figure.name: known}, Computed((shown,))).reason

    assert re.search(r"\b(is|are|was|were|went|lasted|counts|be)\b", reason.partition(": ")[2])
    assert not BANNED.search(reason), reason


def test_years_of_nothing_are_told_as_nothing():
    assert clause("overturned in", []) == clause("years", ()) == "there was none"


@pytest.mark.parametrize(
    ("title", "stated", "known", "words"),
    [
        ("hosts", "Alder", "Birch",
         "it says that Alder were the hosts; by the results, Birch were the hosts"),
        ("score", "0-3", "0-2", "it says that the score was 0–3 (hosts first); "
         "by the results, the score was 0–2 (hosts first)"),
        ("sent off", 0, 1,
         "it says that none were sent off; by the results, 1 was sent off"),
        ("points", 3, 1, "it says that there are 3 points; by the results, there is 1 point"),
        ("on", A_DAY, OTHER_DAY,
         "it says that it was on 2 March 2024; by the results, it was on 5 November 2023"),
    ],
)  # fmt: skip
def test_what_is_stated_stands_before_what_is_known(title, stated, known, words):
    assert contrast(title, stated, known) == words
