"""Spellings: the form in which two spellings of one name are the same letters."""

import unicodedata

LETTERS_WITHOUT_MARKS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
    | {"ß": "ss", "\N{LATIN SMALL LETTER DOTLESS I}": "i"}
)


def fold(text: str) -> str:
    """The text without case and marks: "Bodø/Glimt" and "bodo/glimt" are one spelling."""
    # Taken apart before and after: some signs hide a capital letter,
    # and some small letters fall into a letter and its mark.
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    unmarked = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return unmarked.translate(LETTERS_WITHOUT_MARKS)
