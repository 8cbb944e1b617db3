"""Splits a row that stands for two: chosen rows that point to it point to another row."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from previews.identity.absorb import Absorber
from previews.identity.kinds import Kind, kind_of
from previews.identity.recorder import Recorder
from previews.identity.references import Row, pointers_to
from previews.identity.refusal import MergeRefused
from previews.identity.split_rows import SplitRow, split_rows
from previews.models import Fixture, MergeRecord, Tie
from previews.models.slug import free_slug, makes_slug, slug_candidates


@dataclass(frozen=True, slots=True)
class SplitPlan:
    """What a split moves. `conflicts` are the reasons why it is refused."""

    counts: tuple[tuple[str, int], ...]
    conflicts: tuple[str, ...]


def new_row(kind: Kind, source: Any, name: str, apart: str = "") -> Any:
    """An unsaved row of another name with what a row of the kind must have, as the source has it.

    `apart` is its country, or the city of a stadium; empty for that of the source.
    """
    row: Any = kind.model(name=name)
    for field in kind.model._meta.concrete_fields:
        if not (field.blank or field.primary_key or field.name in {"name", "slug"}):
            setattr(row, field.attname, getattr(source, field.attname))
    column = kind.apart
    if apart and column:
        setattr(row, column, apart)
    if makes_slug(kind.model):
        facts = {field.name: getattr(row, field.attname) for field in row._meta.concrete_fields}
        row.slug = free_slug(kind.model, *slug_candidates(kind.model, facts))
    row.edited_by_hand = True
    try:
        row.full_clean()
    except ValidationError as error:
        raise MergeRefused([f"A new {kind.word} {name}: {' '.join(error.messages)}"]) from error
    return row


def preview_split(source: Row, target: Row, chosen: Collection[str]) -> SplitPlan:
    """What the split would do. It is done and taken back: nothing stays written."""
    with transaction.atomic():
        number, adding = target.pk, target._state.adding
        plan, _recorder = _split(source, target, chosen)
        transaction.set_rollback(True)
    target.pk, target._state.adding = number, adding
    return plan


@transaction.atomic
def split(
    source: Row, target: Row, chosen: Collection[str], *, by: str, now: datetime
) -> MergeRecord:
    """Point the chosen rows to the target, which is saved if it is new.

    `chosen` are keys of `split_rows`. Rows that belong to a chosen fixture go along, a tie with
    all its fixtures. Raises MergeRefused with every reason; then nothing has changed.
    """
    type(source)._default_manager.select_for_update().get(pk=source.pk)
    was_new = target.pk is None
    plan, recorder = _split(source, target, chosen)
    if plan.conflicts:
        if was_new:
            target.pk, target._state.adding = None, True
        raise MergeRefused(list(plan.conflicts))
    kind = kind_of(source)
    record = MergeRecord(
        action=MergeRecord.Action.SPLIT,
        kind=kind.word,
        kept=source.pk,
        kept_name=kind.title(source),
        other=target.pk,
        other_name=kind.title(target),
        made_by=by,
        made_at=now,
    )
    recorder.save(record)
    return record


def _split(source: Any, target: Any, chosen: Collection[str]) -> tuple[SplitPlan, Recorder]:
    kind = kind_of(source)
    if type(source) is not type(target) or source.pk == target.pk:
        raise MergeRefused([f"Choose two different rows of the same kind: {kind.word}."])
    every = split_rows(source)
    if unknown := set(chosen) - {row.key for row in every}:
        raise MergeRefused([f"These rows do not belong to {source}: {', '.join(sorted(unknown))}."])
    if not chosen:
        raise MergeRefused(["No row is chosen."])
    recorder = Recorder(f"{kind.title(target)} split from {kind.title(source)}")
    absorber = Absorber(recorder, may_merge=False)
    if target.pk is None:
        recorder.add(target)
    rows = _with_followers(kind, every, set(chosen), absorber)
    pointers = pointers_to(kind.model)
    for row in rows:
        stored = row.model._default_manager.get(pk=row.number)
        absorber.point(stored, pointers[row.model], source, target)
    if not absorber.conflicts:
        absorber.check_all()
    return SplitPlan(tuple(sorted(recorder.counts.items())), tuple(absorber.conflicts)), recorder


def _with_followers(
    kind: Kind, every: Iterable[SplitRow], chosen: set[str], absorber: Absorber
) -> list[SplitRow]:
    """The chosen rows; with fixtures what belongs to them, and ties that move as a whole."""
    fixtures = {row.number for row in every if row.key in chosen and row.model is Fixture}
    ties = _ties_of(fixtures, absorber) if Tie in pointers_to(kind.model) else set()
    return [
        row
        for row in every
        if row.key in chosen
        or (row.fixture is not None and row.fixture in fixtures)
        or (row.model is Tie and row.number in ties)
    ]


def _ties_of(fixtures: set[int], absorber: Absorber) -> set[int]:
    rows = Fixture.objects.filter(pk__in=fixtures, tie__isnull=False)
    ties = set(rows.values_list("tie_id", flat=True))
    for fixture in Fixture.objects.filter(tie__in=ties).exclude(pk__in=fixtures):
        absorber.conflicts.append(
            f"Fixture {fixture.pk}, {fixture}: it belongs to a tie of which another match is "
            "chosen. Choose all matches of the tie."
        )
    return {tie for tie in ties if tie is not None}
