"""The words of a whole preview as its templates draw them, in every state of its controls."""

import re
from datetime import UTC, datetime
from html import unescape
from itertools import product
from types import SimpleNamespace

import nh3
from django.http import QueryDict
from django.template.loader import render_to_string
from django.test import RequestFactory

from previews.sections import HEADER, IN_EDITION

NOW = datetime(2024, 4, 17, 21, tzinfo=UTC)
ALTERNATIVE = re.compile(r'<img[^>]* alt="([^"]*)"')


def words_of(html):
    """What is read, aloud or on the screen."""
    pictures = " ".join(ALTERNATIVE.findall(html))
    return " ".join(unescape(f"{nh3.clean(html, tags=set())} {pictures}").split())


def states_of(parameter, value):
    """The queries that together show every kind of thing in a section."""
    wanted = {
        "form_guide": ["", "home", "away"],
        "quotes": [
            quote.slug
            for voice in getattr(value, "voices", ())
            for quote in (*voice.first, *voice.more)[:2]
        ],
    }
    return [QueryDict(f"{parameter}={state}") for state in wanted.get(parameter, [])] or [
        QueryDict()
    ]


def section_words(section, value, now=NOW):
    preview = SimpleNamespace(slug="a-preview", day=now.date(), fixture_id=1)
    texts = []
    # Editors read receipts of every claim in place, fans those of most on the page of the claim.
    for state, is_published in product(states_of(section.parameter, value), (True, False)):
        content = section.show(value, state, now)
        if content is None:
            continue
        context = {
            "preview": preview,
            "is_published": is_published,
            "address": "/previews/a-preview/",
            "section": section,
            "content": (
                {"header": content, "is_read_again": False} if section is HEADER else content
            ),
        }
        request = RequestFactory().get("/", state.dict())
        texts.append(words_of(render_to_string(section.template, context, request)))
        if section is HEADER:
            lead = {"header": content, "is_read_again": False}
            texts.append(words_of(render_to_string("previews/components/lead.html", lead)))
    return texts


class Drawn:
    """Documents as words by section. A value that was drawn before is not drawn again."""

    def __init__(self):
        self.known = {}

    def words(self, document):
        words = [self.once(document.header, lambda: section_words(HEADER, document.header))]
        for point in document.points.points if document.points else ():
            words.append(self.once(point, lambda point=point: [point_words(point)]))
        for section in IN_EDITION:
            value = getattr(document.sections, section.parameter)
            words.append(
                self.once(value, lambda section=section, value=value: section_words(section, value))
                if value is not None
                else []
            )
        return words

    def once(self, value, draw):
        _value, words = self.known.get(id(value), (None, None))
        if words is None:
            words = draw()
            self.known[id(value)] = (value, words)  # keeps the value, and so its number
        return words


def point_words(point):
    return words_of(render_to_string("previews/sections/talking_point.html", {"point": point}))
