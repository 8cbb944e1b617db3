"""Why a season or a club has no table, or none with positions, and what to ask for instead."""

from collections.abc import Sequence

from previews.football.held import Held
from previews.models import Club, Season, Stage
from previews.questions.league_table import LeagueTable
from previews.text.number_words import counted


def missing(season: Season, value: LeagueTable, club: Club | None, held: Held) -> str:
    if value.no_rule:
        return no_rule(season, value.no_rule)
    if not value.rows:
        return no_table(season)
    if value.line is None:
        return f"{club} are not in the table of {season}."
    if not held.shows_positions:
        return no_positions(season, held)
    return ""


def no_positions(season: Season, held: Held) -> str:
    """Why nothing is said of the order of the clubs."""
    if not held.is_partial:
        many = counted(held.matches or 0, "match", "matches")
        verb = "is" if held.matches == 1 else "are"
        return f"{many[:1].upper()}{many[1:]} of {season} {verb} held: too few to state positions."
    return f"Only a part of the results of {season} is held: {held.part_in_words}."


def no_rule(season: Season, reason: str) -> str:
    """Why the stages make no one table, and which of them can be asked for."""
    stages = Stage.objects.of(season).in_order()
    leagues = [stage.name for stage in stages if stage.kind == Stage.Kind.LEAGUE]
    instead = f" Name a stage: {either(leagues)}." if len(leagues) > 1 else ""
    return f"{season}: {reason}{instead}"


def no_table(season: Season) -> str:
    """What to ask for instead: one of the groups, or another season; a knock-out has no table."""
    stages = list(Stage.objects.of(season).in_order())
    groups = [stage.name for stage in stages if stage.kind == Stage.Kind.GROUP]
    if groups:
        return f"{season} has a table for each group: name one as the stage, {either(groups)}."
    if stages and all(stage.kind == Stage.Kind.KNOCK_OUT for stage in stages):
        return f"{season} is a knock-out, and a knock-out has no table."
    return f"No league matches of {season} in the archive."


def either(names: Sequence[str]) -> str:
    return " or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
