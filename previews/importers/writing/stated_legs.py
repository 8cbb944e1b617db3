"""What files say of a fixture's leg: in this import, or in earlier ones."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedStatus
from previews.importers.writing.fixture_columns import FixtureColumns


@dataclass(frozen=True, slots=True)
class StatedLeg:
    """A leg as files state it. `neutral` is None where they do not say.

    `decision` is how the tie was decided, where the scores cannot tell: see `Tie.Decision`.
    """

    leg: int | None = None
    replay: bool = False
    neutral: bool | None = None
    decision: str = ""

    def contradicts(self, leg: int | None) -> bool:
        """Whether a stored fixture cannot have this leg."""
        return bool((self.leg and leg != self.leg) or (self.replay and leg))


NOTHING_STATED = StatedLeg()


def stated_leg(parsed: ParsedFixture) -> StatedLeg:
    stage = parsed.stage
    return StatedLeg(stage.leg, stage.replay, parsed.neutral, _decision(parsed))


def _decision(parsed: ParsedFixture) -> str:
    note = parsed.note.lower()
    if "both" in note and "qualified" in note:
        return "both"
    if "toss" in note or "coin" in note:
        return "coin"
    return "walkover" if parsed.status is ParsedStatus.WALKOVER else ""


def all_stated(
    fixtures: Collection[FixtureColumns], now: dict[int, StatedLeg]
) -> dict[int, StatedLeg]:
    """What is stated of these fixtures: by files of this import, else by earlier ones."""
    stated = stated_before(fixtures)
    for columns in fixtures:
        new, old = now.get(columns["pk"]), stated.get(columns["pk"])
        if new and old and not (new.leg or new.replay):
            stated[columns["pk"]] = replace(new, leg=old.leg, replay=old.replay)
        elif new:
            stated[columns["pk"]] = new
    return stated


def stated_before(fixtures: Iterable[FixtureColumns]) -> dict[int, StatedLeg]:
    """What earlier files stated of legs, as far as the stored ties show it.

    A leg stays a leg, and several games of one tie that are no legs were replays: what a file
    says is not stored, and another file of the same stage must not undo it.
    """
    ties: dict[int, list[FixtureColumns]] = defaultdict(list)
    for columns in fixtures:
        if columns["tie_id"] is not None:
            ties[columns["tie_id"]].append(columns)
    stated = {}
    for games in ties.values():
        replayed = len(games) > 1 and not any(game["leg"] for game in games)
        for game in games:
            if replayed or game["leg"]:
                stated[game["pk"]] = StatedLeg(game["leg"], replay=replayed)
    return stated
