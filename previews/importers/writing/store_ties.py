"""Stores the ties of knock-out stages, found anew whenever one of their fixtures comes or goes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import batched
from typing import Any, NamedTuple, cast

from django.db.models import OuterRef, Subquery

from previews.importers.season_rules import has_replays, is_on_neutral_ground
from previews.importers.writing.detect_ties import DetectedTie, TieKey, pair_up
from previews.importers.writing.fixture_columns import FixtureColumns
from previews.importers.writing.score_columns import is_level
from previews.models import Fixture, ImportBatch, ImportChange, Stage, Tie

TIE_COLUMNS = (
    "pk", "stage_id", "tie_id", "leg", "home_id", "away_id", "day", "status", "neutral_ground",
    "after_90_home", "after_90_away", "after_120_home", "after_120_away", "edited_by_hand",
)  # fmt: skip
STAGES_AT_ONCE = 50
ROWS_AT_ONCE = 500
FORGOTTEN_STAGE = "forgotten_stage"
"""The kind of change under which a stage that was taken away is remembered."""


class TieSlot(NamedTuple):
    """A fixture's place in its tie. `turned`: whoever began the tie away is at home in it."""

    turned: bool
    leg: int | None
    neutral_ground: bool


@dataclass(frozen=True, slots=True)
class StatedLeg:
    """What a file says of a fixture's leg. `neutral` is None where it does not say."""

    leg: int | None = None
    replay: bool = False
    neutral: bool | None = None
    decision: str = ""


def pair_stages(stages: Collection[int], told: dict[int, StatedLeg], batch: ImportBatch) -> int:
    """Finds the ties of these stages and takes away those without fixtures; how many are new."""
    count = 0
    paired_before: set[int] = set()
    for some in batched(sorted(stages), STAGES_AT_ONCE):
        count += _pair_some(some, told, batch, paired_before)
    for some in batched(sorted(paired_before), STAGES_AT_ONCE):
        _delete_empty_ties(some)
    return count


def delete_empty_stages(stages: Collection[int], batch: ImportBatch) -> None:
    """Deletes those of the stages that all fixtures have left.

    Those of other imports are remembered: `undo` creates them again.
    """
    for some in batched(sorted(stages), STAGES_AT_ONCE):
        stages_left = Stage.objects.filter(pk__in=some, fixtures__isnull=True, ties__isnull=True)
        empty = stages_left.filter(batch__isnull=False, edited_by_hand=False)
        if not empty:
            continue
        ImportChange.objects.bulk_create(
            ImportChange(
                batch=batch, kind=FORGOTTEN_STAGE, row=stage.pk, before=_fields(stage), after={}
            )
            for stage in empty
            if stage.batch_id != batch.pk
        )
        empty.delete()


def _delete_empty_ties(stages: Collection[int]) -> None:
    """Deletes imported ties that no fixture belongs to any more."""
    empty = Tie.objects.filter(stage__in=stages, fixtures__isnull=True)
    empty.filter(batch__isnull=False, edited_by_hand=False).delete()


def _fields(stage: Stage) -> dict[str, Any]:
    names = ("season_id", "name", "kind", "round", "position", "batch_id")
    return {name: getattr(stage, name) for name in names}


def _pair_some(
    numbers: Collection[int],
    told: dict[int, StatedLeg],
    batch: ImportBatch,
    paired_before: set[int],
) -> int:
    """Adds the stages in which a tie may have lost its fixtures to `paired_before`."""
    knock_out = Stage.objects.filter(pk__in=numbers, kind=Stage.Kind.KNOCK_OUT)
    stages = list(knock_out.select_related("season__competition").order_by("pk"))
    if not stages:
        return 0
    numbers = [stage.pk for stage in stages]
    rows: dict[int, list[FixtureColumns]] = defaultdict(list)
    by_number: dict[int, FixtureColumns] = {}
    for row in _fixtures_of_stages(numbers):
        rows[row["stage_id"] or 0].append(row)
        by_number[row["pk"]] = row
    told = told_in_all(by_number.values(), told)
    stored: dict[int, dict[frozenset[int], Tie]] = defaultdict(dict)
    for tie in Tie.objects.filter(stage__in=numbers).order_by("pk"):
        stored[tie.stage_id][frozenset((tie.first_home_id, tie.first_away_id))] = tie
    # The fixtures that editors touched stay out of the new ties that are made for them, too.
    by_hand = {row["stage_id"] or 0 for row in by_number.values() if row["edited_by_hand"]}
    paired_before |= stored.keys() | by_hand
    new: list[Tie] = []
    places: dict[TieSlot, list[int]] = defaultdict(list)
    for stage in stages:
        for pair in _pairs(stage, rows[stage.pk], told):
            tie = _tie(stage, pair, stored[stage.pk], batch, new, told)
            for number, place in _places(stage, pair, tie, by_number, told):
                places[place].append(number)
    Tie.objects.bulk_create(new, batch_size=ROWS_AT_ONCE)
    _write(places, {number for number, row in by_number.items() if row["leg"] is not None})
    return len(new)


def _fixtures_of_stages(stages: Collection[int]) -> Iterable[FixtureColumns]:
    rows = Fixture.objects.filter(stage__in=stages).order_by("stage", "day", "kick_off", "pk")
    return cast("Iterable[FixtureColumns]", rows.values(*TIE_COLUMNS))


