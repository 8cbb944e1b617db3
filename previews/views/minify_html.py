"""Blank space: a tenth of a long page is the indentation of its templates, and no fan reads it."""

import re

# What HTML calls blank: a no-break space in an editor's words is none.
BLANK_SPACE = re.compile(r"[ \t\n\r\f]+")


def squeezed(html: str) -> str:
    """A space stays, so words stay apart. Not for pages with a <pre> or a <textarea>."""
    if "\v" in html:  # blank for `bytes.split` alone
        return BLANK_SPACE.sub(" ", html)
    words = b" ".join(html.encode().split()).decode()
    before = " " if BLANK_SPACE.match(html) else ""
    after = " " if words and BLANK_SPACE.match(html[-1]) else ""
    return f"{before}{words}{after}"
