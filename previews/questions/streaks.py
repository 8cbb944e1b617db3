"""Streaks: the run that goes on, and the longest there was. 4 queries."""

from dataclasses import dataclass

from previews.football.computed import Caveat, More
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Where
from previews.football.streaks import Streak, StreakKind, streaks
from previews.models import Club, Fixture
from previews.questions import parameter
from previews.questions.data_gaps import gap_caveats
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "streak"


@dataclass(frozen=True, slots=True)
class Runs:
    """The run of a kind that goes on, None when there is none, and every longest one."""

    current: Streak | None
    longest: tuple[Streak, ...]


FIGURES: tuple[FigureOf[Runs], ...] = (
    FigureOf("current", lambda runs: runs.current.length if runs.current else 0, "current run"),
    FigureOf("since", lambda runs: runs.current.since if runs.current else None),
    FigureOf(
        "longest",
        lambda runs: runs.longest[0].length if runs.longest else 0,
        "longest run",
        more=More.RAISES,
    ),
    FigureOf("longest_times", lambda runs: len(runs.longest), "runs of that length"),
)


def streak(
    club: Club,
    kind: StreakKind,
    *,
    before: Moment,
    where: Where = Where.ANYWHERE,
    scope: Scope = EVERYTHING,
) -> Answer[Runs]:
    """The club's current and longest runs of a kind before a moment."""
    return all_streaks(club, (kind,), before=before, where=where, scope=scope)[0]


def all_streaks(
    club: Club,
    kinds: tuple[StreakKind, ...] = tuple(StreakKind),
    *,
    before: Moment,
    where: Where = Where.ANYWHERE,
    scope: Scope = EVERYTHING,
) -> tuple[Answer[Runs], ...]:
    """One answer for each kind, from the same 4 queries."""
    fixtures = scope.of(Fixture.objects.played_before(before)).involving(club).receipts()
    looked_at = scope.looked_at(before, club)
    answers = []
    for kind in kinds:
        runs = runs_of(streaks(fixtures, club.pk, kind, where=where))
        answers.append(
            Answer(
                SLUG,
                named(club=club, kind=kind, where=where, **scope.named),
                runs,
                rows=rows_of(runs),
                scope=looked_at.words,
                held=looked_at.held,
                as_of=before,
                figures=figures_of(FIGURES, runs),
                caveats=gaps_in(club, runs, before, scope),
                subject=f"{club}, {kind.label}",
                not_in_archive="" if fixtures else f"No result of {club} in the archive.",
            )
        )
    return tuple(answers)


def runs_of(every: tuple[Streak, ...]) -> Runs:
    length = max((run.length for run in every), default=0)
    return Runs(
        current=every[-1] if every and every[-1].going else None,
        longest=tuple(run for run in every if run.length == length),
    )


def gaps_in(club: Club, runs: Runs, before: Moment, scope: Scope) -> tuple[Caveat, ...]:
    """What the archive lacks within the current run, else within the longest."""
    if runs.current is not None:
        days = [result.day for result in runs.current.results]
        return gap_caveats(club, days, before=before, scope=scope)
    caveats = (
        gap_caveats(club, [result.day for result in run.results], before=None, scope=scope)
        for run in runs.longest
    )
    return next(filter(None, caveats), ())


def rows_of(runs: Runs) -> tuple[PlayedFixture, ...]:
    """The current run, latest first; without one, the longest."""
    shown, note = ((runs.current,), "current") if runs.current else (runs.longest, "longest")
    return tuple(result.fixture.with_note(note) for run in shown for result in run.results[::-1])


QUESTION = Question(
    SLUG,
    "Streaks: unbeaten, winless, clean sheets and others",
    (parameter.CLUB, parameter.STREAK, parameter.WHERE, *parameter.SCOPE),
    streak,
    FIGURES,
)
