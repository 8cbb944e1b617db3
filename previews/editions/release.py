"""Releasing a preview: its values are read, checked and stored as an edition."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from django.contrib.auth.models import User
from django.db import transaction

from previews.drafting.outdated import gate_with_sentences
from previews.editions.document import SHAPE, encode, read_document
from previews.editions.versions import changes_from
from previews.factcheck.check_claims import check_changed, settle
from previews.factcheck.lint.issue import Issue
from previews.factcheck.publishing import Gate
from previews.models import Edition, Preview, ReleaseState, UnreviewedSave
from previews.models.fixture_status import OVER
from previews.models.generation import current_stamp
from previews.models.preview_names import show_names_of_the_day

AFTER_KICK_OFF = "Released after the kick-off, as of the moment of the preview."


class NotPublishable(Exception):
    """The preview cannot be released; `issues` are the reasons."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        super().__init__("; ".join(issue.sentence for issue in issues))
        self.issues = issues


class ReasonMissing(Exception):
    """A correction after the kick-off has to say what it corrects."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a preview says now, with the generation of the facts that it was read from."""

    document: str
    headline: str
    generation: int
    checks: Gate


def read_draft(preview: Preview, now: datetime) -> Draft:
    """Checks the claims, and reads the preview as fans would read it."""
    # Before the facts: what is written meanwhile has a later number, and is looked at again.
    generation = current_stamp().facts
    checked = Preview.objects.for_fact_check().get(pk=preview.pk)
    check_changed(checked, now)
    page = Preview.objects.for_page().get(pk=preview.pk)
    checks = gate_with_sentences(checked, now)
    page.looked_at, page.known_checks = now, checks.facts.checks
    show_names_of_the_day(page)
    document = encode(read_document(page))
    return Draft(document, page.headline, generation, checks)


@transaction.atomic
def release(preview: Preview, *, by: User | None, now: datetime, reason: str = "") -> Edition:
    """Make a new edition of a preview that is published or scheduled, with all waiting changes.

    Raises NotPublishable for an error, or a warning that is not dismissed; ReasonMissing for a
    correction after the kick-off that does not say what it corrects.
    """
    newest = locked_newest_edition(preview)
    if preview.has_begun(now) and newest is not None and not reason.strip():
        raise ReasonMissing
    draft = read_draft(preview, now)
    if draft.checks.blocking:
        raise NotPublishable(draft.checks.blocking)
    UnreviewedSave.objects.of(preview).delete()
    ReleaseState.objects.note(preview, draft.generation)
    reason = reason.strip()[:250]
    return store_edition(preview, draft, now, newest, released_by=by, reason=reason)


def locked_newest_edition(preview: Preview) -> Edition | None:
    """The newest edition with a document, after other releases of the preview have ended."""
    Preview.objects.select_for_update().get(pk=preview.pk)
    return Edition.objects.of(preview).with_document().latest_first().first()


def store_edition(
    preview: Preview, draft: Draft, now: datetime, previous: Edition | None, **values: Any
) -> Edition:
    """`previous` is its newest edition with a document."""
    Preview.objects.note_headline(preview, draft.headline)
    if preview.fixture.status in OVER:  # fans see what came of the claims at once
        settle(preview, now)
    return Edition.objects.create(
        preview=preview,
        number=Edition.objects.next_number(preview),
        document=draft.document,
        shape=SHAPE,
        released_at=now,
        findings=draft.checks.findings,
        verdicts=draft.checks.verdicts,
        changes=changes_from(previous, draft.document),
        **values,
    )


def differing_parts(before: str, after: str) -> list[str]:
    """The names of the parts of two documents that are not equal.

    The list of corrections is left out: it follows from the others.
    """
    old, new = _parts(before), _parts(after)
    return [name for name in {**old, **new} if old.get(name) != new.get(name)]


def _parts(document: str) -> dict[str, Any]:
    values = msgspec.json.decode(document)
    sections = values.pop("sections", None) or {}
    sections.pop("corrections", None)
    return {**values, **sections}
