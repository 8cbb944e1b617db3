"""Placeholders left in a text, and furniture of the web page that it came from."""

import re
from collections.abc import Iterator

from previews.text.text_issue import TextIssue, TextIssueKind, matches, without_quotations

PLACEHOLDERS = (
    re.compile(r"\bx{3,}\b", re.IGNORECASE),
    re.compile(r"\b(?:TK)+\b(?! Maxx)"),
    re.compile(r"\blorem ipsum\b(?:[^.\n]{0,500}\.)?", re.IGNORECASE),
    re.compile(r"\(\s*\)|\[\s*\]|\{\s*\}"),
    # What writers leave in a text to come back to.
    re.compile(r"\b(?:TBC|TBA|TBD|TODO|FIXME)\b"),
    re.compile(
        r"[\[{<](?:name|player|club|date|day|score|place|quote|link|number|insert\b[^\]}>]{0,200}|\?+)[\]}>]",
        re.IGNORECASE,
    ),
    re.compile(r"\?{3,}"),
)
# An imperative begins a sentence: "The fans follow us everywhere" is prose.
HEAD = r"(?:^|(?<=[.!?:|•>\n])|(?<=[.!?:|•>\n][ \t*_\-]))[ \t*_#>-]{0,20}"
FURNITURE = (
    re.compile(rf"{HEAD}\bfollow (?:us|@\w+|our)\b[^.!?\n]*", re.IGNORECASE | re.MULTILINE),
    re.compile(rf"{HEAD}\bsign up\b[^.!?\n]*", re.IGNORECASE | re.MULTILINE),
    re.compile(rf"{HEAD}\bsubscribe\b[^.!?\n]*", re.IGNORECASE | re.MULTILINE),
    re.compile(rf"{HEAD}\b(?:read more|also read|read also|more on this story)\b[^.!?\n]*",
               re.IGNORECASE | re.MULTILINE),
    re.compile(rf"{HEAD}\b(?:share this|click here|download (?:our|the) app)\b[^.!?\n]*",
               re.IGNORECASE | re.MULTILINE),
    re.compile(rf"{HEAD}\b(?:advertisement|advertorial|sponsored content)\b *$",
               re.IGNORECASE | re.MULTILINE),
    re.compile(r"\byour (?:donation|support (?:helps|makes|allows|means))\b[^.!?\n]*",
               re.IGNORECASE),
    re.compile(r"\bdonate (?:now|today|here|to (?:us|support))\b[^.!?\n]*", re.IGNORECASE),
    re.compile(r"\b(?:our|free|daily|weekly|this)(?: \w+)? newsletters?\b", re.IGNORECASE),
    re.compile(r"\brelated (?:articles?|links?|stories|story|content|topics)\b", re.IGNORECASE),
    re.compile(r"\b(?:support|supporting) (?:us|our journalis\w+|independent journalism)\b",
               re.IGNORECASE),
    re.compile(r"\ball rights reserved\b|\bcookie (?:policy|settings)\b", re.IGNORECASE),
)  # fmt: skip


def placeholders(text: str) -> Iterator[TextIssue]:
    """Placeholders: xxx, TK, lorem ipsum, empty brackets, TBC."""
    for pattern in PLACEHOLDERS:
        for start, end, passage in matches(pattern, text):
            message = f"“{passage}” is a placeholder."
            yield TextIssue(TextIssueKind.PLACEHOLDER, start, end, passage, message)


def furniture(text: str) -> Iterator[TextIssue]:
    """Words that belong to a page and not to the match: appeals, links, newsletters."""
    ours = without_quotations(text)
    for pattern in FURNITURE:
        for start, _, words in matches(pattern, ours):
            passage = words.strip(" \t*_#>-")
            start += words.index(passage)
            message = f"“{passage}” belongs to a web page, not to the match."
            yield TextIssue(TextIssueKind.FURNITURE, start, start + len(passage), passage, message)
