"""Points rows from one row to another, and merges rows that would then be there twice."""

from typing import Any

from previews.identity.recorder import Recorder
from previews.identity.references import (
    Row,
    is_empty,
    pointers_to,
    rows_pointing_to,
    stated_columns,
    values_of,
)
from previews.identity.rules import (
    NEVER_TWINS,
    broken_check,
    broken_clean,
    contradictions,
    through,
    twin_of,
)
from previews.models import LoadedRow, OldAddress, Season
from previews.models.kinds import with_names


class Absorber:
    """Writes through the recorder. What cannot be written is left and told in `conflicts`.

    `may_merge`: whether rows that would be there twice are merged likewise.
    """

    def __init__(self, recorder: Recorder, *, may_merge: bool = True) -> None:
        self.may_merge = may_merge
        self.recorder = recorder
        self.conflicts: list[str] = []
        self.merged: dict[tuple[type[Row], int], int] = {}

    def absorb(self, kept: Row, dropped: Row) -> None:
        """Point everything from the dropped row to the kept one, fill gaps, delete the dropped."""
        model = type(dropped)
        self.merged[model, dropped.pk] = kept.pk
        for pointing, fields in pointers_to(model).items():
            for row in list(with_names(rows_pointing_to(dropped, pointing, fields))):
                if (pointing, row.pk) not in self.merged:
                    self.point(row, fields, dropped, kept)
        self._move_marks(kept, dropped)
        if not self.conflicts:
            self.recorder.delete(dropped)
            self.fill(kept, dropped)

    def point(self, row: Row, fields: list[Any], source: Row, target: Row) -> None:
        """Point these foreign keys of a row to the target where they point to the source."""
        title, before = str(row), values_of(row)
        moved = [field for field in fields if getattr(row, field.attname) == source.pk]
        for field in moved:
            # By the row, so that its name is the new one in sentences about it.
            setattr(row, field.name, target)
        columns = {field.name for field in moved}
        if sentence := broken_check(row, columns):
            self._refuse(row, title, sentence)
            return
        twin, sentence = twin_of(row, columns)
        if not sentence:
            if self.recorder.change(row, before):
                self.recorder.count(row)
        elif twin is None or not self.may_merge or isinstance(row, NEVER_TWINS):
            self._refuse(row, title, sentence)
        elif differing := contradictions(twin, row, self.merged):
            reason = f"{sentence} They cannot be merged, as they differ. {'; '.join(differing)}."
            self._refuse(row, title, reason)
        else:
            for field in moved:
                setattr(row, field.attname, before[field.attname])
            self.recorder.count(row, merged=True)
            self.absorb(twin, row)

    def fill(self, kept: Row, dropped: Row) -> dict[str, Any]:
        """Fill empty columns of the kept row from the dropped one; the columns with new values."""
        before = values_of(kept)
        for field in stated_columns(type(kept)):
            value = through(field, getattr(dropped, field.attname), self.merged)
            own_value = getattr(kept, field.attname)
            if is_empty(own_value) and not is_empty(value) and not field.unique:
                setattr(kept, field.attname, value)
        if isinstance(kept, Season) and isinstance(dropped, Season):
            kept.starts_on = min(kept.starts_on, dropped.starts_on)
            kept.ends_on = max(kept.ends_on, dropped.ends_on)
        filled = {name: value for name, value in values_of(kept).items() if value != before[name]}
        if sentence := broken_check(kept, {field.name for field in kept._meta.concrete_fields}):
            self._refuse(kept, str(kept), sentence)
        else:
            self.recorder.change(kept, before)
        return filled

    def check_all(self) -> None:
        """Check the rows that were written by the rules of their models over several tables."""
        for model, number in self.recorder.touched:
            row = _whole(model).filter(pk=number).first()
            if row is not None and (sentence := broken_clean(row)):
                self._refuse(row, str(row), sentence)

    def _move_marks(self, kept: Row, dropped: Row) -> None:
        """Keys of seed files and old addresses that led to the dropped row."""
        kind = dropped._meta.label_lower
        for loaded in LoadedRow.objects.of_row(kind, dropped.pk):
            before = values_of(loaded)
            loaded.row = kept.pk
            self.recorder.change(loaded, before)
            # The file names the dropped row's columns: a load would write them over the kept row.
            self.mark_as_edited(kept)
        for address in OldAddress.objects.of(str(dropped._meta.model_name), dropped.pk):
            before = values_of(address)
            address.row = kept.pk
            self.recorder.change(address, before)

    def mark_as_edited(self, row: Any) -> None:
        """Loaders and importers do not change a row that is edited by hand."""
        before = values_of(row)
        row.edited_by_hand = True
        self.recorder.change(row, before)

    def _refuse(self, row: Row, title: str, sentence: str) -> None:
        noun = str(row._meta.verbose_name)
        reason = f"{noun[:1].upper()}{noun[1:]} {row.pk}, {title}: {sentence}"
        if reason not in self.conflicts:
            self.conflicts.append(reason)


def _whole(model: type[Row]) -> Any:
    """The rows of a model with every row that they point to."""
    names = [field.name for field in model._meta.concrete_fields if field.is_relation]
    rows = with_names(model._default_manager.all())
    return rows.select_related(*names) if names else rows
