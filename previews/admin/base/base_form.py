"""The form of every record: it notes an editor's hand, and guards against two editors at once."""

from copy import copy
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.timezone import localtime

from previews.admin.base.typed_admin import AnyForm
from previews.models.tracked import Tracked

SAVED_MEANWHILE = (
    "{who} saved this on {when} (UTC) while you were writing. What you typed is still here: "
    "compare it with the history, then save again to put yours in its place."
)


class BaseForm(AnyForm):
    """Carries the number of the newest change that the editor has seen."""

    newest_change = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._newest = _newest_change_number(self.instance)
        self.initial["newest_change"] = self._newest

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if self.instance.pk and self.data.get(self.add_prefix("newest_change"), "") != self._newest:
            self.add_error(None, self._saved_meanwhile())
            # The editor has been told; saving once more is a decision.
            typed: Any = copy(self.data)
            typed[self.add_prefix("newest_change")] = self._newest
            self.data = typed
        return self.cleaned_data if facts is None else facts

    def validate_constraints(self) -> None:
        """Says also the rules over fields that this form leaves out: the row has their values."""
        try:
            self.instance.validate_constraints(exclude=set(self.errors))
        except ValidationError as error:
            self.add_error(None, error)

    def save(self, commit: bool = True) -> Any:
        self.instance.edited_by_hand = True
        return super().save(commit)

    def _saved_meanwhile(self) -> str:
        change = self.instance.newest_change()
        who = str(change.history_user or "An import") if change else "Somebody"
        when = date_format(localtime(change.history_date), "j F, H:i") if change else "another day"
        return SAVED_MEANWHILE.format(who=who, when=when)


def _newest_change_number(row: Tracked) -> str:
    if not row.pk:
        return ""
    if hasattr(row, "newest_change_number"):  # read along by the list of an inline
        return str(row.newest_change_number or "")
    change = row.newest_change()
    return str(change.history_id) if change else ""


def with_guard(fieldsets: Any) -> list[Any]:
    """The fieldsets, with the hidden field of the guard in the first of them."""
    (title, options), *others = fieldsets
    return [(title, options | {"fields": [*options["fields"], "newest_change"]}), *others]
