"""The knock-out of a season: its ties round by round as a table, the last rounds as a bracket."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from previews.archive.season_row import SeasonRow
from previews.charts.bracket import Bracket, BracketTie, bracket
from previews.football.played_fixture import PlayedFixture
from previews.football.rounds import NOBODY_GOES_THROUGH, UNNAMED_KNOCK_OUT, Round
from previews.football.stages import StageSpan, in_playing_order
from previews.football.tie import Tie
from previews.football.tie_sentence import tie_sentence
from previews.football.tie_standing import standing
from previews.pages.unplayed_ties import unplayed_ties

DRAWN_FROM = Round.ROUND_OF_16
# So many of a name fit into a box of the bracket.
LETTERS = 20


@dataclass(frozen=True, slots=True)
class TieRow:
    number: int
    clubs: tuple[str, str]
    slugs: tuple[str, str]
    outcome: str
    legs: tuple[PlayedFixture, ...]
    # The slug of the preview of its last match that has one; empty for none.
    preview: str = ""


@dataclass(frozen=True, slots=True)
class KnockOutRound:
    title: str
    ties: tuple[TieRow, ...]


@dataclass(frozen=True, slots=True)
class BoxLine:
    """A club's line in a box of the bracket: its name, its goals, whether it went through."""

    name: str
    goals: str
    through: bool
    across: float
    goals_across: float
    down: float


@dataclass(frozen=True, slots=True)
class BracketCard:
    """The chart, and the two lines of every box."""

    chart: Bracket
    lines: tuple[BoxLine, ...]

    @property
    def width(self) -> str:
        """With room for the stroke of the outer boxes; drawn as large as it is, never scaled."""
        return f"{self.chart.width + 4:g}"

    @property
    def height(self) -> str:
        return f"{self.chart.height + 4:g}"

    @property
    def view_box(self) -> str:
        return f"-2 -2 {self.width} {self.height}"


@dataclass(frozen=True, slots=True)
class KnockOut:
    rounds: tuple[KnockOutRound, ...]
    bracket: BracketCard | None


def knock_out(
    ties: Sequence[Tie],
    rows: Sequence[SeasonRow],
    as_of: date,
    today: date,
    previews: Mapping[int, str],
) -> KnockOut | None:
    """None when the season has no tie that was begun. `rows` are all fixtures of the season.

    `previews` are the slugs of previews by fixture.
    """
    by_tie = {row.tie: previews[row.number] for row in rows if row.number in previews}
    without_result = {row.tie for row in rows if row.is_to_come and row.day < today}
    by_stage: dict[str, list[Tie]] = {}
    for tie in ties:
        by_stage.setdefault(tie.fixtures[0].stage or UNNAMED_KNOCK_OUT, []).append(tie)
    spans = [_span(name, of_stage) for name, of_stage in by_stage.items()]
    shown = {
        name: [_row(tie, without_result, by_tie) for tie in of_stage]
        for name, of_stage in by_stage.items()
    }
    for row, outcome in unplayed_ties(rows, {tie.number for tie in ties}, as_of):
        name = row.stage or UNNAMED_KNOCK_OUT
        if name not in shown:
            spans.append(StageSpan(name, _known(row.stage_round), row.day, row.day))
        shown.setdefault(name, []).append(_unplayed(row, outcome, by_tie))
    if not shown:
        return None
    return KnockOut(
        rounds=tuple(
            KnockOutRound(stage.name, tuple(shown[stage.name]))
            for stage in in_playing_order(spans)[::-1]
        ),
        bracket=_bracket(_drawn(ties)),
    )


def _span(name: str, ties: Sequence[Tie]) -> StageSpan:
    days = [fixture.day for tie in ties for fixture in tie.fixtures]
    return StageSpan(name, _round_of(ties[0]), min(days), max(days))


def _known(round_: str) -> Round | None:
    return Round(round_) if round_ else None


def _round_of(tie: Tie) -> Round | None:
    return _known(tie.fixtures[0].round)


def _drawn(ties: Sequence[Tie]) -> dict[Round, list[Tie]]:
    """The ties of the rounds that the bracket shows, earlier rounds first."""
    by_round: dict[Round, list[Tie]] = {}
    for tie in ties:
        round_ = _round_of(tie)
        if round_ and round_.depth >= DRAWN_FROM.depth and round_ is not Round.THIRD_PLACE:
            by_round.setdefault(round_, []).append(tie)
    return dict(sorted(by_round.items(), key=lambda entry: entry[0].depth))


def _unplayed(row: SeasonRow, outcome: str, previews: Mapping[int | None, str]) -> TieRow:
    return TieRow(
        number=row.tie or 0,
        clubs=(row.home.name, row.away.name),
        slugs=(row.home.slug, row.away.slug),
        outcome=outcome,
        legs=(),
        preview=previews.get(row.tie, ""),
    )


def _row(tie: Tie, without_result: Set[int | None], previews: Mapping[int | None, str]) -> TieRow:
    state = standing(tie)
    first, second = tie.clubs
    final = tie.fixtures[0].round in NOBODY_GOES_THROUGH
    is_past = tie.number in without_result
    sentences = [tie_sentence(state, final=final, is_past=is_past)] if state else []
    if is_past:
        sentences.append("The result of the other match is not entered")
    return TieRow(
        number=tie.number,
        clubs=(first.name, second.name),
        slugs=(first.slug, second.slug),
        outcome=". ".join(sentences),
        legs=tie.fixtures,
        preview=previews.get(tie.number, ""),
    )


def _bracket(by_round: dict[Round, list[Tie]]) -> BracketCard | None:
    """None for a single round, which has no lines to draw."""
    if len(by_round) < 2:
        return None
    ties = {tie.number: tie for ties_of_round in by_round.values() for tie in ties_of_round}
    chart = bracket(
        [[_bracket_tie(tie) for tie in ties_of_round] for ties_of_round in by_round.values()]
    )
    lines = tuple(
        line for box in chart.boxes for line in _box_lines(ties[box.tie.number], box.left, box.top)
    )
    return BracketCard(chart, lines)


def _bracket_tie(tie: Tie) -> BracketTie:
    state = standing(tie)
    through = state.through.club if state and state.through else None
    return BracketTie(tie.number, tuple(side.club for side in tie.clubs), through)


def _box_lines(tie: Tie, left: float, top: float) -> tuple[BoxLine, ...]:
    state = standing(tie)
    lines = []
    for place, side in enumerate(tie.clubs):
        goals = ""
        if state is not None and state.aggregate is not None:
            of_home = side.club == state.home.club
            goals = str(state.aggregate.home if of_home else state.aggregate.away)
        through = state is not None and state.through is not None
        lines.append(
            BoxLine(
                name=_short(side.name),
                goals=goals,
                through=through and state is not None and state.through == side,
                across=left + 8,
                goals_across=left + 152,
                down=top + 16 + 20 * place,
            )
        )
    return tuple(lines)


def _short(name: str) -> str:
    return name if len(name) <= LETTERS else f"{name[: LETTERS - 1].rstrip()}…"
