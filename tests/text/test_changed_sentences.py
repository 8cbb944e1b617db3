import pytest

from previews.text.changed_sentences import changed_sentences


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("It is steep. It was done.", "It is steep. It was never done.",
         ("It was done.", "It was never done.")),
        ("It is steep.", "It is steep. It was done.", ("", "It was done.")),
        ("It is steep. It was done.", "It was done.", ("It is steep.", "")),
        ("ankle", "knee", ("ankle", "knee")),
    ],
)  # fmt: skip
def test_of_a_long_text_only_the_sentences_that_differ(before, after, changed):
    assert changed_sentences(before, after) == changed
