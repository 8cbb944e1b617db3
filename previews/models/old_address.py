"""Addresses that pages had before: after a change of slug or a merge they lead to the new page."""

from collections.abc import Collection
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import QuerySet

from previews.models.facts import AdminGroup, Listing


class OldAddressQuerySet(models.QuerySet["OldAddress"]):
    def of(self, kind: str, row: int) -> Self:
        return self.filter(kind=kind, row=row)

    def remember(self, kind: str, slug: str, row: int) -> None:
        """Store the address. One that is stored already leads to the new row from now on."""
        self.update_or_create(kind=kind, slug=slug, defaults={"row": row})

    def new_slug(self, rows: QuerySet[Any], slug: str) -> str | None:
        """The slug that the row has now, if it is one of `rows`; None if there is none.

        A slug that a row of the model has again leads nowhere else. One in capital letters leads
        to the row that has it in small ones. At most 3 queries.
        """
        model = rows.model
        small = slug.lower()
        if small != slug and rows.filter(slug=small).exists():
            return small
        old = self.filter(kind=model._meta.model_name, slug=slug)
        target = rows.filter(pk__in=old.values("row")).values_list("slug", flat=True).first()
        if target is None or model._default_manager.filter(slug=slug).exists():
            return None
        return str(target)


class OldAddress(models.Model):
    """The slug that a row had, or that a row had which was merged into it."""

    declared = Listing(group=AdminGroup.REFERENCE, position=20)

    kind = models.CharField(max_length=20, help_text="The model, such as club or preview.")
    slug = models.SlugField("old slug", max_length=120)
    row = models.BigIntegerField(help_text="The primary key of the row whose page fans get.")

    objects = OldAddressQuerySet.as_manager()

    class Meta:
        verbose_name = "old address"
        verbose_name_plural = "old addresses"
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="old_address_leads_to_one_row"),
        ]
        indexes = [models.Index(fields=["kind", "row"], name="old_address_row")]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug}"


class Addressed(models.Model):
    """A row with a public page. When its slug changes, the old address leads to the new one."""

    _slug_in_database: ClassVar[str | None] = None

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        before, slug = self._stored_slug(), self.__dict__.get("slug")
        super().save(*args, **kwargs)
        if before and slug and before != slug and self.has_public_address:
            OldAddress.objects.remember(str(self._meta.model_name), before, self.pk)
        self.__dict__["_slug_in_database"] = slug

    @classmethod
    def from_db(cls, db: Any, field_names: Collection[str], values: Any, **options: Any) -> Self:
        row = super().from_db(db, field_names, values, **options)
        # A deferred slug is not read: it costs a query and cannot be changed unnoticed.
        row.__dict__["_slug_in_database"] = row.__dict__.get("slug")
        return row

    @property
    def has_public_address(self) -> bool:
        """Whether fans may know the address."""
        return True

    def _stored_slug(self) -> str | None:
        if self._slug_in_database is None and self.pk is not None:
            # An earlier version, brought back from the history, was not read from the table.
            stored: QuerySet[Any] = type(self)._default_manager.filter(pk=self.pk)
            slug: str | None = stored.values_list("slug", flat=True).first()
            return slug
        return self._slug_in_database
