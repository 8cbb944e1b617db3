"""The first leg: its score, its goals, and its numbers side by side. 3 queries."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from previews.charts.side_bars import SideBar, side_bar
from previews.charts.time_line import Moment, TimeLine, time_line
from previews.components.club_badge import ClubBadge, both_badges
from previews.components.source_link import Source, source_of
from previews.football.score import Score
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
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Scorer:
    """A player with the minutes of his goals."""

    name: str
    minutes: str
    at_home: bool
    slug: str = ""


@dataclass(frozen=True, slots=True)
class OtherEvent:
    """A card, a substitution or a missed penalty: "Booked", who, when."""

    kind: str
    player: str
    minute: str
    at_home: bool
    slug: str = ""


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
        """Each name once for each side, by the first of the goals.

        A name of two people leads to neither of them.
        """
        goals: dict[tuple[str, bool], list[Goal]] = {}
        for goal in self.goals:
            goals.setdefault((goal.scorer, goal.at_home), []).append(goal)
        return tuple(_scorer(of_name) for of_name in goals.values())

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


def other_of(event: MatchEvent) -> OtherEvent:
    kind = str(MatchEvent.Kind(event.kind).label)
    player = event.player
    if event.kind == MatchEvent.Kind.SUBSTITUTION and event.other_person:
        player += f" for {event.other_person.short}"
    minute = _minute(event)
    when = f"{minute}{MINUTE}" if minute else ""
    # A name that stands for two leads to nobody.
    slug = _slug(event) if player == event.player else ""
    return OtherEvent(kind, player, when, event.side == "home", slug)


def _minute(event: MatchEvent) -> str:
    minute = f"{event.minute}" if event.minute else ""
    return f"{minute}+{event.stoppage}" if event.stoppage else minute


def goals_in(fixture: int) -> tuple[Goal, ...]:
    """The goals of a match, in their order. 1 query."""
    events = MatchEvent.objects.in_fixtures({fixture}).goals().in_order()
    return tuple(goal_of(event) for event in events.select_related("person"))


def goal_of(event: MatchEvent) -> Goal:
    minute = _minute(event)
    remark = {"penalty": " (pen)", "own_goal": " (own goal)"}.get(event.kind, "")
    when = f"{minute}{MINUTE}{remark}" if minute else remark
    return Goal(event.player, when, event.side == "home", _slug(event))


def _slug(event: MatchEvent) -> str:
    return event.person.slug if event.person else ""


def _scorer(goals: Sequence[Goal]) -> Scorer:
    minutes = ", ".join(goal.minute for goal in goals)
    slugs = {goal.slug for goal in goals} - {""}
    slug = slugs.pop() if len(slugs) == 1 else ""
    return Scorer(goals[0].scorer, minutes, goals[0].at_home, slug)


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
