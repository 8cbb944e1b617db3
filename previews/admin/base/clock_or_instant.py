"""The question whether stored kick-offs keep their clock or their instant."""

from typing import Any

from django import forms

from previews.admin.base.typed_admin import AnyForm

KEEP_CLOCK, KEEP_INSTANT = "clock", "instant"
CLOCK_CHOICES = [(KEEP_CLOCK, "Keep the clock"), (KEEP_INSTANT, "Keep the instant")]


def offer(form: AnyForm, name: str, question: str, choices: list[tuple[str, str]]) -> None:
    """Refuse the form with a question, and show its answers; none is chosen beforehand."""
    field: Any = form.fields[name]
    field.widget = forms.RadioSelect(choices=choices)
    form.add_error(name, question)
