"""Rest around the fixture: the last match of each club, its days of rest, and what comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from previews.charts.day_strip import days_around, stretches
from previews.components.club_badge import ClubBadge, both_badges, code_of
from previews.components.receipts import Receipts, receipts
from previews.components.result_row import GROUNDS
from previews.football.freshness import RUN_LASTS
from previews.football.played_fixture import PlayedFixture
from previews.football.rest import Rest, more_rest, rest
from previews.football.result import Result, result
from previews.models import Fixture
from previews.models.fixture_status import PUT_OFF
from previews.text.number_words import counted

NEXT = 2
HELD = "In the matches held, "


@dataclass(frozen=True, slots=True)
class StripCell:
    """A match of the strip, or `days` of rest. `kind` is "last", "rest", "this", "next" or ""."""

    kind: str
    days: int
    opponent: str = ""
    ground: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class RestOfClub:
    """The days since the club's last match; its matches and days of rest in the strip.

    `is_complete`: every result since that match is held, so that the club has rested since.
    """

    club: ClubBadge
    days: int
    cells: tuple[StripCell, ...]
    is_complete: bool = False


@dataclass(frozen=True, slots=True)
class RestCard:
    """`difference` is who played later: "Atalanta played a day later"; `strip` is one for both."""

    clubs: tuple[RestOfClub, ...]
    difference: str
    strip: tuple[date, ...]
    receipts: Receipts


def rest_shown(
    fixture: Fixture,
    played: Sequence[PlayedFixture],
    letters: Mapping[int, str],
    coming: Mapping[int, Sequence[Fixture]],
    complete_since: Mapping[int, date],
) -> RestCard | None:
    """From what was played before the preview's moment; None unless both clubs' is known.

    `letters` are those of the last opponents, `coming` the next fixtures, by club, and
    `complete_since` from when all results of a club are held, where that is known.
    A last match of more than a month ago is no rest: later ones are missing, or it was summer.
    Before a match that was put off, nobody rests: its day is not known.
    """
    if fixture.status in PUT_OFF:
        return None
    home, away = both_badges(fixture)
    ours = rest(played, fixture.home_id, day=fixture.day, kick_off=fixture.kick_off)
    theirs = rest(played, fixture.away_id, day=fixture.day, kick_off=fixture.kick_off)
    more = more_rest(ours, theirs)
    if more is None or ours.days is None or theirs.days is None:
        return None
    if max(ours.days, theirs.days) > RUN_LASTS:
        return None
    last = [result for result in (ours.last, theirs.last) if result is not None]
    matches = {
        rest.club: _matches(rest, fixture, letters, coming.get(rest.club, ())[:NEXT])
        for rest in (ours, theirs)
    }
    complete = [_is_complete(rest, complete_since) for rest in (ours, theirs)]
    strip = days_around(fixture.day, [day for days in matches.values() for day in days])
    return RestCard(
        clubs=(
            RestOfClub(
                home, ours.days, _cells(strip, matches[ours.club], fixture.day), complete[0]
            ),
            RestOfClub(
                away, theirs.days, _cells(strip, matches[theirs.club], fixture.day), complete[1]
            ),
        ),
        difference=_difference(more, home, away, "" if all(complete) else HELD),
        strip=strip,
        receipts=receipts(dict.fromkeys(last)),
    )


def _is_complete(rest: Rest, complete_since: Mapping[int, date]) -> bool:
    return rest.last is not None and complete_since.get(rest.club, date.max) <= rest.last.day


def _matches(
    rest: Rest, fixture: Fixture, letters: Mapping[int, str], coming: Sequence[Fixture]
) -> dict[date, StripCell]:
    """The club's matches by day; of two on one day the first."""
    at_home = fixture.home_id == rest.club
    opponent = fixture.away if at_home else fixture.home
    words = f"{fixture.day:%A %-d %B}: this match"
    ground = "at" if not at_home and not fixture.neutral_ground else "v"
    cells = {fixture.day: StripCell("this", 1, code_of(opponent), ground, words)}
    if rest.last is not None:
        cells[rest.last.day] = _last(result(rest.last, rest.club), letters)
    for later in coming:
        cells.setdefault(later.day, _next(later, rest.club))
    return cells


def _last(last: Result, letters: Mapping[int, str]) -> StripCell:
    ground = GROUNDS[last.where]
    score = f"{last.outcome.word} {last.goals_for}–{last.goals_against}"
    words = f"{last.day:%A %-d %B}: {score} {ground} {last.opponent}"
    return StripCell("last", 1, letters.get(last.opponent.club, ""), ground, words)


def _next(later: Fixture, club: int) -> StripCell:
    at_home = later.home_id == club
    opponent = later.away if at_home else later.home
    ground = "v" if at_home or later.neutral_ground else "at"
    words = f"{later.day:%A %-d %B}: {ground} {opponent}"
    return StripCell("next", 1, code_of(opponent), ground, words)


def _cells(
    strip: Sequence[date], matches: Mapping[date, StripCell], today: date
) -> tuple[StripCell, ...]:
    last = min(matches)
    return tuple(
        matches[stretch.first]
        if stretch.is_match
        else StripCell("rest" if last < stretch.first < today else "", stretch.days)
        for stretch in stretches(strip, matches)
    )


def _difference(more: int, home: ClubBadge, away: ClubBadge, within: str) -> str:
    if more == 0:
        return f"{within}both played on the same day" if within else "Both played on the same day"
    later = away if more > 0 else home
    days = "a day" if abs(more) == 1 else counted(abs(more), "day")
    return f"{within}{later} played {days} later"
