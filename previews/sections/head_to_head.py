"""Head to head: the totals of two clubs, and their meetings, latest first. 3 queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from previews.archive.venue_row import VenueRow
from previews.charts.scale import rounded
from previews.components.club_badge import ClubBadge, Side, both_badges
from previews.components.receipts import Receipts, loaded, receipts
from previews.football.award import Award
from previews.football.form import Record
from previews.football.head_to_head import HeadToHead, head_to_head
from previews.football.held import waiting_in_words
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Outcome, Result
from previews.football.score import Goals
from previews.models import Preview
from previews.questions.results_held import complete_since
from previews.text.number_words import counted

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Total:
    """A part of the bar: how many meetings, and their share in hundredths."""

    label: str
    side: str
    count: int
    start: float
    share: float


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting as it was played: its own home side first. `winner` names a side of ours.

    `letters` are the winner's, or "D" for a draw.
    """

    day: date
    home: str
    home_slug: str
    away: str
    away_slug: str
    score: str
    winner: str
    letters: str
    competition: str
    ground: str
    remark: str


@dataclass(frozen=True, slots=True)
class HeadToHeadCard:
    home: ClubBadge
    away: ClubBadge
    totals: tuple[Total, ...]
    goals: tuple[int, int]
    meetings: tuple[Meeting, ...]
    earlier: int
    splits: tuple[str, ...]
    held: str
    receipts: Receipts
    # Of the latest meeting; those of the home club first. Editions of older code lack it.
    latest: Goals | None = None

    @property
    def counted(self) -> str:
        """All three meetings."""
        played = sum(total.count for total in self.totals)
        return "The one meeting" if played == 1 else f"All {counted(played, 'meeting')}"


def read(preview: Preview) -> HeadToHeadCard | None:
    """None when the two have never met, as far as the archive knows."""
    fixture = preview.fixture
    played = [fixture for fixture, _ground in preview.meetings]
    history = head_to_head(played, fixture.home_id, fixture.away_id)
    if history is None:
        return None
    grounds = {fixture.number: ground for fixture, ground in preview.meetings}
    home, away = both_badges(fixture)
    return HeadToHeadCard(
        home=home,
        away=away,
        totals=_totals(history.overall, home, away),
        goals=(history.overall.goals_for, history.overall.goals_against),
        latest=Goals(history.meetings[0].goals_for, history.meetings[0].goals_against),
        meetings=_meetings(history, grounds, home, away),
        earlier=max(0, len(history.meetings) - SHOWN),
        splits=_splits(history, home, away, neutral_ground=fixture.neutral_ground),
        held="" if _all_are_held(preview) else _held(played, _waiting(preview)),
        receipts=receipts(
            [result.fixture for result in history.meetings],
            loaded("all competitions loaded, meetings of the two", played),
        ),
    )


def _all_are_held(preview: Preview) -> bool:
    """Whether an editor states that every result of one of the two is entered."""
    fixture = preview.fixture
    return date.min in complete_since((fixture.home, fixture.away), preview.moment).values()


def _waiting(preview: Preview) -> int:
    """The meetings of the two in held rows."""
    fixture = preview.fixture
    return len(preview.held_matches.between(fixture.home_id, fixture.away_id))


def _held(played: Sequence[PlayedFixture], waiting: int) -> str:
    """In the three meetings held, 2019 to 2024; there may have been others."""
    years = sorted({fixture.day.year for fixture in played})
    span = str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"
    meetings = "only meeting" if len(played) == 1 else counted(len(played), "meeting")
    held = f"{meetings} held{waiting_in_words(waiting)}"
    return f"In the {held}, {span}; there may have been others."


def _totals(record: Record, home: ClubBadge, away: ClubBadge) -> tuple[Total, ...]:
    counts = (
        (f"{home.short_name} won", "home", record.won),
        ("Drawn", "drawn", record.drawn),
        (f"{away.short_name} won", "away", record.lost),
    )
    share = 100 / record.played
    totals: list[Total] = []
    for label, side, count in counts:
        start = totals[-1].start + totals[-1].share if totals else 0.0
        totals.append(Total(label, side, count, rounded(start), rounded(share * count)))
    return tuple(totals)


def _meetings(
    history: HeadToHead, grounds: Mapping[int, VenueRow], home: ClubBadge, away: ClubBadge
) -> tuple[Meeting, ...]:
    codes = {Side.HOME: home.code, Side.AWAY: away.code}
    return tuple(
        _meeting(result, grounds[result.fixture.number], codes)
        for result in history.meetings[:SHOWN]
    )


def _meeting(result: Result, ground: VenueRow, codes: Mapping[Side, str]) -> Meeting:
    played, winner = result.fixture, _winner(result)
    drawn = "D" if result.outcome is Outcome.DRAW else ""
    return Meeting(
        day=played.day,
        home=played.home.name,
        home_slug=played.home.slug,
        away=played.away.name,
        away_slug=played.away.slug,
        score=str(played.score),
        winner=winner or "",
        letters=codes[winner] if winner else drawn,
        competition=played.occasion,
        ground=", ".join(part for part in (ground.stadium, ground.city) if part),
        remark=_remark(played, ground),
    )


def _winner(result: Result) -> Side | None:
    """The side of this preview's fixture that won that meeting."""
    if result.outcome is Outcome.DRAW or result.fixture.awarded_to == Award.BOTH_LOSE:
        return None
    return Side.HOME if result.outcome is Outcome.WIN else Side.AWAY


def _remark(played: PlayedFixture, ground: VenueRow) -> str:
    parts = []
    if ground.behind_closed_doors:
        parts.append("behind closed doors")
    elif ground.attendance:
        parts.append(f"{ground.attendance:,} watched")
    if played.neutral_ground:
        parts.append("neutral ground")
    if ground.remark:
        parts.append(ground.remark)
    return ", ".join(parts)


def _splits(
    history: HeadToHead, home: ClubBadge, away: ClubBadge, *, neutral_ground: bool
) -> tuple[str, ...]:
    """The record by ground, each as its home side saw it, where they have met there.

    Before a match on neutral ground only what happened on neutral ground.
    """
    wanted = [(f"On neutral ground: {home}", history.at_neutral)]
    if not neutral_ground:
        wanted = [
            (f"{home} at home:", history.at_home),
            (f"{away} at home:", history.opponent_at_home),
            *wanted,
        ]
    return tuple(
        f"{whose} won {record.won}, drew {record.drawn}, lost {record.lost}, "
        f"goals {record.goals_for}–{record.goals_against}"
        for whose, record in wanted
        if record.played
    )
