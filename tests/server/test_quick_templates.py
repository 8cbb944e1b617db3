"""Quick templates draw what Django's own draw, to the byte."""

from collections import UserDict, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

import pytest
from django.http import QueryDict
from django.template import Context, RequestContext, VariableDoesNotExist, engines
from django.template.engine import Engine
from django.test import RequestFactory, override_settings
from django.urls import NoReverseMatch, set_script_prefix
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from matchhub.quick_templates.loader import QuickTemplate
from previews.editions.shown import ShownDocument, live_document
from previews.models import Preview
from previews.views import drawing
from previews.views.drawing import PageState
from previews.views.preview import page
from tests import factories as make
from tests import match_kinds
from tests.factcheck.example import example_preview
from tests.views.everything import preview_with

INNER = "inner.html"


class Colour(StrEnum):
    RED = "red & blue"


class Pair(NamedTuple):
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Club:
    name: str = "Brighton & Hove <Albion>"
    goals: int = 2
    share: float = 0.5
    none: None = None
    safe: str = field(default=mark_safe("<b>1</b>"))

    @property
    def broken(self):
        raise AttributeError("broken")

    @property
    def silent(self):
        raise Silent

    def rival(self):
        return Club("Palace")

    def needs(self, argument):
        return argument


class Silent(Exception):
    silent_variable_failure = True


class Deleting:
    def delete(self):
        raise AssertionError("called by a template")

    delete.alters_data = True


class Uncalled:
    do_not_call_in_templates = True
    name = "not called"

    def __str__(self):
        return "as it is"


def values():
    return {
        "club": Club(),
        "clubs": [Club(), Club("Palace")],
        "pair": Pair("one", "two"),
        "colour": Colour.RED,
        "mapping": {"name": "of a dict", "items": "shadowed", "1": "one", "inner": {"a": "b"}},
        "other": UserDict(name="of another"),
        "given": defaultdict(lambda: "by default"),
        "query": QueryDict("a=1&a=2"),
        "day": date(2024, 4, 18),
        "moment": datetime(2024, 4, 18, 19, tzinfo=UTC),
        "whole": 12345678,
        "negative": -3,
        "yes": True,
        "decimal": Decimal("1234.5"),
        "lazy": gettext_lazy("Yes & no"),
        "quoted": 'it\'s "so" & <that>',
        "deleting": Deleting(),
        "uncalled": Uncalled(),
        "call": lambda: Club("called"),
        "number": 1,
    }


TEMPLATES = [
    "{{ club.name }} {{ club.goals }} {{ club.share }} {{ club.none }} {{ club.safe }}",
    "{{ club.rival.name }} {{ club.rival.rival.goals }} {{ call.name }} {{ club.needs }}.",
    "{{ missing }}.{{ club.missing }}.{{ club.missing.further }}.{{ missing.name }}.",
    "{{ clubs.0.name }} {{ clubs.1.name }} {{ clubs.7.name }} {{ pair.first }} {{ pair.1 }}",
    "{{ colour }} {{ colour.name }} {{ colour.value }} {{ colour.upper }}",
    "{{ mapping.name }} {{ mapping.items }} {{ mapping.1 }} {{ mapping.inner.a }} {{ mapping.no }}",
    "{% for key, value in mapping.inner.items %}{{ key }}={{ value }}{% endfor %}",
    "{{ other.name }} {{ other.no }} {{ given.anything }} {{ query.a }} {{ query.urlencode }}",
    "{{ day }} {{ moment }} {{ whole }} {{ negative }} {{ yes }} {{ decimal }} {{ lazy }}",
    "{{ quoted }} {{ quoted|safe }} {{ quoted|upper }} {{ quoted|default:'x' }}",
    "{% autoescape off %}{{ quoted }}{{ club.name }}{{ whole }}{% endautoescape %}",
    "{{ deleting.delete }}.{{ uncalled.name }} {{ uncalled }}.",
    "{{ club.silent }}.{{ 'text' }} {{ 12 }} {{ 1.5 }} {{ _('Yes') }} {{ None }} {{ True }}",
    "{% if club.missing %}a{% elif club.goals == 2 %}b{% endif %}{% if not no.x %}c{% endif %}",
    "{% for a in clubs %}{{ forloop.counter }}{{ forloop.parentloop }}{{ a.name }}{% endfor %}",
    "{% with name=club.name %}{{ name }}{% endwith %}{{ name }}",
    "{% url 'previews:club_detail' 'a-b' %}{% url 'previews:club_detail' slug='c' %}",
    "{% url 'previews:club_detail' club.missing|default:'d' as page %}{{ page }}",
    "{% url 'previews:claim_detail' number 'w' %}{% url 'previews:claim_detail' whole 'w' %}",
    "{% include 'inner.html' with club=clubs.1 only %}{% include 'inner.html' %}",
    "{% for club in clubs %}{% include 'inner.html' with club=club x=quoted only %}{% endfor %}",
    "{% include name_of with club=club only %}{% include './inner.html' only %}",
    "{% cycle 'a' 'b' as turn %}{% include 'inner.html' with turn=turn only %}{% cycle turn %}",
    "{% partialdef part %}{{ club.name }}{% endpartialdef %}{% partial part %}{% partial part %}",
    "{{ number|add:2 }} {{ club.name|length }} {{ clubs|length }} {{ day|date:'j F' }}",
]
INNER_TEXT = "[{{ club.name }}{{ x }}{{ turn }}{{ quoted }}{% cycle 'odd' 'even' %}]"


