"""What the form of a claim asks the archive: the question shown, and the words typed for it."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from typing import Any

from previews.admin.sources.claim_fields import ASKS, LONGEST_WORDS, STATES
from previews.factcheck.answers import Archive, Asked
from previews.models import Appointment, Claim, Club, Fixture, Preview
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parameter import ONE_COMPETITION, Kind, Parameter
from previews.questions.public import unmistakable_name
from previews.questions.question import Question
from previews.questions.scorers import QUESTION as SCORERS

# The hidden field that says which question's fields a form was sent with.
SHOWN = "shown_question"
NO_FIXTURE = "Choose the fixture above, and ask again: the answer is as of its preview."
DIGITS = re.compile(r"\d{1,18}", re.ASCII)
FIGURE_OF_REPORT = re.compile(rf"reports-\d+-{STATES}(\w{{1,60}})", re.ASCII)

type Data = Mapping[str, Any]


def question_of(claim: Claim | None) -> Question | None:
    """The question that a saved claim is kept with."""
    return QUESTIONS_BY_SLUG.get(claim.question) if claim and claim.pk else None


def question_in(data: Data, name: str) -> Question | None:
    return QUESTIONS_BY_SLUG.get(str(data.get(name, "")))


def asked_about(claim: Claim) -> Asked:
    """The answer to a claim's question as its preview sees it."""
    if not claim.question:
        return Asked()
    if claim.fixture_id is None:
        return Asked(missing=NO_FIXTURE)
    return Archive(moment_of(claim.fixture)).about(claim)


def moment_of(fixture: Fixture) -> datetime:
    """Before which results are known to the preview of the fixture."""
    preview = Preview.objects.about_fixture(fixture).for_fact_check().first()
    if preview is not None:
        return preview.moment
    return fixture.kick_off or datetime.combine(fixture.day, time(), tzinfo=UTC)


def claim_typed(data: Data, question: Question, fixture: Fixture | None) -> Claim:
    """The claim as it is typed, to ask about: it is not to be saved."""
    return Claim(
        fixture=fixture,
        question=question.slug,
        parameters=words_typed(data, question),
        sentence=str(data.get("sentence", "")),
    )


def fixture_typed(data: Data, kept: Claim | None = None) -> Fixture | None:
    number = str(data.get("fixture", ""))
    if not DIGITS.fullmatch(number):
        return None
    if kept is not None and kept.pk and str(kept.fixture_id) == number:
        return kept.fixture
    rows = Fixture.objects.with_ids([int(number)])
    return rows.select_related("home", "away", "season__competition").first()


def club_typed(data: Data) -> Club | None:
    number = str(data.get("club", ""))
    return Club.objects.of_number(int(number)) if DIGITS.fullmatch(number) else None


def words_typed(data: Data, question: Question) -> dict[str, Any]:
    """Without parameters that are empty. A text of any length and any signs may be sent."""
    typed = {
        each.name: str(data.get(f"{ASKS}{each.name}", "")).replace("\0", " ")[:LONGEST_WORDS]
        for each in question.parameters
    }
    return {name: words.strip() for name, words in typed.items() if words.strip()}


def figures_sent(data: Data) -> dict[str, str]:
    """The figures for which a report has a value, by the fields that it was sent with."""
    matches = ((FIGURE_OF_REPORT.fullmatch(name), name) for name in data)
    return {match[1]: name for match, name in matches if match and str(data[name]).strip()}


def first_words(
    question: Question | None, fixture: Fixture | None, club: Club | None = None
) -> dict[str, str]:
    """What a question just chosen is asked of: the clubs, season and referee of the fixture.

    Parameters that may stay empty stay so: filled in, they would narrow the answer.
    """
    if question is None or fixture is None:
        return {}
    return dict(_first_words(question, fixture, club or fixture.home))


def _first_words(question: Question, fixture: Fixture, club: Club) -> Iterator[tuple[str, str]]:
    needs_none = not any(each.required and not each.default for each in question.parameters)
    is_of_season = ONE_COMPETITION in question.parameters or question is SCORERS
    for each in question.parameters:
        if each.name == "club" and (each.required or (needs_none and not is_of_season)):
            yield each.name, unmistakable_name(club)
        elif each.name == "opponent" and each.required:
            other = fixture.away if club.pk == fixture.home_id else fixture.home
            yield each.name, unmistakable_name(other)
        elif each.name in ("competition", "season") and is_of_season and fixture.season:
            yield each.name, of_season(each, fixture)
        elif each.kind is Kind.OFFICIAL:
            appointed = Appointment.objects.of_fixtures([fixture.pk]).known_by(fixture.day)
            yield from ((each.name, slug) for _name, slug in appointed.referees().values())


def of_season(parameter: Parameter, fixture: Fixture) -> str:
    if parameter.kind is Kind.COMPETITION:
        return unmistakable_name(fixture.season.competition)
    return str(fixture.season.name)


def hints_of(fixture: Fixture | None) -> dict[str, str]:
    """By parameter: what the fixture has where an answer may be narrowed to it."""
    if fixture is None or fixture.season is None:
        return {}
    season = fixture.season
    return {"competition": season.competition.name, "season": season.name}
