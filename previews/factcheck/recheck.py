"""Checks claims again after an import or an edit of what their verdicts may rest on.

Claims of a preview before its kick-off are all checked again. A past preview keeps its verdicts:
of it only those claims are checked that were edited, rest on a match that was, or would now be
answered from more, such as a match of before that was entered since. After its match they are
settled.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import batched
from operator import attrgetter

from previews.factcheck.check_claims import (
    Checked,
    check_claims,
    check_preview,
    check_stale,
    end_of_match,
    settle,
)
from previews.factcheck.current_checks import checks_at_moments, fingerprints
from previews.models import Claim, Fixture, Preview, Season
from previews.models.fixture_status import OVER
from previews.questions import table

AT_ONCE = 200


def recheck(
    now: datetime, changed: Iterable[Fixture] = (), seasons: Iterable[Season] = ()
) -> list[Checked]:
    """After an edit. Of past previews, claims that rest on one of the `changed` fixtures or, where
    they are about a table, on a ruling or a rule of one of the `seasons`.
    """
    fixtures = list(changed)
    edited = [*Preview.objects.with_claims_to_check().for_fact_check()]
    for fixture in fixtures:
        edited += Preview.objects.that_may_rest_on(fixture).for_fact_check()
    coming, past = _coming_and_past(edited, now)
    numbers = {fixture.pk for fixture in fixtures if fixture.pk is not None}
    return [
        *(check_preview(preview, now) for preview in coming),
        *(check_stale(preview, now, numbers) for preview in past),
        *_check_tables(seasons, now),
        *_settle_all(past, now),
    ]


def recheck_all(now: datetime) -> list[Checked]:
    """After an import, a merge or a split, which may have changed any match."""
    coming, _ = _coming_and_past((), now)
    return [*(check_preview(preview, now) for preview in coming), *recheck_past(now)]


def recheck_past(now: datetime) -> list[Checked]:
    """Claims of past previews without a verdict on what is held now, such as after a rename."""
    edited = [*Preview.objects.with_claims_to_check().for_fact_check()]
    _, past = _coming_and_past([*edited, *_outdated(now)], now)
    return [*(check_stale(preview, now) for preview in past), *_settle_all(past, now)]


def _coming_and_past(
    edited: Iterable[Preview], now: datetime
) -> tuple[list[Preview], list[Preview]]:
    """All previews before their kick-off, and those of the edited ones that are not among them."""
    coming = list(Preview.objects.not_kicked_off(now).for_fact_check())
    numbers = {preview.pk for preview in coming}
    past = {preview.pk: preview for preview in edited if preview.pk not in numbers}
    return coming, list(past.values())


def _outdated(now: datetime) -> list[Preview]:
    """Past previews with a verdict, of then or of after the match, on what is no longer held."""
    previews = Preview.objects.kicked_off_with_claims(now).for_fact_check()
    outdated: dict[int, Preview] = {}
    for several in batched(previews, AT_ONCE):
        for moment_of in (attrgetter("moment"), _settled_at):
            outdated |= {each.pk: each for each in _outdated_at(moment_of, several)}
    return list(outdated.values())


def _outdated_at(
    moment_of: Callable[[Preview], datetime | None], previews: Iterable[Preview]
) -> Iterator[Preview]:
    """Those of a few previews of which a claim has no check as of its moment. 5 queries."""
    of_fixture: dict[int, list[Preview]] = {}
    for preview in previews:
        if moment_of(preview) is not None:
            of_fixture.setdefault(preview.fixture_id, []).append(preview)
    claims = list(Claim.objects.about_any(of_fixture).with_reports())
    # A match has one preview, but for the rare one that has several.
    for turn in range(max(map(len, of_fixture.values()), default=0)):
        turns = {fixture: rows[turn] for fixture, rows in of_fixture.items() if turn < len(rows)}
        asked = [claim for claim in claims if claim.fixture_id in turns]
        moments = {
            claim.pk: moment
            for claim in asked
            if (moment := moment_of(turns[claim.fixture_id])) is not None
        }
        current = checks_at_moments(asked, moments).keys()
        lacking = {each.fixture_id for each in asked if not fingerprints([each]).keys() <= current}
        yield from (turns[fixture] for fixture in lacking)


def _settled_at(preview: Preview) -> datetime | None:
    is_over = preview.is_released and preview.fixture.status in OVER
    return end_of_match(preview.fixture) if is_over else None


def _check_tables(seasons: Iterable[Season], now: datetime) -> list[Checked]:
    """Check the claims about a table on the past previews of the seasons."""
    checked = []
    for season in seasons:
        past = Preview.objects.about_matches_of(season).kicked_off_with_claims(now)
        for preview in past.for_fact_check():
            about = Claim.objects.about(preview.fixture).asking(table.SLUG)
            claims = list(about.in_order().with_reports())
            checked.append(check_claims(preview, claims, now))
    return checked


def _settle_all(past: Iterable[Preview], now: datetime) -> list[Checked]:
    """Settle what was never settled, and those of the past previews whose match has a result."""
    never = list(Preview.objects.with_claims_to_settle().for_fact_check())
    again = [each for each in past if each.is_released and each.fixture.status in OVER]
    previews = {preview.pk: preview for preview in (*never, *again)}
    return [settle(preview, now) for preview in previews.values()]
