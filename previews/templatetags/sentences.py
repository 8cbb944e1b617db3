"""Sentences that are computed, as a line of text may break."""

import re

from django import template

register = template.Library()

WORD_JOINER = "\N{WORD JOINER}"
SCORE = re.compile(r"(?<=\d)\N{EN DASH}(?=\d)")


@register.filter
def whole_scores(sentence: str) -> str:
    """No line ends within a score: browsers break behind a dash, "1–" and "0" below it."""
    return SCORE.sub(f"{WORD_JOINER}\N{EN DASH}{WORD_JOINER}", sentence)
