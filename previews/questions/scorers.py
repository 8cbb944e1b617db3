"""Scorers of a season, a competition or a club, where the archive knows them. 4 or 5 queries."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from previews.archive.goal_row import GoalRow
from previews.football import events
from previews.football.events import Scorer
from previews.football.verdict import Caveat, CaveatKind, Figure
from previews.models import Club, Fixture, MatchEvent
from previews.questions import name_variants, parameter
from previews.questions.parameter import InvalidParameter
from previews.questions.question import Answer, Json, Question, Receipt, named
from previews.questions.scope import EVERYTHING, Moment, Scope
from previews.text.surnames import at_one_club, surnames_among

SLUG = "scorers"
TOP = ("player", "players", "goals")
"""Figures of the top scorer."""
LIST = ("scorers",)
"""No figure: what concerns only whoever reads the list."""


@dataclass(frozen=True, slots=True)
class Scorers:
    """Most goals first; `known` of the `goals` that were scored have a name."""

    scorers: tuple[Scorer, ...]
    known: int
    goals: int


def scorers(
    club: Club | None = None, *, before: Moment, last: int = 10, scope: Scope = EVERYTHING
) -> Answer[Scorers]:
    """The first `last` scorers of the scope; of the club's own goals, when one is named."""
    if club is None and scope.is_everything:
        raise InvalidParameter(parameter.ANY_CLUB, parameter.NO_BOUNDS)
    rows, goals = goals_of(club, scope, before) if club else goals_in(scope, before)
    others = scorers_of_others(club, scope, before)
    every = events.scorers(row.goal for row in rows)
    # Whoever is level with the last one shown is shown too.
    least = every[last - 1].goals if len(every) >= last else 0
    shown = tuple(one for one in every if one.goals >= least)
    names = {one.name for one in shown}
    scored, alike = scored_in(rows, names), alike_to(names, every)
    looked_at = {*scored, *scored_in(rows, alike_names(alike))}
    fixtures = Fixture.objects.with_ids(looked_at).latest_first().receipts()
    found = Scorers(shown, len(rows), goals)
    return Answer(
        SLUG,
        named(club=club, last=last, **scope.named),
        found=found,
        value=plain(found),
        rows=tuple(Receipt(one, scored[one.number]) for one in fixtures if one.number in scored),
        scope=f"{scope.words(before, club)}; scorers known of {found.known} of {found.goals} goals",
        as_of=before,
        figures=figures(found, club, scope),
        caveats=(
            *among_whom(found, others, club, scope),
            *counted_apart(
                at_one_club(alike, name_variants.clubs_scored_for(rows, fixtures)), every
            ),
        ),
        wording=f"{club or scope.title}: {{figures}}.",
        not_in_archive=""
        if rows
        else f"The scorers are not in the archive: {club or scope.title}.",
    )


def goals_in(scope: Scope, before: Moment) -> tuple[list[GoalRow], int]:
    """Everybody's goals that are told, and how many there were."""
    played = scope.of(Fixture.objects.played_before(before))
    return MatchEvent.objects.goals().of_fixtures(played).goal_rows(), played.goals_scored()


def goals_of(club: Club, scope: Scope, before: Moment) -> tuple[list[GoalRow], int]:
    """The club's; an opponent's own goal counts for it, but for no scorer of it."""
    played = scope.of(Fixture.objects.played_before(before)).involving(club)
    scores = played.final_scores()
    told = MatchEvent.objects.goals().of_fixtures(played).goal_rows()
    rows = [
        row
        for row in told
        if row.fixture in scores and row.goal.for_home == (scores[row.fixture].home == club.pk)
    ]
    return rows, sum(score.goals_of(club.pk) for score in scores.values())


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


def alike_to(names: set[str], every: Sequence[Scorer]) -> dict[str, list[str]]:
    """Surnames with the full names they may stand for, wherever one of them is among the names."""
    alike = surnames_among(one.name for one in every)
    return {short: full for short, full in alike.items() if short in names or names & set(full)}


def alike_names(alike: Mapping[str, Sequence[str]]) -> set[str]:
    return {name for short, full in alike.items() for name in (short, *full)}


def counted_apart(
    alike: Mapping[str, Sequence[str]], every: Sequence[Scorer]
) -> tuple[Caveat, ...]:
    """Who may be one player, most goals first.

    It concerns a claim of the top scorer where together they would be level with him.
    """
    goals = {one.name: one.goals for one in every}
    best = max(goals.values(), default=0)
    told = [
        {name: goals[name] for name in sorted((short, *full), key=lambda name: -goals[name])}
        for short, full in alike.items()
    ]
    told.sort(key=lambda theirs: -sum(theirs.values()))
    return tuple(
        name_variants.caveat(theirs, TOP if sum(theirs.values()) >= best else LIST)
        for theirs in told
    )


def plain(found: Scorers) -> Json:
    return {
        "scorers": [
            {"player": one.name, "goals": one.goals, "penalties": one.penalties}
            for one in found.scorers
        ],
        "known": found.known,
        "goals": found.goals,
    }


def scorers_of_others(club: Club | None, scope: Scope, before: Moment) -> tuple[Scorer, ...]:
    """Whoever scored in the same competition for anybody; nobody where no competition is named."""
    if club is None or scope.competition is None:
        return ()
    played = scope.of(Fixture.objects.played_before(before))
    rows = MatchEvent.objects.goals().of_fixtures(played).goal_rows()
    return events.scorers(row.goal for row in rows)


def among_whom(
    found: Scorers, others: Sequence[Scorer], club: Club | None, scope: Scope
) -> tuple[Caveat, ...]:
    """Top scorer of a club is not top scorer of the competition: a sentence must say which.

    Told only where somebody of another club is known to have as many.
    """
    best = found.scorers[0].goals if found.scorers else 0
    ours = {one.name for one in found.scorers}
    level = [one for one in others if one.name not in ours and one.goals >= best > 0]
    if not level:
        return ()
    said = ", ".join(f"{one.name} {one.goals}" for one in level[:3])
    return (
        Caveat(
            CaveatKind.SCOPE,
            f"True among the players of {club}; in the whole of {scope.title} there is {said}",
            applies_to=frozenset({"player", "players"}),
            said_by=frozenset({"among"}),
        ),
    )


def figures(found: Scorers, club: Club | None, scope: Scope) -> tuple[Figure, ...]:
    best = found.scorers[0].goals if found.scorers else None
    names = [one.name for one in found.scorers if one.goals == best]
    return (
        Figure("player", names[0] if len(names) == 1 else None, "top scorer"),
        Figure("players", names, "top scorers"),
        Figure("goals", best, "goals of the top scorer"),
        Figure("known", found.known, "goals with a known scorer"),
        Figure("among", f"players of {club or scope.title}", "among"),
    )


TEN = parameter.Parameter("last", parameter.Kind.NUMBER, "How many", default="10")
QUESTION = Question(
    SLUG,
    "Scorers of a season, a competition or a club",
    (parameter.ANY_CLUB, TEN, *parameter.SCOPE),
    scorers,
    figures=("player", "players", "goals", "known", "among"),
)
