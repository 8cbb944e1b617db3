"""Forms with a field for each figure that a row states: of a claim, and of a report of one."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.forms.utils import ErrorDict

from previews.admin.base.base_form import BaseForm
from previews.admin.base.key_value_field import HOW_TO_WRITE
from previews.admin.base.typed_admin import AnyFormSet
from previews.admin.sources.claim_asked import (
    asked_about,
    claim_typed,
    figures_sent,
    fixture_typed,
    question_of,
)
from previews.admin.sources.claim_draft import fills_in
from previews.admin.sources.claim_fields import (
    StatedFigure,
    as_typed,
    figure_names,
    stated_figures,
)
from previews.models import Claim
from previews.questions.question import Question


def stated_in_reports(claim: Claim | None) -> list[dict[str, Any]]:
    return [report.stated for report in claim.reports.all()] if claim and claim.pk else []


def reported_names(question: Question | None, claim: Claim | None, data: Any) -> tuple[str, ...]:
    """What the reports of the claim may state."""
    if question is None:
        return ()
    return figure_names(question, *stated_in_reports(claim), figures_sent(data))


class StatedForm(BaseForm):
    """With a field for each figure that the row states; `column` is where the row keeps them.

    A form that is only filled in is not checked: it is drawn as it was typed, without errors.
    """

    column: ClassVar[str] = "stated"

    def __init__(self, *args: Any, figures: Sequence[StatedFigure] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.figures: Sequence[StatedFigure] = ()
        self.add_figures(figures)

    def add_figures(self, figures: Sequence[StatedFigure]) -> None:
        self.figures = figures
        stated = getattr(self.instance, self.column) or {}
        for figure in figures:
            self.fields[figure.field_name] = figure.field
            if figure.name in stated:
                self.initial[figure.field_name] = as_typed(stated[figure.name])

    def full_clean(self) -> None:
        if self.is_bound and fills_in(self.data):
            self._errors, self.cleaned_data = ErrorDict(), {}
        else:
            super().full_clean()

    def is_valid(self) -> bool:
        return super().is_valid() and not fills_in(self.data)

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if self.figures:
            typed = [(each, facts.get(each.field_name) or "") for each in self.figures]
            stated = {each.name: each.read(words) for each, words in typed if words.strip()}
            setattr(self.instance, self.column, stated)
            self._refuse_lines()
        return facts

    def _refuse_lines(self) -> None:
        """Figures in lines that were sent although there are fields, and could not be read."""
        lines = str(self.data.get(self.add_prefix(self.column), "")).strip()
        if lines and self.column not in self.fields:
            self.add_error(None, f"Not understood: “{lines}”. {HOW_TO_WRITE}")


class ReportForm(StatedForm):
    """Of a report on a page of its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        claim = self.instance.claim if self.instance.pk else None
        if claim is not None and (question := question_of(claim)):
            self.add_figures(stated_figures(question, asked_about(claim), self.instance.stated))


class ReportFormSet(AnyFormSet):
    """The reports of a claim: every form has the fields of the question that the page shows."""

    shown: ClassVar[Question | None] = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.figures: tuple[StatedFigure, ...] = ()
        if self.shown is not None:
            claim = self.instance
            if self.is_bound:
                fixture = fixture_typed(self.data, claim)
                claim = claim_typed(self.data, self.shown, fixture)
            self.figures = stated_figures(
                self.shown,
                asked_about(claim),
                *stated_in_reports(self.instance),
                figures_sent(self.data),
            )

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return super().get_form_kwargs(index) | {"figures": self.figures}

    def full_clean(self) -> None:
        if self.is_bound and fills_in(self.data):
            self._errors = [form.errors for form in self.forms]
            self._non_form_errors = self.error_class()
        else:
            super().full_clean()
