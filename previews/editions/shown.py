"""What fans are shown of a preview: its newest edition, and the state of its match now."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

import msgspec

from previews.components.match_events import Goal, goals_in
from previews.components.older_shapes import in_todays_shape
from previews.components.structured import Dates
from previews.editions.document import Document, decode, encode, read_document
from previews.editions.since_opened import Opened, opened_with
from previews.football.calendar_days import day_of
from previews.models import Edition, Preview
from previews.models.fixture_status import ENDED_ON_THE_PITCH
from previews.models.preview_names import show_names_of_the_day
from previews.models.preview_status import has_begun
from previews.models.shown_edition import shown_edition
from previews.sections import after_match, corrections
from previews.sections.match_facts import MatchFacts, MatchState, state_now

# Decoded documents that a process keeps, each of about a megabyte with its text.
KEPT = 16
UNKNOWN = Dates()


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A document with the state of the match now.

    `is_read_again`: the edition was made by older code that kept other values, so what the preview
    says was read from the facts again, as of its moment. `beside` has the values of the sections
    that are not in an edition, by their parameter. `goals` are those of the match itself. `opened`
    is the edition, while there may be a later one; `dates` are those of the preview.
    """

    document: Document
    is_read_again: bool = False
    beside: Mapping[str, Any] = field(default_factory=dict)
    goals: tuple[Goal, ...] = ()
    opened: Opened | None = None
    dates: Dates = UNKNOWN


def document_to_show(slug: str, now: datetime) -> ShownDocument | None:
    """None unless fans can see a preview at that address. 1 query, and more to read it again.

    Without what stands beside the edition.
    """
    row = shown_edition(Preview.objects.published(now), slug)
    if row is None:
        return None
    document = kept_document(row.document) if row.document else None
    if document is None:
        preview = Preview.objects.published(now).for_page().get(slug=slug)
        document, is_read_again = _live(preview), bool(row.document)
    else:
        is_read_again = False
    header = document.header
    is_frozen = has_begun(row.status, header.kick_off, header.day, now)
    # As of a demo clock, a match that has been played may be still to come.
    if not _is_to_come(document.header, now):
        document = _beside(document, state_now(row))
    elif row.status not in ENDED_ON_THE_PITCH:
        # Awarded before its day: fans read that, and the score with it from the kick-off on.
        document = _beside(document, MatchState(row.status))
    opened = None
    if row.released_at is not None and not is_frozen:
        opened = opened_with(row.released_at, row.changes or ())
    modified = max(filter(None, (row.shown_from, row.released_at)), default=None)
    dates = Dates(row.shown_from, modified, row.earlier_day)
    return ShownDocument(document, is_read_again, opened=opened, dates=dates)


def whole_preview(slug: str, now: datetime) -> ShownDocument | None:
    """The document with the corrections, and the result and the claims after the match.

    1 query more, and 7 after the match, and another where the match ended with a goal.
    """
    shown = document_to_show(slug, now)
    if shown is None:
        return None
    state = shown.document.header.state
    beside = {
        "corrections": corrections.read_at(slug),
        "after_match": after_match.read_at(slug, now) if state.result else None,
    }
    has_goals = state.score is not None and any(state.score.goals)
    goals = goals_in(shown.document.fixture) if has_goals else ()
    return replace(shown, beside=beside, goals=goals)


def live_document(preview: Preview) -> Document:
    """What a preview that was loaded with `for_page()` says now."""
    return _beside(_live(preview), state_now(preview.fixture))


def newest_document(preview: Preview) -> Document | None:
    """What its newest edition says, also before fans can read it. At most 1 query.

    None where there is none, or where its edition can no longer be read.
    """
    newest = Edition.objects.of(preview).with_document().latest_first().first()
    document = kept_document(newest.document) if newest else None
    return document and _beside(document, state_now(preview.fixture))


def _live(preview: Preview) -> Document:
    show_names_of_the_day(preview)
    return read_document(preview)


def _is_to_come(header: MatchFacts, now: datetime) -> bool:
    return now < header.kick_off if header.kick_off else day_of(now) < header.day


def _beside(document: Document, state: MatchState) -> Document:
    return replace(document, header=replace(document.header, state=state))


@lru_cache(maxsize=KEPT)
def kept_document(text: str) -> Document | None:
    """The document of a text; None if it does not fit the types of today's code.

    It may lack what newer code has added. It does not fit if a part of it would be left out.
    """
    text = in_todays_shape(text)
    try:
        document = decode(text)
    except msgspec.MsgspecError:
        return None
    again = encode(document)
    if again == text or _holds(msgspec.json.decode(again), msgspec.json.decode(text)):
        return document
    return None


def _holds(new: Any, old: Any) -> bool:
    """Whether everything in the old JSON is in the new, in the same place."""
    if isinstance(old, dict):
        return isinstance(new, dict) and all(
            name in new and _holds(new[name], value) for name, value in old.items()
        )
    if isinstance(old, list):
        return isinstance(new, list) and len(new) == len(old) and all(map(_holds, new, old))
    return type(new) is type(old) and bool(new == old)
