"""Where imported facts come from, and which of two sources is believed."""

from typing import Self

from django.db import models

from previews.models.facts import AdminGroup, Listing
from previews.models.natural_key import KeyedQuerySet


class ImportSourceQuerySet(KeyedQuerySet["ImportSource"]):
    def by_rank(self) -> Self:
        return self.order_by(models.F("rank").asc(nulls_last=True), "name")


class ImportSource(models.Model):
    """A source of result files: a name given with --source, else the path of the file.

    A source does not overwrite what another source of the same or a better rank has stored.
    """

    declared = Listing(group=AdminGroup.IMPORTS, position=5)

    name = models.CharField(max_length=250, unique=True)
    rank = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="1 is believed most. Without a rank it is believed less than any with one.",
    )

    objects = ImportSourceQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    def is_better_than(self, other: "ImportSource | None") -> bool:
        """Whether it may overwrite what the other source has stored. None has no rank."""
        if self.rank is None:
            return False
        return other is None or other.rank is None or self.rank < other.rank
