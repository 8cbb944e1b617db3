"""The feed of what a preview says otherwise than before: corrections and updates. 1 query."""

from previews.feeds.entries import SHOWN, Entry, Feed, newest_first
from previews.models import Edition, Preview
from previews.models.edition_change import Change
from previews.sections.corrections import has_been_read, note_on


def changes_of(preview: Preview) -> Feed:
    """Of a preview that fans can see."""
    page = preview.get_absolute_url()
    editions = Edition.objects.of(preview).with_changes().latest_first()[:SHOWN]
    entries = [
        _entry(preview, edition, change, page)
        for edition in editions
        if has_been_read(edition)
        for change in edition.told_changes()
    ]
    return Feed(
        title=f"Changes: {preview.headline_for_fans}",
        about="What this preview says otherwise than before.",
        page=page,
        entries=newest_first(entries)[:SHOWN],
    )


def _entry(preview: Preview, edition: Edition, change: Change, page: str) -> Entry:
    kind = "Correction" if change.is_correction else "Update"
    return Entry(
        key=f"preview-{preview.pk}-edition-{edition.number}-{change.key}",
        title=f"{kind}: {change.place}",
        address=f"{page}#corrections" if change.is_correction else page,
        summary=" ".join(part for part in (change.sentence, note_on(edition, change)) if part),
        published=edition.released_at,
        updated=edition.released_at,
    )
