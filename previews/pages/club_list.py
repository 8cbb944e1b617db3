"""The clubs of the archive in alphabetical order, so many at a time. 1 query, 2 further on."""

from dataclasses import dataclass
from itertools import groupby

from django.http import QueryDict

from previews.components.club_badge import ClubBadge, Side, club_face
from previews.data.countries import country_name
from previews.models import Club
from previews.models.keyset import rows_after_slug

ON_A_PAGE = 60


@dataclass(frozen=True, slots=True)
class ClubRow:
    club: ClubBadge
    place: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The clubs whose names begin with it."""

    letter: str
    rows: tuple[ClubRow, ...]


@dataclass(frozen=True, slots=True)
class ClubList:
    """`next_after` is the slug after which the next page begins; empty on the last."""

    letters: tuple[Letter, ...]
    is_first: bool
    next_after: str


def read(params: QueryDict) -> ClubList:
    """`?after=<slug>` goes on after that club; an unknown slug begins at the first."""
    rows, is_first = rows_after_slug(Club.objects.alphabetical(), params.get("after", ""))
    clubs = list(rows[: ON_A_PAGE + 1])
    shown = clubs[:ON_A_PAGE]
    return ClubList(
        letters=tuple(
            Letter(letter, tuple(_row(club) for club in of_letter))
            for letter, of_letter in groupby(shown, _letter)
        ),
        is_first=is_first,
        next_after=shown[-1].slug if len(clubs) > ON_A_PAGE else "",
    )


def _row(club: Club) -> ClubRow:
    country = country_name(club.country) or club.country
    return ClubRow(
        club_face(club, Side.HOME), ", ".join(part for part in (club.city, country) if part)
    )


def _letter(club: Club) -> str:
    return str(club.name_key)[:1].upper()
