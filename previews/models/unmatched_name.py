"""Names in result files that match no club or official, and the rows held until they do."""

from typing import Self

from django.db import models

from previews.models.begins_lookup import BEGINS
from previews.models.club import Club
from previews.models.dates import DayField, MomentField
from previews.models.facts import AdminGroup, Listing
from previews.models.import_batch import ImportBatch
from previews.models.natural_key import KeyedQuerySet
from previews.models.normalized_field import NormalizedField
from previews.models.official import Official
from previews.models.season import Season
from previews.text.spelling import name_key


class UnmatchedNameQuerySet(KeyedQuerySet["UnmatchedName"]):
    def open(self) -> Self:
        return self.filter(settled_at__isnull=True)

    def of_clubs(self) -> Self:
        return self.filter(kind=UnmatchedName.Kind.CLUB)

    def of_spelling(self, kind: str, name: str, country: str) -> "UnmatchedName | None":
        """The unmatched name under any spelling that has the same key."""
        return self.filter(kind=kind, name_key=name_key(name), country=country).first()

    def named_from(self, words: str) -> Self:
        """Names that begin with the words, in any spelling. The unique rule's index finds them."""
        key = name_key(words)
        if not key:
            return self.none()
        return self.filter(**{f"name_key__{BEGINS}": key}, kind__in=UnmatchedName.Kind.values)

    def by_name(self) -> Self:
        return self.order_by("name", "country")


class UnmatchedName(models.Model):
    """A name in a result file. When an editor matches it, its held rows are imported."""

    class Kind(models.TextChoices):
        CLUB = "club", "Club"
        OFFICIAL = "official", "Official"

    declared = Listing(group=AdminGroup.IMPORTS, position=1)

    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField("name in the file", max_length=120)
    name_key = NormalizedField(source="name", max_length=240)
    country = models.CharField(max_length=3, blank=True)
    first_seen = models.CharField(max_length=250, help_text="File and line.")
    club = models.ForeignKey(
        Club, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    official = models.ForeignKey(
        Official, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    settled_at = MomentField("matched at", null=True, blank=True)

    objects = UnmatchedNameQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "name_key", "country"],
                name="unmatched_name_listed_once",
                violation_error_message="This name is listed already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.country or 'country unknown'})"


class HeldRowQuerySet(models.QuerySet["HeldRow"]):
    def for_name(self, unknown: UnmatchedName) -> Self:
        return self.filter(names=unknown)

    def held_only_for(self, unmatched: UnmatchedName) -> Self:
        """Rows of which all other names are matched already."""
        return self.for_name(unmatched).exclude(names__settled_at__isnull=True)

    def of_matched_names(self) -> Self:
        """Rows that are held for names alone, all of which are matched already."""
        named = self.held_for_names().filter(names__isnull=False)
        return named.exclude(names__settled_at__isnull=True).distinct()

    def of_file(self, file: str) -> Self:
        return self.filter(file=file)

    def doubtful(self) -> Self:
        return self.exclude(doubts=[])

    def held_for_names(self) -> Self:
        return self.filter(doubts=[])

    def in_file_order(self) -> Self:
        return self.order_by("file", "line", "place", "pk")


class HeldRow(models.Model):
    """A row of a result file whose fixture is not stored: its names are unknown, or it is doubtful.

    `doubts` has the rule, the reason and the remedy of each doubt; a doubtful row is held for an
    editor's decision, and its names are looked up afterwards. `season`, `home` and `away` are
    what the archive has of these names: pages count the match as missing.
    """

    declared = Listing(group=AdminGroup.IMPORTS, position=2)

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="held_rows")
    names = models.ManyToManyField(UnmatchedName, related_name="held_rows")
    file = models.CharField(max_length=250)
    line = models.PositiveIntegerField()
    place = models.PositiveIntegerField(
        default=1, help_text="The number of the match in its line. Some files have one line."
    )
    record = models.JSONField()
    doubts = models.JSONField(default=list, blank=True)
    season = models.ForeignKey(
        Season, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    home = models.ForeignKey(
        Club, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    away = models.ForeignKey(
        Club, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    day = DayField(null=True, blank=True)
    has_match = models.BooleanField(
        default=False, help_text="Its match is stored: the row is held for something else."
    )

    objects = HeldRowQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["file", "line", "place", "batch"], name="held_row_once_a_place"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"

    @property
    def reason(self) -> str:
        """Why it is held, and what to do, in sentences; empty if only names are unmatched."""
        reasons = dict.fromkeys(doubt["reason"] for doubt in self.doubts)
        remedies = dict.fromkeys(doubt["remedy"] for doubt in self.doubts if doubt["remedy"])
        return " ".join(f"{sentence}." for sentence in (*reasons, *remedies))
