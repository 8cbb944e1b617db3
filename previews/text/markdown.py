"""The editor's Markdown, as clean HTML and as the words that a fan reads."""

import re
from html import unescape

import nh3
from markdown_it import MarkdownIt

MARKDOWN = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")
# A link has its address beside it: one long address that is referred to many times would make a
# page of 125 MB from a text of 65 kB.
MARKDOWN.disable("reference")
TAGS = {"p", "em", "strong", "ul", "ol", "li", "a", "blockquote", "code", "br", "hr", "h3", "h4",
        "table", "thead", "tbody", "tr", "th", "td"}  # fmt: skip


def as_html(text: str) -> str:
    """Raw HTML in it is shown as text, and unknown tags are taken out."""
    return nh3.clean(MARKDOWN.render(text), tags=TAGS, url_schemes={"http", "https", "mailto"})


def as_markdown(words: str) -> str:
    """Words as the Markdown that shows them as they are: "1. FC Köln" begins no list."""
    escaped = re.sub(r"([\\`*_\[\]<>&])", r"\\\1", words)
    return re.sub(r"^(\d+)([.)])|^([#+-])", _escaped_beginning, escaped)


def _escaped_beginning(match: re.Match[str]) -> str:
    number, mark, sign = match.groups()
    return f"{number}\\{mark}" if number else f"\\{sign}"


def as_words(text: str) -> str:
    return " ".join(unescape(nh3.clean(as_html(text), tags=set())).split())
