"""The first leg: its score, its goals, and its numbers side by side. 3 queries."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from previews.charts.side_bars import SideBar, side_bar
from previews.charts.time_line import Moment, TimeLine, time_line
from previews.components.club_badge import ClubBadge, both_badges
from previews.components.match_events import (
    Goal,
    OtherEvent,
    Scorer,
    goal_of,
    other_of,
    scorers_of,
)
from previews.components.source_link import Source, source_of
from previews.football.score import Score
from previews.models import Fixture, MatchEvent, Preview, SideStats

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
    half_time: str
    day: str
    stadium: str
    goals: tuple[Goal, ...]
    others: tuple[OtherEvent, ...]
    line: TimeLine | None
    bars: tuple[SideBar, ...]
    numbers: tuple[Number, ...]
    sources: tuple[Source, ...]

    @property
    def scorers(self) -> tuple[Scorer, ...]:
        return scorers_of(self.goals)

    @property
    def scorers_of_each(self) -> tuple[tuple[ClubBadge, tuple[Scorer, ...]], ...]:
        """Of the hosts and of the visitors; a club without a goal has none."""
        of_home = tuple(scorer for scorer in self.scorers if scorer.at_home)
        of_away = tuple(scorer for scorer in self.scorers if not scorer.at_home)
        return (self.home, of_home), (self.away, of_away)


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
                "events", MatchEvent.objects.in_order().select_related("person", "other_person")
            ),
        )
        .first()
    )
    return _value(first, first.score, fixture) if first is not None and first.score else None


def _value(first: Fixture, score: Score, fixture: Fixture) -> FirstLeg:
    this_home, this_away = both_badges(fixture)
    turned = first.home_id == fixture.away_id
    home, away = (this_away, this_home) if turned else (this_home, this_away)
    events = list(first.events.all())
    stats = {row.side: row for row in first.side_stats.all()}
    bars, numbers = _numbers(stats.get("home"), stats.get("away"), home, away)
    sources = {source.article: source for row in stats.values() if (source := source_of(row))}
    return FirstLeg(
        home=home,
        away=away,
        score=str(score),
        half_time=str(score.half_time) if score.half_time else "",
        day=f"{first.day:%-d %B %Y}",
        stadium=first.stadium.name if first.stadium else "",
        goals=tuple(goal_of(event) for event in events if event.kind in MatchEvent.GOALS),
        others=tuple(other_of(event) for event in events if event.kind not in MatchEvent.GOALS),
        line=_line(events, extra_time=score.extra_time),
        bars=bars,
        numbers=numbers,
        sources=tuple(sources.values()),
    )


def _line(events: Sequence[MatchEvent], *, extra_time: bool) -> TimeLine | None:
    """None unless the minute of every goal is known: a line without one of them would mislead."""
    goals = [event for event in events if event.kind in MatchEvent.GOALS]
    if not goals or any(event.minute is None for event in goals):
        return None
    shown = [event for event in events if event.kind in (*MatchEvent.GOALS, *MatchEvent.CARDS)]
    moments = (
        Moment(event.minute, event.side == "home", event.kind in MatchEvent.GOALS)
        for event in shown
        if event.minute is not None
    )
    return time_line(moments, extra_time=extra_time)


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
