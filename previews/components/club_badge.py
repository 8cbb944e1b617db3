"""A club as the page shows it: its names, its page, its crest, its side of the fixture."""

from dataclasses import dataclass
from enum import StrEnum

from previews.charts.crest import Crest, crest
from previews.data.club_words import code_from_name, code_with_last_word
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
    is_nation: bool = False

    def __str__(self) -> str:
        return self.name


def club_face(club: Club, side: Side, code: str = "") -> ClubBadge:
    letters = code or code_of(club)
    return ClubBadge(
        name=club.name,
        short_name=club.short_name or club.name,
        code=letters,
        slug=club.slug,
        side=side,
        crest=crest(letters, club.first_colour or UNKNOWN, club.second_colour or UNKNOWN),
        nickname=club.nickname,
        is_nation=is_nation(club),
    )


def code_of(club: Club) -> str:
    """As entered; of a national team its country's, else made of the name."""
    return club.code or (club.country if is_nation(club) else code_from_name(club.name))


def is_nation(club: Club) -> bool:
    return club.kind == Club.Kind.NATIONAL_TEAM


def both_codes(home: Club, away: Club) -> tuple[str, str]:
    """The codes of two clubs that meet. Where the names begin alike, their other words differ."""
    ours, theirs = code_of(home), code_of(away)
    if ours != theirs:
        return ours, theirs
    return (
        home.code or code_with_last_word(home.name),
        away.code or code_with_last_word(away.name),
    )


def both_badges(fixture: Fixture) -> tuple[ClubBadge, ClubBadge]:
    home, away = fixture.home, fixture.away
    ours, theirs = both_codes(home, away)
    return club_face(home, Side.HOME, ours), club_face(away, Side.AWAY, theirs)


def badge_of(fixture: Fixture, side: Side) -> ClubBadge:
    """The club of that side as its match shows it."""
    home, away = both_badges(fixture)
    return home if side is Side.HOME else away


def sides_of(fixture: Fixture) -> tuple[tuple[Club, Side], tuple[Club, Side]]:
    return (fixture.home, Side.HOME), (fixture.away, Side.AWAY)
