"""Sentences that are computed, as a line of text may break."""

import re

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# Articles write a score with a hyphen. A day, such as 2024-04-18, is no score.
SCORE = re.compile(r"(?<![\d-])\d{1,2}[\N{EN DASH}-]\d{1,2}(?![\d-])")


@register.filter
def whole_scores(sentence: str) -> SafeString:
    """No line ends within a score: browsers break behind a dash, "1–" and "0" below it.

    A tag, as signs that join words would be copied, and would hide the score from a search.
    """
    escaped = conditional_escape(sentence)
    # Safe: the sentence is escaped, and a score has nothing to escape.
    return mark_safe(SCORE.sub(r'<span class="whole">\g<0></span>', escaped))
