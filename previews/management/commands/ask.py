"""Ask the archive a question; the answer comes with the fixtures that prove it.

python manage.py ask --list
python manage.py ask form --club Liverpool --last 3 --before 2024-04-18
python manage.py ask head-to-head --club Atalanta --opponent Liverpool --json

The options are the questions' own parameters. --json prints the object that
previews/questions/plain.py describes.
"""

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from typing import Any

from django.core.management.base import CommandError
from django.utils import timezone

from previews.management.archive_command import ArchiveCommand
from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG
from previews.questions.json_format import plain_answer
from previews.questions.lookup import nearest
from previews.questions.parameter import InvalidParameter, Parameter
from previews.questions.parse import ask_from_words, moment
from previews.questions.question import Answer, Json, Question, Receipt


class Command(ArchiveCommand):
    help = "Ask the archive a question; the answer comes with the fixtures that prove it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.epilog = "\n".join(listed())
        parser.add_argument("question", nargs="?", help="One of those below.")
        parser.add_argument("--list", action="store_true", help="List the questions.")
        parser.add_argument("--before", metavar="DAY", help="As of this day or moment; else now.")
        parser.add_argument("--json", action="store_true", help="The answer as JSON.")
        for name, labels in parameters().items():
            parser.add_argument(labels[0].option, dest=name, help=help_for(labels))

    def handle(self, *args: Any, question: str | None, list: bool, **options: Any) -> None:
        if list or question is None:
            self.stdout.write("\n".join(listed()))
            return
        asked = question_called(question)
        words = {name: options[name] for name in parameters() if options.get(name) is not None}
        said = options["before"]
        try:
            before = moment(said) if said is not None else timezone.now().replace(microsecond=0)
            answer = ask_from_words(asked, words, before=before)
        except InvalidParameter as error:
            raise CommandError(f"{error.parameter.option}: {error.reason}") from error
        if options["json"]:
            self.stdout.write(json.dumps(plain_answer(answer), indent=2, ensure_ascii=False))
        else:
            self.stdout.write("\n".join(printed(asked, answer)))


def parameters() -> dict[str, list[Parameter]]:
    """Every parameter of every question, by name."""
    found: dict[str, list[Parameter]] = {}
    for question in QUESTIONS:
        for one in question.parameters:
            found.setdefault(one.name, []).append(one)
    return found


def help_for(labels: list[Parameter]) -> str:
    one = labels[0]
    choices = sorted({choice for label in labels for choice in label.choices})
    return f"{one.label}: {', '.join(choices)}" if choices else one.label


def listed() -> Iterator[str]:
    yield "Questions:"
    for question in QUESTIONS:
        yield f"  {question.slug:<24} {question.title}"
        options = " ".join(
            one.option if one.required else f"[{one.option}]" for one in question.parameters
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
    told = "; ".join(f"{name} {value}" for name, value in answer.parameters.items())
    yield f"{told}; before {answer.as_of}"
    yield ""
    yield from [answer.not_in_archive] if answer.not_in_archive else value_lines(answer.value)
    yield from ("", *(caveat.sentence + "." for caveat in answer.caveats))
    yield from (row_line(row) for row in answer.rows)
    yield f"Scope: {answer.scope}"


def value_lines(value: Json, indent: str = "") -> Iterator[str]:
    """The value by name, a line for each plain thing; lists of objects a line for each."""
    match value:
        case dict():
            for name, part in value.items():
                yield from part_lines(name.replace("_", " "), part, indent)
        case list():
            yield from (f"{indent}{in_one_line(one)}" for one in value or ["none"])
        case _:
            yield f"{indent}{in_one_line(value)}"


def part_lines(name: str, part: Json, indent: str) -> Iterator[str]:
    if isinstance(part, list) and part:
        yield f"{indent}{name}:"
        yield from value_lines(part, indent + "  ")
    else:
        yield f"{indent}{name}: {in_one_line(part)}"


def in_one_line(value: Json) -> str:
    match value:
        case None:
            return "–"
        case bool():
            return "yes" if value else "no"
        case dict():
            told = (f"{name.replace('_', ' ')} {in_one_line(one)}" for name, one in value.items())
            return ", ".join(told)
        case list():
            return "; ".join(in_one_line(one) for one in value) or "none"
        case _:
            return str(value)


def row_line(row: Receipt) -> str:
    """2024-04-11  Liverpool 0–3 Atalanta  UEFA Europa League 2023/24, Quarter-finals  (out)"""
    fixture = row.fixture
    where = ", ".join(
        part for part in (f"{fixture.competition} {fixture.season}", fixture.stage) if part
    )
    note = f"  ({row.note})" if row.note else ""
    return f"{fixture.day}  {fixture.home} {fixture.score} {fixture.away}  {where}{note}"
