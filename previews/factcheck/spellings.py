"""Spellings: "Liverpool" is stated, the archive has "Liverpool FC", and both mean one club."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from previews.models import Club, Competition, Official, Person
from previews.text.spelling import fold
from previews.text.stated_value import Value, same

type Spelt = dict[str, dict[str, str]]
"""By figure: what was stated, and how the archive spells the same name."""


@dataclass(slots=True)
class Spellings:
    """Under which names the archive's clubs, people and competitions go; each looked up once."""

    known: dict[str, frozenset[str]] = field(default_factory=dict)

    def spelt(self, stated: Mapping[str, Value], values: Mapping[str, Value]) -> Spelt:
        """The stated names that are other spellings of the archive's own."""
        found: Spelt = {}
        for name, value in stated.items():
            for said in texts(value):
                if archives := self.meant(said, texts(values.get(name))):
                    found.setdefault(name, {})[said] = archives
        return found

    def meant(self, said: str, among: list[str]) -> str:
        """The archive's name that is meant; empty where it is spelt so already, or nobody's."""
        if any(same(said, name) for name in among):
            return ""
        return next((name for name in among if fold(said) in self.of(name)), "")

    def of(self, name: str) -> frozenset[str]:
        if name not in self.known:
            self.known[name] = frozenset(fold(each) for each in every_spelling_of(name) if each)
        return self.known[name]


def every_spelling_of(name: str) -> set[str]:
    """6 queries for a name of one club or person, and none the next time."""
    found: set[str] = set()
    for club in Club.objects.called(name):
        if club.name == name:
            found |= {club.short_name, club.full_name, *(one.name for one in club.names.all())}
    for person in Person.objects.called(name):
        found |= person.as_player.spellings
    for competition in Competition.objects.named(name):
        found |= {competition.short_name, *(one.name for one in competition.names.all())}
    for official in Official.objects.called(name):
        found |= {one.name for one in official.names.all()}
    return found


def texts(value: Any) -> list[str]:
    match value:
        case str():
            return [value]
        case list() | tuple():
            return [item for item in value if isinstance(item, str)]
        case _:
            return []


def as_the_archive_spells(stated: Mapping[str, Any], spelt: Spelt) -> dict[str, Any]:
    """What is stated, with the archive's spelling of every name that it knows."""
    return {
        name: respelt(value, spelt[name]) if name in spelt else value
        for name, value in stated.items()
    }


def respelt(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, list | tuple):
        return [names.get(item, item) if isinstance(item, str) else item for item in value]
    return value
