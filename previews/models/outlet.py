"""Outlets, the publishers of articles."""

from typing import Self

from django.db import models

from previews.models.facts import AdminGroup, Listing
from previews.models.natural_key import KeyedQuerySet
from previews.models.tracked import Tracked


class OutletQuerySet(KeyedQuerySet["Outlet"]):
    def by_name(self) -> Self:
        return self.order_by("name")


class Outlet(Tracked):
    """A newspaper, agency, website, club or broadcaster that publishes articles."""

    class Kind(models.TextChoices):
        AGENCY = "agency", "News agency"
        NEWSPAPER = "newspaper", "Newspaper"
        WEBSITE = "website", "Website"
        FAN_SITE = "fan_site", "Fan site"
        CLUB = "club", "Club"
        ORGANISER = "organiser", "Competition organiser"
        BROADCASTER = "broadcaster", "Broadcaster"

    key_fields = ("name",)
    declared = Listing(group=AdminGroup.SOURCES, position=2, spells=("name",))

    name = models.CharField(max_length=80, unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    website = models.URLField(blank=True)

    objects = OutletQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name
