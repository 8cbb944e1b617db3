"""Line-ups: the likely or confirmed elevens on one pitch, and who could come in. 4 queries."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Prefetch
from django.http import QueryDict

from previews.charts.kits import Kit, kits
from previews.charts.pitch_drawing import Drawing
from previews.charts.pitch_marks import Mark
from previews.components.club_badge import ClubBadge, badge_of, sides_of
from previews.components.eleven import Eleven, Option, Player, pitches
from previews.components.overdue import on_day_of
from previews.components.source_link import Source, source_of
from previews.factcheck.freshness import confirmed_until
from previews.football.calendar_days import day_of_year
from previews.football.colour import WHITE
from previews.football.elevens import Comparison, NamedEleven, compared
from previews.models import Club, Lineup, LineupOption, LineupPlace, Preview, SelectionNote

ALL = 11


@dataclass(frozen=True, slots=True)
class Pattern:
    """How the club picks its side, as an article says."""

    remark: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class ClubLineups:
    """`last` is the club's last confirmed eleven, while nobody has named one of this match."""

    club: ClubBadge
    elevens: tuple[Eleven, ...]
    patterns: tuple[Pattern, ...]
    last: Eleven | None = None
    last_match: str = ""

    @property
    def drawn(self) -> Eleven | None:
        """The eleven on the pitch: the confirmed one, else the newest prediction, else the last."""
        return self.elevens[0] if self.elevens else self.last

    @property
    def has_notes(self) -> bool:
        own = self.elevens[0] if self.elevens else None
        return bool(self.patterns or (own and (own.says_more or self.comparison)))

    @property
    def comparison(self) -> Comparison | None:
        return compared(
            [
                NamedEleven(
                    eleven.by, eleven.formation, tuple(player.name for player in eleven.players)
                )
                for eleven in self.elevens
            ]
        )


@dataclass(frozen=True, slots=True)
class Lineups:
    """Of the home club and of the away club."""

    clubs: tuple[ClubLineups, ...]


@dataclass(frozen=True, slots=True)
class DrawnSide:
    """How a side of the pitches is drawn: in its shirts, or as an outline of the last eleven."""

    side: str
    kit: Kit
    is_outline: bool

    @property
    def ink(self) -> str:
        """Of the numbers: on the shirt, or on the grass."""
        return WHITE if self.is_outline else self.kit.ink


@dataclass(frozen=True, slots=True)
class ShownLineups:
    """Both clubs, and the same pitch upright and lying; of one side alone, half a pitch."""

    clubs: tuple[ClubLineups, ...]
    sides: tuple[DrawnSide, ...]
    pitches: tuple[Drawing, ...]
    words: str

    @property
    def drawn(self) -> tuple[tuple[Drawing, tuple[tuple[DrawnSide, tuple[Mark, ...]], ...]], ...]:
        """Each pitch, and each of its sides with the marks of the players."""
        return tuple(
            (pitch, tuple(zip(self.sides, pitch.sides, strict=True))) for pitch in self.pitches
        )


def read(preview: Preview) -> Lineups | None:
    lineups = list(
        Lineup.objects.on_page_or_last(preview)
        .select_related("article__outlet", "fixture__home", "fixture__away")
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
    return Lineups(
        tuple(
            _of_club(
                badge_of(preview.fixture, side),
                [lineup for lineup in lineups if lineup.club_id == club.pk],
                tuple(Pattern(n.remark, source_of(n)) for n in notes if n.club_id == club.pk),
                preview,
            )
            for club, side in sides_of(preview.fixture)
        )
    )


def _of_club(
    face: ClubBadge, lineups: Sequence[Lineup], patterns: tuple[Pattern, ...], preview: Preview
) -> ClubLineups:
    """Once a line-up is confirmed the predictions have had their day."""
    own = [lineup for lineup in lineups if lineup.fixture_id == preview.fixture.pk]
    confirmed = [lineup for lineup in own if lineup.kind == Lineup.Kind.CONFIRMED]
    elevens = tuple(_eleven(lineup, preview) for lineup in confirmed or own)
    last = next((lineup for lineup in lineups if lineup not in own), None)
    if elevens or last is None:
        return ClubLineups(face, elevens, patterns)
    return ClubLineups(face, (), patterns, _eleven(last, preview), _match(last, preview))


def _match(lineup: Lineup, preview: Preview) -> str:
    """14 April against Verona."""
    fixture = lineup.fixture
    opponent: Club = fixture.away if fixture.home_id == lineup.club_id else fixture.home
    day = day_of_year(fixture.day, preview.fixture.day.year)
    return f"{day} against {opponent.short_name or opponent.name}"


def _eleven(lineup: Lineup, preview: Preview) -> Eleven:
    places = list(lineup.places.all())
    starting = {place.person_id for place in places if place.place is not None}
    source = source_of(lineup)
    return Eleven(
        kind=lineup.get_kind_display(),
        by=lineup.predicted_by or (source.outlet if source else ""),
        formation=lineup.formation,
        players=tuple(
            Player(row.place, row.person.short, row.number, row.captain, row.person.slug)
            for row in places
            if row.place is not None
        ),
        bench=tuple(place.person.short for place in places if place.place is None),
        options=tuple(_option(option, starting) for option in lineup.options.all()),
        source=source,
        confirmed_until=confirmed_until(lineup, preview),
    )


def _option(option: LineupOption, starting: Collection[int]) -> Option:
    """Nobody comes in who starts, and nobody goes out who does not, once eleven are named."""
    starts = option.comes_in_id in starting
    stays_out = len(starting) >= ALL and option.goes_out_id not in starting
    goes_out = None if starts or stays_out else option.goes_out
    return Option(
        comes_in=option.comes_in.short,
        goes_out=goes_out.short if goes_out else "",
        reason=option.reason,
        starts=starts,
    )


def show(value: Lineups, state: QueryDict, now: datetime) -> ShownLineups:
    clubs = tuple(replace(club, elevens=on_day_of(club.elevens, now)) for club in value.clubs)
    crests = [club.club.crest for club in clubs]
    worn = kits(crests[0], crests[-1])[: len(crests)] if crests else ()
    both = zip(clubs, worn, strict=True)
    named = [(club, drawn, kit) for club, kit in both if (drawn := club.drawn)]
    return ShownLineups(
        clubs,
        tuple(DrawnSide(club.club.side, kit, not club.elevens) for club, _, kit in named),
        pitches([drawn for _, drawn, _ in named]),
        ". ".join(_spoken(club, drawn) for club, drawn, _ in named),
    )


def _spoken(club: ClubLineups, drawn: Eleven) -> str:
    """Liverpool, 4-3-3: Alisson; Gomez, Konaté, Van Dijk, Robertson; ..."""
    lines = "; ".join(", ".join(player.name for player in line) for line in drawn.lines)
    last = f" on {club.last_match}" if not club.elevens else ""
    return f"{club.club}{last}, {drawn.formation}: {lines}"
