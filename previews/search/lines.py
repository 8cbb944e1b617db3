"""A match as one line of what was found."""

from datetime import datetime
from typing import Any

from previews.components.match_state import state_of
from previews.components.preview_or_match_page import preview_or_match_page
from previews.search.results import Hit
from previews.sections.match_facts import occasion, result_of


def match_hit(fixture: Any, preview: str, now: datetime) -> Hit:
    """Of a fixture that was read with `for_lines`; `preview` is the slug of what fans can read."""
    season = fixture.season
    score = ("" if fixture.is_after(now) else result_of(fixture)) or "v"
    about = (
        f"{fixture.day:%-d %B %Y}",
        f"{fixture.competition_then} {season.name}",
        occasion(fixture),
        state_of(fixture, now),
        "Preview" if preview else "",
    )
    return Hit(
        f"{fixture.home_then} {score} {fixture.away_then}",
        " · ".join(part for part in about if part),
        preview_or_match_page(fixture, preview),
    )
