"""Questions about the results. Each is an operation with parameters of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from inspect import Parameter as Argument
from inspect import Signature
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse

from previews.api import texts
from previews.api.addresses import Addresses
from previews.api.answers import JSON, Refused, json_answer
from previews.api.declared import reads
from previews.football.computed import Caveat
from previews.football.held import Held
from previews.football.played_fixture import PlayedFixture
from previews.questions import QUESTIONS
from previews.questions.json_format import details_type, encode_answer
from previews.questions.parameter import Kind, Parameter
from previews.questions.parse import MAX_NUMBER, ask_from_words, moment
from previews.questions.question import Question
from previews.views import fans_clock


@dataclass(frozen=True, slots=True)
class QuestionParameter:
    """`kind` says what the words stand for: club, competition, number and so on."""

    name: str
    kind: str
    label: str
    required: bool
    default: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionInfo:
    """A question: `url` is where it is asked, `figures` are the names of what it answers.

    `page` is where people ask it.
    """

    slug: str
    title: str
    parameters: tuple[QuestionParameter, ...]
    figures: tuple[str, ...]
    url: str
    page: str


@dataclass(frozen=True, slots=True)
class QuestionList:
    items: tuple[QuestionInfo, ...]


@dataclass(frozen=True, slots=True)
class AnswerOf[Details]:
    """What the archive knew at a moment.

    `value` has the figures by name, null where one is not known; it is empty where there is no
    answer, and `not_in_archive` then says why. `details` is what they are computed from. `rows`
    are the matches that prove it, `scope` is what was looked at, and `held` says whether its
    results are complete. Nothing from `as_of` on is known. `caveats` are conditions on which
    figures rest.

    `as_of` is a day, or a moment with its offset.
    """

    question: str
    parameters: dict[str, str | int]
    value: dict[str, Any]
    details: Details | None
    rows: tuple[PlayedFixture, ...]
    scope: str
    held: Held
    as_of: str
    caveats: tuple[Caveat, ...]
    subject: str
    not_in_archive: str


BEFORE = Annotated[
    str | None,
    texts.query(
        description=(
            "As of this day or moment: nothing from then on counts. A day is 2024-04-17, a moment "
            "2024-04-17T19:00Z. Without it the beginning of this minute."
        ),
        max_length=40,
        pattern=texts.TEXT,
        example="2024-04-18",
    ),
]


@reads("/questions/", QuestionList, tag="Questions", summary="List questions")
def questions(request: HttpRequest) -> HttpResponse:
    """Every question with its parameters."""
    addresses = Addresses.of(request)
    return json_answer(
        QuestionList(
            tuple(
                QuestionInfo(
                    slug=each.slug,
                    title=each.title,
                    parameters=tuple(map(_parameter, each.parameters)),
                    figures=each.figure_names,
                    url=addresses.api(operation_of(each)),
                    page=addresses.page("question_detail", each.slug),
                )
                for each in QUESTIONS
            )
        )
    )


def answer(request: HttpRequest, question: Question, words: Mapping[str, Any]) -> HttpResponse:
    """The same JSON as `manage.py ask --json`."""
    given = {name: value for name, value in words.items() if value is not None}
    before = _before(given.pop("before", None), fans_clock.now(request))
    answered = ask_from_words(question, given, before=before)
    return HttpResponse(encode_answer(answered), content_type=JSON)


def _before(words: str | None, now: datetime) -> date | datetime:
    if words is None:
        # Every process answers the same for a minute, as long as answers are kept.
        return now.replace(second=0, microsecond=0)
    before = moment(words)
    is_later = before > now if isinstance(before, datetime) else before > now.date()
    if is_later:
        raise Refused("before", f"{words} is in the future: nothing is known of it yet.")
    return before


def _parameter(each: Parameter) -> QuestionParameter:
    return QuestionParameter(
        each.name, each.kind, each.label, each.required, each.default, each.choices
    )


def operation_of(question: Question) -> str:
    return f"ask_{question.slug.replace('-', '_')}"


def declare(question: Question) -> None:
    """An operation whose parameters are the question's own, and `before`."""

    def ask(request: HttpRequest, **words: Any) -> HttpResponse:
        return answer(request, question, words)

    ask.__name__ = operation_of(question)
    ask.__doc__ = f"{question.title}. The answer brings the matches that prove it."
    # django-ninja reads the parameters of an operation from its signature.
    arguments = [Argument("request", Argument.POSITIONAL_OR_KEYWORD, annotation=HttpRequest)]
    arguments += [_argument(each) for each in question.parameters]
    arguments.append(_keyword("before", BEFORE, None))
    described: Any = ask
    described.__signature__ = Signature(arguments)
    gives: Any = AnswerOf[details_type(question)]  # type: ignore[misc]  # known when it runs
    path, title = f"/questions/{question.slug}/", question.title
    reads(path, gives, tag="Questions", summary=title)(described)


def _argument(each: Parameter) -> Argument:
    default: Any = each.default or None
    if each.kind is Kind.NUMBER:
        bounds = texts.query(ge=1, le=MAX_NUMBER, description=f"{each.label}.")
        return _keyword(each.name, Annotated[int | None, bounds], int(default) if default else None)
    described = f"{each.label}."
    if each.choices:
        words: Any = Literal[tuple(map(str, each.choices))]
        bounds = texts.query(description=described)
    else:
        words = str
        bounds = texts.query(max_length=texts.LONGEST, pattern=texts.TEXT, description=described)
    if each.required and not default:
        return _keyword(each.name, Annotated[words, bounds], Argument.empty)
    return _keyword(each.name, Annotated[words | None, bounds], default)


def _keyword(name: str, kind: Any, default: Any) -> Argument:
    return Argument(name, Argument.KEYWORD_ONLY, annotation=kind, default=default)


for _question in QUESTIONS:
    declare(_question)
