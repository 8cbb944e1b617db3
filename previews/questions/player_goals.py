"""Goals of a player in a scope, where the archive knows the scorers. 3 or 4 queries."""

from dataclasses import dataclass, replace

from previews.archive.goal_row import GoalRow
from previews.football.computed import Caveat, CaveatKind, More, Weight
from previews.football.held import Held
from previews.football.namesakes import Namesakes, namesakes
from previews.football.played_fixture import PlayedFixture
from previews.models import Club, Fixture, MatchEvent
from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.name_variants import goals_spelt_apart
from previews.models.person import Player
from previews.questions import name_variants, parameter
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
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


FIGURES: tuple[FigureOf[PlayerGoals], ...] = (
    FigureOf("goals", lambda scored: len(scored.goals), more=More.RAISES),
    FigureOf("penalties", lambda scored: scored.penalties, more=More.RAISES),
    FigureOf(
        "matches", lambda scored: len(scored.fixtures), "matches with a goal", more=More.RAISES
    ),
    FigureOf(
        "last", lambda scored: scored.fixtures[0].day if scored.fixtures else None, "the last on"
    ),
)


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
    scored = in_fixtures(rows, fixtures, club)
    several = of_several_people(player, scored, played)
    return Answer(
        SLUG,
        named(player=player.name, club=club, opponent=opponent, **scope.named),
        scored,
        rows=tuple(fixture.with_note(note(fixture, scored)) for fixture in scored.fixtures),
        scope=f"{scope.title} loaded: the goals that name {player.name} as their scorer",
        held=Held(None),
        as_of=before,
        figures=figures_of(FIGURES, scored),
        caveats=(*may_be_several(several), *under_other_names(player, scored, played)),
        subject=player.name,
        not_in_archive=unknown(player, scored, several),
    )


def in_fixtures(
    rows: list[GoalRow], fixtures: list[PlayedFixture], club: Club | None
) -> PlayerGoals:
    """The goals of the fixtures, of the club alone where one is given."""
    by_number = {fixture.number: fixture for fixture in fixtures}
    goals = tuple(
        row
        for row in rows
        if row.fixture in by_number
        and (club is None or scored_for(club, row, by_number[row.fixture]))
    )
    scored_in = {row.fixture for row in goals}
    return PlayerGoals(goals, tuple(row for row in fixtures if row.number in scored_in))


def of_several_people(
    player: Player, scored: PlayerGoals, played: FixtureQuerySet
) -> Namesakes | None:
    """Whether the goals are, or may be, of several people of the name. 1 query, for two clubs."""
    by_scorer = name_variants.clubs_scored_for(scored.goals, scored.fixtures)
    if len({club for clubs in by_scorer.values() for club in clubs}) < 2:
        return None
    fixtures = played.with_ids({row.fixture for row in scored.goals}).scored_fixtures()
    credits = name_variants.credits(scored.goals, fixtures)
    return namesakes(replace(credit, name=player.name) for credit in credits).get(player.name)


def may_be_several(several: Namesakes | None) -> tuple[Caveat, ...]:
    if several is None or several.are_several:
        return ()
    figures = frozenset(QUESTION.figure_names)
    return (
        Caveat(CaveatKind.DEFINITION, several.sentence, applies_to=figures, weight=Weight.NOTE),
    )


def unknown(player: Player, scored: PlayerGoals, several: Namesakes | None) -> str:
    """Why there is no answer: the goals of several people are not added up."""
    if several is not None and several.are_several:
        return f"{several.sentence}. Name one of the clubs."
    return "" if scored.goals else f"No goal by {player.name} in the archive."


def scored_for(club: Club, row: GoalRow, fixture: PlayedFixture) -> bool:
    side = fixture.home if row.goal.for_home else fixture.away
    return side.club == club.pk


def under_other_names(
    player: Player, scored: PlayerGoals, played: FixtureQuerySet
) -> tuple[Caveat, ...]:
    """Goals for the player's clubs under a name that may be theirs: "Kane" for Harry Kane."""
    by_scorer = name_variants.clubs_scored_for(scored.goals, scored.fixtures)
    clubs = {club for scorer_clubs in by_scorer.values() for club in scorer_clubs}
    if not clubs:
        return ()
    alike = goals_spelt_apart(player, clubs, played)
    goals = {player.name: len(scored.goals), **alike}
    return (name_variants.caveat(goals, QUESTION.figure_names),) if alike else ()


def note(fixture: PlayedFixture, scored: PlayerGoals) -> str:
    """Two goals: 38, 45+2, each with the sign of minutes."""
    rows = [row for row in scored.goals if row.fixture == fixture.number]
    clocks = [f"{row.goal.clock}\N{PRIME}" for row in rows if row.minute_known]
    return f"{counted(len(rows), 'goal')}{': ' if clocks else ''}{', '.join(clocks)}"


QUESTION = Question(
    SLUG,
    "Goals of a player",
    (parameter.PLAYER, parameter.ANY_CLUB, parameter.ANY_OPPONENT, *parameter.SCOPE),
    player_goals,
    FIGURES,
    counts=("matchevent",),
)
