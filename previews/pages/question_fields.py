"""A question as a sentence with fields: what is typed or chosen, and what is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict

from previews.components.filter_links import FilterLink
from previews.questions.parameter import BEFORE, Kind, Parameter
from previews.questions.public import Asked
from previews.questions.question import Question
from previews.questions.wording import EMPTY, LABELS, SENTENCE_OF, choice_in_words

FIELD = re.compile(r"\{(\w+)\}")
OPTIONAL = re.compile(r"\[([^{\]]*\{(\w+)\}[^\]]*)\]")
KINDS = {Kind.NUMBER: "number", Kind.CHOICE: "choice", Kind.MOMENT: "day"}


@dataclass(frozen=True, slots=True)
class Meant:
    """One of the things that the words of a field may mean, with the query that asks for it."""

    title: str
    query: str


@dataclass(frozen=True, slots=True)
class Field:
    """`kind` is text, number, choice or day. `words` is the value as a sentence says it."""

    name: str
    label: str
    kind: str
    value: str
    words: str
    placeholder: str = ""
    is_required: bool = False
    options: tuple[FilterLink, ...] = ()
    problem: str = ""
    meant: tuple[Meant, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the sentence with the field behind them, if any."""

    words: str
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class QuestionForm:
    """`sentence` are the fields that the question is about, `narrowed` its scope and its day."""

    sentence: tuple[Piece, ...]
    narrowed: tuple[Field, ...]

    @property
    def is_narrowed(self) -> bool:
        return any(field.value for field in self.narrowed)

    @property
    def problems(self) -> tuple[Field, ...]:
        every = (*(piece.field for piece in self.sentence), *self.narrowed)
        return tuple(field for field in every if field is not None and field.problem)


def question_form(question: Question, asked: Asked) -> QuestionForm:
    parameters = {parameter.name: parameter for parameter in question.parameters}
    pieces, named = [], []
    *parts, rest = FIELD.split(OPTIONAL.sub(r"\1", SENTENCE_OF[question.slug]))
    for words, name in zip(parts[::2], parts[1::2], strict=True):
        pieces.append(Piece(words, _field(parameters[name], asked)))
        named.append(name)
    if rest:
        pieces.append(Piece(rest))
    others = (parameter for name, parameter in parameters.items() if name not in named)
    narrowed = (*others, BEFORE)
    return QuestionForm(tuple(pieces), tuple(_field(each, asked) for each in narrowed))


def sentence_of(question: Question, asked: Asked) -> str:
    """The question as it is asked: "The last 5 results of Liverpool at home; 2023/24"."""
    parameters = {parameter.name: parameter for parameter in question.parameters}

    def words_of(name: str) -> str:
        return _in_words(parameters[name], asked.written.get(name) or parameters[name].default)

    sentence = SENTENCE_OF[question.slug]
    said = OPTIONAL.sub(lambda clause: clause[1] if clause[2] in asked.address else "", sentence)
    said = FIELD.sub(lambda field: words_of(field[1]), said)
    behind = [
        name for name in asked.written if name in parameters and f"{{{name}}}" not in sentence
    ]
    scope = [asked.written[name] for name in behind]
    if asked.before is not None:
        scope.append(f"before {asked.before:%-d %B %Y}")
    return _capital("; ".join([said, ", ".join(scope)] if scope else [said]))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _field(parameter: Parameter, asked: Asked) -> Field:
    written = asked.written.get(parameter.name, "")
    problem = asked.problems.get(parameter.name)
    return Field(
        name=parameter.name,
        label=LABELS.get(parameter.name, parameter.label),
        kind=KINDS.get(parameter.kind, "text"),
        value=written or parameter.default,
        words=_in_words(parameter, written or parameter.default),
        placeholder="" if parameter.required else EMPTY.get(parameter.name, ""),
        is_required=parameter.required,
        options=tuple(_options(parameter, written or parameter.default)),
        problem=problem.reason if problem else "",
        meant=tuple(_meant(parameter, asked)),
    )


def _in_words(parameter: Parameter, value: str) -> str:
    if not value:
        return "…"
    if parameter.kind is Kind.CHOICE:
        return choice_in_words(parameter.name, value)
    return value


def _options(parameter: Parameter, chosen: str) -> Iterator[FilterLink]:
    if parameter.kind is not Kind.CHOICE:
        return
    if not parameter.default:
        empty = "choose" if parameter.required else EMPTY.get(parameter.name, "any")
        yield FilterLink("", empty, not chosen, parameter.name)
    for value in map(str, parameter.choices):
        words = choice_in_words(parameter.name, value)
        yield FilterLink(value, words, value == chosen, parameter.name)


def _meant(parameter: Parameter, asked: Asked) -> Iterator[Meant]:
    problem = asked.problems.get(parameter.name)
    for title, words in problem.meant if problem else ():
        query = QueryDict(mutable=True)
        query.update({**asked.address, parameter.name: words})
        yield Meant(title, query.urlencode())
