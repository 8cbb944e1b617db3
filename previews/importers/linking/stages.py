"""What a round heading becomes: a stage of the season, under one name in every file."""

from dataclasses import dataclass
from functools import lru_cache

from previews.football.rounds import UNNAMED_KNOCK_OUT, Round
from previews.importers.formats.parsed_fixture import StageName
from previews.importers.linking.round_names import read_round

NAMES = {
    Round.PLAY_OFF: "Play-offs",
    Round.ROUND_OF_128: "Round of 128",
    Round.ROUND_OF_64: "Round of 64",
    Round.ROUND_OF_32: "Round of 32",
    Round.ROUND_OF_16: "Round of 16",
    Round.QUARTER_FINAL: "Quarter-finals",
    Round.SEMI_FINAL: "Semi-finals",
    Round.THIRD_PLACE: "Third-place match",
    Round.FINAL: "Final",
}
LEAGUE = "League"
GROUP_STAGE = "Group stage"
REGULAR = ("", "regular", "regular season", "regular stage", "round")
WITHOUT_MEANING = ("finals", "knock-out", "knockout", "final phase", "knockout phase")
LONGEST_NAME = 60
EARLY_CUP_ROUNDS = 31


@dataclass(frozen=True, slots=True)
class ResolvedStage:
    """A stage as a heading names it. A `vague` one gives way to a better one of another file."""

    name: str
    kind: str
    round: str = ""
    position: int = 0
    matchday: int | None = None
    vague: bool = False


UNNAMED_STAGE = ResolvedStage(UNNAMED_KNOCK_OUT, "knock_out", "", 30, vague=True)


@lru_cache(maxsize=1000)
def resolve_stage(stage: StageName, *, is_cup: bool, nations: bool = False) -> ResolvedStage | None:
    """The stage that a heading means; None where a cup's file has no heading."""
    match stage.round:
        case None:
            return _without_round(stage, is_cup=is_cup)
        case Round.LEAGUE:
            name = stage.name if stage.name.lower() not in REGULAR else LEAGUE
            return ResolvedStage(name[:LONGEST_NAME], "league", "league", 10, stage.matchday)
        case Round.GROUP:
            return _group(stage)
        case Round.QUALIFYING:
            kind = ("group" if stage.group else "league") if nations else "knock_out"
            return ResolvedStage(stage.name[:LONGEST_NAME], kind, "qualifying", stage.matchday or 0)
        case round_:
            name = _knock_out_name(stage.name, round_)
            return ResolvedStage(name, "knock_out", round_.value, round_.depth * 10)


def _without_round(stage: StageName, *, is_cup: bool) -> ResolvedStage | None:
    if not is_cup:
        name = stage.name if stage.name and stage.matchday is None else LEAGUE
        return ResolvedStage(name[:LONGEST_NAME], "league", "league", 10, stage.matchday)
    if not stage.name:
        return None
    if stage.name == UNNAMED_KNOCK_OUT:
        return UNNAMED_STAGE
    position = EARLY_CUP_ROUNDS + (stage.matchday or 0)
    return ResolvedStage(stage.name[:LONGEST_NAME], "knock_out", "", position)


def _group(stage: StageName) -> ResolvedStage:
    if not stage.group:
        vague = stage.name == GROUP_STAGE
        return ResolvedStage(stage.name[:LONGEST_NAME], "group", "group", 20, stage.matchday, vague)
    earlier = stage.name.rpartition(",")[0].strip()
    name = f"{earlier}, Group {stage.group}" if earlier else f"Group {stage.group}"
    return ResolvedStage(name[:LONGEST_NAME], "group", "group", 20, stage.matchday)


def _knock_out_name(name: str, round_: Round) -> str:
    """One name for the round in every language, and what precedes it if that says more."""
    *earlier, last = [part.strip() for part in name.split(",")]
    if earlier and not (read_round(last) or StageName()).round:
        return name[:LONGEST_NAME]  # "Play-offs, 1st Round"
    kept = [part for part in earlier if part.lower() not in WITHOUT_MEANING]
    return ", ".join([*kept, NAMES[round_]])[:LONGEST_NAME]
