"""The kinds of facts, and the other models, as they declare themselves (`facts.py`)."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet

from previews.models.facts import (
    AdminGroup,
    BothClubs,
    Declaration,
    Fact,
    Listing,
    Part,
    declared_by,
    parent_of,
)
from previews.models.sourced import Sourced

GROUPS = list(AdminGroup)


def declared_models() -> dict[type[Model], Declaration]:
    """Every model that declares itself, by group and position; parts come after their parent."""
    models = apps.get_app_config("previews").get_models()
    declared = {model: declaration for model in models if (declaration := declared_by(model))}
    return {model: declared[model] for model in sorted(declared, key=_place)}


def _place(model: type[Model]) -> tuple[Any, ...]:
    match declared_by(model):
        case Listing(group=group, position=position):
            return (GROUPS.index(group), position, model.__name__)
        case Part(position=position):
            return (*_place(parent_of(model)), position, model.__name__)
        case _:
            return ()


def kinds_of_fact() -> Iterator[tuple[type[Model], Fact]]:
    """Every kind of fact with its declaration."""
    for model, declared in declared_models().items():
        if isinstance(declared, Fact):
            yield model, declared


def kinds_from_articles() -> list[type[Model]]:
    """Every fact and every part of one that points to the article where it was read."""
    return [
        model
        for model, declared in declared_models().items()
        if isinstance(declared, Fact | Part) and has_article(model)
    ]


def has_article(model: type[Model]) -> bool:
    return any(field.name == "article" for field in model._meta.fields)


def kinds_that_age() -> list[type[Sourced]]:
    """The kinds of facts that go stale."""
    return [kind for kind, fact in _sourced_kinds() if fact.ages_as is not None]


def kinds_that_need_a_source() -> list[type[Sourced]]:
    """The kinds of facts whose rows without an article are reported to the editor."""
    return [kind for kind, fact in _sourced_kinds() if fact.needs_source]


def kinds_with_prose() -> dict[type[Sourced], str]:
    """The kinds of facts with a text in the editor's own words, and its column."""
    return {kind: fact.prose for kind, fact in _sourced_kinds() if fact.prose}


def _sourced_kinds() -> Iterator[tuple[type[Sourced], Fact]]:
    return ((kind, fact) for kind, fact in kinds_of_fact() if issubclass(kind, Sourced))


def kinds_by_topic() -> dict[BothClubs, list[type[Model]]]:
    """The topics that both clubs should have, each with the kinds of facts about it."""
    kinds: dict[BothClubs, list[type[Model]]] = {}
    for kind, declared in kinds_of_fact():
        if declared.both_clubs is not None:
            kinds.setdefault(declared.both_clubs, []).append(kind)
    return kinds


def parts_of(kind: type[Model]) -> list[tuple[type[Model], Part]]:
    """The models of the child rows of a fact, with their declarations."""
    return [
        (model, declared)
        for model, declared in declared_models().items()
        if isinstance(declared, Part) and parent_of(model) is kind
    ]


def group_of(model: type[Model]) -> AdminGroup | None:
    """The group of a model in the admin; a part is in the group of its parent."""
    match declared_by(model):
        case Listing(group=group):
            return group
        case Part():
            return group_of(parent_of(model))
        case _:
            return None


# What fans call a fact, where editors need another noun than theirs.
NOUNS_FOR_FANS = {
    "Appointment": ("match official", "match officials"),
    "Availability": ("squad news", "items of squad news"),
    "Coverage": ("channel", "channels"),
    "Crowd": ("crowd detail", "crowd details"),
    "Fixture": ("match", "matches"),
    "LeagueNote": ("league place", "league places"),
    "Lineup": ("line-up", "line-ups"),
    "MatchEvent": ("goal or card", "goals and cards"),
    "Precedent": ("earlier tie", "earlier ties"),
    "SelectionNote": ("line-up news", "items of line-up news"),
    "SideStats": ("match figures", "sets of match figures"),
    "Statement": ("detail", "details"),
    "Story": ("match report", "match reports"),
}


def nouns_of(kind: type[Model]) -> tuple[str, str]:
    """What an article gives, singular and plural: the wording of a quote gives a quote."""
    if isinstance(declared_by(kind), Part):
        return nouns_of(parent_of(kind))
    if kind.__name__ in NOUNS_FOR_FANS:
        return NOUNS_FOR_FANS[kind.__name__]
    return str(kind._meta.verbose_name), str(kind._meta.verbose_name_plural)


def with_names(rows: QuerySet[Any], *also: str) -> QuerySet[Any]:
    """Rows read together with what `str(row)` needs, and with `also`."""
    declared = declared_by(rows.model)
    joins = (*(declared.str_joins if declared else ()), *also)
    return rows.select_related(*joins) if joins else rows
