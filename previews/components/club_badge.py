"""A club as the page shows it: its names, its page, its crest, its side of the fixture."""

from dataclasses import dataclass
from enum import StrEnum

from previews.charts.crest import Crest, crest
from previews.models import Club, Fixture

UNKNOWN = "#5b6670"  # grey, for a club without colours


class Side(StrEnum):
    HOME = "home"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class ClubBadge:
    """A club's names and crest. `side` names its colours in the page's stylesheet."""

    name: str
    short_name: str
    code: str
    slug: str
    side: Side
    crest: Crest
    nickname: str = ""

    def __str__(self) -> str:
        return self.name


def club_face(club: Club, side: Side) -> ClubBadge:
    code = code_of(club)
    return ClubBadge(
        name=club.name,
        short_name=club.short_name or club.name,
        code=code,
        slug=club.slug,
        side=side,
        crest=crest(code, club.first_colour or UNKNOWN, club.second_colour or UNKNOWN),
        nickname=club.nickname,
    )


def code_of(club: Club) -> str:
    return club.code or club.name[:3].upper()


def both_badges(fixture: Fixture) -> tuple[ClubBadge, ClubBadge]:
    return club_face(fixture.home, Side.HOME), club_face(fixture.away, Side.AWAY)


def sides_of(fixture: Fixture) -> tuple[tuple[Club, Side], tuple[Club, Side]]:
    return (fixture.home, Side.HOME), (fixture.away, Side.AWAY)
