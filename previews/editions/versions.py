"""The versions of a preview: comparing two editions, or one with the live draft."""

from dataclasses import dataclass

from previews.editions.changes import changes, changes_to_store
from previews.editions.document import SHAPE, Document, decode, read_document
from previews.editions.shown import kept_document
from previews.models import Edition, Preview
from previews.models.edition_change import Change
from previews.models.preview_names import show_names_of_the_day

DRAFT_NAME = "the live draft"


class CannotBeRead(Exception):
    """The document of the edition is of an older version of the software, or was not kept."""

    def __init__(self, edition: Edition) -> None:
        reason = (
            "was stored by an earlier version of matchhub, which kept other values"
            if edition.document
            else "was released before documents were kept"
        )
        super().__init__(f"Edition {edition.number} {reason}: it can no longer be read.")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the later says otherwise than the earlier, under the names of both."""

    earlier: str
    later: str
    changes: tuple[Change, ...]

    @property
    def corrections(self) -> int:
        return sum(change.is_correction for change in self.changes)

    @property
    def updates(self) -> int:
        return len(self.changes) - self.corrections


def compare(earlier: Edition, later: Edition) -> Comparison:
    """Raises CannotBeRead."""
    return Comparison(
        name_of(earlier), name_of(later), changes(document_of(earlier), document_of(later))
    )


def compare_with_draft(edition: Edition) -> Comparison:
    """What a release would change now. Raises CannotBeRead."""
    before = document_of(edition)
    preview = Preview.objects.for_page().get(pk=edition.preview_id)
    show_names_of_the_day(preview)
    return Comparison(name_of(edition), DRAFT_NAME, changes(before, read_document(preview)))


def changes_not_released(edition: Edition) -> tuple[Change, ...] | None:
    """What the preview says now otherwise than fans are shown from its newest edition.

    None where they are shown the facts, as the edition can no longer be read.
    """
    shown = kept_document(edition.document)
    if shown is None:
        return None
    preview = Preview.objects.for_page().get(pk=edition.preview_id)
    show_names_of_the_day(preview)
    return changes(shown, read_document(preview))


def name_of(edition: Edition) -> str:
    return f"edition {edition.number}"


def document_of(edition: Edition) -> Document:
    if not can_be_read(edition):
        raise CannotBeRead(edition)
    return decode(edition.document)


def can_be_read(edition: Edition) -> bool:
    return edition.document != "" and edition.shape == SHAPE


def changes_from(previous: Edition | None, document: str) -> list[dict[str, str]]:
    """What an edition with that document says otherwise than the previous one, to store with it.

    None for a first edition, and where the previous one can no longer be read.
    """
    if previous is None or not can_be_read(previous) or previous.document == document:
        return []
    return changes_to_store(document_of(previous), decode(document))
