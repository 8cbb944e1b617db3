"""Prose: the editor's Markdown as clean HTML."""

from functools import lru_cache

import nh3
from django import template
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

register = template.Library()
MARKDOWN = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")
TAGS = {"p", "em", "strong", "ul", "ol", "li", "a", "blockquote", "code", "br", "hr", "h3", "h4",
        "table", "thead", "tbody", "tr", "th", "td"}  # fmt: skip


@register.filter
@lru_cache(maxsize=256)  # a page is drawn in many states, with the same talking points in each
def markdown(text: str) -> SafeString:
    """Markdown as HTML: raw HTML in it is shown as text, and unknown tags are taken out."""
    clean = nh3.clean(MARKDOWN.render(text), tags=TAGS, url_schemes={"http", "https", "mailto"})
    return mark_safe(clean)  # safe: nh3 has just cleaned it
