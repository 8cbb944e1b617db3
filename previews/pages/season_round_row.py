"""A fixture in the list of a round: score, what became of it, the ways to its pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from previews.archive.season_row import SeasonRow
from previews.components.match_state import RESULT_MISSING
from previews.football.award import Award
from previews.models.match_page import match_page
from previews.pages.match_links import RefereeLink


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A fixture of the round; `score` is empty while it is to be played."""

    home: str
    home_slug: str
    away: str
    away_slug: str
    score: str
    remark: str
    page: str
    # The slug of its preview; empty for none.
    preview: str = ""
    referee: RefereeLink | None = None


STATUS_WORDS = {
    "postponed": "postponed", "abandoned": "abandoned", "cancelled": "cancelled",
    "awarded": "awarded", "to_be_confirmed": "day to be confirmed",
}  # fmt: skip
SHOWN_AFTERWARDS = {"abandoned", "awarded"}


def _status_words(row: SeasonRow, today: date) -> str:
    """What became of the fixture, and for whom it was awarded where the score does not say."""
    match row.awarded_to:
        case Award.HOME:
            return f"awarded to {row.home}"
        case Award.AWAY:
            return f"awarded to {row.away}"
        case Award.BOTH_LOSE:
            return "awarded: both clubs lose"
    if row.is_to_come and row.day < today:
        return RESULT_MISSING.lower()
    return STATUS_WORDS.get(row.status, "")


def round_row(
    row: SeasonRow,
    as_of: date,
    today: date,
    previews: Mapping[int, str],
    referees: Mapping[int, RefereeLink],
) -> RoundRow:
    known = row.score is not None and row.day <= as_of
    is_shown = row.day <= as_of or row.status not in SHOWN_AFTERWARDS
    parts = [
        f"leg {row.leg}" if row.leg else "",
        _status_words(row, today) if is_shown else "",
        row.remark if is_shown and row.remark.lower() != row.status else "",
    ]
    return RoundRow(
        home=row.home.name,
        home_slug=row.home.slug,
        away=row.away.name,
        away_slug=row.away.slug,
        score=str(row.score) if known else "",
        remark=", ".join(part for part in parts if part),
        page=match_page(row.day, row.home.slug, row.away.slug),
        preview=previews.get(row.number, ""),
        referee=referees.get(row.number),
    )
