"""Rules of facts: what is overdue, what has no source, and a side of which nothing is known."""

from collections.abc import Iterator, Sequence

from previews.factcheck.freshness import going_stale
from previews.factcheck.lint.issue import Issue, IssueKind, place_of
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Club
from previews.models.sourced import Sourced
from previews.text.stated_value import in_words


def overdue(reading: PreviewFacts) -> Iterator[Issue]:
    for aged in going_stale(reading):
        if aged.is_overdue:
            since = f", {aged.confirmed}" if aged.confirmed else ""
            sentence = (
                f"{noun_of(aged.fact)} “{aged.fact}” was to be confirmed again by "
                f"{in_words(aged.check_by)}{since}."
            )
            yield Issue(IssueKind.OVERDUE, sentence, place_of(aged.fact), str(aged.check_by))


def without_source(reading: PreviewFacts) -> Iterator[Issue]:
    for fact in reading.facts:
        if fact.article is None:
            sentence = (
                f"{noun_of(fact)} “{fact}” has no source: fans see that nobody is named for it."
            )
            yield Issue(IssueKind.WITHOUT_SOURCE, sentence, place_of(fact))


def noun_of(fact: Sourced) -> str:
    return str(fact._meta.verbose_name).capitalize()


def empty_sides(reading: PreviewFacts) -> Iterator[Issue]:
    """What the page tells of one club and not of the other."""
    kinds: dict[str, set[int]] = {
        "team news": {
            *(injury.club_id for injury in reading.injuries),
            *(ban.club_id for ban in reading.suspensions),
            *(said.club_id for said in reading.availability),
        },
        "line-up": {row.club_id for row in reading.lineups},
        "quote": {quote.club_id for quote in reading.quotes},
        "claim": {claim.club_id for claim in reading.claims if claim.club_id},
        "league note": {note.club_id for note in reading.league_notes},
    }
    for kind, told in kinds.items():
        for club in silent(reading.clubs, told):
            hint = "; say so with a statement “nothing new”" if kind == "team news" else ""
            sentence = f"No {kind} of {club}, though the page has one of the other club{hint}."
            yield Issue(IssueKind.EMPTY_SIDE, sentence, place_of(reading.preview), f"{kind} {club}")


def silent(clubs: Sequence[Club], told: set[int]) -> list[Club]:
    """The club of which nothing is told, where something is told of the other."""
    missing = [club for club in clubs if club.pk not in told]
    return missing if len(missing) == 1 else []
