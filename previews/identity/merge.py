"""Merges two rows that are one club, competition, person, official or stadium."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from previews.identity.absorb import Absorber
from previews.identity.kinds import Kind, kind_of
from previews.identity.recorder import Recorder
from previews.identity.references import Row, is_empty, stated_columns, values_of
from previews.identity.refusal import MergeRefused
from previews.identity.rules import twin_of
from previews.models import MergeRecord, OldAddress
from previews.models.slug import makes_slug


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge does. `conflicts` are the reasons why it is refused."""

    counts: tuple[tuple[str, int], ...]
    filled: tuple[tuple[str, str], ...]
    left_aside: tuple[tuple[str, str, str], ...]
    spellings: tuple[str, ...]
    conflicts: tuple[str, ...]


def preview_merge(kept: Row, dropped: Row) -> MergePlan:
    """What the merge would do. It is done and taken back: nothing stays written."""
    _kind_of_both(kept, dropped)
    with transaction.atomic():
        plan, _recorder = _merge(_again(kept), _again(dropped))
        transaction.set_rollback(True)
    return plan


@transaction.atomic
def merge(kept: Row, dropped: Row, *, by: str, now: datetime) -> MergeRecord:
    """Merge the dropped row into the kept one; the record by which it is undone.

    Raises MergeRefused with every reason; then nothing has changed.
    """
    kind = _kind_of_both(kept, dropped)
    record = MergeRecord(
        action=MergeRecord.Action.MERGE,
        kind=kind.word,
        kept=kept.pk,
        kept_name=kind.title(kept),
        other=dropped.pk,
        other_name=kind.title(dropped),
        made_by=by,
        made_at=now,
    )
    plan, recorder = _merge(_locked(kept), _locked(dropped))
    if plan.conflicts:
        raise MergeRefused(list(plan.conflicts))
    recorder.save(record)
    return record


def _kind_of_both(kept: Row, dropped: Row) -> Kind:
    kind = kind_of(kept)
    if type(kept) is not type(dropped) or kept.pk == dropped.pk:
        raise MergeRefused([f"Choose two different rows of the same kind: {kind.word}."])
    return kind


def _again(row: Row) -> Any:
    """A copy of its own: the caller's row stays as it is in the database."""
    return type(row)._default_manager.get(pk=row.pk)


def _locked(row: Row) -> Any:
    return type(row)._default_manager.select_for_update().get(pk=row.pk)


def _merge(kept: Any, dropped: Any) -> tuple[MergePlan, Recorder]:
    kind = kind_of(kept)
    recorder = Recorder(f"{kind.title(dropped)} merged into {kind.title(kept)}")
    absorber = Absorber(recorder)
    disagreements = _disagreements(kind, kept, dropped)
    left_aside = tuple(_left_aside(kept, dropped))
    words, before = _words_of(kind, dropped), values_of(kept)
    _keep_address(recorder, kept, dropped)
    absorber.mark_as_edited(kept)
    absorber.absorb(kept, dropped)
    spellings = () if absorber.conflicts else _add_spellings(kind, absorber, kept, words)
    if not absorber.conflicts:
        absorber.check_all()
    return (
        MergePlan(
            counts=tuple(sorted(recorder.counts.items())),
            filled=tuple(_filled(kept, before)),
            left_aside=left_aside,
            spellings=spellings,
            conflicts=(*disagreements, *absorber.conflicts),
        ),
        recorder,
    )


def _disagreements(kind: Kind, kept: Any, dropped: Any) -> list[str]:
    """Where the two rows say that they are not the same."""
    reasons = []
    for name in kind.agree:
        first, second = getattr(kept, name), getattr(dropped, name)
        if first != second and not (is_empty(first) or is_empty(second)):
            label = kept._meta.get_field(name).verbose_name
            reasons.append(
                f"The two differ in {label}: {_shown(kept, name)} and {_shown(dropped, name)}. "
                f"If they are one {kind.word}, correct it on one of their pages first."
            )
    return reasons


def _shown(row: Any, name: str) -> str:
    display = getattr(row, f"get_{name}_display", None)
    return str(display() if display else getattr(row, name))


def _left_aside(kept: Any, dropped: Any) -> Iterable[tuple[str, str, str]]:
    """What the dropped row says otherwise: label, the kept value, the one left aside."""
    for field in stated_columns(type(kept)):
        first, second = getattr(kept, field.attname), getattr(dropped, field.attname)
        if field.name != "name" and first != second and not (is_empty(first) or is_empty(second)):
            yield str(field.verbose_name), _shown(kept, field.name), _shown(dropped, field.name)


def _filled(kept: Any, before: dict[str, Any]) -> Iterable[tuple[str, str]]:
    for field in stated_columns(type(kept)):
        if before[field.attname] != getattr(kept, field.attname):
            yield str(field.verbose_name), _shown(kept, field.name)


def _keep_address(recorder: Recorder, kept: Any, dropped: Any) -> None:
    """The dropped row's page leads to the kept one's."""
    if not makes_slug(type(dropped)):
        return
    kind = str(dropped._meta.model_name)
    address = OldAddress.objects.filter(kind=kind, slug=dropped.slug).first()
    if address is None:
        recorder.add(OldAddress(kind=kind, slug=dropped.slug, row=kept.pk))
    else:
        before = values_of(address)
        address.row = kept.pk
        recorder.change(address, before)


def _words_of(kind: Kind, dropped: Any) -> list[Any]:
    """Unsaved spellings: what importers find the dropped row by, each once."""
    columns = {name: getattr(dropped, name) for name in kind.spelling_columns}
    words = dict.fromkeys(getattr(dropped, name) for name in kind.names)
    return [kind.spelling(name=name, **columns) for name in words if name]


def _add_spellings(
    kind: Kind, absorber: Absorber, kept: Any, spellings: list[Any]
) -> tuple[str, ...]:
    """Add the dropped row's names as spellings of the kept one, unless it has them.

    The first is the dropped row's own name; a further one that means another row is left out.
    """
    added = []
    for place, spelling in enumerate(spellings):
        setattr(spelling, kind.owner, kept)
        columns = ("name", *kind.spelling_columns)
        if all(getattr(kept, name) == getattr(spelling, name) for name in columns):
            continue
        owner = _owner_of(kind, spelling)
        if owner is None:
            absorber.recorder.add(spelling)
            added.append(spelling.name)
        elif owner != kept and place == 0:
            absorber.conflicts.append(
                f"“{spelling.name}” is a spelling of {kind.title(owner)} already: "
                "delete it there first, or merge that row as well."
            )
    return tuple(added)


def _owner_of(kind: Kind, spelling: Any) -> Any:
    """The row that has this spelling already; None if it can be added."""
    twin, sentence = twin_of(spelling, {field.name for field in spelling._meta.concrete_fields})
    if not sentence:
        return None
    return getattr(twin, kind.owner) if twin is not None else getattr(spelling, kind.owner)
