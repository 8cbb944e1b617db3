"""What is wrong with a parameter of a claim stands at its field, in words without options."""

import pytest
from django.urls import reverse

from previews.models import Claim
from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG
from tests.admin.form_data import sent_back
from tests.factories import ClaimFactory, PreviewFactory
from tests.questions.result_rows import make_archive, words_for

pytestmark = pytest.mark.django_db
WRONG = {"number": "0", "choice": "sideways"}
each_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.slug)


@pytest.fixture
def errors_of(editor):
    """Posts the page of a claim with the same text typed for each parameter: errors by field."""

    def errors_of(question, words):
        make_archive()
        claim = ClaimFactory(
            fixture=PreviewFactory().fixture, question=question.slug, parameters=words_for(question)
        )
        page = reverse("admin:previews_claim_change", args=[claim.pk])
        typed = {f"asks_{one.name}": words(one) for one in question.parameters}
        response = editor.post(page, sent_back(editor.get(page), **typed))
        if response.status_code == 302:
            return {}
        assert Claim.objects.get().parameters == words_for(question)
        return response.context["adminform"].form.errors

    return errors_of


@each_question
def test_a_parameter_that_is_wrong_is_refused_at_its_field(question, errors_of):
    errors = errors_of(question, lambda one: WRONG.get(one.kind, "Nowhere Rovers"))

    free = {"stage"}  # read once the season is known
    assert set(errors) == {f"asks_{one.name}" for one in question.parameters} - {
        f"asks_{name}" for name in free
    }
    assert not [words for at_field in errors.values() for words in at_field if "--" in words]


@each_question
def test_a_parameter_that_is_missing_is_refused_at_its_field(question, errors_of):
    errors = errors_of(question, lambda _: "")

    required = {
        f"asks_{one.name}": [f"{one.label} is required."]
        for one in question.parameters
        if one.required
    }
    without_bounds = {"asks_club": ["Name a club, a competition or an organiser."]}
    unbounded = question.slug in {"biggest-results", "comebacks", "scorers"}
    assert errors == (without_bounds if unbounded else required)


def test_parameters_that_are_wrong_together_are_refused_at_the_field_of_one(errors_of):
    one_club = errors_of(
        QUESTIONS_BY_SLUG["meetings"],
        lambda parameter: "Liverpool" if parameter.kind == "club" else "",
    )

    assert one_club == {"asks_opponent": ["Liverpool cannot meet Liverpool: name another club."]}


def test_a_stage_that_the_season_has_not_is_refused_at_its_field(errors_of):
    words = {"competition": "Premier League", "stage": "Group A"}

    errors = errors_of(QUESTIONS_BY_SLUG["table"], lambda one: words.get(one.name, ""))

    assert errors == {"asks_stage": ["No stage of Premier League 2023/24 is called “Group A”."]}
