"""Forms of claims and reports, with fields for the parameters and figures of the question.

A claim is first saved with its question; the fields of that question are then on its page.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Any, ClassVar

from django import forms
from django.utils.html import format_html, linebreaks

from previews.admin.base.base_form import BaseForm
from previews.admin.base.slugged_form import SluggedForm
from previews.admin.base.typed_admin import AnyFormSet
from previews.admin.sources.claim_fields import (
    ASKS,
    StatedFigure,
    as_typed,
    figure_names,
    parameter_fields,
    stated_figures,
)
from previews.factcheck.answers import Archive, Asked
from previews.models import Claim, Fixture, Preview
from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG
from previews.questions.parameter import ONE_COMPETITION, SEASON, InvalidParameter, Kind
from previews.questions.parse import ask_from_words, read
from previews.questions.question import Question

CHOOSE = "Choose it and save: what it asks, and what it can state, is then shown below."


def question_of(claim: Claim | None) -> Question | None:
    """The question that a saved claim is kept with."""
    return QUESTIONS_BY_SLUG.get(claim.question) if claim and claim.pk else None


def reported_names(claim: Claim | None) -> tuple[str, ...]:
    """What the reports of the claim may state."""
    question = question_of(claim)
    return figure_names(question, *stated_in_reports(claim)) if claim and question else ()


def stated_in_reports(claim: Claim) -> list[dict[str, Any]]:
    return [report.stated for report in claim.reports.all()]


def asked_about(claim: Claim) -> Asked:
    """The answer to a claim's question as its preview sees it."""
    return Archive(moment_of(claim)).about(claim) if claim.question else Asked()


def moment_of(claim: Claim) -> datetime:
    preview = Preview.objects.about_fixture(claim.fixture).for_fact_check().first()
    if preview is not None:
        return preview.moment
    fixture = claim.fixture
    return fixture.kick_off or datetime.combine(fixture.day, time(), tzinfo=UTC)


def first_parameters(slug: str, fixture: Fixture | None) -> dict[str, Any]:
    """What a question just chosen is asked of: the fixture's own season, if it must be of one."""
    question = QUESTIONS_BY_SLUG.get(slug)
    if question is None or fixture is None or ONE_COMPETITION not in question.parameters:
        return {}
    season = fixture.season
    return {ONE_COMPETITION.name: season.competition.name, SEASON.name: season.name}


class ReadOnlyText(forms.Widget):
    """Text in the place of a field, as the admin shows what cannot be changed."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        return format_html('<div class="readonly">{}</div>', linebreaks(value or "–"))


class StatedForm(BaseForm):
    """With a field for each figure that the row states; `column` is where the row keeps them."""

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

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if self.figures:
            typed = [(each, facts.get(each.field_name) or "") for each in self.figures]
            stated = {each.name: each.read(words) for each, words in typed if words.strip()}
            setattr(self.instance, self.column, stated)
        return facts


class ReportForm(StatedForm):
    """Of a report on a page of its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        claim = self.instance.claim if self.instance.pk else None
        if claim is not None and (question := question_of(claim)):
            self.add_figures(stated_figures(question, asked_about(claim), self.instance.stated))


class ReportFormSet(AnyFormSet):
    """The reports of a claim: every form has the fields of the question it is kept with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        question = question_of(self.instance)
        self.figures = (
            stated_figures(question, asked_about(self.instance), *stated_in_reports(self.instance))
            if question
            else ()
        )

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return super().get_form_kwargs(index) | {"figures": self.figures}


class ClaimForm(StatedForm, SluggedForm):
    """With the fields of the question that the claim is kept with, not of one just chosen."""

    column = "expected"
    question = forms.ChoiceField(
        required=False,
        choices=[("", "None"), *((question.slug, question.title) for question in QUESTIONS)],
        help_text=CHOOSE,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept_question = question_of(self.instance)
        if self.kept_question is not None:
            asked = asked_about(self.instance)
            self.fields |= parameter_fields(self.kept_question)
            self.fields["answer"] = answer_field()
            for name, words in self.instance.parameters.items():
                self.initial[f"{ASKS}{name}"] = str(words)
            self.initial["answer"] = answer_text(asked)
            self.add_figures(stated_figures(self.kept_question, asked, self.instance.expected))

    def clean(self) -> dict[str, Any]:
        kept = self.instance.question
        facts = super().clean()
        chosen = facts.get("question") or ""
        if self.kept_question is not None and chosen == self.kept_question.slug:
            self.instance.parameters = self.typed_parameters(self.kept_question, facts)
        elif chosen != kept:
            self.instance.parameters = first_parameters(chosen, facts.get("fixture"))
            self.instance.expected = {}
        return facts

    def typed_parameters(self, question: Question, facts: dict[str, Any]) -> dict[str, Any]:
        """The parameters as they are typed; what is wrong with one is shown at its field."""
        typed = {}
        for parameter in question.parameters:
            words = str(facts.get(f"{ASKS}{parameter.name}") or "").strip()
            try:
                read(parameter, words)
            except InvalidParameter as error:
                self.add_parameter_error(error)
            if words:
                typed[parameter.name] = int(words) if parameter.kind is Kind.NUMBER else words
        if not self.errors and typed != self.instance.parameters:
            self.refuse_what_cannot_be_asked(question, typed)
        return typed

    def refuse_what_cannot_be_asked(self, question: Question, typed: dict[str, Any]) -> None:
        """Parameters that are wrong together: a club twice, a stage that the season has not."""
        try:
            ask_from_words(question, typed, before=moment_of(self.instance))
        except InvalidParameter as error:
            self.add_parameter_error(error)

    def add_parameter_error(self, error: InvalidParameter) -> None:
        self.add_error(f"{ASKS}{error.parameter.name}", error.reason)


def answer_field() -> forms.Field:
    return forms.CharField(
        label="The archive says", required=False, disabled=True, widget=ReadOnlyText
    )


def answer_text(asked: Asked) -> str:
    """The sentence that says why there is no answer, else the figures; then what was looked at."""
    figures = asked.answer.figures if asked.answer else ()
    scope = f"\nLooked at: {asked.answer.scope}" if asked.answer else ""
    return (asked.missing or "\n".join(figure.words for figure in figures)) + scope
