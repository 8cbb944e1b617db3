"""Buttons of the form of a claim that fill in fields: what was typed comes back, nothing is saved.

They change what was sent, and the form is drawn again from that.
"""

import re
from typing import Any

from django.http import HttpRequest, QueryDict

from previews.admin.base.key_value_field import values_of
from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.sources.claim_answer import (
    ENTER_FIGURES,
    FILLING,
    LONGEST_SENTENCE,
    PUT_BACK,
    REPLACED,
    USE_WORDING,
    WANTED,
    reading,
    typed_values,
    wanted_names,
)
from previews.admin.sources.claim_asked import (
    DIGITS,
    SHOWN,
    asked_about,
    claim_typed,
    club_typed,
    first_words,
    fixture_typed,
    question_in,
)
from previews.admin.sources.claim_fields import ASKS, STATES, as_typed
from previews.football.answer_wording import worded
from previews.football.computed import Computed
from previews.models import Claim
from previews.questions.question import Question

FIGURE = re.compile(r"\w{1,60}", re.ASCII)
CHOSEN_ROW = re.compile(r"fixture|club|reports-\d+-article", re.ASCII)
LINES = re.compile(r"(reports-\d+-)stated", re.ASCII)
WORDING = re.compile(r"(reports-\d+-)wording", re.ASCII)


def fills_in(data: Any) -> bool:
    """Whether one of these buttons was pressed."""
    return any(name in data for name in FILLING)


class ClaimDrafts(AnyAdmin):
    """For the admin of claims."""

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.method == "POST":
            drafted: Any = request
            drafted.POST = filled_in(request.POST)
        return super().changeform_view(request, *args, **kwargs)  # type: ignore[misc]  # a ModelAdmin


def filled_in(sent: QueryDict) -> QueryDict:
    """What was sent, with what the pressed button fills in."""
    data = sent.copy()
    for name in data:
        # An autocomplete looks up the row that it names: there must be a number to look up.
        if CHOSEN_ROW.fullmatch(name) and not DIGITS.fullmatch(str(data[name])):
            data[name] = ""
    if fills_in(data):
        question = question_in(data, "question")
        if question is not None and question != question_in(data, SHOWN):
            _ask_first(data, question)
        data[SHOWN] = question.slug if question else ""
        if question is not None:
            _fill_in(data, question)
    if question_in(data, SHOWN) is not None:
        _lines_to_fields(data)
    return data


def _ask_first(data: QueryDict, question: Question) -> None:
    """What another question had in common with this one stays."""
    for name, words in first_words(question, fixture_typed(data), club_typed(data)).items():
        if not str(data.get(f"{ASKS}{name}", "")).strip():
            data[f"{ASKS}{name}"] = words


def _fill_in(data: QueryDict, question: Question) -> None:
    if PUT_BACK in data:
        data["sentence"], data[REPLACED] = data.get(REPLACED, ""), ""
        return
    if USE_WORDING not in data and ENTER_FIGURES not in data:
        return
    claim = claim_typed(data, question, fixture_typed(data))
    computed = asked_about(claim).computed
    if computed is None:
        return
    if ENTER_FIGURES in data:
        _enter_figures(data, claim, computed)
    else:
        _use_wording(data, claim, computed)


def _use_wording(data: QueryDict, claim: Claim, computed: Computed) -> None:
    """The sentence of the answer, and the figures that it says. The sentence before is kept."""
    sentence = str(data.get("sentence", "")).strip()
    stated = [name for name in computed.values if str(data.get(f"{STATES}{name}", "")).strip()]
    named = data.getlist(WANTED) or stated or reading(sentence, claim, computed).stated
    wording, names = worded(wanted_names(computed, named), computed)
    if len(wording) <= LONGEST_SENTENCE:
        if sentence and sentence != wording:
            data[REPLACED] = sentence
        data["sentence"] = wording
    for name in stated:
        data[f"{STATES}{name}"] = ""
    for field, words in typed_values(names, computed).items():
        data[field] = words


def _enter_figures(data: QueryDict, claim: Claim, computed: Computed) -> None:
    """The figures read from the sentence, and of each report that states none, from its wording."""
    for name, words in reading(claim.sentence, claim, computed).stated.items():
        if not str(data.get(f"{STATES}{name}", "")).strip():
            data[f"{STATES}{name}"] = words
    for prefix in [match[1] for name in data if (match := WORDING.fullmatch(name))]:
        states = f"{prefix}{STATES}"
        if any(str(words).strip() for name, words in data.items() if name.startswith(states)):
            continue
        wording = str(data[f"{prefix}wording"])
        for name, words in reading(wording, claim, computed).stated.items():
            data[f"{states}{name}"] = words


def _lines_to_fields(data: QueryDict) -> None:
    """A report written in lines before the question was chosen has its figures in fields now.

    Lines that are not understood stay: the form refuses them.
    """
    for name, prefix in [(name, match[1]) for name in data if (match := LINES.fullmatch(name))]:
        try:
            values = values_of(str(data[name]))
        except ValueError:
            continue
        if not all(FIGURE.fullmatch(figure) for figure in values):
            continue
        for figure, value in values.items():
            data[f"{prefix}{STATES}{figure}"] = as_typed(value)
        del data[name]
