"""Blank space: a tenth of a long page is the indentation of its templates, and no fan reads it."""

import re

# What HTML calls blank: a no-break space in an editor's words is none.
BLANK_SPACE = re.compile(r"[ \t\n\r\f]+")


def squeezed(html: str) -> str:
    """A space stays, so words stay apart. Not for pages with a <pre> or a <textarea>."""
    return BLANK_SPACE.sub(" ", html)
