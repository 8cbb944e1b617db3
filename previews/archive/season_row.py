"""A fixture of a season as a row of its list, played or not, as plain values."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from previews.archive.played_fixture_row import score_from
from previews.archive.stage_row import STAGE_COLUMNS, stage_rules
from previews.football.played_fixture import Side
from previews.football.score import Score
from previews.football.stage_rules import StageRules
from previews.football.tie import Ruling

SEASON_ROW_COLUMNS = (
    "pk", "day", "kick_off", "status", "leg", "matchday", "stage__name", "stage__kind",
    "stage__round", "remark", "awarded_to", "tie_id", "tie__decision", "tie__winner_id",
    *STAGE_COLUMNS, "home_id", "home__name", "home__slug", "away_id", "away__name", "away__slug",
    "half_time_home", "half_time_away", "after_90_home", "after_90_away", "after_120_home",
    "after_120_away", "shoot_out_home", "shoot_out_away",
)  # fmt: skip


NO_STAGE = StageRules()
TO_COME = {"scheduled", "to_be_confirmed"}


@dataclass(frozen=True, slots=True)
class SeasonRow:
    """`ruling` and `winner` are those of its tie, where goals did not decide it."""

    number: int
    day: date
    kick_off: datetime | None
    status: str
    leg: int | None
    matchday: int | None
    stage: str
    stage_kind: str
    stage_round: str
    home: Side
    away: Side
    score: Score | None
    rules: StageRules = NO_STAGE
    remark: str = ""
    awarded_to: str = ""
    tie: int | None = None
    ruling: Ruling | None = None
    winner: int | None = None

    @property
    def is_to_come(self) -> bool:
        """By its status: neither played nor put off."""
        return self.status in TO_COME


def season_row(row: tuple[Any, ...]) -> SeasonRow:
    """A row of SEASON_ROW_COLUMNS as a value."""
    number, day, kick_off, status, leg, matchday, stage, kind, round_, *others = row
    remark, awarded_to, tie, decision, winner, *more = others
    rules, home, away, parts = more[:6], more[6:9], more[9:12], more[12:]
    pairs = list(zip(parts[::2], parts[1::2], strict=True))
    return SeasonRow(
        number=number,
        day=day,
        kick_off=kick_off,
        status=status,
        leg=leg,
        matchday=matchday,
        stage=stage or "",
        stage_kind=kind or "",
        stage_round=round_ or "",
        home=Side(*home),
        away=Side(*away),
        score=score_from(*pairs),
        rules=stage_rules(*rules),
        remark=remark,
        awarded_to=awarded_to,
        tie=tie,
        ruling=Ruling(decision) if decision else None,
        winner=winner,
    )
