"""Editions: what a preview said at one moment. Fans read the newest."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple, Self

from django.conf import settings
from django.db import models

from previews.models.dates import MomentField
from previews.models.edition_change import Change, changes_in
from previews.models.facts import AdminGroup, Listing
from previews.models.preview import Preview


class Tally(NamedTuple):
    """How many editions there are, and the number of the newest that has a document."""

    editions: int
    newest: int | None


class EditionQuerySet(models.QuerySet["Edition"]):
    def latest_first(self) -> Self:
        return self.order_by("-number")

    def earliest_first(self) -> Self:
        return self.order_by("number")

    def of(self, preview: Preview) -> Self:
        return self.filter(preview=preview)

    def with_document(self) -> Self:
        """Without the releases that were made before documents were kept."""
        return self.exclude(document="")

    def for_list(self) -> Self:
        """With who released them, and whether a document is kept instead of the document."""
        kept = models.Q(document="")
        return (
            self.select_related("released_by")
            .annotate(has_document=models.ExpressionWrapper(~kept, models.BooleanField()))
            .defer("document", "findings", "verdicts")
        )

    def with_changes(self) -> Self:
        """Those that fans can read otherwise than the one before, without their documents."""
        return (
            self.exclude(changes=[])
            .annotate(publish_at=models.F("preview__publish_at"))
            .defer("document", "findings", "verdicts")
        )

    def at(self, slug: str) -> Self:
        return self.filter(preview__slug=slug)

    def since_number(self, number: int) -> Self:
        return self.filter(number__gt=number)

    def newest_release(self, preview: Preview) -> datetime | None:
        """When the edition that fans read was made. 1 query."""
        newest = self.of(preview).with_document().latest_first()
        return newest.values_list("released_at", flat=True).first()

    def tally(self) -> Tally:
        newest = models.Max("number", filter=~models.Q(document=""))
        return Tally(**self.aggregate(editions=models.Count("pk"), newest=newest))

    def newest_verdicts(self, previews: Collection[int]) -> dict[int, dict[str, str]]:
        """The verdicts that the newest edition of each preview has stored. 1 query."""
        newest = self.filter(preview=models.OuterRef("preview")).order_by("-number")
        rows = self.filter(preview__in=previews, pk=models.Subquery(newest.values("pk")[:1]))
        return dict(rows.values_list("preview", "verdicts"))

    def newest_documents(self, previews: Collection[int]) -> dict[int, str]:
        """The document of the newest edition of each preview that has one. 1 query."""
        newest = self.filter(preview=models.OuterRef("preview")).with_document().latest_first()
        rows = self.filter(preview__in=previews, pk=models.Subquery(newest.values("pk")[:1]))
        return dict(rows.values_list("preview", "document"))

    def next_number(self, preview: Preview) -> int:
        latest = self.of(preview).aggregate(models.Max("number"))["number__max"]
        return (latest or 0) + 1


class Edition(models.Model):
    """A release of a preview, with its values, its findings and its verdicts. Never changed, but
    for the sentences that editors add to its corrections.

    `document` is the JSON of `previews.editions.document.Document`. It is empty for releases made
    before documents were kept. `shape` is the version of the values' types.
    """

    declared = Listing(group=AdminGroup.SOURCES, position=6, str_joins=("preview",))

    preview = models.ForeignKey(Preview, on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField(help_text="Counts the editions of a preview, from 1.")
    document = models.TextField(blank=True)
    shape = models.CharField(max_length=64, blank=True)
    released_at = MomentField()
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    automatic = models.BooleanField(
        default=False, help_text="Released by a saved fact, and not by a person."
    )
    began_at = MomentField(
        null=True,
        blank=True,
        help_text="When the first of the automatic releases was made that count as this one.",
    )
    reason = models.CharField(max_length=250, blank=True)
    findings = models.JSONField(default=list, blank=True)
    verdicts = models.JSONField(default=dict, blank=True)
    changes = models.JSONField(
        default=list, blank=True, help_text="What fans read otherwise than in the edition before."
    )
    # Sentences of editors, by the key of the correction that they explain.
    notes = models.JSONField(default=dict, blank=True)

    # What `with_changes` adds. Not a column.
    publish_at: datetime | None = None

    objects = EditionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["preview", "number"], name="edition_number_once_a_preview"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.preview}, edition {self.number}"

    def told_changes(self) -> tuple[Change, ...]:
        return changes_in(self.changes)

    def note(self, key: str, sentence: str) -> None:
        """Store an editor's sentence on a correction; an empty one removes it."""
        others = {other: text for other, text in self.notes.items() if other != key}
        self.notes = others | ({key: sentence} if sentence else {})
        self.save(update_fields=["notes"])
