"""Automatic release: a saved fact reaches fans at once, unless something is against it.

It does not matter who wrote the fact, or in which process: what the preview says now is compared
with its newest edition.
"""

import logging
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from django.db import OperationalError, transaction

from previews.editions.document import SHAPE
from previews.editions.release import (
    AFTER_KICK_OFF,
    Draft,
    differing_parts,
    locked_newest_edition,
    read_draft,
    store_edition,
)
from previews.factcheck.lint.issue import Issue
from previews.models import Edition, Preview, ReleaseState, UnreviewedSave
from previews.models.generation import current_stamp
from previews.models.generation_watch import facts_raised
from previews.models.release_state import LastLook

logger = logging.getLogger(__name__)

# Automatic releases within this time count as one.
COUNT_AS_ONE = timedelta(minutes=10)
BY_HAND = "This preview is released by hand."


class Outcome(Enum):
    NOTHING_NEW = "nothing new"
    RELEASED = "released"
    WAITS = "waits"
    # Another process is looking at it, or has just released it.
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Look:
    """A preview, its newest edition and its draft, as one process has read them."""

    preview: Preview
    newest: Edition | None
    draft: Draft
    unreviewed: tuple[UnreviewedSave, ...]
    # Whether the facts are those of the last look, so that only the code has changed.
    is_same: bool


def bring_up_to_date(preview: Preview, now: datetime, *, anyway: bool = False) -> Outcome:
    """Release what has changed since the newest edition, or store why it waits.

    1 query when no fact was written since the last look; `anyway`: look nevertheless. Of previews
    whose match has begun, only a first edition is made.
    """
    if not preview.is_released:
        return Outcome.NOTHING_NEW
    last = ReleaseState.objects.all().last_look(preview)
    if not anyway and not last.is_due(SHAPE, has_begun=preview.has_begun(now)):
        return Outcome.NOTHING_NEW
    try:
        if not ReleaseState.objects.all().take(preview, now):
            return Outcome.BUSY
        try:
            return _look_at(preview, last, now)
        finally:
            ReleaseState.objects.all().give_back(preview)
    except OperationalError:
        # A database that does not take a write now still has the last edition.
        logger.warning("No look for changes of %s", preview.slug, exc_info=True)
        return Outcome.BUSY


def bring_address_up_to_date(slug: str, now: datetime) -> None:
    """To be called before fans are shown the preview at this address.

    1 query when no fact was written since the last look.
    """
    if not ReleaseState.objects.all().may_be_due(slug, SHAPE, now):
        return
    previews = Preview.objects.released().for_fact_check()
    for preview in previews.find_by_natural_key(slug):
        bring_up_to_date(preview, now)


def bring_all_up_to_date(now: datetime) -> Counter[Outcome]:
    """How many previews had which outcome."""
    previews = Preview.objects.to_bring_up_to_date(now).for_fact_check()
    return Counter(bring_up_to_date(preview, now) for preview in previews)


def released_words(now: datetime) -> str:
    """Bring all previews up to date, and say in a line what came of it; empty if nothing did."""
    outcomes = bring_all_up_to_date(now)
    released, waiting = outcomes[Outcome.RELEASED], outcomes[Outcome.WAITS]
    if not released and not waiting:
        return ""
    return f"previews with a new edition: {released}, with changes that wait: {waiting}"


def _look_at(preview: Preview, last: LastLook, now: datetime) -> Outcome:
    raised_before = facts_raised()
    newest = Edition.objects.of(preview).with_document().latest_first().first()
    if newest is not None and preview.has_begun(now):
        return Outcome.NOTHING_NEW
    # Before and after the facts are read: of a save that is seen in the first list, the draft has
    # the changes; a save whose changes the draft has is in the second.
    seen = [save.pk for save in UnreviewedSave.objects.of(preview)]
    draft = read_draft(preview, now)
    unreviewed = tuple(UnreviewedSave.objects.of(preview).select_related("saved_by"))
    is_same = last.generation == last.facts == draft.generation and last.waiting_since is None
    look = Look(preview, newest, draft, unreviewed, is_same)
    with transaction.atomic():
        current = locked_newest_edition(preview)
        if current != newest or not Preview.objects.released().contains(preview):
            return Outcome.BUSY
        outcome = _store(look, seen, last.waiting_since or now, now)
    _note_own_writes(look, facts_raised() - raised_before)
    return outcome


def _note_own_writes(look: Look, own: int) -> None:
    """The look has written checks, or the headline of its edition: the next one needs no look.

    If the generation is higher than those writes have made it, others have written meanwhile.
    """
    generation = look.draft.generation
    if own and current_stamp().facts == generation + own:
        ReleaseState.objects.all().raise_generation(look.preview, generation, generation + own)


def _store(look: Look, seen: list[int], since: datetime, now: datetime) -> Outcome:
    states, generation = ReleaseState.objects.all(), look.draft.generation
    parts = differing_parts(look.newest.document, look.draft.document) if look.newest else ["all"]
    is_old_shape = look.newest is not None and look.newest.shape != SHAPE
    if not parts and not is_old_shape:
        UnreviewedSave.objects.all().with_ids(seen).delete()
        states.note(look.preview, generation)
        return Outcome.NOTHING_NEW
    if reasons := reasons_to_wait(look):
        states.note(
            look.preview, generation, changes=len(parts), reasons=reasons, waiting_since=since
        )
        return Outcome.WAITS
    states.note(look.preview, generation)
    _release(look, now)
    return Outcome.RELEASED


def reasons_to_wait(look: Look) -> list[str]:
    """Sentences; none where the changes can be released."""
    if look.unreviewed:
        names = sorted({str(save.saved_by or "a deleted user") for save in look.unreviewed})
        return [f"Saved by {', '.join(names)}, who cannot publish."]
    if look.is_same and look.newest is not None:
        return []
    if look.newest is not None and look.preview.release_by_hand:
        return [BY_HAND]
    return [f"{issue.rule.words}: {issue.sentence}" for issue in _against(look)]


def _against(look: Look) -> list[Issue]:
    """Errors, and undismissed warnings that the newest edition does not have.

    What fans read already, from before documents were kept, gets its document whatever is found.
    A first edition is stopped by errors alone: the person who published it has decided.
    """
    issues = look.draft.checks.blocking
    if look.newest is not None:
        known = {finding.get("key") for finding in look.newest.findings}
        return [issue for issue in issues if issue.is_error or issue.key not in known]
    if Edition.objects.of(look.preview).exists():
        return []
    return [issue for issue in issues if issue.is_error]


def _release(look: Look, now: datetime) -> None:
    """Store a new edition. An automatic one of the last minutes makes way for it."""
    preview, former, before = look.preview, look.newest, look.newest
    began_at = _began_at(former, now)
    if former is not None and began_at is not None:
        former.delete()
        before = Edition.objects.of(preview).with_document().latest_first().first()
        if before is not None and not differing_parts(before.document, look.draft.document):
            return  # what was changed some minutes ago is changed back
    store_edition(
        preview,
        look.draft,
        now,
        before,
        automatic=True,
        # A first edition is what the later ones are compared with, and stays.
        began_at=(began_at or now) if former is not None else None,
        reason=AFTER_KICK_OFF if preview.has_begun(now) else "",
    )


def _began_at(former: Edition | None, now: datetime) -> datetime | None:
    """When the releases began that the new one counts with; None if it stands for itself."""
    if former is None or former.began_at is None or now - former.began_at >= COUNT_AS_ONE:
        return None
    if former.notes:
        return None  # an editor has added sentences to its corrections
    return former.began_at
