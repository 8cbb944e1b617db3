"""People: players, managers and others."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404

from previews.api.addresses import Addresses
from previews.api.answers import ROWS, Limit, Offset, Page, json_answer, page_of_rows
from previews.api.declared import reads
from previews.api.links import Link, club_link, preview_link
from previews.api.old_addresses import leads_on
from previews.api.texts import slug_in_path
from previews.football.played_fixture import PlayedFixture
from previews.models import Person
from previews.pages import person as person_page
from previews.pages.match_links import Linked
from previews.pages.person import SpellLine
from previews.views import fans_clock


@dataclass(frozen=True, slots=True)
class PersonRow:
    """`nationality` is FIFA's code of three letters, empty where it is not known."""

    slug: str
    name: str
    known_as: str
    nationality: str
    born: date | None
    url: str
    page: str


@dataclass(frozen=True, slots=True)
class Spell:
    """A time at a club: "Forward, number 11", "since 1 July 2017"."""

    club: Link
    job: str
    days: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class MatchOfPerson:
    """A match in which the person is held to have played, scored or been booked."""

    match: PlayedFixture
    page: str
    preview: Link | None


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """A person with clubs and the latest matches. `goals` is a sentence, empty without goals."""

    person: PersonRow
    about: str
    spells: tuple[Spell, ...]
    goals: str
    matches: tuple[MatchOfPerson, ...]


PersonSlug = Annotated[str, slug_in_path("The person.", "mohamed-salah")]


@reads("/people/", Page[PersonRow], tag="People", summary="List people")
def people(request: HttpRequest, limit: Limit = ROWS, offset: Offset = 0) -> HttpResponse:
    """People of whom the archive tells something, in alphabetical order."""
    every = Person.objects.in_archive(fans_clock.today(request)).alphabetical()
    return page_of_rows(request, every, _row, limit, offset)


@reads("/people/{name:slug}/", PersonDetails, tag="People", summary="Read a person")
@leads_on(Person.objects.all)
def person(request: HttpRequest, slug: PersonSlug) -> HttpResponse:
    """A person of whom the archive or a published preview tells something."""
    row = get_object_or_404(Person.objects.with_other_names(), slug=slug)
    content = person_page.read(row, QueryDict(), fans_clock.now(request))
    if content is None:
        raise Http404
    addresses = Addresses.of(request)
    return json_answer(
        PersonDetails(
            person=_row(row, addresses),
            about=content.about,
            spells=tuple(_spell(line, addresses) for line in content.spells),
            goals=content.goals,
            matches=tuple(_match(each, addresses) for each in content.matches),
        )
    )


def _row(row: Person, addresses: Addresses) -> PersonRow:
    return PersonRow(
        slug=row.slug,
        name=row.name,
        known_as=row.known_as or row.name,
        nationality=row.nationality,
        born=row.born_on,
        url=addresses.api("person", row.slug),
        page=addresses.page("person_detail", row.slug),
    )


def _spell(line: SpellLine, addresses: Addresses) -> Spell:
    club = club_link(line.club, line.slug, addresses)
    return Spell(club, line.job, line.days, line.is_over)


def _match(each: Linked[PlayedFixture], addresses: Addresses) -> MatchOfPerson:
    match, slug = each.row, each.links.preview
    title = f"{match.home} v {match.away}"
    return MatchOfPerson(
        match=match,
        page=addresses.whole(each.links.page),
        preview=preview_link(title, slug, addresses) if slug else None,
    )
