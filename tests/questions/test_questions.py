"""What every question of the list keeps."""

import json
from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime

import pytest

from previews.football.computed import CaveatKind
from previews.questions import QUESTIONS
from previews.questions.first_legs import lost_at_home
from previews.questions.json_format import MEMBERS, decode_answer, encode_answer
from previews.questions.parameter import Kind
from previews.questions.parse import ask_from_words
from tests.questions.result_rows import make_archive, words_for

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 1)


@pytest.fixture
def ask():
    make_archive()
    return lambda question, day=MAY: ask_from_words(
        # A player and a referee are met in the derby; only a table needs a competition.
        question,
        words_for(
            question,
            *([] if question.slug == "table" else ["competition"]),
            *(["opponent"] if question.slug in {"player-goals", "last-time"} else []),
        ),
        before=day,
    )


each_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.slug)


def test_slugs_and_parameters_name_one_thing_each():
    slugs = [question.slug for question in QUESTIONS]
    names = [[one.name for one in question.parameters] for question in QUESTIONS]

    assert len(slugs) == len(set(slugs)) == 19
    assert [name for name in names if len(name) != len(set(name))] == []


@each_question
def test_answer_states_the_figures_that_the_question_promises(question, ask):
    answer = ask(question)

    assert answer.not_in_archive == ""
    assert answer.question == question.slug
    assert tuple(figure.name for figure in answer.figures) == question.figure_names
    assert answer.computed is not None


@each_question
def test_answer_comes_with_receipts_and_a_scope_and_does_not_change(question, ask):
    answer = ask(question)

    assert answer.rows != ()
    assert {row.day < MAY for row in answer.rows} == {True}
    assert "loaded" in answer.scope
    with pytest.raises(FrozenInstanceError):
        answer.scope = "another"


@each_question
def test_answer_is_json_of_ten_members(question, ask):
    told = json.loads(encode_answer(ask(question)))

    assert tuple(told) == MEMBERS
    assert tuple(told["value"]) == question.figure_names
    assert {tuple(row)[:5] for row in told["rows"]} == {("number", "date", "home", "away", "score")}
    assert {tuple(row)[-1] for row in told["rows"]} == {"note"}


@each_question
@pytest.mark.parametrize("day", [date(2024, 4, 1), MAY, datetime(2024, 5, 1, 12, tzinfo=UTC)])
def test_answer_comes_back_from_json_as_it_was(question, ask, day):
    answer = ask(question, day)

    assert decode_answer(encode_answer(answer)) == answer


def test_caveats_come_back_from_json_with_what_they_apply_to():
    liverpool, *_others = make_archive()
    answer = lost_at_home(liverpool, before=date(2024, 4, 18))

    assert [caveat.kind for caveat in answer.caveats] == [CaveatKind.UNDECIDED]
    assert decode_answer(encode_answer(answer)) == answer


@each_question
def test_before_everything_the_archive_knows_nothing(question, ask):
    answer = ask(question, date(2024, 4, 1))

    assert answer.rows == ()
    assert answer.not_in_archive != ""


@each_question
def test_parameters_are_asked_for_in_words(question):
    with_choices = {one.name for one in question.parameters if one.kind is Kind.CHOICE}

    assert {one.name for one in question.parameters if one.choices} == with_choices
    assert [one for one in question.parameters if not one.label] == []
