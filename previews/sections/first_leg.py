"""The first leg: its score, its goals, and its numbers side by side. 3 queries."""

from dataclasses import dataclass

from django.db.models import Prefetch

from previews.charts.side_bars import SideBar, side_bar
from previews.components.club_badge import ClubBadge, both_badges
from previews.components.source_link import Source, source_of
from previews.models import Fixture, MatchEvent, Preview, SideStats

MINUTE = "\N{PRIME}"
NUMBERS = {
    "possession": ("Possession", "%"),
    "big_chances": ("Big chances", ""),
    "big_chances_taken": ("Big chances taken", ""),
    "shots": ("Shots", ""),
    "shots_on_target": ("Shots on target", ""),
    "corners": ("Corners", ""),
    "fouls": ("Fouls", ""),
    "bookings": ("Booked", ""),
    "sendings_off": ("Sent off", ""),
}


@dataclass(frozen=True, slots=True)
class Goal:
    scorer: str
    minute: str
    at_home: bool


@dataclass(frozen=True, slots=True)
class Number:
    """A number of one side whose opponent's number is not known."""

    label: str
    value: str
    side: str


@dataclass(frozen=True, slots=True)
class FirstLeg:
    """Sides are named as they were in the first leg: its own home side first."""

    home: ClubBadge
    away: ClubBadge
    score: str
    day: str
    stadium: str
    goals: tuple[Goal, ...]
    bars: tuple[SideBar, ...]
    numbers: tuple[Number, ...]
    sources: tuple[Source, ...]


def read(preview: Preview) -> FirstLeg | None:
    """None unless this fixture is a second leg whose first has been played."""
    fixture = preview.fixture
    if fixture.leg != 2 or fixture.tie is None:
        return None
    played = Fixture.objects.in_ties([fixture.tie.pk]).played_before(preview.moment)
    first = (
        played.first_legs()
        .select_related("stadium")
        .prefetch_related(
            Prefetch("side_stats", SideStats.objects.in_order().select_related("article__outlet")),
            Prefetch(
                "events", MatchEvent.objects.goals().in_order().select_related("person", "article")
            ),
        )
        .first()
    )
    return _value(first, fixture) if first is not None and first.score else None


def _value(first: Fixture, fixture: Fixture) -> FirstLeg:
    this_home, this_away = both_badges(fixture)
    turned = first.home_id == fixture.away_id
    home, away = (this_away, this_home) if turned else (this_home, this_away)
    stats = {row.side: row for row in first.side_stats.all()}
    bars, numbers = _numbers(stats.get("home"), stats.get("away"), home, away)
    sources = {source.article: source for row in stats.values() if (source := source_of(row))}
    return FirstLeg(
        home=home,
        away=away,
        score=str(first.score),
        day=f"{first.day:%-d %B %Y}",
        stadium=first.stadium.name if first.stadium else "",
        goals=tuple(goal_of(event) for event in first.events.all()),
        bars=bars,
        numbers=numbers,
        sources=tuple(sources.values()),
    )


def goals_in(fixture: int) -> tuple[Goal, ...]:
    """The goals of a match, in their order. 1 query."""
    events = MatchEvent.objects.in_fixtures({fixture}).goals().in_order()
    return tuple(goal_of(event) for event in events.select_related("person"))


def goal_of(event: MatchEvent) -> Goal:
    minute = f"{event.minute}" if event.minute else ""
    if event.stoppage:
        minute += f"+{event.stoppage}"
    remark = {"penalty": " (pen)", "own_goal": " (own goal)"}.get(event.kind, "")
    when = f"{minute}{MINUTE}{remark}" if minute else remark
    return Goal(event.player, when, event.side == "home")


def _numbers(
    home: SideStats | None, away: SideStats | None, home_club: ClubBadge, away_club: ClubBadge
) -> tuple[tuple[SideBar, ...], tuple[Number, ...]]:
    bars: list[SideBar] = []
    alone: list[Number] = []
    for name, (label, unit) in NUMBERS.items():
        ours, theirs = _number(home, away, name)
        if ours is not None and theirs is not None:
            bars.append(side_bar(label, ours, theirs, unit))
        elif ours is not None:
            alone.append(Number(label, f"{ours}{unit}", home_club.name))
        elif theirs is not None:
            alone.append(Number(label, f"{theirs}{unit}", away_club.name))
    return tuple(bars), tuple(alone)


def _number(
    home: SideStats | None, away: SideStats | None, name: str
) -> tuple[int | None, int | None]:
    """Both sides' number; the possession of one side gives that of the other."""
    ours: int | None = getattr(home, name, None)
    theirs: int | None = getattr(away, name, None)
    if name == "possession" and (ours is None) != (theirs is None):
        return (100 - theirs, theirs) if theirs is not None else (ours, 100 - (ours or 0))
    return ours, theirs
