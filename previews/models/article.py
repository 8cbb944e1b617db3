"""Articles, the sources of facts."""

from collections.abc import Iterable
from typing import Self

from django.db import models

from previews.models.dates import DayField
from previews.models.facts import AdminGroup, Listing
from previews.models.natural_key import KeyedQuerySet
from previews.models.outlet import Outlet
from previews.models.tracked import Tracked


class ArticleQuerySet(KeyedQuerySet["Article"]):
    def with_ids(self, ids: Iterable[int]) -> Self:
        return self.filter(pk__in=ids)

    def latest_first(self) -> Self:
        return self.order_by(models.F("published_on").desc(nulls_last=True), "slug")


class Article(Tracked):
    """An article of an outlet. `headline` is the outlet's own, or empty when it is unknown."""

    key_fields = ("slug",)
    slug_from = (("outlet", "published_on"), ("outlet", "published_on", "headline", "about"))
    declared = Listing(group=AdminGroup.SOURCES, position=1, str_joins=("outlet",))

    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="articles")
    slug = models.SlugField(
        max_length=100, unique=True, help_text="A short name for the admin and seed files."
    )
    headline = models.CharField(max_length=250, blank=True)
    about = models.CharField(
        max_length=120,
        blank=True,
        help_text="In your own words. Fans see it if there is no headline.",
    )
    published_on = DayField(
        db_index=True, null=True, blank=True, help_text="Leave empty if the article has no date."
    )
    byline = models.CharField(max_length=120, blank=True)
    credits = models.CharField(
        max_length=250,
        blank=True,
        help_text="Reporting, editing and photographs, as the outlet names them.",
    )
    url = models.URLField("web address", blank=True)
    language = models.CharField(
        max_length=5, default="en", help_text="Two letters, such as en, it or de."
    )

    objects = ArticleQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.outlet}: {self.headline or self.about or self.slug}"
