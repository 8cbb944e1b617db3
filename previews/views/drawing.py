"""HTML of the parts of a preview, drawn once for each value and each state of its page.

What a part is drawn from is its whole key, so that nothing kept can be out of date.
"""

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from threading import Lock
from typing import Any

import msgspec
from django.conf import settings
from django.http import QueryDict
from django.template.loader import get_template
from django.urls import get_script_prefix
from django.utils.safestring import SafeString, mark_safe

from previews.sections.section import Section
from previews.sections.talking_points import Point
from previews.views.minify_html import squeezed

# Characters of HTML that a process keeps: about eighty pages.
KEPT_CHARACTERS = 8_000_000
FOLDED = re.compile(r"<details(?![^>]*\sopen\b)")
ENCODER = msgspec.json.Encoder(order="deterministic")


class Drawings:
    """Texts by what they were drawn from. The ones longest unused are dropped beyond `most`."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.characters = 0
        self._texts: OrderedDict[Hashable, SafeString] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, draw: Callable[[], SafeString]) -> SafeString:
        with self._lock:
            if key in self._texts:
                self._texts.move_to_end(key)
                return self._texts[key]
        text = draw()
        with self._lock:
            if key not in self._texts:
                self._texts[key] = text
                self.characters += len(text)
            while self.characters > self.most:
                self.characters -= len(self._texts.popitem(last=False)[1])
        return text


DRAWINGS = Drawings(KEPT_CHARACTERS)


@dataclass(frozen=True)
class PageState:
    """What a part of a page draws from beside its own value.

    `address` is that of the page, with whose query a section with controls draws its links.
    `draft_note` says on a draft who can open it.
    """

    slug: str
    address: str
    query: QueryDict
    is_published: bool = True
    draft_note: str = ""

    @property
    def is_draft(self) -> bool:
        return bool(self.draft_note)

    def with_query(self, query: QueryDict) -> "PageState":
        return replace(self, query=query)

    @cached_property
    def place(self) -> Hashable:
        return self.slug, self.address, self.is_published, self.draft_note

    @cached_property
    def query_string(self) -> str:
        return self.query.urlencode()


@dataclass(frozen=True, slots=True)
class Asked:
    """What the tag `querystring` and the forms read of a request."""

    GET: QueryDict


@dataclass(frozen=True)
class Part:
    """A part of the page and what is shown in it; `point` introduces the section."""

    template: str
    content: Any
    section: Section | None = None
    point: Point | None = None

    @cached_property
    def key(self) -> Hashable:
        return self.template, digest((self.content, self.point))


def part_html(part: Part, state: PageState) -> SafeString:
    """A section is drawn with the state of its page, any other part from its content alone."""
    context: dict[str, Any] = {"content": part.content}
    key: tuple[Hashable, ...] = (part.key,)
    if part.section is not None:
        key = (*key, state.place)
        context |= {
            "section": part.section,
            "point": part.point,
            "slug": state.slug,
            "address": state.address,
            "is_published": state.is_published,
            "is_draft": state.is_draft,
        }
        if part.section.has_controls:
            key = (*key, state.query_string)
            context["request"] = Asked(state.query)
    return kept(key, lambda: drawn(part.template, context))


def kept(key: Hashable, draw: Callable[[], SafeString]) -> SafeString:
    if settings.DEBUG:  # templates change while they are written
        return draw()
    # Links in the text begin with the prefix that the site is served below.
    return DRAWINGS.get((get_script_prefix(), key), draw)


def drawn(template: str, context: dict[str, Any]) -> SafeString:
    """Without the request: a text that is kept must be the same for everybody."""
    # Safe: a template has just escaped it, and only line indentation is taken out.
    return mark_safe(squeezed(get_template(template).render(context)))


def unfolded(html: SafeString) -> SafeString:
    """With everything open that a fan can open, for paper."""
    # Safe: the text of a template, with one attribute more.
    return mark_safe(FOLDED.sub("<details open", html))


def digest(value: Any) -> bytes:
    """Of the value's JSON. Values that are equal may yet differ in a name that is drawn."""
    return sha256(ENCODER.encode(value)).digest()
