"""What else there is to enter for the match of a preview: the empty forms, half filled in."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Model
from django.urls import reverse

from previews.models import (
    Availability,
    Claim,
    Club,
    Fixture,
    Injury,
    LeagueNote,
    Lineup,
    Milestone,
    Precedent,
    Quote,
    SelectionNote,
    Suspension,
    Tally,
)

OF_A_CLUB: tuple[type[Model], ...] = (Injury, Suspension, Availability)
OF_A_CLUB_ON_THE_DAY: tuple[type[Model], ...] = (
    Lineup, SelectionNote, Quote, LeagueNote, Milestone, Tally,
)  # fmt: skip
OF_THE_MATCH: tuple[type[Model], ...] = (Claim, Precedent)
THE_DAY = "Officials, where to watch, crowd, stories and numbers"


@dataclass(frozen=True, slots=True)
class Link:
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class LinkGroup:
    subject: str
    doors: tuple[Link, ...]


def quick_add_links(fixture: Fixture) -> tuple[LinkGroup, ...]:
    """A shelf for the match and one for each side; every form opens with that side chosen."""
    day = Link(THE_DAY, reverse("admin:previews_fixture_change", args=[fixture.pk]))
    match = tuple(_door(noun, fixture=fixture) for noun in OF_THE_MATCH)
    return (
        LinkGroup(str(fixture), (day, *match)),
        *(_shelf_of(club, fixture) for club in (fixture.home, fixture.away)),
    )


def _shelf_of(club: Club, fixture: Fixture) -> LinkGroup:
    always = (_door(noun, club=club) for noun in OF_A_CLUB)
    today = (_door(noun, fixture=fixture, club=club) for noun in OF_A_CLUB_ON_THE_DAY)
    return LinkGroup(str(club), (*always, *today))


def _door(noun: type[Model], **chosen: Model) -> Link:
    chosen_rows = urlencode({name: row.pk for name, row in chosen.items()})
    page = reverse(f"admin:previews_{noun._meta.model_name}_add")
    words = str(noun._meta.verbose_name)
    return Link(words[:1].upper() + words[1:], f"{page}?{chosen_rows}")
