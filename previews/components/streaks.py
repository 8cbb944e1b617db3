"""Streaks worth telling: the runs that go on, and how long ago the last clean sheet is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from previews.components.receipts import Receipts, receipts
from previews.components.result_row import GROUNDS
from previews.football.freshness import RUN_LASTS
from previews.football.held import waiting_in_words
from previews.football.last_time import LastTime, last_time
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
# A run that says nothing beside one of these of the same length.
SAY_THE_SAME = {
    StreakKind.WINLESS: (StreakKind.DEFEATS, StreakKind.DRAWS),
    StreakKind.UNBEATEN: (StreakKind.WINS, StreakKind.DRAWS),
    StreakKind.SCORING: (StreakKind.WINS,),
}
OF_RESULTS = (
    StreakKind.DEFEATS,
    StreakKind.DRAWS,
    StreakKind.WINS,
    StreakKind.WINLESS,
    StreakKind.UNBEATEN,
)
# Runs of goals that are told in one sentence with a run of results, and how for the same matches.
TOLD_WITH = {
    StreakKind.WITHOUT_A_GOAL: (StreakKind.DEFEATS, StreakKind.DRAWS, StreakKind.WINLESS),
    StreakKind.CLEAN_SHEETS: (StreakKind.WINS, StreakKind.DRAWS, StreakKind.UNBEATEN),
    StreakKind.SCORING: (StreakKind.WINS, StreakKind.UNBEATEN),
}
OF_THE_SAME_MATCHES = {
    StreakKind.WITHOUT_A_GOAL: " without a goal",
    StreakKind.CLEAN_SHEETS: " without conceding",
    StreakKind.SCORING: " and scored in each",
}
GROUND_WORDS = {Where.HOME: " at home", Where.AWAY: " away"}


@dataclass(frozen=True, slots=True)
class StreakRow:
    """One sentence for the runs that go together; the longest has the matches of the others."""

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
    if not are_known_to_go_on(fixtures, club, on):
        return ()
    together, last = runs_to_list(fixtures, club, where)
    lines = tuple(
        StreakRow(
            f"{_sentence(runs, complete_since, waiting)}{GROUND_WORDS.get(where, '')}",
            receipts(_latest_first(runs[-1]), scope),
        )
        for runs in together
    )
    if last is None:
        return lines
    return (*lines, _of_clean_sheet(last, where, scope, complete_since, waiting))


def are_known_to_go_on(fixtures: Sequence[PlayedFixture], club: int, on: date) -> bool:
    """Whether the club's last match was within a month before the day `on`."""
    days = [fixture.day for fixture in fixtures if fixture.involves(club)]
    return bool(days) and max(days) >= on - timedelta(days=RUN_LASTS)


def runs_to_list(
    fixtures: Sequence[PlayedFixture], club: int, where: Where
) -> tuple[list[list[Streak]], LastTime | None]:
    """The runs that are long enough to list, those of one sentence together, shortest first.

    And the last clean sheet, if it is long ago.
    """
    runs = {
        kind: run
        for kind in SENTENCES
        if (run := current_streak(fixtures, club, kind, where=where))
        and run.length >= TOLD_FROM.get(kind, OTHERS_FROM)
    }
    last = _clean_sheet_long_ago(fixtures, club, where)
    if last is not None:
        runs.pop(StreakKind.CONCEDING, None)
    shown = {kind: run for kind, run in runs.items() if not _is_said_already(kind, runs)}
    return _that_go_together(shown), last


def _is_said_already(kind: StreakKind, runs: Mapping[StreakKind, Streak]) -> bool:
    others = (runs[other] for other in SAY_THE_SAME.get(kind, ()) if other in runs)
    return any(other.length == runs[kind].length for other in others)


def _that_go_together(runs: Mapping[StreakKind, Streak]) -> list[list[Streak]]:
    """Runs of results and of goals that are one story, shortest first; each other run alone."""
    of_results = [kind for kind in OF_RESULTS if kind in runs]
    told_with = [kind for kind, results in TOLD_WITH.items() if set(results) & set(of_results)]
    together = [runs[kind] for kind in (*of_results, *told_with) if kind in runs]
    alone = [[run] for run in runs.values() if run not in together]
    return [*([sorted(together, key=lambda run: run.length)] if together else []), *alone]


def _sentence(runs: Sequence[Streak], complete_since: date | None, waiting: int) -> str:
    """Lost the last two without a goal, no win in the last three.

    All end with the latest match, so the first that is one of the matches held says so for those
    behind it, which began earlier.
    """
    parts: list[str] = []
    is_said = False
    for length, equally_long in groupby(runs, key=lambda run: run.length):
        first, *others = equally_long
        many = in_words(length)
        if not is_said and not is_complete(first.since, complete_since):
            many = f"{many} matches held{waiting_in_words(waiting)}"
            is_said = True
        words = SENTENCES[first.kind].format(many=many)
        words += "".join(OF_THE_SAME_MATCHES[other.kind] for other in others)
        parts.append(f"{words[0].lower()}{words[1:]}" if parts else words)
    return ", ".join(parts)


def is_complete(since: date, complete_since: date | None) -> bool:
    return complete_since is not None and complete_since <= since


def _latest_first(run: Streak) -> list[PlayedFixture]:
    return [result.fixture for result in run.results[::-1]]


def _clean_sheet_long_ago(
    fixtures: Sequence[PlayedFixture], club: int, where: Where
) -> LastTime | None:
    def holds(result: Result) -> bool:
        return result.clean_sheet and where in (Where.ANYWHERE, result.where)

    last = last_time(fixtures, club, holds)
    return last if last and last.fixtures_since >= CLEAN_SHEET_AGO else None


def _of_clean_sheet(
    last: LastTime, where: Where, scope: str, complete_since: date | None, waiting: int
) -> StreakRow:
    result = last.result
    sentence = (
        f"Last clean sheet{GROUND_WORDS.get(where, '')} on "
        f"{clean_sheet_words(last, complete_since, waiting)}"
    )
    return StreakRow(sentence, receipts([result.fixture], scope))


def clean_sheet_words(last: LastTime, complete_since: date | None, waiting: int) -> str:
    """The day and the match, and how many the club has played since."""
    result = last.result
    ago = counted(last.fixtures_since, "match", "matches")
    complete = is_complete(result.day, complete_since)
    return (
        f"{result.day:%-d %B %Y}, {result.goals_for}–{result.goals_against} "
        f"{GROUNDS[result.where]} {result.opponent}; {ago} "
        f"{'' if complete else 'held '}since{'' if complete else waiting_in_words(waiting)}"
    )
