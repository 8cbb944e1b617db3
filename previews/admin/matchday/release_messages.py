"""What the admin says of releases: what fans read now, what they read later, and what waits."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from previews.components.kick_off_times import moment_in_words
from previews.editions.automatic import Outcome
from previews.editions.versions import changes_not_released
from previews.models import Edition, Preview, ReleaseState
from previews.models.preview_status import PreviewStatus

FROZEN = (
    "The match has begun: edition {} stands, and a saved change waits until a chief editor makes "
    "a release and says what is corrected."
)


def say_outcome(request: HttpRequest, outcome: Outcome, preview: Preview, now: datetime) -> None:
    match outcome:
        case Outcome.RELEASED:
            messages.success(request, released_words(preview, now))
        case Outcome.WAITS:
            state = ReleaseState.objects.with_first().get(preview=preview)
            messages.warning(request, waiting_words(state, preview, now))


def say_frozen(request: HttpRequest, previews: Iterable[Preview], now: datetime) -> None:
    for preview in previews:
        if words := frozen_words(preview, now):
            messages.warning(request, words)


def released_words(preview: Preview, now: datetime) -> str:
    """To be said when a new edition was made: fans do not read that of a scheduled preview yet."""
    if preview.publish_at is not None and preview.state_at(now) is PreviewStatus.SCHEDULED:
        from_then = moment_in_words(preview.publish_at, preview.fixture.clock)
        return f"“{preview}” has a new edition. Fans read it from {from_then} on."
    return f"Fans now read a new edition of “{preview}”."


def waiting_words(state: ReleaseState, preview: Preview, now: datetime) -> str:
    """1 change of “Atalanta v Liverpool” waits. Line up not eleven: …"""
    reasons = " ".join(state.reasons[:2])
    if state.is_first:
        return f"“{preview}” has no edition yet, so fans cannot read it. {reasons}"
    if preview.has_begun(now):
        changes = _of(state.changes, preview)
        return f"Not released before the kick-off: {changes}. {reasons}"
    return f"{_of(state.changes, preview)} {_wait(state.changes)}. {reasons}"


def frozen_words(preview: Preview, now: datetime) -> SafeString | None:
    """Of a preview whose match has begun, after a save.

    None if fans read what the preview says now.
    """
    newest = Edition.objects.of(preview).with_document().latest_first().first()
    changes = changes_not_released(newest) if newest else ()
    if newest is None or changes == ():
        return None
    link = format_html(
        '<a href="{}">Editions</a>', reverse("admin:previews_preview_editions", args=[preview.pk])
    )
    if changes is None:
        return format_html(
            "The match of “{}” has begun. An earlier version of matchhub stored edition {}, which "
            "can no longer be read: fans read the saved facts instead. {}",
            preview,
            newest.number,
            link,
        )
    is_later = preview.state_at(now) is PreviewStatus.SCHEDULED
    return format_html(
        "The match of “{}” has begun, and fans {} read edition {} of {}. {} {} until a chief "
        "editor makes a release and says what is corrected. {}",
        preview,
        "will" if is_later else "still",
        newest.number,
        clock(newest.released_at),
        _counted(len(changes)),
        _wait(len(changes)),
        link,
    )


def clock(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%-d %B %Y, %H:%M} UTC"


def _of(changes: int, preview: Preview) -> str:
    return f"{_counted(changes)} of “{preview}”"


def _counted(changes: int) -> str:
    return f"{changes} change{'' if changes == 1 else 's'}"


def _wait(changes: int) -> str:
    return "waits" if changes == 1 else "wait"
