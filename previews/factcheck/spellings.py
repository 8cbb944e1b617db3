"""Other spellings of the archive's names: "Liverpool" and "Liverpool FC" are the same club."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from previews.models import Club, Competition, Official, Person
from previews.text.spelling import is_same_name
from previews.text.stated_value import Value, same

# By figure: the stated names, each with the archive's spelling of it.
type Spelt = dict[str, dict[str, str]]


@dataclass(slots=True)
class Spellings:
    """The spellings of clubs, people and competitions, with a cache by name."""

    known: dict[str, frozenset[str]] = field(default_factory=dict)

    def spelt(self, stated: Mapping[str, Value], values: Mapping[str, Value]) -> Spelt:
        """The stated names that are other spellings of the names among the values."""
        spelt: Spelt = {}
        for figure, value in stated.items():
            for name in texts(value):
                if spelling := self.other_spelling(name, texts(values.get(figure))):
                    spelt.setdefault(figure, {})[name] = spelling
        return spelt

    def other_spelling(self, name: str, among: list[str]) -> str:
        """The archive's spelling of the name; empty if it is the same, or the name is unknown."""
        if any(same(name, spelling) for spelling in among):
            return ""
        for spelling in among:
            if any(is_same_name(name, other) for other in self.of(spelling)):
                return spelling
        return ""

    def of(self, name: str) -> frozenset[str]:
        if name not in self.known:
            self.known[name] = frozenset(every_spelling_of(name) - {""})
        return self.known[name]


def every_spelling_of(name: str) -> set[str]:
    """6 queries for the name of a club or person."""
    spellings: set[str] = set()
    for club in Club.objects.called(name):
        if club.name == name:
            spellings |= {club.short_name, club.full_name, *(row.name for row in club.names.all())}
    for person in Person.objects.called(name):
        spellings |= person.as_player.spellings
    for competition in Competition.objects.called(name):
        spellings |= {competition.short_name, *(row.name for row in competition.names.all())}
    for official in Official.objects.called(name):
        spellings |= {row.name for row in official.names.all()}
    return spellings


def texts(value: Any) -> list[str]:
    match value:
        case str():
            return [value]
        case list() | tuple():
            return [item for item in value if isinstance(item, str)]
        case _:
            return []


def in_archive_spelling(stated: Mapping[str, Any], spelt: Spelt) -> dict[str, Any]:
    """The stated figures with known names in the archive's spelling."""
    return {
        figure: respelt(value, spelt[figure]) if figure in spelt else value
        for figure, value in stated.items()
    }


def respelt(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, list | tuple):
        return [names.get(item, item) if isinstance(item, str) else item for item in value]
    return value
