"""The table of a season that has stages: a league that splits, two championships in a year.

Where a rule says what is carried and which group finishes above which, the stages make one table;
where none does, nothing is added up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from previews.football import stage_sentences
from previews.football.played_fixture import PlayedFixture, Side
from previews.football.points import TableRules
from previews.football.result import Where
from previews.football.split import TableBlock, groups_in_order, named_blocks, one_above_the_other
from previews.football.stage_results import StageResults, is_tie, matches_of
from previews.football.stage_rules import Carried
from previews.football.standing_order import Pair
from previews.football.table import Deduction, Standings, Start, standings


@dataclass(frozen=True, slots=True)
class SeasonTable:
    """The table of a season or of a stage, and how it was made.

    Without `standings`, `missing` says why there is no table. `fixtures` are those counted;
    `remarks` say how stages join, `blocks` which clubs are in which group of a league that split.
    """

    standings: Standings | None = None
    fixtures: tuple[PlayedFixture, ...] = ()
    remarks: tuple[str, ...] = ()
    missing: str = ""
    blocks: tuple[TableBlock, ...] = ()


@dataclass(frozen=True, slots=True)
class SeasonStages:
    """The stages of a season's league, with its rules and the points that were deducted.

    `planned` are the meetings of two clubs that the calendar has.
    """

    stages: tuple[StageResults, ...]
    rules: TableRules
    deductions: tuple[Deduction, ...] = ()
    planned: Mapping[Pair, int] | None = None
    where: Where = Where.ANYWHERE

    def table(self) -> SeasonTable:
        """The table of the whole season."""
        begun = [stage for stage in self.stages if stage.played] or list(self.stages[:1])
        groups = [stage for stage in begun if stage.rules.joins]
        bases = [stage for stage in begun if not stage.rules.joins]
        ties = [stage for stage in bases if is_tie(stage, bases)]
        bases = [stage for stage in bases if stage not in ties]
        left_out = tuple(stage_sentences.not_counted(stage) for stage in ties)
        if missing := self._missing(bases, groups):
            return SeasonTable(missing=missing)
        if groups:
            table = self._split(bases[0], groups)
        else:
            table, part = self._plain(bases[0]), bases[0].rules.carried is Carried.NOTHING
            left_out += (stage_sentences.of_one_stage(bases[0]),) if part else ()
        return replace(table, remarks=(*table.remarks, *left_out))

    def table_of(self, stage: StageResults) -> SeasonTable:
        """The table of one stage, with what is carried into it."""
        if not stage.rules.joins:
            return self._plain(stage)
        before = self._stage_before(stage)
        if before is None:
            return SeasonTable(missing=stage_sentences.follows_none(stage))
        fixtures = (*matches_of(stage, before), *stage.played)
        return SeasonTable(
            self._joined(stage, before), fixtures, (stage.rules.sentence(before.name),)
        )

    def _plain(self, stage: StageResults) -> SeasonTable:
        table = self._standings(stage.played, stage.clubs, self.deductions)
        return SeasonTable(table, stage.played)

    def _missing(self, bases: Sequence[StageResults], groups: Sequence[StageResults]) -> str:
        """Why the stages make no one table; empty where they do."""
        if not bases:
            return stage_sentences.none_before(groups)
        if len(bases) > 1:
            return stage_sentences.not_one_table([*bases, *groups])
        for stage in groups:
            if self._stage_before(stage) != bases[0]:
                return stage_sentences.follows_none(stage)
        orders = [stage.rules.group_order for stage in groups]
        if len(groups) > 1 and (None in orders or len(set(orders)) < len(orders)):
            return stage_sentences.in_no_order(groups)
        return ""

    def _stage_before(self, stage: StageResults) -> StageResults | None:
        """The stage whose points are carried into this one; None where it is not known."""
        others = [other for other in self.stages if other != stage]
        if stage.rules.follows is not None:
            stages = [other for other in others if other.rules.number == stage.rules.follows]
        else:
            stages = [other for other in others if not other.rules.joins]
            stages = [other for other in stages if not is_tie(other, stages)]
        return stages[0] if len(stages) == 1 else None

    def _split(self, base: StageResults, groups: Sequence[StageResults]) -> SeasonTable:
        """The groups after a split one above the other, whatever their points."""
        fixtures = tuple(fixture for stage in (base, *groups) for fixture in stage.played)
        if self.where is not Where.ANYWHERE:
            table = self._standings(fixtures, base.clubs, self.deductions)
            return SeasonTable(table, fixtures, (stage_sentences.COUNTED_IN_FULL,))
        split_on = min(stage.first_day for stage in groups if stage.first_day)
        first = self._standings(base.played, base.clubs, self._ruled(before=split_on))
        blocks = groups_in_order(
            first.rows,
            {stage.rules.group_order or 1: self._joined(stage, base) for stage in groups},
        )
        ordered = sorted(groups, key=lambda stage: stage.rules.group_order or 1)
        if blocks is None:
            return SeasonTable(missing=stage_sentences.other_clubs(ordered, base))
        names = {side.club: stage.name for stage in ordered for side in stage.clubs}
        remarks = dict.fromkeys(stage.rules.sentence(base.name) for stage in ordered)
        return SeasonTable(
            one_above_the_other(blocks),
            fixtures,
            (*remarks, stage_sentences.kept_apart(ordered)),
            blocks=named_blocks(blocks, names),
        )

    def _joined(self, stage: StageResults, before: StageResults) -> Standings:
        """The table of a stage with the points that its clubs bring, and their matches or not."""
        carried, begun = stage.rules.carried or Carried.NOTHING, stage.first_day
        if self.where is not Where.ANYWHERE:
            carried = Carried.ALL
        first = self._standings(before.played, before.clubs, self._ruled(before=begun))
        clubs = {side.club for side in stage.clubs}
        starts = {
            row.side.club: Start(carried.of(row.points), carried.exactly(row.points), row.deducted)
            for row in first.rows
            if row.side.club in clubs
        }
        counts_on = stage.rules.carries_goals
        return standings(
            stage.played,
            self.rules,
            deductions=self._ruled(since=begun) if begun else (),
            clubs=stage.clubs,
            starts=starts,
            planned=self.planned if counts_on else None,
            earlier=matches_of(stage, before) if counts_on else (),
            where=self.where,
        )

    def _ruled(
        self, *, before: date | None = None, since: date | None = None
    ) -> tuple[Deduction, ...]:
        """Deductions decided before a day, or since; those without a day came before."""
        return tuple(
            deduction
            for deduction in self.deductions
            if (since is None or (deduction.day is not None and deduction.day >= since))
            and (before is None or deduction.day is None or deduction.day < before)
        )

    def _standings(
        self,
        played: Iterable[PlayedFixture],
        clubs: Iterable[Side],
        deductions: Iterable[Deduction],
    ) -> Standings:
        return standings(
            played,
            self.rules,
            deductions=deductions,
            clubs=clubs,
            planned=self.planned,
            where=self.where,
        )
