"""What happened in a match, in words: its goals, its scorers, cards and substitutions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from previews.models import MatchEvent

MINUTE = "\N{PRIME}"


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


def scorers_of(goals: Iterable[Goal]) -> tuple[Scorer, ...]:
    """Each name once for each side, by the first of the goals.

    A name of two people leads to neither of them.
    """
    by_name: dict[tuple[str, bool], list[Goal]] = {}
    for goal in goals:
        by_name.setdefault((goal.scorer, goal.at_home), []).append(goal)
    return tuple(_scorer(of_name) for of_name in by_name.values())


def _scorer(goals: Sequence[Goal]) -> Scorer:
    minutes = ", ".join(goal.minute for goal in goals)
    slugs = {goal.slug for goal in goals} - {""}
    slug = slugs.pop() if len(slugs) == 1 else ""
    return Scorer(goals[0].scorer, minutes, goals[0].at_home, slug)
