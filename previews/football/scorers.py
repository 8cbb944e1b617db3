"""Scorers: the goals of each player, with the clubs that they were scored for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from previews.football.namesakes import Credit, Namesakes


@dataclass(frozen=True, slots=True)
class Scorer:
    """A player's goals; own goals count for no player.

    `clubs` are those that the goals were scored for, in the order of the days. `remark` says that
    the name is, or may be, of several people.
    """

    name: str
    goals: int
    penalties: int
    clubs: tuple[str, ...] = ()
    remark: str = ""

    @property
    def title(self) -> str:
        """Mohamed Salah (Liverpool)"""
        return f"{self.name} ({', '.join(self.clubs)})" if self.clubs else self.name


def scorers(
    credits: Iterable[Credit], several: Mapping[str, Namesakes] | None = None
) -> tuple[Scorer, ...]:
    """Most goals first, then by name and club.

    A name of several people has a line for each club: their goals are never added up.
    """
    several = several or {}
    lines: dict[tuple[str, int | None], list[Credit]] = {}
    for credit in credits:
        is_several = credit.name in several and several[credit.name].are_several
        club = credit.club.club if is_several else None
        lines.setdefault((credit.name, club), []).append(credit)
    all_scorers = [
        _scorer(name, theirs, several[name].remark if name in several else "")
        for (name, _club), theirs in lines.items()
    ]
    return tuple(sorted(all_scorers, key=lambda scorer: (-scorer.goals, scorer.name, scorer.clubs)))


def _scorer(name: str, credits: Sequence[Credit], remark: str) -> Scorer:
    in_order = sorted(credits, key=lambda credit: credit.day)
    clubs = {credit.club.club: credit.club.name for credit in in_order[::-1]}
    first = dict.fromkeys(credit.club.club for credit in in_order)
    return Scorer(
        name,
        len(credits),
        sum(credit.penalty for credit in credits),
        tuple(clubs[club] for club in first),
        remark,
    )