def told_in_all(
    rows: Collection[FixtureColumns], now: dict[int, StatedLeg]
) -> dict[int, StatedLeg]:
    """What is told of the legs of these fixtures: by the files of today, else by earlier ones."""
    told = told_before(rows)
    for row in rows:
        new, old = now.get(row["pk"]), told.get(row["pk"])
        if new and old and not (new.leg or new.replay):
            told[row["pk"]] = replace(new, leg=old.leg, replay=old.replay)
        elif new:
            told[row["pk"]] = new
    return told


def told_before(rows: Iterable[FixtureColumns]) -> dict[int, StatedLeg]:
    """What earlier files said of legs, as far as it is seen in the ties that they left.

    A leg stays a leg, and several games of one tie that are no legs were replays: what a file says
    is not kept, and another file of the same stage must not undo it.
    """
    ties: dict[int, list[FixtureColumns]] = defaultdict(list)
    for row in rows:
        if row["tie_id"] is not None:
            ties[row["tie_id"]].append(row)
    told = {}
    for games in ties.values():
        replayed = len(games) > 1 and not any(game["leg"] for game in games)
        for game in games:
            if replayed or game["leg"]:
                told[game["pk"]] = StatedLeg(game["leg"], replay=replayed)
    return told


def _pairs(
    stage: Stage, rows: list[FixtureColumns], told: dict[int, StatedLeg]
) -> list[DetectedTie]:
    season = stage.season
    replays = has_replays(season.competition.name, season.starts_on.year)
    games = [_pairing(row, told.get(row["pk"], StatedLeg()), alone=len(rows) == 1) for row in rows]
    return pair_up(games, replays=replays)


def _pairing(row: FixtureColumns, told: StatedLeg, *, alone: bool) -> TieKey:
    known = row["leg"] if alone else None
    return TieKey(
        row["pk"],
        row["home_id"],
        row["away_id"],
        row["day"],
        row["status"],
        is_level(row),
        told.leg or known,
        told.replay,
    )


def _tie(
    stage: Stage,
    pair: DetectedTie,
    stored: dict[frozenset[int], Tie],
    batch: ImportBatch,
    new: list[Tie],
    told: dict[int, StatedLeg],
) -> Tie:
    tie = stored.get(frozenset((pair.first_home, pair.first_away)))
    decisions = (told[fixture].decision for fixture, _ in pair.legs if fixture in told)
    decision = next(filter(None, decisions), "")
    if tie is None:
        tie = Tie(
            stage=stage,
            first_home_id=pair.first_home,
            first_away_id=pair.first_away,
            decision=decision,
            batch=batch,
        )
        new.append(tie)
    elif not tie.edited_by_hand and (
        tie.first_home_id != pair.first_home or (decision and tie.decision != decision)
    ):
        before = _of_tie(tie)
        tie.first_home_id, tie.first_away_id = pair.first_home, pair.first_away
        tie.decision = decision or tie.decision
        tie.save(update_fields=["first_home", "first_away", "decision"])
        if tie.batch_id != batch.pk:
            ImportChange.objects.create(
                batch=batch, kind="tie", row=tie.pk, before=before, after=_of_tie(tie)
            )
    return tie


def _of_tie(tie: Tie) -> dict[str, Any]:
    names = ("first_home_id", "first_away_id", "decision")
    return {name: getattr(tie, name) for name in names}


def _places(
    stage: Stage,
    pair: DetectedTie,
    tie: Tie,
    by_number: dict[int, FixtureColumns],
    told: dict[int, StatedLeg],
) -> Iterator[tuple[int, TieSlot]]:
    """The fixtures of the tie that have to be written, each with its place."""
    for number, leg in pair.legs:
        row = by_number[number]
        if row["edited_by_hand"]:
            continue
        neutral = _neutral(stage, pair, row, told.get(number, StatedLeg()))
        if tie.pk is None or (row["tie_id"], row["leg"], row["neutral_ground"]) != (
            tie.pk,
            leg,
            neutral,
        ):
            yield number, TieSlot(row["home_id"] != tie.first_home_id, leg, neutral)


def _neutral(stage: Stage, pair: DetectedTie, row: FixtureColumns, told: StatedLeg) -> bool:
    if told.neutral is not None:
        return told.neutral
    competition = stage.season.competition
    by_rule = is_on_neutral_ground(competition.name, competition.organiser, stage.round)
    return row["neutral_ground"] or (by_rule and pair.is_single_game)


def _write(places: dict[TieSlot, list[int]], legs: set[int]) -> None:
    """First without legs: two legs that change places would meet in the rule of one leg a tie.

    `legs` are the fixtures that have been one until now; newly loaded ones have not.
    """
    freed = [number for some in places.values() for number in some if number in legs]
    for some in batched(freed, ROWS_AT_ONCE):
        Fixture.objects.with_ids(some).update(leg=None)
    for place, numbers in places.items():
        for some in batched(numbers, ROWS_AT_ONCE):
            _put_into_ties(some, place)


def _put_into_ties(fixtures: Collection[int], slot: TieSlot) -> None:
    """Joins fixtures with the ties of their stage and clubs.

    One statement, as the tie follows from the stage and the two clubs: thousands of fixtures
    are imported at once.
    """
    first_home, first_away = ("away", "home") if slot.turned else ("home", "away")
    tie = Tie.objects.filter(
        stage=OuterRef("stage"),
        first_home=OuterRef(first_home),
        first_away=OuterRef(first_away),
    )
    Fixture.objects.with_ids(fixtures).update(
        tie=Subquery(tie.values("pk")), leg=slot.leg, neutral_ground=slot.neutral_ground
    )
