"""Markdown as HTML is tested where it is drawn; here the words that a fan reads of it."""

import pytest

from previews.text.markdown import as_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They have **74 points**.", "They have 74 points."),
        ("Of [Arsenal](https://arsenal.example/)", "Of Arsenal"),
        ("- one\n- two", "one two"),
        ("1 < 2 & 3", "1 < 2 & 3"),
        ("A <b>raw</b> tag", "A <b>raw</b> tag"),
        ("", ""),
    ],
)
def test_markup_is_not_read(text, words):
    assert as_words(text) == words
