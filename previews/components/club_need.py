"""What each club needs in a match of a tie: which results take it through."""

from dataclasses import dataclass

from previews.components.club_badge import ClubBadge
from previews.football.match_kind import MatchKind
from previews.football.score import Score
from previews.football.second_leg_target import (
    SecondLegTarget,
    second_leg_target,
    what_follows_when_level,
)
from previews.football.tie import TieRules, TieSide
from previews.text.number_words import in_words


@dataclass(frozen=True, slots=True)
class Need:
    """What one club needs in this fixture, in a few lines."""

    club: ClubBadge
    lines: tuple[str, ...]


def needs_of(
    home: ClubBadge, away: ClubBadge, first_leg: Score | None, rules: TieRules, kind: MatchKind
) -> tuple[Need, ...]:
    wins = kind.wins_it
    task = second_leg_target(first_leg, rules) if first_leg else None
    if task is None:
        lines = (f"A win {wins}", f"A draw means {what_follows_when_level(rules)}")
        return Need(home, lines), Need(away, lines)
    behind, ahead = (home, away) if task.side is TieSide.HOME else (away, home)
    chasing = Need(behind, _to_turn_it(task, wins))
    leading = Need(ahead, _to_keep_it(task, wins))
    return (leading, chasing) if ahead is home else (chasing, leading)


def _to_turn_it(task: SecondLegTarget, wins: str) -> tuple[str, ...]:
    enough = [f"{win[0].upper()}{win[1:]} {wins}" for win in task.to_go_through]
    level = f"{task.to_stay_level[0].upper()}{task.to_stay_level[1:]} means {task.level_means}"
    return (*enough, level)


def _to_keep_it(task: SecondLegTarget, wins: str) -> tuple[str, ...]:
    margin = task.margin_to_go_through - 2
    either = f"A win or a draw {wins}"
    if margin <= 0:
        return (either,)
    return (
        either,
        "So does a defeat by one"
        if margin == 1
        else f"So does a defeat by up to {in_words(margin)}",
    )
