"""Who plays for a club, by position, and who manages it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from previews.models import Club, Spell

SQUAD = 60


@dataclass(frozen=True, slots=True)
class SquadMember:
    name: str
    slug: str
    number: int | None
    captain: bool


@dataclass(frozen=True, slots=True)
class SquadPart:
    """The goalkeepers, the defenders, ..., or the managers."""

    label: str
    members: tuple[SquadMember, ...]


def squad_of(club: Club, now: datetime) -> tuple[SquadPart, ...]:
    """The players by position, then the managers; players without a number last."""
    rows = Spell.objects.at(club).on(now.date()).select_related("person")
    spells = list(rows.order_by("number", "person__name")[:SQUAD])
    parts = [
        (f"{label}s", [spell for spell in spells if _plays_as(spell, position)])
        for position, label in Spell.Position.choices
    ]
    players = [spell for spell in spells if spell.role == Spell.Role.PLAYER]
    parts.append(("Players", [spell for spell in players if not spell.position]))
    parts.append(("Manager", [spell for spell in spells if spell.role == Spell.Role.MANAGER]))
    return tuple(SquadPart(label, _members(members)) for label, members in parts if members)


def _plays_as(spell: Spell, position: str) -> bool:
    return spell.role == Spell.Role.PLAYER and spell.position == position


def _members(spells: Iterable[Spell]) -> tuple[SquadMember, ...]:
    in_order = sorted(spells, key=lambda spell: (spell.number is None, spell.number or 0))
    return tuple(
        SquadMember(spell.person.name, spell.person.slug, spell.number, spell.captain)
        for spell in in_order
    )
