"""Numbers of thousands of digits, which Python refuses to read, in every text that is typed."""

from datetime import date

import pytest

from previews.admin.sources.claim_fields import as_data
from previews.importers.formats.football_json_score import read_match_score
from previews.text.figures_in_prose import KnownFigure, disagreeing_figures
from previews.text.numbers_said import every_meaning, explained_by, numbers_said
from previews.text.numerals import said_number
from previews.text.relative_dates import relative_dates
from previews.text.stated_value import in_words, plainly, same
from previews.text.whole_number import whole_number

LONG = "9" * 5_000
SIGNS = ["{}", "#{}", "{}x", "{}th", "+{}", "-{}", "{}.5", "{},000", "{0}-{0}", "{0}:{0}", "{}%"]


@pytest.mark.parametrize(
    ("typed", "number"),
    [("7", 7), ("060", 60), ("9" * 15, 10**15 - 1), ("9" * 16, None), ("", None), ("-1", None)],
)
def test_a_number_has_digits_alone_and_few_of_them(typed, number):
    assert whole_number(typed) == number


@pytest.mark.parametrize("written", SIGNS)
def test_prose_with_a_number_beyond_any_is_read_as_words(written):
    text = written.format(LONG)

    assert numbers_said(f"Liverpool won {text} times in {text}.") == ()
    assert list(disagreeing_figures(f"{text} wins", [KnownFigure(("wins",), 4)])) == []
    assert list(relative_dates(f"{text} days ago", written_on=date(2024, 4, 17))) == []
    assert said_number(text) is None


@pytest.mark.parametrize("written", SIGNS)
def test_a_value_beyond_any_is_a_text(written):
    text = written.format(LONG)

    assert plainly(text)[0] == "name"
    assert in_words(text) == text
    assert same(text, text)
    assert not same(text, "9")
    assert as_data(text) == text


def test_a_sentence_with_such_a_number_explains_no_other():
    assert set(every_meaning(f"won {LONG} of 3")) == {("number", 3)}
    assert explained_by([f"won {LONG} of 3"]).numbers == {3}


@pytest.mark.parametrize("goals", [LONG, f"{LONG}.0", f" {LONG} "])
def test_goals_beyond_any_are_refused_in_a_short_sentence(goals):
    with pytest.raises(ValueError, match="not a number of goals") as refused:
        read_match_score({"score": {"ft": [goals, "1"]}})

    assert len(str(refused.value)) < 100
