"""What files say of a fixture's leg: in this import, or in earlier ones."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from previews.football.tie import Ruling
from previews.importers.formats.noted_outcome import noted_outcome
from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedStatus
from previews.importers.writing.fixture_columns import FixtureColumns
from previews.importers.writing.noted_shoot_out import winner_on_penalties

# A third match on the ground of neither club: "play-off in Zürich".
PLAY_OFF_ELSEWHERE = re.compile(r"\bplay-?off (?:in|at)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StatedLeg:
    """A leg as files state it. `neutral` is None where they do not say.

    `decision` is how the tie was decided, where the scores cannot tell: see `Tie.Decision`, and
    `winner` the side of this fixture that went through, "home" or "away"; without a decision it won
    a shoot-out.
    """

    leg: int | None = None
    replay: bool = False
    neutral: bool | None = None
    decision: str = ""
    winner: str = ""

    def contradicts(self, leg: int | None) -> bool:
        """Whether a stored fixture cannot have this leg."""
        return bool((self.leg and leg != self.leg) or (self.replay and leg))


NOTHING_STATED = StatedLeg()


def stated_leg(parsed: ParsedFixture) -> StatedLeg:
    stage = parsed.stage
    noted = noted_outcome(parsed.note, parsed.home, parsed.away)
    ruling = noted.ruling
    if ruling is None and parsed.status is ParsedStatus.WALKOVER:
        ruling = Ruling.WALKOVER
    neutral = parsed.neutral
    if neutral is None and PLAY_OFF_ELSEWHERE.search(parsed.note):
        neutral = True
    winner = noted.winner if ruling else winner_on_penalties(parsed)
    return StatedLeg(stage.leg, stage.replay, neutral, ruling.value if ruling else "", winner)


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
