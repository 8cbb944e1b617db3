"""Stores the ties of knock-out stages, found anew whenever one of their fixtures changes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import batched
from typing import Any, cast

from previews.football.rounds import UNNAMED_KNOCK_OUT
from previews.importers.linking.season_defaults import has_replays, is_on_neutral_ground
from previews.importers.writing.changes import change_of
from previews.importers.writing.detect_ties import DetectedTie, TieGame, detect_ties
from previews.importers.writing.empty_rows import STAGES_AT_ONCE, delete_empty_ties
from previews.importers.writing.fixture_columns import FixtureColumns
from previews.importers.writing.score_columns import is_level
from previews.importers.writing.stated_legs import NOTHING_STATED, StatedLeg, all_stated
from previews.importers.writing.tie_slots import TieSlot, write_slots
from previews.models import Fixture, ImportBatch, Stage, Tie
from previews.models.bulk_insert import insert_rows
from previews.models.tracked import save_unchanged

TIE_COLUMNS = (
    "pk", "stage_id", "tie_id", "leg", "home_id", "away_id", "day", "status", "neutral_ground",
    "after_90_home", "after_90_away", "after_120_home", "after_120_away", "edited_by_hand",
)  # fmt: skip

# The two clubs of a tie.
type Clubs = frozenset[int]


def store_ties(stages: Collection[int], stated: dict[int, StatedLeg], batch: ImportBatch) -> int:
    """Finds the ties of these stages, deletes those without fixtures; how many are new.

    `stated` has what the files of this import say of legs, by fixture.
    """
    count = 0
    for chunk in batched(sorted(stages), STAGES_AT_ONCE):
        knock_out = Stage.objects.filter(pk__in=chunk, kind=Stage.Kind.KNOCK_OUT)
        rows = list(knock_out.select_related("season__competition").order_by("pk"))
        if rows:
            count += StageTies(rows, stated, batch).store()
    return count


@dataclass(slots=True)
class StageTies:
    """The ties of some stages: those stored, and those that their fixtures make."""

    stages: list[Stage]
    stated: dict[int, StatedLeg]
    batch: ImportBatch
    fixtures: dict[int, FixtureColumns] = field(default_factory=dict)
    by_stage: dict[int, list[FixtureColumns]] = field(default_factory=lambda: defaultdict(list))
    stored: dict[int, dict[Clubs, Tie]] = field(default_factory=lambda: defaultdict(dict))
    new: list[Tie] = field(default_factory=list)

    def store(self) -> int:
        """Stores the ties, and the fixtures' slots in them; how many ties are new."""
        self._read()
        slots: dict[TieSlot, list[int]] = defaultdict(list)
        for stage in self.stages:
            for detected in self._detected(stage):
                tie = self._tie(stage, detected)
                for number, slot in self._slots(stage, detected, tie):
                    slots[slot].append(number)
        insert_rows(Tie, self.new)
        write_slots(
            slots, {pk for pk, columns in self.fixtures.items() if columns["leg"] is not None}
        )
        delete_empty_ties(self._stages_with_empty_ties())
        return len(self.new)

    def _read(self) -> None:
        numbers = [stage.pk for stage in self.stages]
        for columns in _fixtures_of(numbers):
            assert columns["stage_id"] is not None
            self.by_stage[columns["stage_id"]].append(columns)
            self.fixtures[columns["pk"]] = columns
        for tie in Tie.objects.filter(stage__in=numbers).order_by("pk"):
            self.stored[tie.stage_id][frozenset((tie.first_home_id, tie.first_away_id))] = tie
        self.stated = all_stated(self.fixtures.values(), self.stated)

    def _stages_with_empty_ties(self) -> set[int]:
        """Stages in which a tie may have lost its fixtures, or a new one has got none.

        Fixtures that were edited by hand stay out of ties that are new.
        """
        edited = {
            stage
            for stage, fixtures in self.by_stage.items()
            if any(columns["edited_by_hand"] for columns in fixtures)
        }
        return self.stored.keys() | edited

    def _detected(self, stage: Stage) -> list[DetectedTie]:
        season, fixtures = stage.season, self.by_stage[stage.pk]
        replays = has_replays(season.competition.name, season.starts_on.year)
        alone = len(fixtures) == 1
        games = [self._game(columns, alone=alone) for columns in fixtures]
        return detect_ties(games, replays=replays, one_round=stage.name != UNNAMED_KNOCK_OUT)

    def _game(self, columns: FixtureColumns, *, alone: bool) -> TieGame:
        stated = self.stated.get(columns["pk"], NOTHING_STATED)
        return TieGame(
            columns["pk"],
            columns["home_id"],
            columns["away_id"],
            columns["day"],
            columns["status"],
            is_level(columns),
            stated.leg or (columns["leg"] if alone else None),
            stated.replay,
        )

    def _tie(self, stage: Stage, detected: DetectedTie) -> Tie:
        clubs = frozenset((detected.first_home, detected.first_away))
        decision, winner = self._decision(detected)
        tie = self.stored[stage.pk].get(clubs) if stage.pk in self.stored else None
        if tie is None:
            tie = Tie(
                stage=stage,
                first_home_id=detected.first_home,
                first_away_id=detected.first_away,
                decision=decision,
                winner_id=winner,
                batch=self.batch,
            )
            self.new.append(tie)
        elif not tie.edited_by_hand:
            if not decision:
                decision, winner = tie.decision, tie.winner_id
            _update(tie, detected, decision, winner or tie.winner_id, self.batch)
        return tie

    def _decision(self, detected: DetectedTie) -> tuple[str, int | None]:
        """How the tie was decided and who went through, as the latest note on it has it.

        An award decides its match, and the tie only if that is its only match.
        """
        for game, _ in reversed(detected.legs):
            stated = self.stated.get(game, NOTHING_STATED)
            if stated.decision == Tie.Decision.AWARDED and not detected.is_single_game:
                continue
            if stated.decision or stated.winner:
                return stated.decision, self._club(game, stated.winner)
        return "", None

    def _club(self, game: int, side: str) -> int | None:
        columns = self.fixtures[game]
        return {"home": columns["home_id"], "away": columns["away_id"]}.get(side)

    def _slots(
        self, stage: Stage, detected: DetectedTie, tie: Tie
    ) -> Iterator[tuple[int, TieSlot]]:
        """The fixtures of the tie that have to be written, each with its slot."""
        for number, leg in detected.legs:
            columns = self.fixtures[number]
            if columns["edited_by_hand"]:
                continue
            neutral = self._is_neutral(stage, detected, columns)
            stored = columns["tie_id"], columns["leg"], columns["neutral_ground"]
            if tie.pk is None or stored != (tie.pk, leg, neutral):
                yield number, TieSlot(columns["home_id"] != tie.first_home_id, leg, neutral)

    def _is_neutral(self, stage: Stage, detected: DetectedTie, columns: FixtureColumns) -> bool:
        stated = self.stated.get(columns["pk"], NOTHING_STATED)
        if stated.neutral is not None:
            return stated.neutral
        competition = stage.season.competition
        by_rule = is_on_neutral_ground(competition.name, competition.organiser, stage.round)
        return columns["neutral_ground"] or (by_rule and detected.is_single_game)


def _fixtures_of(stages: Collection[int]) -> Iterable[FixtureColumns]:
    rows = Fixture.objects.filter(stage__in=stages).order_by("stage", "day", "kick_off", "pk")
    return cast("Iterable[FixtureColumns]", rows.values(*TIE_COLUMNS))


def _update(
    tie: Tie, detected: DetectedTie, decision: str, winner: int | None, batch: ImportBatch
) -> None:
    """Saves who began the tie at home, how it was decided and for whom, where any is new."""
    stored = tie.first_home_id, tie.decision, tie.winner_id
    if stored == (detected.first_home, decision, winner):
        return
    before = _values(tie)
    tie.first_home_id, tie.first_away_id = detected.first_home, detected.first_away
    tie.decision, tie.winner_id = decision, winner
    save_unchanged(tie, update_fields=["first_home", "first_away", "decision", "winner"])
    if tie.batch_id != batch.pk:
        change_of(tie, batch, before, _values(tie)).save()


def _values(tie: Tie) -> dict[str, Any]:
    names = ("first_home_id", "first_away_id", "decision", "winner_id")
    return {name: getattr(tie, name) for name in names}
