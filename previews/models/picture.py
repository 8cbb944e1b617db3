"""Pictures of a preview, with caption and credit."""

from typing import Self
from urllib.parse import unquote

from django.db import models
from django.urls import reverse

from previews.models.dates import DayField
from previews.models.facts import AdminGroup, BelongsTo, Fact
from previews.models.picture_file import FOLDER, OURS, PictureFileField, sizes_of
from previews.models.preview import Preview
from previews.models.sourced import Sourced, SourcedQuerySet


class PictureQuerySet(SourcedQuerySet["Picture"]):
    def with_file(self) -> Self:
        return self.exclude(file="").order_by("pk")

    def previews_of(self, name: str) -> set[int]:
        """The numbers of the previews that have or had a picture with a file of that name.

        A fans' page may show one that an editor has replaced since, or moved to another preview.
        """
        if name_parts := OURS.fullmatch(name):
            name = f"{name.rpartition('/')[0]}/"
            now = self.filter(file__startswith=name)
            return {int(name_parts["preview"]), *now.values_list("preview", flat=True)}
        before = Picture.history.filter(file=name).values_list("preview_id", flat=True)
        return {*self.filter(file=name).values_list("preview", flat=True), *before}


def address_of(name: str) -> str:
    """Where the site serves a file of a picture, wherever it keeps it."""
    return reverse("previews:picture_file", args=[name.removeprefix(f"{FOLDER}/")])


def path_of(address: str) -> str:
    """The path below the folder of pictures of a file at an address of `address_of`."""
    folder = reverse("previews:picture_file", args=["-"]).removesuffix("-")
    return unquote(address.removeprefix(folder))


class Picture(Sourced):
    """A picture with its caption and credit. Fans do not see it without a file."""

    key_fields = ("slug",)
    slug_from = (("preview", "caption"), ("preview", "alternative_text"))
    declared = Fact(
        group=AdminGroup.MATCHDAY,
        position=3,
        belongs_to=BelongsTo.PREVIEW,
        prose="caption",
    )

    preview = models.ForeignKey(Preview, on_delete=models.CASCADE, related_name="pictures")
    slug = models.SlugField(max_length=90, unique=True)
    file = PictureFileField(
        upload_to="pictures", blank=True, width_field="width", height_field="height"
    )
    width = models.PositiveIntegerField(null=True, blank=True, editable=False)
    height = models.PositiveIntegerField(null=True, blank=True, editable=False)
    alternative_text = models.CharField(
        max_length=200, help_text="Describes the picture for people who cannot see it."
    )
    caption = models.CharField(max_length=250, blank=True)
    place = models.CharField(max_length=80, blank=True)
    taken_on = DayField(null=True, blank=True)
    credit = models.CharField(max_length=120, blank=True)

    objects = PictureQuerySet.as_manager()

    @property
    def sizes(self) -> list[tuple[int, str]]:
        """Widths and names of its WebP copies."""
        return sizes_of(self.file.name or "")

    def __str__(self) -> str:
        return self.caption or self.slug
