"""Line-ups: the likely or confirmed elevens on a pitch, and who could come in. 4 queries."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Prefetch
from django.http import QueryDict

from previews.charts.label import Label, label
from previews.charts.pitch import WIDTH, eleven, upright
from previews.components.club_badge import ClubBadge, badge_of, sides_of
from previews.components.filter_links import ChosenClubs, chosen_clubs
from previews.components.overdue import on_day_of
from previews.components.source_link import Source, source_of
from previews.factcheck.freshness import confirmed_until
from previews.models import Lineup, LineupOption, LineupPlace, Preview, SelectionNote

LABEL_BELOW = 5.6  # metres of the pitch from the middle of a player's disc to his name

MOST_ROOM = 3  # no name is wider than a third of the pitch


@dataclass(frozen=True, slots=True)
class Player:
    """A player on the pitch; `across` and `down` in metres of a half, own goal at the bottom."""

    place: int
    name: str
    number: int | None
    captain: bool
    across: float
    down: float
    label_down: float
    label: Label


@dataclass(frozen=True, slots=True)
class Option:
    comes_in: str
    goes_out: str
    reason: str


@dataclass(frozen=True, slots=True)
class Eleven:
    kind: str
    by: str
    formation: str
    lines: tuple[tuple[Player, ...], ...]
    bench: tuple[str, ...]
    options: tuple[Option, ...]
    source: Source | None
    confirmed_until: date | None = None
    overdue: bool = False

    @property
    def players(self) -> tuple[Player, ...]:
        return tuple(player for line in self.lines for player in line)


@dataclass(frozen=True, slots=True)
class Pattern:
    """How the club picks its side, as an article says."""

    remark: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class ClubLineups:
    club: ClubBadge
    elevens: tuple[Eleven, ...]
    patterns: tuple[Pattern, ...]

    @property
    def nothing_known(self) -> bool:
        return not self.elevens and not self.patterns


@dataclass(frozen=True, slots=True)
class Lineups:
    """Of the home club and of the away club."""

    clubs: tuple[ClubLineups, ...]


def read(preview: Preview) -> Lineups | None:
    lineups = list(
        Lineup.objects.on_page(preview)
        .select_related("article__outlet")
        .prefetch_related(
            Prefetch("places", LineupPlace.objects.in_order().select_related("person")),
            Prefetch(
                "options", LineupOption.objects.in_order().select_related("comes_in", "goes_out")
            ),
        )
        .confirmed_first()
    )
    known_notes = SelectionNote.objects.on_page(preview).in_order()
    notes = list(known_notes.select_related("article__outlet"))
    if not lineups and not notes:
        return None
    clubs = tuple(
        ClubLineups(
            badge_of(preview.fixture, side),
            _elevens([lineup for lineup in lineups if lineup.club_id == club.pk], preview),
            tuple(Pattern(n.remark, source_of(n)) for n in notes if n.club_id == club.pk),
        )
        for club, side in sides_of(preview.fixture)
    )
    return Lineups(clubs)


def show(value: Lineups, state: QueryDict, now: datetime) -> ChosenClubs[ClubLineups]:
    """`?lineups=home|away` shows one club."""
    clubs = [replace(club, elevens=on_day_of(club.elevens, now)) for club in value.clubs]
    return chosen_clubs(clubs, state, "lineups")


def _elevens(lineups: Sequence[Lineup], preview: Preview) -> tuple[Eleven, ...]:
    """Once a line-up is confirmed the predictions have had their day."""
    confirmed = [lineup for lineup in lineups if lineup.kind == Lineup.Kind.CONFIRMED]
    return tuple(_eleven(lineup, preview) for lineup in confirmed or lineups)


def _eleven(lineup: Lineup, preview: Preview) -> Eleven:
    places = list(lineup.places.all())
    source = source_of(lineup)
    return Eleven(
        kind=lineup.get_kind_display(),
        by=lineup.predicted_by or (source.outlet if source else ""),
        formation=lineup.formation,
        lines=_lines(lineup.formation, places),
        bench=tuple(place.person.short for place in places if place.place is None),
        options=tuple(
            Option(
                option.comes_in.short,
                option.goes_out.short if option.goes_out else "",
                option.reason,
            )
            for option in lineup.options.all()
        ),
        source=source,
        confirmed_until=confirmed_until(lineup, preview),
    )


def _lines(formation: str, places: Sequence[LineupPlace]) -> tuple[tuple[Player, ...], ...]:
    """The players line by line from the keeper; an unfilled place stays empty."""
    by_place = {place.place: place for place in places if place.place is not None}
    lines: dict[int, list[Player]] = {}
    spots = eleven(formation)
    abreast = Counter(spot.line for spot in spots)
    for spot in spots:
        if (place := by_place.get(spot.place)) is not None:
            across, down = upright(spot)
            player = Player(
                place=spot.place,
                name=place.person.short,
                number=place.number,
                captain=place.captain,
                across=across,
                down=down,
                label_down=round(down + LABEL_BELOW, 1),
                label=label(place.person.short, WIDTH / max(abreast[spot.line], MOST_ROOM)),
            )
            lines.setdefault(spot.line, []).append(player)
    return tuple(tuple(line) for _, line in sorted(lines.items()))
