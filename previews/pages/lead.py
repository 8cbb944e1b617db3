"""What the front page leads with: the next match to come, or the latest that is over. 1 query."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from previews.components.kick_off_times import Clock, clocks
from previews.components.match_state import RESULT_MISSING
from previews.models import Preview
from previews.models.fixture_status import PUT_OFF
from previews.pages.preview_row import PreviewRow, preview_row
from previews.sections import tie

# The ground's and the United Kingdom's.
CLOCKS = 2


@dataclass(frozen=True, slots=True)
class Lead:
    """`score` is the result, or the aggregate before a second leg; `standing` says which.

    `fixture` is the number of its match, in whose clubs' colours it is drawn.
    """

    row: PreviewRow
    fixture: int
    day_in_words: str
    clocks: tuple[Clock, ...]
    stadium: str
    score: str = ""
    standing: str = ""


def lead(preview: Preview, now: datetime, verdicts: Mapping[str, int] | None = None) -> Lead:
    """Of a preview that was loaded with `for_page()`."""
    row, fixture = preview_row(preview, now, verdicts), preview.fixture
    score, standing = _standing(preview, row)
    is_put_off = fixture.status in PUT_OFF
    has_clocks = fixture.kick_off is not None and not is_put_off
    return Lead(
        row=row,
        fixture=preview.fixture_id,
        day_in_words="" if is_put_off else f"{fixture.day:%A %-d %B %Y}",
        clocks=clocks(fixture.kick_off, fixture.clock, fixture.day)[:CLOCKS]
        if has_clocks and fixture.kick_off
        else (),
        stadium=fixture.stadium.name if fixture.stadium else "",
        score=score,
        standing=standing,
    )


def _standing(preview: Preview, row: PreviewRow) -> tuple[str, str]:
    """The result; before it is known, the aggregate of a second leg and how the tie stands."""
    if row.result:
        return row.result, ""
    if row.state == RESULT_MISSING:
        return "", ""  # how the tie stood before it is no news once the match was to be played
    # A single match that decides a tie has no score before it is played.
    state = tie.read(preview) if preview.fixture.leg == 2 else None
    if state is None or state.aggregate is None:
        return "", ""
    return str(state.aggregate), state.state
