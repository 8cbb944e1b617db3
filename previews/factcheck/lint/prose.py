"""Lint of prose: placeholders, page furniture, relative dates, figures and unknown names."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Model

from previews.factcheck.lint.issue import Issue, IssueKind, Place, place_of
from previews.factcheck.lint.known_figures import known_figures
from previews.factcheck.lint.known_names import NAMES, Names
from previews.factcheck.preview_facts import PreviewFacts
from previews.models.kinds import kinds_with_prose
from previews.models.sourced import Sourced
from previews.text import prose
from previews.text.text_issue import TextIssueKind

RULES = {
    TextIssueKind.PLACEHOLDER: IssueKind.PLACEHOLDER,
    TextIssueKind.FURNITURE: IssueKind.FURNITURE,
    TextIssueKind.RELATIVE_DATE: IssueKind.RELATIVE_DATE,
    TextIssueKind.CLUB_AS_PLACE: IssueKind.CLUB_AS_PLACE,
    TextIssueKind.UNKNOWN_NAME: IssueKind.UNKNOWN_NAME,
    TextIssueKind.FIGURE: IssueKind.FIGURE,
}


@dataclass(frozen=True, slots=True)
class Text:
    """A text that fans read, with its place and the day it was written."""

    place: Place
    words: str
    written_on: date
    # False for claims: what they state is entered, and checked as such.
    may_state_figures: bool = True


def prose_issues(facts: PreviewFacts) -> Iterator[Issue]:
    """The issues of all texts, in the order of the texts."""
    pieces = [text for text in texts(facts) if text.words.strip()]
    names = NAMES.now()
    known = known_facts(facts, [text.words for text in pieces], names)
    without_figures = replace(known, figures=())
    for text in pieces:
        known_here = known if text.may_state_figures else without_figures
        for issue in names.read(text.words, known_here, written_on=text.written_on):
            suggestion = f" It could say: {issue.suggestion}." if suggests_date(issue) else ""
            sentence = f"{text.place.words}: {issue.message}{suggestion}"
            yield Issue(RULES[issue.kind], sentence, text.place, issue.text)


def suggests_date(issue: Any) -> bool:
    return issue.kind is TextIssueKind.RELATIVE_DATE and bool(issue.suggestion)


def texts(facts: PreviewFacts) -> Iterator[Text]:
    preview = facts.preview
    for name in ("headline", "standfirst"):
        place = place_of(preview, name.capitalize(), field=name)
        yield Text(place, getattr(preview, name), facts.today)
    for point in facts.points:
        for name in ("heading", "text"):
            place = place_of(point, f"Talking point {point.number}", field=name)
            yield Text(place, getattr(point, name), day_written(point, facts))
    for claim in facts.claims:
        yield Text(place_of(claim, "Claim", field="sentence"), claim.sentence, facts.today, False)
    for fact, column in remarks(facts):
        noun = str(fact._meta.verbose_name).capitalize()
        place = place_of(fact, noun, field=column)
        yield Text(place, getattr(fact, column), fact.reported_on or facts.today)


def day_written(row: Model, facts: PreviewFacts) -> date:
    """The day of the report, otherwise of the newest change, but not after the page's day."""
    reported: date | None = getattr(row, "reported_on", None)
    written = getattr(row, "written_at", None)
    return reported or min(written.date() if written else facts.today, facts.today)


def remarks(facts: PreviewFacts) -> Iterator[tuple[Sourced, str]]:
    """Facts with a text in the editor's own words, each with the column of the text."""
    for kind, column in kinds_with_prose().items():
        for fact in facts.rows_of(kind):
            yield fact, column


def known_facts(facts: PreviewFacts, pieces: list[str], names: Names) -> prose.KnownFacts:
    """The names, towns and figures that texts are checked against."""
    return prose.KnownFacts(
        clubs=tuple(names.clubs_in(pieces)),
        places=names.places,
        names=names.known_in(pieces),
        figures=known_figures(facts),
        nearest=names.nearest,
    )
