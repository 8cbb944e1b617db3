"""Evidence: the fixtures that a computed line rests on, and what was looked at."""

from collections.abc import Iterable
from dataclasses import dataclass

from previews.football.played import PlayedFixture


@dataclass(frozen=True, slots=True)
class Receipt:
    """A fixture as a row of the receipts."""

    day: str
    fixture: str
    score: str
    competition: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    rows: tuple[Receipt, ...]
    scope: str = ""


def receipt(played: PlayedFixture, remark: str = "") -> Receipt:
    competition = ", ".join(part for part in (played.competition, played.season) if part)
    return Receipt(
        day=f"{played.day:%-d %b %Y}",
        fixture=f"{played.home} v {played.away}",
        score=str(played.score),
        competition=" · ".join(part for part in (competition, played.stage) if part),
        remark=remark,
    )


def evidence(fixtures: Iterable[PlayedFixture], scope: str = "") -> Evidence:
    return Evidence(tuple(receipt(played) for played in fixtures), scope)
