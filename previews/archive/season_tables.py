"""The tables of a season: of its league and of its groups, from the rows of the season."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from previews.archive.season_row import SeasonRow
from previews.archive.season_stages import planned_meetings, stage_results, without_a_score
from previews.football.played_fixture import PlayedFixture
from previews.football.points import TableRules
from previews.football.result import Where
from previews.football.season_table import SeasonStages, SeasonTable
from previews.football.split import TableBlock
from previews.football.standing_order import Decision
from previews.football.stated_order import StatedPlace, as_stated, stated_notes, still_valid
from previews.football.table import Deduction, TableRow
from previews.football.tie_break_notes import tie_break_notes
from previews.text.number_words import in_words

PER_GAME = "The season was ended early: the table is ranked by points per game."

SHOOT_OUT = "A shoot-out follows a draw: points for its winner {}, for its loser {}."


@dataclass(frozen=True, slots=True)
class ComputedTable:
    """A table and what has to be said of it.

    Without rows, `missing` says why. `remarks` say what was counted and how stages join, `notes`
    what put clubs in order that were level, and `decisions` the same as values. `fixtures` are
    those counted. `per_game` is true where points per game rank the clubs, `blocks` are the groups
    of a league that has split.
    """

    rows: tuple[TableRow, ...] = ()
    fixtures: tuple[PlayedFixture, ...] = ()
    remarks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    missing: str = ""
    per_game: bool = False
    decisions: tuple[Decision, ...] = ()
    blocks: tuple[TableBlock, ...] = ()


@dataclass(frozen=True, slots=True)
class SeasonTables:
    """All that the tables of a season rest on.

    `rows` are its calendar, `played` what was played at the moment, `deductions` and `places` what
    its league had ruled and stated by then.
    """

    rows: Sequence[SeasonRow]
    played: Sequence[PlayedFixture]
    rules: TableRules
    deductions: Sequence[Deduction] = ()
    places: Sequence[StatedPlace] = ()
    where: Where = Where.ANYWHERE

    def league(self, counts: Callable[[SeasonRow], bool]) -> ComputedTable:
        """The table of the season over the rows that count in it."""
        rows = [row for row in self.rows if counts(row)]
        if not rows:
            return ComputedTable()
        return self._computed(self._stages(rows).table(), rows, None)

    def stage(self, number: int, counts: Callable[[SeasonRow], bool]) -> ComputedTable:
        """The table of one stage, with what its clubs bring from the one before.

        `counts` says which rows are of the same league; a group stands for itself.
        """
        rows = [row for row in self.rows if row.rules.number == number]
        if not rows:
            return ComputedTable()
        if counts(rows[0]):
            rows = [row for row in self.rows if counts(row)]
        stages = self._stages(rows)
        stage = next(each for each in stages.stages if each.rules.number == number)
        own = [row for row in rows if row.rules.number == number]
        return self._computed(stages.table_of(stage), own, number)

    def _stages(self, rows: Sequence[SeasonRow]) -> SeasonStages:
        clubs = {side.club for row in rows for side in (row.home, row.away)}
        by_number = {fixture.number: fixture for fixture in self.played}
        return SeasonStages(
            stage_results(rows, by_number),
            self.rules,
            tuple(deduction for deduction in self.deductions if deduction.club in clubs),
            planned_meetings(rows),
            self.where,
        )

    def _computed(
        self, table: SeasonTable, rows: Iterable[SeasonRow], stage: int | None
    ) -> ComputedTable:
        uncounted = without_a_score(rows)
        if table.standings is None:
            return ComputedTable(missing=table.missing, remarks=uncounted)
        ranked = [PER_GAME] if self.rules.per_game else []
        if self.rules.shoot_out is not None:
            ranked.append(SHOOT_OUT.format(*map(in_words, self.rules.shoot_out)))
        computed = ComputedTable(
            table.standings.rows,
            table.fixtures,
            (*ranked, *table.remarks, *uncounted),
            tie_break_notes(table.standings.order, per_game=self.rules.per_game),
            per_game=self.rules.per_game,
            decisions=table.standings.order.decisions,
            blocks=table.blocks,
        )
        return self._as_stated(computed, stage)

    def _as_stated(self, table: ComputedTable, stage: int | None) -> ComputedTable:
        """The table with the positions that the league stated; those of parts stay computed."""
        valid = still_valid(self.places, table.fixtures, stage)
        if not valid or self.where is not Where.ANYWHERE:
            return table
        stated = as_stated(table.rows, valid)
        return replace(table, rows=stated, notes=(*table.notes, *stated_notes(stated, valid)))
