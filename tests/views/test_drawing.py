"""What is kept of drawn pages: only while it would be drawn the same, and only so much."""

import pytest
import time_machine
from django.http import QueryDict
from django.utils.safestring import mark_safe

from previews.models import Club
from previews.views import drawing
from previews.views.drawing import Drawings, PageState, digest
from tests import factories as make
from tests.editions.released import release
from tests.sections.second_leg import EVENING_BEFORE, second_leg
from tests.views.everything import preview_with

SECOND_QUERY = "form_guide=home&tie=1&tie=1&quotes=none"


def state(query="", **more):
    return PageState("one", "/previews/one/", QueryDict(query), **more)


@pytest.fixture
def drawings(monkeypatch):
    """An empty store, as of a process that has just started."""
    empty = Drawings(drawing.KEPT_CHARACTERS)
    monkeypatch.setattr(drawing, "DRAWINGS", empty)
    return empty


@pytest.fixture
def times_drawn(monkeypatch, drawings):
    """The templates that were drawn, in order."""
    templates = []
    load = drawing.get_template

    def counted(template):
        templates.append(template)
        return load(template)

    monkeypatch.setattr(drawing, "get_template", counted)
    return templates


def page(client, preview, query=""):
    with time_machine.travel(EVENING_BEFORE, tick=False):
        return client.get(f"{preview.get_absolute_url()}?{query}").content


@pytest.mark.django_db
def test_a_page_is_drawn_once(client, times_drawn):
    preview = preview_with(1)
    release(preview)
    first = page(client, preview)
    drawn = len(times_drawn)

    assert page(client, preview) == first
    assert len(times_drawn) == drawn > 10


@pytest.mark.django_db
def test_another_state_draws_only_the_sections_with_controls_again(client, times_drawn):
    preview = preview_with(1)
    release(preview)
    page(client, preview)
    del times_drawn[:]

    page(client, preview, "form_guide=home")

    names = {template.rpartition("/")[2].removesuffix(".html") for template in times_drawn}
    assert names == {
        "preview_detail", "tie", "team_news", "form_guide", "league"
    }  # fmt: skip


@pytest.mark.django_db
def test_a_new_edition_draws_only_the_sections_that_differ_again(client, times_drawn):
    preview = preview_with(1)
    release(preview)
    page(client, preview)
    del times_drawn[:]
    make.CoverageFactory(fixture=preview.fixture, article=None)
    release(preview)

    page(client, preview)

    assert times_drawn == ["previews/sections/how_to_watch.html", "previews/preview_detail.html"]


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["", SECOND_QUERY])
def test_what_was_kept_is_what_is_drawn_afresh(client, drawings, monkeypatch, query):
    preview = preview_with(2)
    release(preview)
    page(client, preview, "form_guide=away")
    kept = [page(client, preview, query) for _ in range(2)]

    monkeypatch.setattr(drawing, "DRAWINGS", Drawings(drawing.KEPT_CHARACTERS))

    assert kept == [page(client, preview, query)] * 2


@pytest.mark.django_db
def test_a_club_that_is_renamed_is_drawn_by_its_new_name(client, drawings):
    """Sides of played matches are equal where they are one club, whatever its name."""
    preview = second_leg()
    release(preview)
    assert b"Liverpool" in page(client, preview)
    Club.objects.filter(name="Liverpool").update(name="Everton", short_name="")

    release(preview)

    shown = page(client, preview)
    assert b"Everton" in shown
    assert b"Liverpool" not in shown


@pytest.mark.django_db
def test_a_draft_and_the_published_page_keep_their_own_links(admin_client, drawings):
    preview = preview_with(1)
    release(preview)
    public = page(admin_client, preview).decode()

    with time_machine.travel(EVENING_BEFORE, tick=False):
        draft = admin_client.get(preview.get_draft_url()).content.decode()

    assert "/drafts/" not in public
    assert 'hx-get="/drafts/atalanta-v-liverpool/team-news/' in draft
    assert "Facts by article" in public
    assert "Facts by article" not in draft
    assert page(admin_client, preview).decode() == public


@pytest.mark.parametrize(
    "other",
    [
        state("a=1"),
        state("a=1&a=2"),
        state("a=2&a=1"),
        state(draft_note="Only editors can open this address."),
        state(is_published=False),
        PageState("two", "/previews/one/", QueryDict()),
        PageState("one", "/drafts/one/", QueryDict()),
    ],
)
def test_states_of_a_page_are_kept_apart(other):
    assert (other.place, other.query_string) != (state().place, state().query_string)


def test_equal_values_of_another_type_are_kept_apart():
    assert digest(1) != digest(1.0)
    assert digest(1) != digest(True)
    assert digest("1") != digest(1)


def test_no_more_is_kept_than_there_is_room_for_and_the_longest_unused_goes_first():
    drawings = Drawings(100)

    for key in ("a", "b"):
        drawings.get(key, lambda: mark_safe("x" * 40))
    drawings.get("a", lambda: mark_safe("drawn again"))
    drawings.get("c", lambda: mark_safe("x" * 40))

    assert drawings.characters == 80
    assert drawings.get("a", lambda: mark_safe("again")) == "x" * 40
    assert drawings.get("b", lambda: mark_safe("again")) == "again"


def test_a_text_larger_than_the_room_is_drawn_and_not_kept():
    drawings = Drawings(10)

    assert len(drawings.get("a", lambda: mark_safe("x" * 40))) == 40
    assert drawings.characters == 0


@pytest.mark.parametrize(
    ("html", "opened"),
    [
        ("<details><summary>", "<details open><summary>"),
        ('<details class="a">', '<details open class="a">'),
        ('<details class="a" open>', '<details class="a" open>'),
        ("<p>details</p>", "<p>details</p>"),
    ],
)
def test_for_paper_everything_is_open(html, opened):
    assert drawing.unfolded(html) == opened


@pytest.mark.django_db
def test_templates_are_read_again_while_they_are_written(client, times_drawn, settings):
    settings.DEBUG = True
    preview = second_leg()
    release(preview)
    page(client, preview)
    drawn = len(times_drawn)

    page(client, preview)

    assert len(times_drawn) == 2 * drawn
