"""Prose: the editor's Markdown as clean HTML."""

from functools import lru_cache

from django import template
from django.utils.safestring import SafeString, mark_safe

from previews.text.markdown import as_html

register = template.Library()


@register.filter
@lru_cache(maxsize=256)  # a page is drawn in many states, with the same talking points in each
def markdown(text: str) -> SafeString:
    """Markdown as HTML: raw HTML in it is shown as text, and unknown tags are taken out."""
    return mark_safe(as_html(text))  # safe: nh3 has just cleaned it
