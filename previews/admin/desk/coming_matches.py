"""The matches of the next fourteen days, with the state of each preview and what it lacks."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils import timezone

from previews.admin.desk.match_row import MatchDay, MatchRow, PreviewState
from previews.admin.desk.parts import sides_of
from previews.admin.desk.to_do import to_do
from previews.components.kick_off_times import moment_in_words, on_local_clock
from previews.factcheck.facts_of_many import facts_of_many
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Edition, Fixture, Preview, Stage
from previews.models.preview_status import PreviewStatus

DAYS = 14
MOST_MATCHES = 40
# Of one match; the others are folded.
MOST_TO_DO = 4
# Why a change waits; the page of the findings has all of them.
MOST_REASONS = 2
JOINS = (
    "home__stadium", "away", "stadium", "stage", "season__competition", "article__outlet",
)  # fmt: skip


def coming_matches(moment: datetime) -> list[MatchRow]:
    """The matches from the day of the moment on, the earliest first; at most one too many.

    The state of a preview is that of now, as releases have no demo clock.
    """
    ahead = matches_ahead(moment.date()).select_related(*JOINS)
    fixtures = list(ahead[: MOST_MATCHES + 1])
    made = _previews(fixtures)
    published = Edition.objects.newest_verdicts([preview.pk for preview in made.values()])
    previews = [made.get(fixture.pk) or Preview(fixture=fixture) for fixture in fixtures]
    return [
        _row(facts, published.get(facts.preview.pk or 0, {}))
        for facts in facts_of_many(previews, moment)
    ]


def matches_ahead(day: date) -> Any:
    ahead = Fixture.objects.since(day).until(day + timedelta(days=DAYS - 1))
    return ahead.not_cancelled().earliest_first()


def by_day(rows: Sequence[MatchRow]) -> tuple[MatchDay, ...]:
    return tuple(MatchDay(day, tuple(of_day)) for day, of_day in groupby(rows, lambda row: row.day))


def _previews(fixtures: Sequence[Fixture]) -> dict[int, Preview]:
    """The preview of each match that was made last, with its fixture as it was read. 1 query."""
    by_number = {fixture.pk: fixture for fixture in fixtures}
    previews = Preview.objects.about_fixtures(by_number).select_related("release_state")
    made = {preview.fixture_id: preview for preview in previews.order_by("pk")}
    for preview in made.values():
        preview.fixture = by_number[preview.fixture_id]
    return made


def _row(facts: PreviewFacts, published: Mapping[str, str]) -> MatchRow:
    fixture, preview = facts.fixture, facts.preview
    tasks = to_do(facts, published)
    return MatchRow(
        fixture=fixture.pk,
        day=fixture.day,
        title=f"{fixture.home} v {fixture.away}",
        when=_when(fixture),
        where=", ".join(filter(None, (_competition(fixture), str(fixture.stadium or "")))),
        address=reverse("admin:previews_fixture_change", args=[fixture.pk]),
        sheet=reverse("admin:previews_fixture_sheet", args=[fixture.pk]),
        preview=_state(preview, timezone.now()) if preview.pk else None,
        sides=sides_of(facts),
        to_do=tasks[:MOST_TO_DO],
        further=tasks[MOST_TO_DO:],
    )


def _when(fixture: Fixture) -> str:
    if fixture.status in (Fixture.Status.POSTPONED, Fixture.Status.ABANDONED):
        return str(fixture.get_status_display())
    return on_local_clock(fixture) or "time to be confirmed"


def _competition(fixture: Fixture) -> str:
    competition = fixture.season.competition
    name = competition.short_name or competition.name
    stage = fixture.stage
    return name if stage is None or stage.kind == Stage.Kind.LEAGUE else f"{name}, {stage.name}"


def _state(preview: Preview, now: datetime) -> PreviewState:
    state = preview.state_at(now)
    release = getattr(preview, "release_state", None)
    waits = release is not None and preview.is_released and release.waiting_since is not None
    opens = preview.publish_at if state is PreviewStatus.SCHEDULED else None
    sentences = reverse("admin:previews_preview_draft", args=[preview.pk])
    return PreviewState(
        name=str(state),
        label=str(state.label),
        headline=preview.headline,
        address=reverse("admin:previews_preview_change", args=[preview.pk]),
        waiting=_waiting(release) if waits else "",
        waiting_address=reverse("admin:previews_preview_gate", args=[preview.pk]),
        why=" ".join(release.reasons[:MOST_REASONS]) if release and waits else "",
        difference=reverse("previews:draft_difference", args=[preview.slug]),
        opens=moment_in_words(opens, preview.fixture.clock) if opens else "",
        sentences=sentences if state is PreviewStatus.DRAFT else "",
    )


def _waiting(release: Any) -> str:
    if not release.changes:
        return "The first edition waits"
    return "1 change waits" if release.changes == 1 else f"{release.changes} changes wait"
