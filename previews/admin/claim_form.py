"""The form of a claim: which question of the archive decides it, and what is asked."""

from typing import Any

from django import forms

from previews.admin.slugged_form import SluggedForm
from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG
from previews.questions.question import Question


class ClaimForm(SluggedForm):
    slug_from = (("sentence",),)
    question = forms.ChoiceField(
        required=False,
        choices=[("", "None"), *((question.slug, question.title) for question in QUESTIONS)],
        help_text="The question of the archive that decides it. What each asks stands below.",
    )

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        question = QUESTIONS_BY_SLUG.get(facts.get("question") or "")
        given = facts.get("parameters")
        if question and isinstance(given, dict):
            for sentence in wrong_parameters(question, given):
                self.add_error("parameters", sentence)
        return facts


def wrong_parameters(question: Question, given: dict[str, Any]) -> list[str]:
    """What the question does not ask for, and what it cannot do without."""
    known = {parameter.name for parameter in question.parameters}
    unasked = [f"This question does not ask for {name}." for name in given if name not in known]
    missing = [
        f"This question needs {parameter.name}."
        for parameter in question.parameters
        if parameter.required and parameter.name not in given
    ]
    return unasked + missing


def questions_in_lines() -> str:
    """A line for each question: what it asks, and what it can state."""
    return "\n".join(
        f"{question.title}: {', '.join(parameter.name for parameter in question.parameters)}"
        f" → {', '.join(question.figures)}"
        for question in QUESTIONS
    )
