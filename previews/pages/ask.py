"""The list of questions, each with an example.

The examples are about the match of the newest preview, or about the newest match where the archive
has no results of that club: their clubs, league and referee, and the top scorer of the club.
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
    """A question as it is asked, and the address of its answer."""

    sentence: str
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
    """Two questions are asked for them: whether the club has results, and its top scorer."""
    names = _subject(now)
    if names is None:
        return
    scorers = _answer(QUESTIONS_BY_SLUG["scorers"], names, now)
    if scorers is not None and isinstance(scorers.details, Scorers):
        names["player"] = scorers.details.scorers[0].name
    for slug in (slug for group in SENTENCES.values() for slug in group):
        question = QUESTIONS_BY_SLUG[slug]
        if asked := _asked(question, names):
            address = question_address(slug, asked.address)
            yield slug, Example(sentence_of(question, asked), address)


def _subject(now: datetime) -> dict[str, Any] | None:
    """The names about which the examples ask; None while there are no results."""
    for fixture in _fixtures(now):
        names = _names(fixture, now)
        if _answer(QUESTIONS_BY_SLUG["form"], names, now) is not None:
            return names
    return None


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


def _answer(question: Question, names: Mapping[str, Any], now: datetime) -> Answer[object] | None:
    """None where the archive has no answer."""
    asked = _asked(question, names)
    if asked is None:
        return None
    try:
        answer = ask_with(question, asked.values, before=now)
    except InvalidParameter:  # no season of the competition has begun
        return None
    return None if answer.not_in_archive else answer
