"""The form of a claim, with fields for the parameters and figures of the question it shows.

That is the question that the claim is kept with, or another that an editor has just chosen.
"""

from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest

from previews.admin.base.slugged_form import SluggedForm
from previews.admin.sources.claim_answer import (
    REPLACED,
    WANTED,
    AnswerPanel,
    QuestionSelect,
    answer_field,
    answer_panel,
)
from previews.admin.sources.claim_asked import (
    SHOWN,
    asked_about,
    claim_typed,
    first_words,
    fixture_typed,
    hints_of,
    moment_of,
    question_in,
    question_of,
)
from previews.admin.sources.claim_fields import (
    ASKS,
    STATES,
    parameter_fields,
    stated_figures,
)
from previews.admin.sources.stated_form import StatedForm
from previews.factcheck.answers import Asked
from previews.models import Claim, Fixture
from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG
from previews.questions.parameter import InvalidParameter, Kind
from previews.questions.parse import ask_from_words, read
from previews.questions.question import Question

CHOOSE = "What it asks, and what the archive answers, is then shown below."


def shown_question(request: HttpRequest, claim: Claim | None) -> Question | None:
    """The question whose fields the page has: of a form that was sent, those it was sent with."""
    if request.method == "POST":
        return question_in(request.POST, SHOWN)
    return question_of(claim) if claim else question_in(request.GET, "question")


class ShownField(forms.CharField):
    """No editor changes it: a form in which nothing else differs saves nothing."""

    widget = forms.HiddenInput

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class ClaimForm(StatedForm, SluggedForm):
    column = "expected"
    shown: ClassVar[Question | None] = None
    question = forms.ChoiceField(
        required=False,
        choices=[("", "None"), *((question.slug, question.title) for question in QUESTIONS)],
        help_text=CHOOSE,
        widget=QuestionSelect,
    )
    shown_question = ShownField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial[SHOWN] = self.shown.slug if self.shown else ""
        if self.shown is not None:
            self._show(self.shown, self.data if self.is_bound else self.initial)

    def _show(self, question: Question, data: Any) -> None:
        """Add the fields of the question, and the answer to what is typed, else to what is kept."""
        kept, claim = self.instance, self.instance
        if self.is_bound or not kept.pk:
            fixture = fixture_typed(data, kept)
            if not self.is_bound:
                for name, words in first_words(question, fixture).items():
                    self.initial.setdefault(f"{ASKS}{name}", words)
            claim = claim_typed(data, question, fixture)
        for name, words in kept.parameters.items():
            self.initial[f"{ASKS}{name}"] = str(words)
        fixture = claim.fixture if claim.fixture_id else None
        self.fields |= parameter_fields(question, hints_of(fixture))
        asked = asked_about(claim)
        self.fields["answer"] = answer_field()
        is_kept = kept.pk and kept.question == question.slug
        self.add_figures(stated_figures(question, asked, kept.expected if is_kept else {}))
        self.initial["answer"] = self._panel(asked, claim, data)

    def _panel(self, asked: Asked, claim: Claim, data: Any) -> AnswerPanel:
        typed = data if self.is_bound else self.initial
        stated = [
            each.name for each in self.figures if str(typed.get(each.field_name) or "").strip()
        ]
        wanted = data.getlist(WANTED) if hasattr(data, "getlist") else ()
        replaced = str(data.get(REPLACED, ""))
        return answer_panel(asked, claim, stated=stated, wanted=wanted, replaced=replaced)

    def clean(self) -> dict[str, Any]:
        kept = self.instance.question
        facts = super().clean()
        chosen = facts.get("question") or ""
        if self.shown is not None and chosen == self.shown.slug:
            self.instance.parameters = self.typed_parameters(self.shown, facts)
        elif chosen != kept:
            question, fixture = QUESTIONS_BY_SLUG.get(chosen), facts.get("fixture")
            self.instance.parameters = first_words(question, fixture, facts.get("club"))
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
        fixture = facts.get("fixture")
        if not self.errors and typed != self.instance.parameters and fixture:
            self.refuse_what_cannot_be_asked(question, typed, fixture)
        return typed

    def refuse_what_cannot_be_asked(
        self, question: Question, typed: dict[str, Any], fixture: Fixture
    ) -> None:
        """Parameters that are wrong together: a club twice, a stage that the season has not."""
        try:
            ask_from_words(question, typed, before=moment_of(fixture))
        except InvalidParameter as error:
            self.add_parameter_error(error)

    def add_parameter_error(self, error: InvalidParameter) -> None:
        self.add_error(f"{ASKS}{error.parameter.name}", error.reason)


def figure_fields(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{STATES}{name}" for name in names)
