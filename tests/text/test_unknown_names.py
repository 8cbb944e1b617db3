import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.text.unknown_names import KnownNames, unknown_names

KNOWN = KnownNames.of(
    [
        "Jürgen Klopp", "Gian Piero Gasperini", "Marten de Roon", "Darwin Núñez", "Mohamed Salah",
        "Virgil van Dijk", "Trent Alexander-Arnold", "Alexis Mac Allister", "Liverpool",
        "Atalanta", "Bergamo", "Anfield", "Europa League", "Premier League", "Manchester City",
        "Ibrahima Konaté", "Gewiss Stadium", "Bodø/Glimt", "Paris Saint-Germain", "John O'Shea",
        "Athletic",
    ]
)  # fmt: skip


def names(text, nearest=None):
    return [(finding.text, finding.suggestion) for finding in unknown_names(text, KNOWN, nearest)]


@pytest.mark.parametrize(
    ("text", "name", "nearest"),
    [
        ("The coach is Gasparini of Atalanta.", "Gasparini", "Gian Piero Gasperini"),
        ("The coach is Gian Piero Gasparini.", "Gian Piero Gasparini", "Gian Piero Gasperini"),
        ("Jurgen Klop said so.", "Jurgen Klop", "Jürgen Klopp"),
        ("We saw Klop’s side lose.", "Klop", "Jürgen Klopp"),
        ("They need Mohammed Salah to score.", "Mohammed Salah", "Mohamed Salah"),
        ("The captain is Virgil van Dyk.", "Virgil van Dyk", "Virgil van Dijk"),
        ("Behind him plays Alexander-Arnolt.", "Alexander-Arnolt", "Trent Alexander-Arnold"),
        ("They play at Anfeild on Sunday.", "Anfeild", "Anfield"),
        ("They are second in the Premier Leauge.", "Premier Leauge", "Premier League"),
        ("In front of him is Zbigniew Boniek.", "Zbigniew Boniek", ""),
        ("A friend of O'Shee is here.", "O'Shee", "John O'Shea"),
        ("A friend of Rom is here.", "Rom", ""),
    ],
)
def test_a_name_that_nobody_has_is_found_with_the_nearest(text, name, nearest):
    assert names(text) == [(name, nearest)]


@pytest.mark.parametrize(
    "text",
    [
        "Klopp and Gasperini met. When they met, Salah was there.",
        "Nunez, Konate and NÚÑEZ; jurgen klopp too.",
        "Goals came late. Yes. However: Nothing changed.",
        "On Monday in April the French referee came.",
        "‘If we fail,’ said Klopp. “Then let’s fail.”",
        "Reporters of The Athletic saw it, and so did all Italians.",
        "VAR and UEFA agree; kick-off is 20:00 BST.",
        "Atalanta’s De Roon and Liverpool's Mac Allister",
        "I think I'm right, I've seen it.",
        "* Three goals\n* Nobody booked\n\n# Talking about form",
        "Bodo/Glimt beat Paris Saint-Germain; see [the table](https://example.org/Some/Path).",
        "The Europa League-winning side of Manchester City.",
    ],
)
def test_known_names_and_other_capitals_are_left_alone(text):
    assert names(text) == []


def test_the_nearest_may_be_looked_up_elsewhere():
    assert names("The coach is Gasparini.", lambda name: f"{name}?") == [
        ("Gasparini", "Gasparini?")
    ]


def test_a_name_is_told_with_its_place_and_in_words():
    text = "The coach is Gasparini."

    (finding,) = unknown_names(text, KNOWN)

    assert text[finding.start : finding.end] == "Gasparini"
    assert finding.message == (
        "“Gasparini” is not a known name; the nearest known name is “Gian Piero Gasperini”."
    )


@given(st.lists(st.sampled_from(sorted(KNOWN.spellings.values())), max_size=5))
def test_no_known_spelling_is_ever_unknown(spellings):
    assert names(f"We saw {' and then '.join(spellings)}.") == []
