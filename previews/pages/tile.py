"""A tile of the page at a glance."""

from dataclasses import dataclass

from previews.components.club_badge import ClubBadge


@dataclass(frozen=True, slots=True)
class ClubLetters:
    """A club's last outcomes, the newest last."""

    club: ClubBadge
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """`section` is the slug of the section that it sums up; `tone` names a verdict's colour."""

    section: str
    label: str
    figure: str = ""
    note: str = ""
    letters: tuple[ClubLetters, ...] = ()
    tone: str = ""
