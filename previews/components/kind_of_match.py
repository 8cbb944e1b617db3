"""The kind of a fixture of the database, and the rules of its tie."""

from dataclasses import replace

from previews.data.round_names import round_called
from previews.data.season_defaults import has_shoot_outs, last_replayed_round, season_defaults
from previews.data.squads import MEN, WOMEN, side_named, squad_of_competition
from previews.football.match_kind import MatchKind, part_of
from previews.football.rounds import Round
from previews.football.tie import TieRules
from previews.models import Club, Fixture, Stage


def kind_of(fixture: Fixture) -> MatchKind:
    """The stage, and the season with its competition, must be loaded."""
    competition, stage = fixture.season.competition, fixture.stage
    sides = (fixture.home, fixture.away)
    squads_said = [squad_of_competition(competition.name)]
    squads_said += [side_named(club.name).squad for club in sides]
    return MatchKind(
        part=part_of(competition.kind, stage.kind if stage else "", has_tie=bool(fixture.tie_id)),
        competition=competition.name,
        competition_kind=competition.kind,
        round=_round_of(stage) if stage else None,
        leg=fixture.leg,
        nations=competition.contestants == competition.Contestants.NATIONS
        or all(club.kind == Club.Kind.NATIONAL_TEAM for club in sides),
        is_womens=all(is_womens(club.squad) for club in sides) or is_womens(competition.squad),
        is_said_to_be_womens=any(is_womens(squad) for squad in squads_said),
        neutral_ground=fixture.neutral_ground,
        behind_closed_doors=fixture.behind_closed_doors,
    )


def _round_of(stage: Stage) -> Round | None:
    """As entered, else as its name says: "Final"."""
    word = stage.round or round_called(stage.name)
    return Round(word) if word else None


def is_womens(squad: str) -> bool:
    return squad != MEN and squad.split("_")[0] == WOMEN


def tie_rules_of(fixture: Fixture, kind: MatchKind, *, is_replay: bool = False) -> TieRules:
    """The rules that settle the tie of this fixture when it is level.

    A season has one set of rules. In some cups the final is played with extra time where no other
    match is, and in the FA Cup only the early rounds were replayed.
    """
    rules, name = fixture.season.tie_rules, fixture.season.competition.name
    if not has_shoot_outs(name, fixture.season.starts_on.year):
        rules = replace(rules, penalties=False)
    if kind.is_final and name in season_defaults().extra_time_in_finals:
        return replace(rules, extra_time=True)
    if kind.leg is None and not is_replay and _may_be_replayed(fixture, kind):
        return replace(rules, extra_time=False, penalties=False)
    return rules


def _may_be_replayed(fixture: Fixture, kind: MatchKind) -> bool:
    season = fixture.season
    last = last_replayed_round(season.competition.name, season.starts_on.year)
    return bool(last) and kind.round is not None and kind.round.depth <= Round(last).depth
