"""Goals below a match, in every form that football.txt has.

(Wirtz 10' Musiala 19' Havertz 45+1' (pen.); Rüdiger 87' (o.g.))
(Sturm 16, 80, Cyliax 27 - Grosser 49, 63, Küppers 9)
(1-0 Messi 23'(pen.), 2-0 Di María 36')      (6' Puskás 0-1, 9' Czibor 0-2)
Siphiwe Tshabalala 55';  Rafael Márquez 79'
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from previews.football.score import Goals
from previews.importers.formats.football_txt_score import PAIR, goals_from
from previews.importers.formats.parsed_fixture import ParsedGoal

KIND = r"(?:\(\s*(?:p|pen\.?|pens?|og|o\.\s?g\.)\s*\)|pen\b\.?|p\b\.?|o\.\s?g\.|og\b)"
MINUTE = re.compile(
    rf"(?P<minute>\d{{1,3}})\s*['\u2019]?(?:\s*\+\s*(?P<added>\d{{1,2}}))?\s*['\u2019]?"
    rf"\s*(?P<kind>{KIND})?",
    re.IGNORECASE,
)
RUNNING_SCORE_FIRST = re.compile(rf"(?P<score>{PAIR})\s+(?P<rest>[^\d,;][^,;]*)")
RUNNING_SCORE_LAST = re.compile(
    rf"(?P<rest>\d{{1,3}}['\u2019+][^,;]*?[^\W\d][^,;]*?)\s+(?P<score>{PAIR})"
)
SIDES = re.compile(r"\s*-?\s*;\s*|\s+-\s+")
BARE_LINE = re.compile(
    rf"^(?:[^\W\d][^\d@|\[\]]*\s)?\d{{1,3}}['\u2019](?:\s*\+\s*\d+['\u2019]?)?\s*{KIND}?"
    rf"(?:[\s,;]+(?:[^\W\d][^\d@|\[\]]*\s)?\d{{1,3}}['\u2019](?:\s*\+\s*\d+['\u2019]?)?\s*{KIND}?)*\s*[,;]?$",
    re.IGNORECASE,
)


def read_goals(text: str) -> tuple[ParsedGoal, ...] | None:
    """The goals of a bracket, its own brackets off; None when it is not about goals."""
    words = " ".join(text.split()).strip(" ,")
    if not re.search(r"[^\W\d]", words):
        return None
    for pattern in (RUNNING_SCORE_LAST, RUNNING_SCORE_FIRST):
        if goals := _by_running_score(words, pattern):
            return goals
    sides = SIDES.split(words)
    if len(sides) > 2:
        return None
    return tuple(
        goal
        for side, part in zip(("home", "away"), sides, strict=False)
        for goal in _of_one_side(part, side)
    )


def read_bare_goals(text: str) -> tuple[ParsedGoal, ...] | None:
    """Goals without brackets. Without a ";" the side of each is unknown."""
    goals = read_goals(text)
    if goals is None or ";" in text:
        return goals
    return tuple(
        ParsedGoal(goal.player, goal.minute, goal.added, "", goal.penalty, goal.own_goal)
        for goal in goals
    )


def placed(goals: Iterable[ParsedGoal], score: Goals | None) -> tuple[ParsedGoal, ...]:
    """Goals of one list, with no mark between two sides, on the side that the score gives them.

    The format has "-;" before goals of the second team alone; most files leave it out.
    """
    goals_of_list = tuple(goals)
    if score is None or any(goal.side != "home" for goal in goals_of_list):
        return goals_of_list
    side = "home"
    if score.away and not score.home:
        side = "away"
    elif score.away and (len(goals_of_list) != score.home or score.home == score.away):
        side = ""
    return tuple(replace(goal, side=side) for goal in goals_of_list)


def looks_like_bare_goals(text: str) -> bool:
    """Whether every name in the line is followed by a minute."""
    return BARE_LINE.match(text) is not None


def _by_running_score(words: str, pattern: re.Pattern[str]) -> tuple[ParsedGoal, ...]:
    goals, before = [], Goals(0, 0)
    matches = list(pattern.finditer(words))
    if not matches or re.sub(r"[\s,;]", "", pattern.sub("", words)):
        return ()
    for match in matches:
        now = goals_from(match["score"])
        side = "home" if now.home > before.home else "away"
        goals.append(_one_goal(match["rest"], side))
        before = now
    return tuple(goals)


def _one_goal(words: str, side: str) -> ParsedGoal:
    minute = MINUTE.search(words)
    if not minute:
        return ParsedGoal(words.strip(" ,"), side=side)
    player = (words[: minute.start()] + words[minute.end() :]).strip(" ,")
    return _goal(player, minute, side)


def _of_one_side(part: str, side: str) -> Iterator[ParsedGoal]:
    """Names and minutes in turn; a name without a minute is a goal whose minute is unknown."""
    player, end = "", 0
    for minute in MINUTE.finditer(part):
        names = [name.strip() for name in part[end : minute.start()].split(",") if name.strip()]
        for untimed in names[:-1]:
            yield ParsedGoal(untimed, side=side)
        player = names[-1] if names else player
        yield _goal(player, minute, side)
        end = minute.end()
    for untimed in part[end:].split(","):
        if re.search(r"[^\W\d]", untimed):
            yield ParsedGoal(untimed.strip(), side=side)


def _goal(player: str, minute: re.Match[str], side: str) -> ParsedGoal:
    kind = (minute["kind"] or "").lower()
    return ParsedGoal(
        player,
        int(minute["minute"]),
        int(minute["added"]) if minute["added"] else None,
        side,
        penalty="p" in kind,
        own_goal="g" in kind,
    )