def engine(quick):
    texts = {INNER: INNER_TEXT} | {f"{place}.html": text for place, text in enumerate(TEMPLATES)}
    memory = [("django.template.loaders.locmem.Loader", texts)]
    kind = "matchhub.quick_templates.loader" if quick else "django.template.loaders.cached"
    return Engine(loaders=[(f"{kind}.Loader", memory)])


def drawn(engine, place, context):
    return engine.get_template(f"{place}.html").render(context)


@pytest.fixture(scope="module")
def both():
    return engine(quick=False), engine(quick=True)


@pytest.mark.parametrize("place", range(len(TEMPLATES)), ids=lambda place: TEMPLATES[place][:40])
@pytest.mark.parametrize("requested", [False, True])
def test_a_template_means_the_same(both, place, requested):
    def context():
        known = values() | {"name_of": INNER}
        return RequestContext(RequestFactory().get("/"), known) if requested else Context(known)

    plain, quick = (drawn(engine, place, context()) for engine in both)

    assert isinstance(both[1].get_template(f"{place}.html"), QuickTemplate)
    assert quick == plain
    # Once more, with what was kept the first time.
    assert drawn(both[1], place, context()) == plain


@pytest.mark.parametrize("setting", [{"USE_THOUSAND_SEPARATOR": True}, {"LANGUAGE_CODE": "de"}])
def test_numbers_follow_the_settings(both, setting):
    with override_settings(**setting):
        plain, quick = (drawn(engine, 8, Context(values())) for engine in both)

    assert quick == plain


def test_an_address_follows_the_prefix_of_the_site(both):
    place = next(i for i, text in enumerate(TEMPLATES) if text.startswith("{% url"))
    before = drawn(both[1], place, Context(values()))
    set_script_prefix("/below/")
    try:
        below = drawn(both[1], place, Context(values()))
    finally:
        set_script_prefix("/")

    assert before.startswith("/clubs/a-b/")
    assert below.startswith("/below/clubs/a-b/")


@pytest.mark.parametrize("text", ["{% url 'previews:nowhere' %}", "{{ club.broken }}"])
@pytest.mark.parametrize("quick", [False, True])
def test_an_error_is_the_same_error(text, quick):
    texts = [("django.template.loaders.locmem.Loader", {"a": text})]
    kind = "matchhub.quick_templates.loader" if quick else "django.template.loaders.cached"
    template = Engine(loaders=[(f"{kind}.Loader", texts)]).get_template("a")

    with pytest.raises((NoReverseMatch, AttributeError, VariableDoesNotExist)) as error:
        template.render(Context(values()))
    assert error.type is (NoReverseMatch if "url" in text else AttributeError)


@pytest.fixture
def django_templates():
    """The project's own templates, compiled by Django alone."""
    backend = engines["django"]
    slow = Engine(
        dirs=backend.dirs,
        app_dirs=True,
        libraries=backend.get_templatetag_libraries({}),
        context_processors=backend.engine.context_processors,
    )
    return lambda name: Slow(slow.get_template(name))


class Slow:
    def __init__(self, template):
        self.template = template

    def render(self, context):
        return self.template.render(Context(context))


def preview_of(kind):
    return lambda: make.PreviewFactory(fixture=kind(), headline="A match to come")


PREVIEWS = {
    "example": example_preview,
    "everything": lambda: preview_with(2),
    **{kind.__name__: preview_of(kind) for kind in match_kinds.KINDS[:4]},
}


@pytest.mark.django_db
@pytest.mark.parametrize("preview", PREVIEWS)
def test_a_preview_is_drawn_the_same(preview, django_templates, monkeypatch):
    preview = Preview.objects.for_page().get(pk=PREVIEWS[preview]().pk)
    shown = ShownDocument(live_document(preview))
    state = PageState(preview.slug, preview.get_absolute_url(), QueryDict("form_guide=home"))

    def html():
        monkeypatch.setattr(drawing, "DRAWINGS", drawing.Drawings(drawing.KEPT_CHARACTERS))
        reading = preview.moment - timedelta(hours=6)
        return page(shown, state, reading, f"http://testserver{state.address}").content

    quick = html()
    monkeypatch.setattr(drawing, "get_template", django_templates)

    assert html() == quick
    assert len(quick) > 5_000
