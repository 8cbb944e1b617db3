"""The match bar: what stands between the two crests, and what came of the tie. No query."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from previews.components.match_events import Goal
from previews.football.tie import Aggregate
from previews.models import Coverage
from previews.sections.how_to_watch import HowToWatch
from previews.sections.match_facts import MatchHeader
from previews.sections.tie import TieState


@dataclass(frozen=True, slots=True)
class MatchBar:
    """`figure` is a score with tonight's home club first, `words` say of what. Both may be empty.

    `outcome` says what the result meant for the tie.
    """

    figure: str = ""
    words: str = ""
    outcome: str = ""
    home_goals: tuple[str, ...] = ()
    away_goals: tuple[str, ...] = ()
    channel: str = ""


def match_bar(header: MatchHeader, sections: Any, goals: Sequence[Goal] = ()) -> MatchBar:
    """`sections` are the values of a document, each under the parameter of its section."""
    channel = "" if header.is_archived else _channel(sections.how_to_watch)
    if header.score is not None:
        return MatchBar(
            figure=str(header.score.goals),
            words=_how_it_ended(header),
            outcome=_outcome(header, sections.tie),
            home_goals=_scorers([goal for goal in goals if goal.at_home]),
            away_goals=_scorers([goal for goal in goals if not goal.at_home]),
        )
    if sections.tie is not None and sections.first_leg is not None:
        return MatchBar(str(so_far(sections.tie)), "after the first leg", channel=channel)
    meetings = sections.head_to_head
    if meetings is not None and meetings.latest is not None:
        day = meetings.meetings[0].day
        return MatchBar(str(meetings.latest), f"last meeting, {day:%-d %b %Y}", channel=channel)
    return MatchBar(channel=channel)


def so_far(tie: TieState) -> Aggregate:
    """The aggregate before the match: that of a goalless draw."""
    return tie.scores[0][0].aggregate


def _how_it_ended(header: MatchHeader) -> str:
    """Full time; after extra time; awarded."""
    score = header.score
    if score is None:
        return ""
    if header.status:
        return header.status
    return "After extra time" if score.extra_time else "Full time"


def _outcome(header: MatchHeader, tie: TieState | None) -> str:
    """Who won on penalties; what the score meant for the tie, where 90 minutes settled it."""
    score = header.score
    if score is not None and score.shoot_out and not header.status:
        home, away = score.shoot_out
        winner = header.facts.home if home > away else header.facts.away
        return f"{winner.short_name} win {max(home, away)}–{min(home, away)} on penalties."
    if tie is None or score is None or score.extra_time or score.shoot_out or header.status:
        return ""
    home, away = score.goals
    if home >= len(tie.scores) or away >= len(tie.scores):
        return ""
    return f"{tie.scores[home][away].sentence}."


def _scorers(goals: Sequence[Goal]) -> tuple[str, ...]:
    """Each scorer once, in the order of his first goal, with the minutes of all."""
    names = list(dict.fromkeys(goal.scorer for goal in goals))
    in_order = sorted(goals, key=lambda goal: names.index(goal.scorer))
    return tuple(
        f"{name} {', '.join(goal.minute for goal in own if goal.minute)}".rstrip()
        for name, own in groupby(in_order, key=lambda goal: goal.scorer)
    )


def _channel(coverage: HowToWatch | None) -> str:
    """The first television channel, with its country: it is none of everybody's."""
    television = Coverage.Kind.TELEVISION.label
    ways = coverage.ways if coverage else ()
    way = next((way for way in ways if way.kind == television), None)
    if way is None:
        return ""
    return f"{way.channel}, {way.country}" if way.country else way.channel
