"""Streaks: the run that goes on, and the longest there was. 2 queries."""

from dataclasses import dataclass

from previews.football.result import Where
from previews.football.streaks import Streak, StreakKind, streaks
from previews.football.verdict import Caveat, Figure
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.data_gaps import holes
from previews.questions.question import Answer, Json, Question, Receipt, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "streak"


@dataclass(frozen=True, slots=True)
class Runs:
    """The run of a kind that is going, None when there is none, and every longest one."""

    current: Streak | None
    longest: tuple[Streak, ...]


def streak(
    club: Club,
    kind: StreakKind,
    *,
    before: Moment,
    where: Where = Where.ANYWHERE,
    scope: Scope = EVERYTHING,
) -> Answer[Runs]:
    """The club's runs of a kind, going and longest, before a moment."""
    return all_streaks(club, (kind,), before=before, where=where, scope=scope)[0]


def all_streaks(
    club: Club,
    kinds: tuple[StreakKind, ...] = tuple(StreakKind),
    *,
    before: Moment,
    where: Where = Where.ANYWHERE,
    scope: Scope = EVERYTHING,
) -> tuple[Answer[Runs], ...]:
    """One answer for each kind, from the same 2 queries."""
    fixtures = scope.of(Fixture.objects.played_before(before)).involving(club).receipts()
    words = scope.words(before, club)
    answers = []
    for kind in kinds:
        runs = streaks(fixtures, club.pk, kind, where=where)
        found = Runs(going(runs), longest(runs))
        answers.append(
            Answer(
                SLUG,
                named(club=club, kind=kind, where=where, **scope.named),
                found=found,
                value={
                    "current": plain(found.current) if found.current else None,
                    "longest": [plain(one) for one in found.longest],
                },
                rows=rows_of(found),
                scope=words,
                as_of=before,
                figures=figures(found),
                caveats=missing_of(club, found, before, scope),
                wording=f"{club}, {kind.label}: {{figures}}.",
                not_in_archive="" if fixtures else f"No result of {club} in the archive.",
            )
        )
    return tuple(answers)


def missing_of(club: Club, found: Runs, before: Moment, scope: Scope) -> tuple[Caveat, ...]:
    """What is missing within the run that goes on, or was the longest."""
    if found.current is not None:
        days = [one.day for one in found.current.results]
        return holes(club, days, before=before, scope=scope)
    runs = (
        holes(club, [one.day for one in run.results], before=None, scope=scope)
        for run in found.longest
    )
    return next(filter(None, runs), ())


def going(runs: tuple[Streak, ...]) -> Streak | None:
    return runs[-1] if runs and runs[-1].going else None


def longest(runs: tuple[Streak, ...]) -> tuple[Streak, ...]:
    length = max((run.length for run in runs), default=0)
    return tuple(run for run in runs if run.length == length)


def plain(run: Streak) -> Json:
    return {
        "length": run.length,
        "since": run.since.isoformat(),
        "until": run.until.isoformat(),
        "going": run.going,
    }


def rows_of(found: Runs) -> tuple[Receipt, ...]:
    """The run that goes on, latest first; without one, the longest."""
    if found.current is not None:
        return tuple(Receipt(one.fixture, "current") for one in found.current.results[::-1])
    return tuple(
        Receipt(one.fixture, "longest") for run in found.longest for one in run.results[::-1]
    )


def figures(found: Runs) -> tuple[Figure, ...]:
    current = found.current
    return (
        Figure("current", current.length if current else 0, "current run"),
        Figure("since", current.since if current else None),
        Figure("longest", found.longest[0].length if found.longest else 0, "longest run"),
        Figure("longest_times", len(found.longest), "runs of that length"),
    )


QUESTION = Question(
    SLUG,
    "Streaks: unbeaten, winless, clean sheets and others",
    (parameter.CLUB, parameter.STREAK, parameter.WHERE, *parameter.SCOPE),
    streak,
    figures=("current", "since", "longest", "longest_times"),
)
