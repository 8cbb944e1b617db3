"""Clubs, competitions, people, officials and stadiums by their names. At most 9 queries."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from previews.components.club_badge import Side, club_face
from previews.data.countries import country_name
from previews.models import Club, Competition, Official, Person, Spell, Stadium
from previews.models.found_names import called
from previews.search.results import Group, Hit
from previews.search.words import Query

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Names:
    """The groups, and the numbers of the clubs, competitions and people, the nearest first."""

    groups: tuple[Group, ...] = ()
    clubs: tuple[int, ...] = ()
    competitions: tuple[int, ...] = ()
    people: tuple[int, ...] = ()


def names(query: Query, today: date) -> Names:
    """`today` says at which club a person is."""
    if not query.words:
        return Names()
    clubs = _called(Club.objects.all(), query)
    competitions = _called(Competition.objects.with_latest_season(), query)
    people = _called(Person.objects.in_archive(today), query)
    officials = _called(Official.objects.all(), query)
    stadiums = _called(Stadium.objects.in_use(), query)
    return Names(
        groups=tuple(
            group
            for group in (
                _group("clubs", "Clubs", clubs, _club),
                _group("competitions", "Competitions", competitions, _competition),
                _people(people, today),
                _group("officials", "Officials", officials, _official),
                _stadiums(stadiums),
            )
            if group.hits
        ),
        clubs=tuple(club.pk for club in clubs[:SHOWN]),
        competitions=tuple(row.pk for row in competitions[:SHOWN]),
        people=tuple(person.pk for person in people),
    )


def _called(rows: Any, query: Query) -> list[Any]:
    return list(called(rows, query.words, query.whole)[: SHOWN + 1])


def _group(slug: str, title: str, rows: Sequence[Any], hit: Callable[[Any], Hit]) -> Group:
    return Group(slug, title, tuple(hit(row) for row in rows[:SHOWN]), len(rows) > SHOWN)


def _club(club: Any) -> Hit:
    face = club_face(club, Side.HOME)
    about = _place(club.city, club.country)
    return Hit(club.name, about, _page_of(club), face.crest, club.found_rank)


def _competition(row: Any) -> Hit:
    season = f"last season {row.latest_season}" if row.latest_season else ""
    about = " · ".join(part for part in (_place(row.country), season) if part)
    address = reverse("previews:competition_detail", args=[row.slug])
    return Hit(row.name, about, address, rank=row.found_rank)


def _official(row: Any) -> Hit:
    address = reverse("previews:official_detail", args=[row.slug])
    return Hit(row.name, _place(row.country), address, rank=row.found_rank)


def _people(people: Sequence[Any], today: date) -> Group:
    shown = people[:SHOWN]
    spells = Spell.objects.latest_of({person.pk for person in shown}, today)
    return _group(
        "people", "People", people, lambda person: _person(person, spells.get(person.pk), today)
    )


def _person(person: Any, spell: Spell | None, today: date) -> Hit:
    about = spell.in_words(today) if spell else ""
    address = reverse("previews:person_detail", args=[person.slug])
    return Hit(person.name, about, address, rank=person.found_rank)


def _stadiums(stadiums: Sequence[Any]) -> Group:
    homes = Club.objects.by_stadium({stadium.pk for stadium in stadiums[:SHOWN]})
    return _group(
        "stadiums",
        "Stadiums",
        stadiums,
        lambda stadium: _stadium(stadium, homes.get(stadium.pk, ())),
    )


def _stadium(stadium: Any, clubs: Sequence[Club]) -> Hit:
    home = f"home of {clubs[0]}" if clubs else ""
    about = " · ".join(part for part in (_place(stadium.city, stadium.country), home) if part)
    address = reverse("previews:stadium_detail", args=[stadium.slug])
    return Hit(stadium.name, about, address, rank=stadium.found_rank)


def _page_of(club: Club) -> str:
    return reverse("previews:club_detail", args=[club.slug])


def _place(*parts: str) -> str:
    """The city and the country in words; a competition of many countries has none."""
    *cities, code = parts
    return ", ".join(part for part in (*cities, country_name(code) or code) if part)
