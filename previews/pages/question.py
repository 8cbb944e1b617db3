"""The page of a question: the form, and the answer once it is asked.

1 to 3 queries for each name in the address, those of the question, and 3 or 4 for its matches.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.http import QueryDict
from django.urls import reverse

from previews.pages.answer import ShownAnswer, shown_answer
from previews.pages.question_fields import (
    QuestionForm,
    question_form,
    sentence_of,
)
from previews.pages.tie_dots import PARAMETER as TIE
from previews.questions import QUESTIONS_BY_SLUG, comebacks, first_legs
from previews.questions.parameter import BEFORE, InvalidParameter
from previews.questions.parse import ask_with
from previews.questions.public import Asked, read_address
from previews.questions.question import Answer, Question
from previews.questions.wording import SENTENCES

TYPED = "typed"
WITH_TIES = (comebacks.SLUG, first_legs.SLUG)


@dataclass(frozen=True, slots=True)
class QuestionLink:
    """A question with the names that it has in common with the page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """`sentence` is what is asked; `answer` is None until enough is given, or with a problem.

    `raw` is the answer itself. `query` is the canonical one, without the number of the page.
    """

    slug: str
    title: str
    sentence: str
    form: QuestionForm
    is_begun: bool
    missing: tuple[str, ...]
    raw: Answer[object] | None
    answer: ShownAnswer | None
    others: tuple[QuestionLink, ...]
    query: str


def asked_in(question: Question, params: QueryDict, now: datetime) -> Asked:
    given = {name: str(params[name]) for name in params}
    return read_address(question, given, now, is_typed=TYPED in params)


def canonical_query(question: Question, asked: Asked, params: QueryDict) -> str:
    """The one way to write what is asked, with the tie that is open and the number of the page."""
    state: tuple[str, ...] = (TIE, "page") if question.slug in WITH_TIES else ("page",)
    if not asked.is_complete:
        state = ()
    return _query(
        {**asked.address, **{name: str(params[name]) for name in state if name in params}}
    )


def read(question: Question, asked: Asked, params: QueryDict, now: datetime) -> QuestionPage:
    raw, is_begun = None, bool(asked.address)
    if is_begun and asked.is_complete:
        try:
            raw = ask_with(
                question, asked.values, before=asked.before or now.replace(microsecond=0)
            )
        except InvalidParameter as problem:
            asked = replace(asked, problems={problem.parameter.name: problem})
    form = question_form(question, asked)
    return QuestionPage(
        slug=question.slug,
        title=question.title,
        sentence=sentence_of(question, asked) if raw else question.title,
        form=form,
        is_begun=is_begun,
        missing=tuple(each.label for each in asked.missing) if is_begun else (),
        raw=raw,
        answer=shown_answer(question, raw, params, now) if raw else None,
        others=tuple(_others(question, asked.address)),
        query=_query(asked.address),
    )


def question_address(slug: str, words: Mapping[str, str]) -> str:
    query = _query(words)
    page = reverse("previews:question_detail", args=[slug])
    return f"{page}?{query}" if query else page


def _query(words: Mapping[str, str]) -> str:
    query = QueryDict(mutable=True)
    query.update(dict(words))
    return query.urlencode()


def _others(question: Question, address: Mapping[str, str]) -> Iterator[QuestionLink]:
    """The other questions of the group, with the names that they take too."""
    group = next(slugs for slugs in SENTENCES.values() if question.slug in slugs)
    for slug in group:
        if slug != question.slug:
            takes = {each.name for each in QUESTIONS_BY_SLUG[slug].parameters} | {BEFORE.name}
            words = {name: text for name, text in address.items() if name in takes}
            yield QuestionLink(QUESTIONS_BY_SLUG[slug].title, question_address(slug, words))
