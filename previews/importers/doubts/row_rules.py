"""The rules for single rows, one set for the rows of every reader."""

from collections.abc import Callable, Iterable, Iterator

from previews.importers.doubts.day_rules import other_weekday, outside_season
from previews.importers.doubts.doubt import Doubt
from previews.importers.doubts.name_rules import (
    IsKnown,
    clubs_without_a_name,
    scorers_without_a_name,
)
from previews.importers.doubts.note_rules import left_and_won, note_against_score
from previews.importers.doubts.score_rules import (
    goals_against_score,
    goals_of_a_match_not_played,
    goals_taken_back,
    letter_against_score,
    level_shoot_out,
    level_walkover,
    more_goals_than_ever,
)
from previews.importers.formats.parsed_fixture import ParsedFixture

type RowRule = Callable[[ParsedFixture], Iterable[Doubt]]


def reasons_of_reader(parsed: ParsedFixture) -> Iterator[Doubt]:
    """Why the reader wants the row to be held; each reason says what to do."""
    for reason in parsed.reasons:
        yield Doubt("row", reason, "", storable=parsed.day is not None)


ROW_RULES: tuple[RowRule, ...] = (
    reasons_of_reader,
    other_weekday,
    outside_season,
    goals_taken_back,
    more_goals_than_ever,
    level_shoot_out,
    level_walkover,
    goals_of_a_match_not_played,
    letter_against_score,
    note_against_score,
    left_and_won,
    scorers_without_a_name,
    goals_against_score,
)


def doubts_of(parsed: ParsedFixture, is_known_club: IsKnown) -> tuple[Doubt, ...]:
    """Every doubt about the row alone, each reason once."""
    doubts = [doubt for rule in ROW_RULES for doubt in rule(parsed)]
    doubts += clubs_without_a_name(parsed, is_known_club)
    return tuple(dict.fromkeys(doubts))
