"""The list of questions, each with an example that the archive answers.

The examples are about the match of the newest preview, and where that gives no answer about the
newest match: their clubs, league and referee, and the top scorer of the club.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from previews.models import Appointment, Fixture, Official, Preview
from previews.pages.question import question_address
from previews.pages.question_fields import sentence_of
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parameter import InvalidParameter
from previews.questions.parse import ask_with
from previews.questions.public import Asked, asked_of
from previews.questions.question import Answer, Question
from previews.questions.scorers import Scorers
from previews.questions.wording import SENTENCES

FIGURES = 3
# Choices without a default, and what an example names beside the names that it needs.
CHOSEN: Mapping[str, str] = {"kind": "unbeaten", "what": "win"}
ALSO: Mapping[str, tuple[str, ...]] = {
    "table": ("season",),
    "scorers": ("club",),
    "biggest-results": ("club",),
    "comebacks": ("club",),
    "player-goals": ("club",),
}


@dataclass(frozen=True, slots=True)
class Example:
    """A question as it is asked, the beginning of its answer, and the address of both."""

    sentence: str
    answer: str
    address: str


@dataclass(frozen=True, slots=True)
class ListedQuestion:
    title: str
    page: str
    example: Example | None


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    title: str
    questions: tuple[ListedQuestion, ...]


@dataclass(frozen=True, slots=True)
class QuestionList:
    groups: tuple[QuestionGroup, ...]
    has_examples: bool


def read(now: datetime) -> QuestionList:
    examples = dict(_examples(now.replace(microsecond=0)))
    groups = tuple(
        QuestionGroup(title, tuple(_listed(slug, examples.get(slug)) for slug in slugs))
        for title, slugs in SENTENCES.items()
    )
    return QuestionList(groups, bool(examples))


def _listed(slug: str, example: Example | None) -> ListedQuestion:
    page = reverse("previews:question_detail", args=[slug])
    return ListedQuestion(QUESTIONS_BY_SLUG[slug].title, page, example)


def _examples(now: datetime) -> Iterator[tuple[str, Example]]:
    """Each question is asked at most twice."""
    subjects = [_names(fixture, now) for fixture in _fixtures(now)]
    for slug in (slug for group in SENTENCES.values() for slug in group):
        question = QUESTIONS_BY_SLUG[slug]
        for names in subjects:
            asked = _asked(question, names)
            answer = _answer(question, asked, now) if asked else None
            if asked is None or answer is None or answer.not_in_archive:
                continue
            if isinstance(answer.details, Scorers):
                names["player"] = answer.details.scorers[0].name
            yield slug, _example(question, asked, answer)
            break


def _fixtures(now: datetime) -> list[Fixture]:
    """The match of the newest preview, and the newest match. 2 queries."""
    preview = Preview.objects.published(now).for_page().order_by("-pk").first()
    latest = Fixture.objects.played_before(now).latest_first()
    match = latest.select_related("home", "away").first()
    fixtures = [preview.fixture] if preview else []
    return [*fixtures, match] if match is not None and match not in fixtures else fixtures


def _names(fixture: Fixture, now: datetime) -> dict[str, Any]:
    """What the questions can be asked about, by the names of parameters. 3 queries at most."""
    names: dict[str, Any] = {"club": fixture.home, "opponent": fixture.away, **CHOSEN}
    leagues = Fixture.objects.in_leagues_of(fixture.home, day=now.date())
    league = leagues.select_related("season__competition").latest_first().first()
    if league is not None:
        names |= {"competition": league.season.competition, "season": league.season.name}
    appointed = Appointment.objects.of_fixtures([fixture.pk]).known_by(now.date()).referees()
    for _name, slug in appointed.values():
        names["official"] = Official.objects.of_slug(slug)
    return names


def _asked(question: Question, names: Mapping[str, Any]) -> Asked | None:
    """None where a name is missing that the question needs."""
    also = ALSO.get(question.slug, ())
    needed = [each for each in question.parameters if each.required and not each.default]
    if any(each.name not in names for each in needed):
        return None
    given = {
        each: names[each.name]
        for each in question.parameters
        if each.name in names and (each in needed or each.name in also)
    }
    try:
        return asked_of(given)
    except InvalidParameter:  # two players of one name
        return None


def _answer(question: Question, asked: Asked, now: datetime) -> Answer[object] | None:
    try:
        return ask_with(question, asked.values, before=now)
    except InvalidParameter:  # no season of the competition has begun
        return None


def _example(question: Question, asked: Asked, answer: Answer[object]) -> Example:
    words = [figure.words for figure in answer.figures if figure.value is not None]
    figures = list(dict.fromkeys(words))
    within = answer.held.in_words
    about = f"{answer.subject}, {within}" if within else answer.subject
    return Example(
        sentence=sentence_of(question, asked),
        answer=f"{about}: {', '.join(figures[:FIGURES])}",
        address=question_address(question.slug, asked.address),
    )
