"""The rows of a season as the stages of its tables."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from previews.archive.season_row import SeasonRow
from previews.football.played_fixture import PlayedFixture, Side
from previews.football.stage_results import StageResults
from previews.football.stage_rules import StageRules
from previews.football.standing_order import Pair

NEVER_PLAYED = "cancelled"


def in_a_league(row: SeasonRow, competition_kind: str) -> bool:
    """Whether the fixture counts in the league's table: not in a group, not in a knock-out."""
    if not row.stage_kind:
        return competition_kind == "league"
    return row.stage_kind == "league"


def stage_results(
    rows: Iterable[SeasonRow], played: Mapping[int, PlayedFixture]
) -> tuple[StageResults, ...]:
    """The stages that the rows belong to, with the clubs of the calendar and what was played.

    Matches without a stage are of the one stage that carries nothing over, where there is one.
    """
    by_rules: dict[StageRules, list[SeasonRow]] = {}
    for row in rows:
        by_rules.setdefault(row.rules, []).append(row)
    unnamed = next((rules for rules in by_rules if rules.number is None), None)
    bases = [rules for rules in by_rules if rules.number is not None and not rules.joins]
    if unnamed is not None and len(bases) == 1:
        by_rules[bases[0]] += by_rules.pop(unnamed)
    return tuple(_stage(rules, of_stage, played) for rules, of_stage in by_rules.items())


def _stage(
    rules: StageRules, rows: Sequence[SeasonRow], played: Mapping[int, PlayedFixture]
) -> StageResults:
    clubs: dict[int, Side] = {}
    for row in rows:
        clubs |= {row.home.club: row.home, row.away.club: row.away}
    of_stage = tuple(played[row.number] for row in rows if row.number in played)
    return StageResults(rules, tuple(clubs.values()), of_stage)


def planned_meetings(rows: Iterable[SeasonRow]) -> dict[Pair, int]:
    """How often the calendar has each two clubs meet, matches already played among them."""
    return Counter(
        frozenset((row.home.club, row.away.club)) for row in rows if row.status != NEVER_PLAYED
    )


def without_a_score(rows: Iterable[SeasonRow]) -> tuple[str, ...]:
    """Awarded matches that no table can count, in sentences."""
    return tuple(
        f"{row.home} v {row.away} on {row.day:%-d %B %Y} was awarded, and its score is not in the "
        "archive: it is not counted."
        for row in rows
        if row.status == "awarded" and row.score is None
    )
