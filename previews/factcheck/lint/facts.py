"""Lint of facts: overdue, without a source, or missing for one of the clubs."""

from collections.abc import Iterator, Sequence
from typing import Any

from previews.factcheck.freshness import going_stale
from previews.factcheck.lint.issue import Issue, IssueKind, place_of
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Club
from previews.models.kinds import kinds_by_topic, kinds_that_need_a_source
from previews.models.sourced import Sourced
from previews.text.stated_value import in_words


def overdue(facts: PreviewFacts) -> Iterator[Issue]:
    for aged in going_stale(facts):
        if aged.is_overdue:
            since = f", {aged.confirmed}" if aged.confirmed else ""
            sentence = (
                f"{noun_of(aged.fact)} “{aged.fact}” had to be confirmed again by "
                f"{in_words(aged.check_by)}{since}."
            )
            yield Issue(
                IssueKind.OVERDUE,
                sentence,
                place_of(aged.fact, field="reported_on"),
                str(aged.check_by),
            )


def without_source(facts: PreviewFacts) -> Iterator[Issue]:
    for fact in facts.every(kinds_that_need_a_source()):
        if fact.article is None:
            sentence = f"{noun_of(fact)} “{fact}” has no source: add the article."
            yield Issue(IssueKind.WITHOUT_SOURCE, sentence, place_of(fact, field="article"))


def noun_of(fact: Sourced) -> str:
    return str(fact._meta.verbose_name).capitalize()


def left_out_behind_closed_doors(facts: PreviewFacts) -> Iterator[Issue]:
    """Figures of the crowd that fans are not shown, as the match has no crowd."""
    if not facts.fixture.behind_closed_doors:
        return
    for crowd in facts.crowds:
        sentence = (
            "The match is behind closed doors, so these figures of the crowd are not on the page: "
            f"{crowd.figures_in_words}. Delete them, or correct “behind closed doors” of the "
            "fixture."
        )
        yield Issue(IssueKind.CROWD_LEFT_OUT, sentence, place_of(crowd, field="capacity"))


def empty_sides(facts: PreviewFacts) -> Iterator[Issue]:
    """Topics with facts about one club and none about the other."""
    for topic, kinds in kinds_by_topic().items():
        rows: Iterator[Any] = facts.every(kinds)
        known = {row.club_id for row in rows} - {None}
        for club in clubs_without(facts.clubs, known):
            hint = f"; {topic.hint}" if topic.hint else ""
            missing = topic.missing_of(club)
            sentence = f"{missing}, but the page has one of the other club{hint}."
            about = f"{topic.topic} {club}"
            yield Issue(IssueKind.EMPTY_SIDE, sentence, place_of(facts.preview), about)


def clubs_without(clubs: Sequence[Club], known: set[int]) -> list[Club]:
    """The club that is not known, if the other one is."""
    missing = [club for club in clubs if club.pk not in known]
    return missing if len(missing) == 1 else []
