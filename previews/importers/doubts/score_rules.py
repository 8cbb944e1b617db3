"""Scores that contradict themselves, the goals listed, or the letter of the result."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from previews.football.score import Goals, Score
from previews.importers.doubts.doubt import Doubt, impossible
from previews.importers.formats.noted_outcome import noted_outcome
from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedStatus

LETTERS = {
    **dict.fromkeys(("h", "1", "home"), "home"),
    **dict.fromkeys(("d", "x", "draw"), "draw"),
    **dict.fromkeys(("a", "2", "away"), "away"),
}
WORDS = {"home": "a home win", "draw": "a draw", "away": "an away win"}
# Arbroath 36–0 Bon Accord, Scottish Cup, 12 September 1885; more was only scored in a protest.
MOST_GOALS_OF_A_SIDE = 36
# The goals listed may be those of the pitch where the score is not.
ON_THE_PITCH = (ParsedStatus.PLAYED, ParsedStatus.SCHEDULED)
NOT_PLAYED = (ParsedStatus.POSTPONED, ParsedStatus.CANCELLED)
# Imported as it is, such a match is one that was broken off: see `parsed_columns`.
GOALS_OR_STATUS = (
    "Take the goals out, or say abandoned, annulled, awarded or played, and import the file again; "
    "imported as it is in the admin, it is stored as abandoned"
)


def winner_of(goals: Goals) -> str:
    """ "home", "away" or "draw"."""
    if goals.home == goals.away:
        return "draw"
    return "home" if goals.home > goals.away else "away"


def goals_taken_back(parsed: ParsedFixture) -> Iterator[Doubt]:
    """More goals at half-time than at the end, or after 90 minutes than after extra time."""
    score = parsed.score
    if score is None:
        return
    if score.half_time and parsed.status is ParsedStatus.AWARDED:
        # It was played, and is left out: the awarded score does not count from it.
        score = replace(score, half_time=None)
    if why := taken_back(score):
        yield impossible("score", why)


def taken_back(score: Score) -> str:
    """Where a score falls from one stage of the match to the next; empty where it does not."""
    stages = [goals for goals in (score.half_time, score.after_90, score.after_120) if goals]
    for earlier, later in pairwise(stages):
        if later.home < earlier.home or later.away < earlier.away:
            return f"goals cannot be taken back: {earlier}, then {later}"
    return ""


def more_goals_than_ever(parsed: ParsedFixture) -> Iterator[Doubt]:
    """Other numbers, such as minutes or a percentage, in the place of the goals."""
    score = parsed.score
    if score and max(score.home, score.away) > MOST_GOALS_OF_A_SIDE:
        reason = f"the score is {score.goals}: no side has scored more than {MOST_GOALS_OF_A_SIDE}"
        yield Doubt("score", reason)


def level_shoot_out(parsed: ParsedFixture) -> Iterator[Doubt]:
    shoot_out = parsed.score.shoot_out if parsed.score else parsed.shoot_out
    if shoot_out and shoot_out.home == shoot_out.away:
        yield impossible("score", f"a shoot-out cannot end level: {shoot_out}")


def level_walkover(parsed: ParsedFixture) -> Iterator[Doubt]:
    """One club did not appear, so that the other has won: the score or the note says which."""
    if parsed.status is not ParsedStatus.WALKOVER or parsed.score is None:
        return
    noted = noted_outcome(parsed.note, parsed.home, parsed.away)
    is_known = noted.both_lose or bool(noted.winner)
    if winner_of(parsed.score.goals) == "draw" and not is_known:
        yield Doubt("score", f"a walkover has a winner, and the score is {parsed.score.goals}")


def goals_of_a_match_not_played(parsed: ParsedFixture) -> Iterator[Doubt]:
    """Readers of tables say it themselves, in `reasons`."""
    if parsed.status in NOT_PLAYED and parsed.has_goals and not parsed.reasons:
        reason = f"the status is {parsed.status}, but the row has goals"
        yield Doubt("status", reason, GOALS_OR_STATUS)


def letter_against_score(parsed: ParsedFixture) -> Iterator[Doubt]:
    """The letter of the result (H, D, A or 1, X, 2) against the goals.

    The letter may be that of 90 minutes, of the end, or of the shoot-out.
    """
    letter, score = LETTERS.get(parsed.result_letter.strip().lower()), parsed.score
    if letter and score is None and parsed.shoot_out is None:
        yield Doubt("result letter", f"the result is {WORDS[letter]}, and there is no score")
    elif letter and score is not None:
        parts = (score.goals, score.after_90, score.shoot_out)
        if letter not in {winner_of(goals) for goals in parts if goals}:
            reason = f"the result is {WORDS[letter]}, the score is {score.goals}"
            yield Doubt("result letter", reason)
    half_time = LETTERS.get(parsed.half_time_letter.strip().lower())
    if half_time and score and score.half_time and winner_of(score.half_time) != half_time:
        reason = f"the half-time result is {WORDS[half_time]}, the score then is {score.half_time}"
        yield Doubt("result letter", reason)


def goals_against_score(parsed: ParsedFixture) -> Iterator[Doubt]:
    """More goals listed than scored; a list may always lack some."""
    score = parsed.score
    if score is None or parsed.status not in ON_THE_PITCH:
        return
    sides = [goal.side for goal in parsed.goals]
    home, away = sides.count("home"), sides.count("away")
    if home > score.home or away > score.away:
        reason = f"the goals listed make {home}–{away}, the score is {score.goals}"
        yield Doubt("goals", reason)
    elif len(sides) > score.home + score.away:
        reason = f"{len(sides)} goals are listed, the score is {score.goals}"
        yield Doubt("goals", reason)
