"""The form of every row: marks it as edited by hand and detects that somebody else saved it."""

from copy import copy
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.timezone import localtime

from previews.admin.base.known_choices import know_chosen_rows
from previews.admin.base.typed_admin import AnyForm
from previews.models.tracked import Tracked

EDIT_CONFLICT = (
    "{editor} saved this page on {when} (UTC) after you opened it. Your changes are not saved yet. "
    "Compare them with the history. To replace the other changes with yours, save again."
)


class BaseForm(AnyForm):
    """Carries the version field: the number of the newest change when the page was opened."""

    newest_change = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        know_chosen_rows(self)
        self._newest = _newest_change_number(self.instance)
        self.initial["newest_change"] = self._newest

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if self.instance.pk and self.data.get(self.add_prefix("newest_change"), "") != self._newest:
            self.add_error(None, self._edit_conflict())
            # The next save is accepted: the editor has seen the conflict.
            typed: Any = copy(self.data)
            typed[self.add_prefix("newest_change")] = self._newest
            self.data = typed
        return self.cleaned_data if facts is None else facts

    def validate_constraints(self) -> None:
        """Check constraints on fields that the form leaves out too: the row has their values."""
        try:
            self.instance.validate_constraints(exclude=set(self.errors))
        except ValidationError as error:
            self.add_error(None, error)

    def save(self, commit: bool = True) -> Any:
        self.instance.edited_by_hand = True
        return super().save(commit)

    def _edit_conflict(self) -> str:
        change = self.instance.newest_change()
        editor = str(change.history_user or "An import") if change else "Somebody"
        when = (
            date_format(localtime(change.history_date), "j F, H:i") if change else "an unknown day"
        )
        return EDIT_CONFLICT.format(editor=editor, when=when)


def _newest_change_number(row: Tracked) -> str:
    if not row.pk:
        return ""
    if hasattr(row, "newest_change_number"):  # annotated by an inline's queryset
        return str(row.newest_change_number or "")
    change = row.newest_change()
    return str(change.history_id) if change else ""


def add_version_field(fieldsets: Any) -> list[Any]:
    """Return the fieldsets with the hidden version field in the first one."""
    (title, options), *others = fieldsets
    return [(title, options | {"fields": [*options["fields"], "newest_change"]}), *others]
