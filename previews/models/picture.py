"""Pictures of a preview, with caption and credit."""

from django.db import models

from previews.models.dates import DayField
from previews.models.facts import AdminGroup, BelongsTo, Fact
from previews.models.preview import Preview
from previews.models.sourced import Sourced, SourcedQuerySet


class PictureQuerySet(SourcedQuerySet["Picture"]):
    pass


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
    file = models.ImageField(
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

    def __str__(self) -> str:
        return self.caption or self.slug
