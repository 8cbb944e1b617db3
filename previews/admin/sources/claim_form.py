"""The form of a claim: its question, and then a form of that question's own."""

from typing import Any, ClassVar

from django import forms

from previews.admin.base.slugged_form import SluggedForm
from previews.admin.sources.figures_form import FiguresForm
from previews.questions import QUESTIONS
from previews.questions.lookup import InvalidParameter
from previews.questions.parameter import Kind, Parameter
from previews.questions.parse import read
from previews.questions.question import Question

ASKS = "asks_"
CHOOSE = "Choose it and save: what it asks, and what it can state, then stands below."


class ClaimForm(FiguresForm, SluggedForm):
    """With the boxes of the question that is kept; another question, once saved, brings its own."""

    column = "expected"
    asked: ClassVar[Question | None] = None
    question = forms.ChoiceField(
        required=False,
        choices=[("", "None"), *((question.slug, question.title) for question in QUESTIONS)],
        help_text=CHOOSE,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for parameter in self.asked.parameters if self.asked else ():
            kept = (self.instance.parameters or {}).get(parameter.name)
            if kept not in (None, ""):
                self.initial[f"{ASKS}{parameter.name}"] = str(kept)

    def clean(self) -> dict[str, Any]:
        kept = self.instance.question
        facts = super().clean()
        chosen = facts.get("question") or ""
        if self.asked is None or chosen != self.asked.slug:
            if chosen != kept:
                self.instance.parameters, self.instance.expected = {}, {}
            return facts
        self.instance.parameters = self._parameters(self.asked, facts)
        return facts

    def _parameters(self, question: Question, facts: dict[str, Any]) -> dict[str, Any]:
        """What was typed, after each name was found in the archive."""
        typed = {}
        for parameter in question.parameters:
            name = f"{ASKS}{parameter.name}"
            words = str(facts.get(name) or "").strip()
            try:
                read(parameter, words)
            except InvalidParameter as error:
                self.add_error(name, str(error))
            if words:
                typed[parameter.name] = int(words) if parameter.kind is Kind.NUMBER else words
        return typed


def asking(form: type[ClaimForm], question: Question | None) -> type[ClaimForm]:
    """The form with a box for each parameter of the question."""
    boxes = {f"{ASKS}{one.name}": box(one) for one in question.parameters} if question else {}
    return type(form.__name__, (form,), {**boxes, "asked": question})


def box(parameter: Parameter) -> forms.Field:
    assumed = f"Empty: {parameter.default}." if parameter.default else ""
    if parameter.kind is Kind.CHOICE:
        empty = "---" if parameter.required else f"({parameter.default or 'any'})"
        choices = [("", empty), *((one, one.replace("_", " ")) for one in parameter.choices)]
        return forms.ChoiceField(label=parameter.label, required=False, choices=choices)
    if parameter.kind is Kind.NUMBER:
        return forms.IntegerField(
            label=parameter.label, required=False, min_value=1, help_text=assumed
        )
    return forms.CharField(label=parameter.label, required=False, help_text=assumed)


def boxes_of_parameters(question: Question | None) -> tuple[str, ...]:
    return tuple(f"{ASKS}{one.name}" for one in question.parameters) if question else ()
