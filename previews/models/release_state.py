"""What automatic release knows of a preview: the last look, and the changes that wait.

No page of fans is drawn from these tables, so that a write to them is no write to a fact.
"""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from previews.models.dates import MomentField
from previews.models.edition import Edition
from previews.models.generation import ONLY_ROW, Generation
from previews.models.preview import Preview
from previews.models.preview_status import RELEASED, has_begun
from previews.models.software import software_version

# After a process has ended in the middle of a look, another one may begin.
LONGEST_LOOK = timedelta(minutes=1)


class LastLook(NamedTuple):
    """`generation`: of the facts that were looked at; `facts`: the generation now.

    `shape`: of the newest edition with a document; None if there is none.
    """

    generation: int | None
    facts: int
    shape: str | None
    waiting_since: datetime | None
    has_unreviewed: bool

    def is_due(self, shape: str, *, has_begun: bool) -> bool:
        """Whether to look again. `shape` is that of the values of today's code."""
        if self.shape is None:
            return self.generation != self.facts
        if has_begun:
            return False
        return self.generation != self.facts or self.shape != shape or self.has_unreviewed


NO_LOOK = None, 0, None, None, False
OF_MATCH = ("fixture__status", "fixture__kick_off", "fixture__day")


def _of_last_look() -> tuple[Any, ...]:
    """The columns of a `LastLook`."""
    facts = Generation.objects.filter(pk=ONLY_ROW).values("facts")
    newest = Edition.objects.filter(preview=OuterRef("pk")).latest_first().with_document()
    suspects = UnreviewedSave.objects.filter(preview=OuterRef("pk"))
    return (
        "generation",
        Coalesce(Subquery(facts), 0),
        Subquery(newest.values("shape")[:1]),
        "waiting_since",
        Exists(suspects),
    )


class ReleaseStateQuerySet(models.QuerySet["ReleaseState"]):
    def waiting(self) -> Self:
        """Previews with changes that are not released, those of the next matches first."""
        waiting = self.with_first().filter(
            waiting_since__isnull=False, preview__status__in=RELEASED
        )
        return waiting.order_by("preview__fixture__day", "pk")

    def with_first(self) -> Self:
        """With `is_first`: whether a first edition waits, so that fans cannot read the preview."""
        return self.annotate(is_first=~Exists(Edition.objects.filter(preview=OuterRef("preview"))))

    def find(self, preview: Preview) -> "ReleaseState | None":
        return self.filter(pk=preview.pk).first()

    def last_look(self, preview: Preview) -> LastLook:
        """The last look at a preview, and what may have changed since. 1 query."""
        rows = self.filter(pk=preview.pk).values_list(*_of_last_look())
        return LastLook(*next(iter(rows[:1]), NO_LOOK))

    def may_be_due(self, slug: str, shape: str, now: datetime) -> bool:
        """Whether the preview at that address has to be looked at: `is_due` of its last look.

        Without its row, for pages on which hardly ever something is due. 1 query.
        """
        of_match = (f"preview__{name}" for name in ("status", *OF_MATCH))
        rows = self.filter(preview__slug=slug).values_list(*of_match, *_of_last_look())
        for status, of_fixture, kick_off, day, *look in rows[:1]:
            begun = has_begun(of_fixture, kick_off, day, now)
            return status in RELEASED and LastLook(*look).is_due(shape, has_begun=begun)
        return True  # nobody has looked at it

    def take(self, preview: Preview, now: datetime) -> bool:
        """Whether this process may look at the preview now: only one does at a time."""
        self.bulk_create([ReleaseState(preview=preview)], ignore_conflicts=True)
        free = Q(busy_until__isnull=True) | Q(busy_until__lt=now)
        taken = self.filter(free, pk=preview.pk).update(busy_until=now + LONGEST_LOOK)
        return taken == 1

    def give_back(self, preview: Preview) -> None:
        self.filter(pk=preview.pk).update(busy_until=None)

    def raise_generation(self, preview: Preview, before: int, after: int) -> None:
        self.filter(pk=preview.pk, generation=before).update(generation=after)

    def has_checked(self, preview: Preview, archive: int) -> bool:
        """Whether this version of the software has checked every claim against this archive."""
        return self.filter(
            pk=preview.pk, checked_archive=archive, checked_by=software_version()
        ).exists()

    def note_checked(self, preview: Preview, archive: int) -> None:
        checked = {"checked_archive": archive, "checked_by": software_version()}
        self.update_or_create(preview=preview, defaults=checked)

    def note(self, preview: Preview, generation: int, **values: Any) -> None:
        """Store what a look at the facts of a generation has found: nothing waits, or `values`."""
        nothing = {"changes": 0, "reasons": [], "waiting_since": None}
        self.update_or_create(
            preview=preview, defaults=nothing | {"generation": generation} | values
        )


class ReleaseState(models.Model):
    """The last look at a preview, and why its changes wait."""

    preview = models.OneToOneField(
        Preview, on_delete=models.CASCADE, primary_key=True, related_name="release_state"
    )
    generation = models.BigIntegerField(
        null=True, help_text="The generation of the facts that were looked at."
    )
    checked_archive = models.BigIntegerField(
        null=True,
        blank=True,
        help_text="The generation of the archive that all claims were checked against.",
    )
    checked_by = models.CharField(
        max_length=16,
        blank=True,
        db_default="",
        help_text="The version of the software that checked them.",
    )
    busy_until = MomentField(null=True, blank=True)
    changes = models.PositiveSmallIntegerField(default=0)
    reasons = models.JSONField(default=list, blank=True)
    waiting_since = MomentField(null=True, blank=True)

    # What `with_first` adds. Not a column.
    is_first = False

    objects = ReleaseStateQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.preview}: {self.changes} waiting"


class UnreviewedSaveQuerySet(models.QuerySet["UnreviewedSave"]):
    def of(self, preview: Preview) -> Self:
        return self.filter(preview=preview)

    def with_ids(self, numbers: Collection[int]) -> Self:
        return self.filter(pk__in=numbers)

    def mark(self, previews: Iterable[Preview], by: Any, now: datetime) -> None:
        """To be called in the transaction of the save itself, so that no look can miss it."""
        self.bulk_create(
            UnreviewedSave(preview=preview, saved_by=by, saved_at=now) for preview in previews
        )


class UnreviewedSave(models.Model):
    """A save by a person without the right to publish, which a preview may show.

    It goes when a look finds that the preview says the same as before, or with the next release
    by a person.
    """

    preview = models.ForeignKey(Preview, on_delete=models.CASCADE, related_name="unreviewed_saves")
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    saved_at = MomentField()

    objects = UnreviewedSaveQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.saved_by}, {self.saved_at}"
