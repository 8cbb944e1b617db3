"""The goals of a match that was broken off: of that moment, of the end, or of no account."""

from collections.abc import Iterable, Iterator

from previews.football.score import Goals
from previews.importers.doubts.doubt import Doubt
from previews.importers.formats.broken_off import (
    says_that_it_does_not_count,
    score_then,
    with_final_status,
)
from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedStatus
from previews.text.spelling import name_key

DECIDE = (
    "The match is stored as abandoned, and counts nowhere. If its score is the result, write "
    "[result stands] beside it or give the status played or awarded, and import the file again; "
    "else discard this"
)

type Pairing = tuple[str, str]


def broken_off_with_goals(parsed: ParsedFixture, *, played_again: bool) -> Iterator[Doubt]:
    """The goals of a match that was abandoned, where the row does not say what they are."""
    if with_final_status(parsed).status is not ParsedStatus.ABANDONED or parsed.score is None:
        return
    then, goals = score_then(parsed.note), parsed.score.goals
    if then is not None and then not in (goals, Goals(goals.away, goals.home)):
        reason = f"the note says “{parsed.note}”, but the score is {goals}"
        yield Doubt("abandoned", reason, DECIDE, of_detail=True)
    elif then is None and not played_again and not says_that_it_does_not_count(parsed.note):
        reason = f"the match was abandoned at {goals}, and the row does not say whether this counts"
        yield Doubt("abandoned", reason, DECIDE, of_detail=True)


def pairings_played(rows: Iterable[ParsedFixture]) -> frozenset[Pairing]:
    """The pairings, home club first, of which the rows have a match that was not broken off."""
    return frozenset(
        pairing_of(parsed)
        for parsed in rows
        if parsed.has_goals and with_final_status(parsed).status is not ParsedStatus.ABANDONED
    )


def pairing_of(parsed: ParsedFixture) -> Pairing:
    return name_key(parsed.home), name_key(parsed.away)
