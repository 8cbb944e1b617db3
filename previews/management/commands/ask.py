"""Ask the archive a question; the answer comes with the fixtures that prove it.

python manage.py ask --list
python manage.py ask form --club Liverpool --last 3 --before 2024-04-18
python manage.py ask head-to-head --club Atalanta --opponent Liverpool --json

The options are the questions' own parameters. --json prints the object that
previews/questions/json_format.py describes.
"""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from typing import Any

import msgspec
from django.core.management.base import CommandError
from django.utils import timezone

from previews.football.calendar_days import day_of
from previews.football.computed import Figure
from previews.football.played_fixture import PlayedFixture
from previews.management.archive_command import ArchiveCommand
from previews.models import Club
from previews.models.held_rows import matches_held_of
from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG
from previews.questions.json_format import encode_answer
from previews.questions.lookup import nearest
from previews.questions.parameter import InvalidParameter, Parameter
from previews.questions.parse import ask_from_words, moment
from previews.questions.question import Answer, Question
from previews.text.number_words import counted
from previews.text.stated_value import in_words


class Command(ArchiveCommand):
    help = "Ask the archive a question; the answer comes with the fixtures that prove it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.epilog = "\n".join(listed())
        parser.add_argument("question", nargs="?", help="One of those below.")
        parser.add_argument("--list", action="store_true", help="List the questions.")
        parser.add_argument("--before", metavar="DAY", help="As of this day or moment; else now.")
        parser.add_argument("--json", action="store_true", help="The answer as JSON.")
        for name, declared in parameters().items():
            parser.add_argument(declared[0].option, dest=name, help=help_for(declared))

    def handle(self, *args: Any, question: str | None, list: bool, **options: Any) -> None:
        if list or question is None:
            self.stdout.write("\n".join(listed()))
            return
        asked = question_called(question)
        try:
            answer = answer_to(asked, options)
        except InvalidParameter as error:
            raise CommandError(f"{error.parameter.option}: {error.reason}") from error
        if options["json"]:
            self.stdout.write(msgspec.json.format(encode_answer(answer)).decode())
        else:
            self.stdout.write("\n".join([*printed(asked, answer), *held_back(answer)]))


def answer_to(question: Question, options: dict[str, Any]) -> Answer[object]:
    words = {name: options[name] for name in parameters() if options.get(name) is not None}
    day = options["before"]
    before = moment(day) if day is not None else timezone.now().replace(microsecond=0)
    return ask_from_words(question, words, before=before)


def parameters() -> dict[str, list[Parameter]]:
    """Every parameter of every question, by name."""
    by_name: dict[str, list[Parameter]] = {}
    for question in QUESTIONS:
        for parameter in question.parameters:
            by_name.setdefault(parameter.name, []).append(parameter)
    return by_name


def help_for(declared: list[Parameter]) -> str:
    """The help of an option, from every question's declaration of it."""
    label = declared[0].label
    choices = sorted({choice for parameter in declared for choice in parameter.choices})
    return f"{label}: {', '.join(choices)}" if choices else label


def listed() -> Iterator[str]:
    yield "Questions:"
    for question in QUESTIONS:
        yield f"  {question.slug:<24} {question.title}"
        options = " ".join(
            parameter.option if parameter.required else f"[{parameter.option}]"
            for parameter in question.parameters
        )
        yield f"  {'':<24} {options}"


def question_called(slug: str) -> Question:
    if slug in QUESTIONS_BY_SLUG:
        return QUESTIONS_BY_SLUG[slug]
    near = nearest(slug, QUESTIONS_BY_SLUG)
    hint = f"; the nearest are {', '.join(near)}" if near else "; --list shows them all"
    raise CommandError(f"No question is called “{slug}”{hint}.")


def printed(question: Question, answer: Answer[object]) -> Iterator[str]:
    yield question.title
    asked = "; ".join(f"{name} {value}" for name, value in answer.parameters.items())
    yield f"{asked}; before {answer.as_of}"
    yield ""
    if answer.not_in_archive:
        yield answer.not_in_archive
        if not answer.held.shows_positions:
            yield from question.lines_of_part(answer.details)
    else:
        if answer.held.in_words:
            yield f"{answer.subject}, {answer.held.in_words}:"
        yield from (figure_line(figure) for figure in answer.figures)
        yield from question.lines(answer.details)
    yield from ("", *(f"{caveat.sentence}." for caveat in answer.caveats))
    yield from (row_line(row) for row in answer.rows)
    yield f"Scope: {answer.scope}"


def held_back(answer: Answer[object]) -> Iterator[str]:
    """How many matches of the club asked for are in held rows, where no sentence has said so."""
    held, is_answered = answer.held, not answer.not_in_archive
    if held.waiting and (held.is_partial or (held.in_words and is_answered)):
        return
    for club in Club.objects.all().named(str(answer.parameters.get("club", ""))):
        if many := len(matches_held_of([club], day_of(answer.as_of))):
            yield f"Not counted: {counted(many, 'match', 'matches')} of {club} in held rows."


def figure_line(figure: Figure) -> str:
    value = "not known" if figure.value is None else in_words(figure.value)
    return f"{figure.title}: {value}"


def row_line(row: PlayedFixture) -> str:
    """2024-04-11  Liverpool 0–3 Atalanta  UEFA Europa League 2023/24, Quarter-finals  (out)"""
    note = f"  ({row.note})" if row.note else ""
    return f"{row.day}  {row.home} {row.score} {row.away}  {row.occasion}{note}"
