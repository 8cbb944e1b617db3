"""A preview in a list: who meets, when, in what; the result, and how the claims fared."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.kick_off_times import on_local_clock
from previews.components.match_state import state_of
from previews.components.verdict_counts import VerdictCount, verdict_counts
from previews.models import Fixture, Preview
from previews.models.fixture_status import PUT_OFF
from previews.models.preview_names import show_names_of_the_day
from previews.sections.match_facts import occasion, result_of


@dataclass(frozen=True, slots=True)
class PreviewRow:
    address: str
    headline: str
    home: ClubBadge
    away: ClubBadge
    competition: str
    occasion: str
    kick_off: datetime | None
    kick_off_in_words: str
    # The final score of a past match; empty if it is not known.
    result: str = ""
    # "Postponed", "Awarded", "Result not entered".
    state: str = ""
    day: date | None = None
    verdicts: tuple[VerdictCount, ...] = ()

    @property
    def day_in_words(self) -> str:
        return f"{self.day:%-d %b %Y}" if self.day else ""


def preview_row(
    preview: Preview, now: datetime, verdicts: Mapping[str, int] | None = None
) -> PreviewRow:
    """Of a preview that was loaded with `for_page()`, and how many of its claims have a verdict."""
    show_names_of_the_day(preview)
    fixture = preview.fixture
    home, away = both_badges(fixture)
    return PreviewRow(
        address=preview.get_absolute_url(),
        headline=preview.headline_for_fans,
        home=home,
        away=away,
        competition=fixture.season.competition.name,
        occasion=occasion(fixture),
        kick_off=fixture.kick_off,
        kick_off_in_words=_kick_off(fixture, now),
        result="" if fixture.is_after(now) else result_of(fixture),
        state=state_of(fixture, now),
        day=fixture.day,
        verdicts=verdict_counts(verdicts or {}),
    )


def _kick_off(fixture: Fixture, now: datetime) -> str:
    """The kick-off; for a match that was put off, the day and time that were planned."""
    words = on_local_clock(fixture)
    if fixture.status in PUT_OFF:
        return f"was planned for {fixture.day:%-d %B %Y}{words and f', {words}'}"
    if words:
        return words
    # Nobody confirms the time of a day that has passed.
    is_past = fixture.clock.local(now).date() > fixture.day
    return "Time not known" if is_past else "Time to be confirmed"
