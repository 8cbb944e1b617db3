"""Blank space: a tenth of a long page is the indentation of its templates, and no fan reads it."""

import re

INDENTATION = re.compile(r"\n\s+")


def squeezed(html: str) -> str:
    """Line ends stay, so words stay apart. Not for pages with a <pre> or a <textarea>."""
    return INDENTATION.sub("\n", html)
