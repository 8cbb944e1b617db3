"""What the cells of a row change in a stored row, and the save of it."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from previews.importers.rosters.roster_row import WrongCell
from previews.importers.row_changes import Change
from previews.importers.writing.changes import change_of, save_changes
from previews.models import ImportBatch
from previews.models.tracked import save_unchanged


def changes_to(row: Any, values: Mapping[str, Any]) -> tuple[Change, ...]:
    """The values that are given and differ; what a file leaves out stays."""
    return tuple(
        Change(_label(row, name), _words(row, name), _words_of(row, name, value))
        for name, value in values.items()
        if value not in (None, "") and getattr(row, name) != value
    )


def save_changed(row: Any, values: Mapping[str, Any], batch: ImportBatch) -> tuple[Change, ...]:
    """Changes the row, and notes what it was, so that the import can be undone.

    Raises WrongCell with the sentences of the row's own rules.
    """
    changes = changes_to(row, values)
    if not changes:
        return ()
    new = {name: value for name, value in values.items()
           if value not in (None, "") and getattr(row, name) != value}  # fmt: skip
    before = {name: getattr(row, name) for name in new}
    for name, value in new.items():
        setattr(row, name, value)
    check(row)
    save_unchanged(row)
    save_changes([change_of(row, batch, before, new)])
    return changes


def check(row: Any) -> None:
    """Raises WrongCell with the sentences of the row's own rules."""
    try:
        row.full_clean()
    except ValidationError as error:
        sentences = [
            f"{name.replace('_', ' ')}: {' '.join(words)}" if name != "__all__" else " ".join(words)
            for name, words in error.message_dict.items()
        ]
        raise WrongCell(" ".join(sentences)) from error


def _label(row: Any, name: str) -> str:
    return str(row._meta.get_field(name).verbose_name)


def _words(row: Any, name: str) -> str:
    return _words_of(row, name, getattr(row, name))


def _words_of(row: Any, name: str, value: Any) -> str:
    if value in (None, ""):
        return ""
    labels = dict(row._meta.get_field(name).flatchoices)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(labels.get(value, value))
