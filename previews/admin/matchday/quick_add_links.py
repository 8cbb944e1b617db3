"""Links from the admin page of a preview to empty forms for its facts, partly filled in."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import Model
from django.urls import reverse

from previews.models import Club, Fixture
from previews.models.kinds import kinds_of_fact


@dataclass(frozen=True, slots=True)
class Link:
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class LinkGroup:
    subject: str
    links: tuple[Link, ...]


def quick_add_links(fixture: Fixture) -> tuple[LinkGroup, ...]:
    """A group of links for the fixture and one for each club, whose forms have it filled in."""
    return (
        LinkGroup(str(fixture), (_fixture_page(fixture), *_links(fixture))),
        *(LinkGroup(str(club), _links(fixture, club)) for club in (fixture.home, fixture.away)),
    )


def _links(fixture: Fixture, club: Club | None = None) -> tuple[Link, ...]:
    """The kinds of facts of a club; without a club those of the fixture as a whole."""
    values = {"fixture": fixture, "club": club}
    return tuple(
        _link(kind, {name: values[name] for name in fact.quick_add})
        for kind, fact in kinds_of_fact()
        if fact.quick_add and ("club" in fact.quick_add) == (club is not None)
    )


def _link(kind: type[Model], filled_in: dict[str, Model | None]) -> Link:
    values = urlencode({name: row.pk for name, row in filled_in.items() if row is not None})
    page = reverse(f"admin:previews_{kind._meta.model_name}_add")
    return Link(_capitalised(str(kind._meta.verbose_name)), f"{page}?{values}")


def _fixture_page(fixture: Fixture) -> Link:
    """The page of the fixture, named by the kinds of facts that are entered on it."""
    kinds = [inline.model for inline in admin.site.get_model_admin(Fixture).inlines]
    words = ", ".join(str(kind._meta.verbose_name_plural) for kind in kinds)
    page = reverse("admin:previews_fixture_change", args=[fixture.pk])
    return Link(_capitalised(words), page)


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
