"""Which previews may say something else when a row is saved: those of what the row names."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Exists, Model, OuterRef, Q

from previews.models.claim import Claim
from previews.models.club import Club
from previews.models.competition import Competition
from previews.models.fixture import Fixture
from previews.models.lineup import Lineup
from previews.models.milestone import Milestone
from previews.models.official import Appointment, Official
from previews.models.person import Person
from previews.models.preview import Preview
from previews.models.preview_queryset import PreviewQuerySet
from previews.models.quote import Quote
from previews.models.season import Season
from previews.models.spell import Spell
from previews.models.stadium import Stadium

# What a row names, by the name of the field, and the condition on previews that follows.
type Named = Mapping[str, int]


def _at_club(number: int) -> Q:
    return Q(fixture__home=number) | Q(fixture__away=number)


def _of_official(number: int) -> Q:
    appointed = Appointment.objects.filter(official=number, fixture=OuterRef("fixture"))
    return Q(Exists(appointed))


def _of_person(number: int) -> Q:
    clubs = Spell.objects.filter(person=number).values("club")
    return Q(fixture__home__in=clubs) | Q(fixture__away__in=clubs)


CONDITIONS: dict[str, Callable[[int], Q]] = {
    "fixture": lambda number: Q(fixture=number),
    "club": _at_club,
    "home": _at_club,
    "away": _at_club,
    "official": _of_official,
    "stadium": lambda number: Q(fixture__stadium=number) | Q(fixture__home__stadium=number),
    # Only of rows that name nothing closer: the injury of a player is news of one of their clubs.
    "person": _of_person,
    "season": lambda number: Q(fixture__season=number),
    "competition": lambda number: Q(fixture__season__competition=number),
}
FAR = ("person", "season", "competition")
OWN_NAMES: dict[type[Model], str] = {
    Fixture: "fixture", Club: "club", Official: "official", Stadium: "stadium", Person: "person",
    Season: "season", Competition: "competition",
}  # fmt: skip
PARENTS: dict[str, type[Model]] = {
    "quote": Quote, "lineup": Lineup, "claim": Claim, "milestone": Milestone
}  # fmt: skip
# Of clubs and grounds: their own row says what it is, and not what it names.
NAMES_NOTHING = (Club, Stadium)


def may_reach(model: type[Model]) -> bool:
    """Whether rows of the model can be told on several previews, or on one that they do not name.

    Talking points and pictures name their preview, which says itself what fans read of it.
    """
    names = {field.name for field in model._meta.fields}
    return (
        model is not Preview
        and "preview" not in names
        and (model in OWN_NAMES or bool(names & (CONDITIONS.keys() | PARENTS.keys())))
    )


def names_of(row: Any) -> dict[str, int]:
    """What a stored row names. At most 1 query, for a row below another."""
    for name, parent in PARENTS.items():
        if _has_field(row, name) and isinstance(row, Model) and not isinstance(row, parent):
            return names_of(getattr(row, name))
    named = {}
    if not isinstance(row, NAMES_NOTHING):
        for name in CONDITIONS:
            if _has_field(row, name) and (number := getattr(row, f"{name}_id")):
                named[name] = number
    if own := OWN_NAMES.get(type(row)):
        named[own] = row.pk
    return named


def reached_by(previews: PreviewQuerySet, named: Named) -> PreviewQuerySet:
    """Those of the previews that may say something else. None where nothing is named."""
    close = {name: number for name, number in named.items() if name not in FAR}
    # The nearest of the far ones: a season says which competition it is of.
    far = next(({name: named[name]} for name in FAR if name in named), {})
    concerned = Q(pk__in=[])
    for name, number in (close or far).items():
        concerned |= CONDITIONS[name](number)
    return previews.filter(concerned)


def _has_field(row: Model, name: str) -> bool:
    return any(field.name == name for field in row._meta.fields)
