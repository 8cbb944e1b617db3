"""After a refused save: each field that differs, with what was typed and what somebody else saved.

Without a tick, the next save stores what was typed; with it, the field stays as it was saved. The
tick is there from the start where the editor has not touched the field.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db.models import Model
from django.forms import BoundField, ChoiceField, ModelChoiceField
from django.utils.choices import flatten_choices
from django.utils.formats import localize
from simple_history.models import SIMPLE_HISTORY_REVERSE_ATTR_NAME

from previews.admin.base.typed_admin import AnyForm

KEEP_SAVED = "keep_saved-"
EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class BothValues:
    """`typed` is what the page had when it was sent, `row` what the field is of; `name` is that
    of the tick, empty where none is offered, and `mark` its value. What is typed into the field
    after that counts over the tick. `is_kept` says whether what was saved is kept.
    """

    row: str
    label: str
    typed: str
    saved: str
    name: str
    mark: str
    is_kept: bool


def is_row_of_now(form: AnyForm) -> bool:
    """Not a new row, nor an earlier state that the page of the history restores."""
    return form.instance.pk is not None and not hasattr(
        form.instance, SIMPLE_HISTORY_REVERSE_ATTR_NAME
    )


def keep_saved(form: AnyForm) -> None:
    """Call it from `clean`: the ticked fields have the values of the row, whatever was typed."""
    for name in form.fields:
        if _is_column(form, name) and _is_ticked(form, name):
            form.errors.pop(name, None)
            form.cleaned_data[name] = getattr(form.instance, name)


def both_values(form: AnyForm, typed: Mapping[str, Any], opened: Any) -> tuple[BothValues, ...]:
    """Call it from `clean`: afterwards the instance has what was typed.

    `typed`: what the form understood before `keep_saved`; `opened`: the row of the history that the
    page was opened with, or None.
    """
    return tuple(_differing(form, typed, opened))


def _differing(form: AnyForm, typed: Mapping[str, Any], opened: Any) -> Iterator[BothValues]:
    for bound in form.visible_fields():
        if not bound._has_changed():  # type: ignore[attr-defined]  # the stubs leave it out
            continue
        name, is_column = bound.name, _is_column(form, bound.name)
        is_kept = _is_ticked(form, name) or _is_untouched(form, name, typed, opened)
        yield BothValues(
            row=str(form.instance),
            label=str(bound.label),
            typed=_in_words(bound, typed[name]) if name in typed else _letters(bound),
            saved=_in_words(bound, getattr(form.instance, name) if is_column else bound.initial),
            name=KEEP_SAVED + bound.html_name if is_column else "",
            mark=_mark(bound),
            is_kept=is_column and is_kept,
        )


def _is_untouched(form: AnyForm, name: str, typed: Mapping[str, Any], opened: Any) -> bool:
    if opened is None or name not in typed or not _is_column(form, name):
        return False
    value, column = typed[name], form.instance._meta.get_field(name).attname
    is_same = getattr(opened, column, opened) == (value.pk if isinstance(value, Model) else value)
    return bool(is_same)


def _is_ticked(form: AnyForm, name: str) -> bool:
    bound = form[name]
    return bool(form.data.get(KEEP_SAVED + bound.html_name) == _mark(bound))


def _mark(bound: BoundField) -> str:
    """It is another one as soon as another text is typed."""
    parts = bound.data if isinstance(bound.data, list) else [bound.data]
    text = "\n".join("" if part is None else str(part) for part in parts)
    return sha256(text.encode()).hexdigest()[:16]


def _is_column(form: AnyForm, name: str) -> bool:
    return any(field.name == name for field in form.instance._meta.concrete_fields)


def _letters(bound: BoundField) -> str:
    """What the form did not understand."""
    parts = bound.data if isinstance(bound.data, list) else [bound.data]
    return " ".join(str(part) for part in parts if part) or EMPTY


def _in_words(bound: BoundField, value: Any) -> str:
    """The words of a choice, not its code."""
    if isinstance(value, Model):
        return str(value)
    choices: Any = bound.field.choices if isinstance(bound.field, ChoiceField) else ()
    if value not in (None, "") and not isinstance(bound.field, ModelChoiceField):
        pairs: Any = flatten_choices(choices)
        return {str(code): str(words) for code, words in pairs}.get(str(value), _words(value))
    return _words(value)


def _words(value: Any) -> str:
    if value is None or value == "":
        return EMPTY
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(localize(value))
