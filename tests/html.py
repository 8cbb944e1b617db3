"""HTML for comparing: a line break or an indentation in a template changes nothing."""

import re


def squeezed(html):
    """White space as one blank, and none beside a tag."""
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", re.sub(r"\s+", " ", html))
