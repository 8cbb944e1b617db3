"""Goals of a player in a scope, where the archive knows the scorers. 3 queries."""

from dataclasses import dataclass

from previews.archive.goal_row import GoalRow
from previews.football.played_fixture import PlayedFixture
from previews.football.verdict import Caveat, Figure
from previews.models import Club, Fixture, MatchEvent
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.name_variants import goals_spelt_apart
from previews.models.person import Player
from previews.questions import name_variants, parameter
from previews.questions.question import Answer, Json, Question, Receipt, named
from previews.questions.scope import EVERYTHING, Moment, Scope
from previews.text.number_words import counted

SLUG = "player-goals"


@dataclass(frozen=True, slots=True)
class PlayerGoals:
    """Goals of a player and the matches they were scored in, latest first; no own goals."""

    goals: tuple[GoalRow, ...]
    fixtures: tuple[PlayedFixture, ...]

    @property
    def penalties(self) -> int:
        return sum(row.goal.penalty for row in self.goals)


def player_goals(
    player: Player,
    *,
    before: Moment,
    club: Club | None = None,
    opponent: Club | None = None,
    scope: Scope = EVERYTHING,
) -> Answer[PlayerGoals]:
    """Goals before a moment: for a club, against an opponent, in the scope, or all there are."""
    rows = MatchEvent.objects.goals().scored_by(player).goal_rows()
    played = scope.of(Fixture.objects.played_before(before))
    if opponent is not None:
        played = played.involving(opponent)
    fixtures = played.with_ids({row.fixture for row in rows}).latest_first().receipts()
    found = chosen(rows, fixtures, club)
    return Answer(
        SLUG,
        named(player=player.name, club=club, opponent=opponent, **scope.named),
        found=found,
        value=plain(found),
        rows=tuple(Receipt(one, note(one, found)) for one in found.fixtures),
        scope=f"{scope.title} loaded: the goals that name {player.name} as their scorer",
        as_of=before,
        figures=figures(found),
        caveats=under_other_names(player, found, played),
        wording=f"{player.name}: {{figures}}.",
        not_in_archive="" if found.goals else f"No goal by {player.name} in the archive.",
    )


def chosen(rows: list[GoalRow], fixtures: list[PlayedFixture], club: Club | None) -> PlayerGoals:
    by_number = {one.number: one for one in fixtures}
    goals = tuple(
        row
        for row in rows
        if row.fixture in by_number
        and (club is None or scored_for(club, row, by_number[row.fixture]))
    )
    scored_in = {row.fixture for row in goals}
    return PlayerGoals(goals, tuple(one for one in fixtures if one.number in scored_in))


def scored_for(club: Club, row: GoalRow, fixture: PlayedFixture) -> bool:
    side = fixture.home if row.goal.for_home else fixture.away
    return side.club == club.pk


def under_other_names(
    player: Player, found: PlayerGoals, played: FixtureQuerySet
) -> tuple[Caveat, ...]:
    """Goals for the clubs he scored for, under a name that may be his: "Kane" for Harry Kane."""
    by_scorer = name_variants.clubs_scored_for(found.goals, found.fixtures)
    clubs = {club for theirs in by_scorer.values() for club in theirs}
    if not clubs:
        return ()
    alike = goals_spelt_apart(player, clubs, played)
    goals = {player.name: len(found.goals), **alike}
    return (name_variants.caveat(goals, QUESTION.figures),) if alike else ()


def note(fixture: PlayedFixture, found: PlayerGoals) -> str:
    """2 goals: 38, 45+2."""
    rows = [row for row in found.goals if row.fixture == fixture.number]
    clocks = [row.goal.clock for row in rows if row.minute_known]
    return f"{counted(len(rows), 'goal')}{': ' if clocks else ''}{', '.join(clocks)}"


def plain(found: PlayerGoals) -> Json:
    return {
        "goals": len(found.goals),
        "penalties": found.penalties,
        "matches": len(found.fixtures),
    }


def figures(found: PlayerGoals) -> tuple[Figure, ...]:
    latest = found.fixtures[0] if found.fixtures else None
    return (
        Figure("goals", len(found.goals)),
        Figure("penalties", found.penalties),
        Figure("matches", len(found.fixtures), "matches with a goal"),
        Figure("last", latest.day if latest else None, "the last on"),
    )


QUESTION = Question(
    SLUG,
    "Goals of a player",
    (parameter.PLAYER, parameter.ANY_CLUB, parameter.ANY_OPPONENT, *parameter.SCOPE),
    player_goals,
    figures=("goals", "penalties", "matches", "last"),
)
