"""Scorers of a season, a competition or a club, where the archive knows them. 6 or 7 queries."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from previews.archive.goal_row import GoalRow
from previews.archive.scored_fixture import ScoredFixture
from previews.football import scorers as football
from previews.football.computed import More
from previews.football.namesakes import namesakes
from previews.football.scorers import Scorer
from previews.models import Club, Fixture, MatchEvent
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.results_scope import Beside
from previews.questions import name_variants, parameter
from previews.questions.parameter import InvalidParameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.scope import EVERYTHING, Moment, Scope
from previews.questions.scorer_caveats import (
    alike_names,
    alike_to,
    among_whom,
    counted_apart,
    of_several_people,
)
from previews.text.surnames import at_one_club

SLUG = "scorers"


@dataclass(frozen=True, slots=True)
class Scorers:
    """Most goals first; `known` of the `goals` have a name. `among` says whose players count."""

    scorers: tuple[Scorer, ...]
    known: int
    goals: int
    among: str

    @property
    def most(self) -> int | None:
        return self.scorers[0].goals if self.scorers else None

    @property
    def top(self) -> list[str]:
        return [scorer.name for scorer in self.scorers if scorer.goals == self.most]


FIGURES: tuple[FigureOf[Scorers], ...] = (
    FigureOf(
        "player", lambda scored: scored.top[0] if len(scored.top) == 1 else None, "top scorer"
    ),
    FigureOf("players", lambda scored: scored.top, "top scorers", several=True),
    FigureOf("goals", lambda scored: scored.most, "goals of the top scorer", more=More.RAISES),
    FigureOf("known", lambda scored: scored.known, "goals with a known scorer"),
    FigureOf("among", lambda scored: scored.among),
)


def scorers(
    club: Club | None = None, *, before: Moment, last: int = 10, scope: Scope = EVERYTHING
) -> Answer[Scorers]:
    """The first `last` scorers of the scope, with those level; of one club's goals with `club`."""
    if club is None and scope.is_everything:
        raise InvalidParameter(parameter.ANY_CLUB, parameter.NO_BOUNDS)
    played = scope.of(Fixture.objects.played_before(before))
    rows, scored_fixtures = goals_in(played.involving(club) if club else played)
    if club is not None:
        rows = [row for row in rows if is_for(club, row, scored_fixtures)]
    goals = sum(
        fixture.goals_of(club.pk) if club else sum(fixture.goals)
        for fixture in scored_fixtures.values()
    )
    others = scorers_of_others(club, scope, before)
    credits = name_variants.credits(rows, scored_fixtures)
    several = namesakes(credits)
    every = football.scorers(credits, several)
    fewest = every[last - 1].goals if len(every) >= last else 0
    shown = tuple(scorer for scorer in every if scorer.goals >= fewest)
    names = {scorer.name for scorer in shown}
    scored, alike = scored_in(rows, names), alike_to(names, every)
    shown_in = {*scored, *scored_in(rows, alike_names(alike))}
    fixtures = Fixture.objects.with_ids(shown_in).latest_first().receipts()
    subject = str(club or scope.title)
    value = Scorers(shown, len(rows), goals, f"players of {subject}")
    looked_at = scope.looked_at(before, club)
    return Answer(
        SLUG,
        named(club=club, last=last, **scope.named),
        value,
        rows=tuple(
            fixture.with_note(scored[fixture.number])
            for fixture in fixtures
            if fixture.number in scored
        ),
        scope=f"{looked_at.words}; scorers known of {value.known} of {goals} goals",
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, value),
        caveats=(
            *among_whom(shown, others, club, scope),
            *of_several_people(several, shown),
            *counted_apart(
                at_one_club(alike, name_variants.clubs_scored_for(rows, fixtures)), every
            ),
        ),
        subject=subject,
        not_in_archive="" if rows else f"The scorers are not in the archive: {subject}.",
        also_counted=frozenset(row.fixture for row in rows),
    )


def goals_in(played: FixtureQuerySet) -> tuple[list[GoalRow], dict[int, ScoredFixture]]:
    """The goals on record in the fixtures, and every fixture with its score. 2 queries."""
    return MatchEvent.objects.goals().of_fixtures(played).goal_rows(), played.scored_fixtures()


def is_for(club: Club, row: GoalRow, fixtures: Mapping[int, ScoredFixture]) -> bool:
    """Whether it counted for the club; an opponent's own goal does, but for no scorer of it."""
    fixture = fixtures.get(row.fixture)
    return fixture is not None and fixture.scoring(row.goal.for_home).club == club.pk


def scored_in(rows: Sequence[GoalRow], names: Collection[str]) -> dict[int, str]:
    """The fixtures in which these players scored, with who and how often: "Salah 2, Núñez"."""
    scored: dict[int, Counter[str]] = {}
    for row in rows:
        if row.goal.scorer in names and not row.goal.own_goal:
            scored.setdefault(row.fixture, Counter())[row.goal.scorer] += 1
    return {
        number: ", ".join(f"{name} {many}" if many > 1 else name for name, many in of.most_common())
        for number, of in scored.items()
    }


def scorers_of_others(club: Club | None, scope: Scope, before: Moment) -> tuple[Scorer, ...]:
    """The scorers of every club of the club's competition; empty where none is named."""
    if club is None or scope.competition is None:
        return ()
    played = scope.of(Fixture.objects.played_before(before))
    credits = name_variants.credits(*goals_in(played))
    return football.scorers(credits, namesakes(credits))


def lines(value: Scorers) -> Iterator[str]:
    """Mohamed Salah (Liverpool): 17, of them 5 penalties"""
    for scorer in value.scorers:
        penalties = f", of them {scorer.penalties} penalties" if scorer.penalties else ""
        remark = f"; {scorer.remark}" if scorer.remark else ""
        yield f"{scorer.title}: {scorer.goals}{penalties}{remark}"


TEN = parameter.Parameter("last", parameter.Kind.NUMBER, "How many", default="10")
QUESTION = Question(
    SLUG,
    "Scorers of a season, a competition or a club",
    (parameter.ANY_CLUB, TEN, *parameter.SCOPE),
    scorers,
    FIGURES,
    lines,
    counts=("matchevent", "resultsstatement"),
    beside=Beside.OTHER_CLUBS,
)
