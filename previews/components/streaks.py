"""Streaks worth telling: the runs that go on, and how long ago the last clean sheet is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from previews.components.receipts import Receipts, receipts
from previews.components.result_row import GROUNDS
from previews.football.completeness import waiting_in_words
from previews.football.freshness import RUN_LASTS
from previews.football.last_time import last_time
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Result, Where
from previews.football.streaks import Streak, StreakKind, current_streak
from previews.text.number_words import counted, in_words

# By kind, in the order in which they are listed.
SENTENCES = {
    StreakKind.WITHOUT_A_GOAL: "No goal in the last {many}",
    StreakKind.DEFEATS: "Lost the last {many}",
    StreakKind.WINLESS: "No win in the last {many}",
    StreakKind.WINS: "Won the last {many}",
    StreakKind.UNBEATEN: "Unbeaten in the last {many}",
    StreakKind.DRAWS: "Drawn the last {many}",
    StreakKind.CLEAN_SHEETS: "A clean sheet in each of the last {many}",
    StreakKind.SCORING: "Scored in each of the last {many}",
    StreakKind.CONCEDING: "Conceded in each of the last {many}",
}
TOLD_FROM = {StreakKind.WITHOUT_A_GOAL: 2, StreakKind.DEFEATS: 2, StreakKind.WINLESS: 2}
OTHERS_FROM = 3
CLEAN_SHEET_AGO = 3
# A run that says nothing beside another one of the same length.
SAY_THE_SAME = {
    StreakKind.WINLESS: StreakKind.DEFEATS,
    StreakKind.UNBEATEN: StreakKind.WINS,
    StreakKind.SCORING: StreakKind.WINS,
}
GROUND_WORDS = {Where.HOME: " at home", Where.AWAY: " away"}


@dataclass(frozen=True, slots=True)
class StreakRow:
    sentence: str
    receipts: Receipts


def streak_lines(
    fixtures: Sequence[PlayedFixture],
    club: int,
    *,
    where: Where,
    scope: str,
    complete_since: date | None,
    waiting: int,
    on: date,
) -> tuple[StreakRow, ...]:
    """The club's runs that are long enough to list, and its last clean sheet if it is long ago.

    `complete_since` is the day from which every result of the club is known to be held. A run that
    began earlier is one of the matches held; `waiting` is how many more are in held rows. There is
    no run if the club's last match was more than a month before the day `on`: whether its runs go
    on is not known.
    """
    days = [fixture.day for fixture in fixtures if fixture.involves(club)]
    if not days or max(days) < on - timedelta(days=RUN_LASTS):
        return ()
    runs = {
        kind: run
        for kind in SENTENCES
        if (run := current_streak(fixtures, club, kind, where=where))
        and run.length >= TOLD_FROM.get(kind, OTHERS_FROM)
    }
    last = _last_clean_sheet(fixtures, club, where, scope, complete_since, waiting)
    if last is not None:
        runs.pop(StreakKind.CONCEDING, None)
    shown = [run for kind, run in runs.items() if not _is_said_already(kind, runs)]
    lines = tuple(
        StreakRow(
            _sentence(run, where, complete_since, waiting), receipts(_latest_first(run), scope)
        )
        for run in shown
    )
    return (*lines, last) if last is not None else lines


def _is_said_already(kind: StreakKind, runs: dict[StreakKind, Streak]) -> bool:
    other = runs.get(SAY_THE_SAME.get(kind, kind))
    return kind in SAY_THE_SAME and other is not None and other.length == runs[kind].length


def _sentence(run: Streak, where: Where, complete_since: date | None, waiting: int) -> str:
    many = in_words(run.length)
    if not _is_complete(run.since, complete_since):
        many = f"{many} matches held{waiting_in_words(waiting)}"
    words = SENTENCES[run.kind].format(many=many)
    return f"{words}{GROUND_WORDS.get(where, '')}"


def _is_complete(since: date, complete_since: date | None) -> bool:
    return complete_since is not None and complete_since <= since


def _latest_first(run: Streak) -> list[PlayedFixture]:
    return [result.fixture for result in run.results[::-1]]


def _last_clean_sheet(
    fixtures: Sequence[PlayedFixture],
    club: int,
    where: Where,
    scope: str,
    complete_since: date | None,
    waiting: int,
) -> StreakRow | None:
    def holds(result: Result) -> bool:
        return result.clean_sheet and where in (Where.ANYWHERE, result.where)

    last_clean_sheet = last_time(fixtures, club, holds)
    if last_clean_sheet is None or last_clean_sheet.fixtures_since < CLEAN_SHEET_AGO:
        return None
    result = last_clean_sheet.result
    ago = counted(last_clean_sheet.fixtures_since, "match", "matches")
    is_complete = _is_complete(result.day, complete_since)
    sentence = (
        f"Last clean sheet{GROUND_WORDS.get(where, '')} on {result.day:%-d %B %Y}, "
        f"{result.goals_for}–{result.goals_against} "
        f"{GROUNDS[result.where]} {result.opponent}; "
        f"{ago} {'' if is_complete else 'held '}since"
        f"{'' if is_complete else waiting_in_words(waiting)}"
    )
    return StreakRow(sentence, receipts([result.fixture], scope))
