"""Elevens of one match by several sources: whom all of them name, and where they differ."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamedBySome:
    """A player whom some of the sources name."""

    player: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`formations` is empty where all sources have the same one."""

    shared: tuple[str, ...]
    differing: tuple[NamedBySome, ...]
    formations: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NamedEleven:
    by: str
    formation: str
    players: tuple[str, ...]


def compared(elevens: Sequence[NamedEleven]) -> Comparison | None:
    """In the order of the first eleven, then of the next; None of fewer than two."""
    if len(elevens) < 2:
        return None
    by_player: dict[str, list[str]] = {}
    for eleven in elevens:
        for player in eleven.players:
            by_player.setdefault(player, []).append(eleven.by)
    alike = len({eleven.formation for eleven in elevens}) == 1
    return Comparison(
        tuple(player for player, by in by_player.items() if len(by) == len(elevens)),
        tuple(
            NamedBySome(player, tuple(by))
            for player, by in by_player.items()
            if len(by) < len(elevens)
        ),
        () if alike else tuple((eleven.by, eleven.formation) for eleven in elevens),
    )
