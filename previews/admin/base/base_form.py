"""The form of every row: marks it as edited by hand and detects that somebody else saved it."""

from copy import copy
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.timezone import localtime

from previews.admin.base.both_values import (
    KEEP_SAVED,
    BothValues,
    both_values,
    is_row_of_now,
    keep_saved,
)
from previews.admin.base.known_choices import know_chosen_rows
from previews.admin.base.typed_admin import AnyForm
from previews.models.tracked import Tracked

REPLACES = "To replace the other changes with yours, save again."
CHOOSES = "Choose below what to keep of both, then save again."
EDIT_CONFLICT = (
    "{editor} saved this page on {when} (UTC) after you opened it. Your changes are not saved yet. "
    f"Compare them with the history. {REPLACES}"
)
BULK_CONFLICT = (
    "An import or a change of many rows at once has changed this row after you opened the page. "
    f"Your changes are not saved yet. Compare them with the row as it is now. {REPLACES}"
)
# The hidden field of each form: the version of the row when the page was opened, and the number of
# its newest change, which tells who has saved since: "3-1207".
VERSION_FIELD = "version_read"


class VersionField(forms.CharField):
    """No editor changes it: a form in which nothing else differs saves nothing."""

    widget = forms.HiddenInput

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class BaseForm(AnyForm):
    """Refuses to overwrite what was saved after the page was opened."""

    version_read = VersionField(required=False)
    # Of a save that was refused because somebody else had saved.
    differences: tuple[BothValues, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        know_chosen_rows(self)
        self.initial[VERSION_FIELD] = self._version = _version_of(self.instance)

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        name = self.add_prefix(VERSION_FIELD)
        version, _, change = str(self.data.get(name, "")).partition("-")
        is_conflict = self.instance.pk and version != str(self.instance.row_version)
        if is_row_of_now(self) and (is_conflict or self._has_ticks()):
            read = dict(self.cleaned_data)
            keep_saved(self)
            opened = self.instance.change_of(change) if is_conflict else None
            self.differences = both_values(self, read, opened)
        if is_conflict:
            self.add_error(None, self._edit_conflict(change))
            # The next save is accepted: the editor has seen the conflict.
            typed: Any = copy(self.data)
            typed[name] = self._version
            self.data = typed
        return self.cleaned_data if facts is None else facts

    def _has_ticks(self) -> bool:
        return any(name.startswith(KEEP_SAVED) for name in self.data)

    def validate_constraints(self) -> None:
        """Check constraints on fields that the form leaves out too: the row has their values."""
        try:
            self.instance.validate_constraints(exclude=set(self.errors))
        except ValidationError as error:
            self.add_error(None, error)

    def save(self, commit: bool = True) -> Any:
        self.instance.edited_by_hand = True
        # Compared once more by the UPDATE itself: the row may be saved between its check and that.
        self.instance.saves_only_unchanged = self.instance.pk is not None
        return super().save(commit)

    def _edit_conflict(self, change_read: str) -> str:
        sentence = self._who_has_saved(change_read)
        return sentence.replace(REPLACES, CHOOSES) if self.differences else sentence

    def _who_has_saved(self, change_read: str) -> str:
        change = self.instance.newest_change()
        if change and str(change.history_id) == change_read:
            return BULK_CONFLICT
        editor = str(change.history_user or "An import") if change else "Somebody"
        when = (
            date_format(localtime(change.history_date), "j F, H:i") if change else "an unknown day"
        )
        return EDIT_CONFLICT.format(editor=editor, when=when)


def _version_of(row: Tracked) -> str:
    """Both numbers were read with the row: one that is read later may be that of a later save."""
    if not row.pk:
        return ""
    return f"{row.row_version}-{getattr(row, 'newest_change_number', None) or ''}"


def add_version_field(fieldsets: Any) -> list[Any]:
    """Return the fieldsets with the hidden version field in the first one."""
    (title, options), *others = fieldsets
    return [(title, options | {"fields": [*options["fields"], VERSION_FIELD]}), *others]
