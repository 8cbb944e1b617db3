"""Sentences of the importer in the words of a page: a button or field where a command has an
option."""

import re

WORDS = (
    (r"give it with --competition NAME", "enter it under Competition"),
    (
        r'say what it is with --column NAME="[^"]*", or leave it aside with --ignore "[^"]*"',
        "choose its column above, or “Leave aside”",
    ),
    (r"give the order with --dates dmy \(day/month\) or --dates mdy \(month/day\)",
     "choose the order under “Day and month”"),
    (r"give the time zone with --zone", "enter the time zone"),
    (r" in the admin\b", ""),
)  # fmt: skip
PATTERNS = tuple((re.compile(pattern), words) for pattern, words in WORDS)


def in_browser(sentence: str) -> str:
    for pattern, words in PATTERNS:
        sentence = pattern.sub(words, sentence)
    return sentence
