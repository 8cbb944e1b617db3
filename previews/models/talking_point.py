"""Talking points: the editor's own texts on the page of a preview."""

from datetime import date
from textwrap import shorten
from typing import Self

from django.db import models
from django.db.models import Q

from previews.models.facts import AdminGroup, BelongsTo, Fact
from previews.models.preview import Preview
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.text.markdown import as_words

# The most letters of a text that stand for a heading in lists.
SHORT = 60


class TalkingPointQuerySet(SourcedQuerySet["TalkingPoint"]):
    def as_of(self, day: date) -> Self:
        """All of them: they are the page's own words, whatever the day of their source."""
        return self.all()

    def in_order(self) -> Self:
        return self.order_by("number")

    def of(self, preview: Preview) -> Self:
        return self.filter(preview=preview)

    def made_from_facts(self) -> Self:
        """Those whose sentence the desk made, whether an editor changed it or not."""
        return self.exclude(made_from="")

    def written_by_hand(self) -> Self:
        return self.filter(made_from="")

    def next_number(self, preview: Preview) -> int:
        highest: int | None = self.of(preview).aggregate(highest=models.Max("number"))["highest"]
        return (highest or 0) + 1


class TalkingPoint(Sourced):
    """A numbered text of the editor, which can introduce a section."""

    key_fields = ("preview", "number")
    declared = Fact(
        group=AdminGroup.MATCHDAY,
        position=2,
        belongs_to=BelongsTo.PREVIEW,
        needs_source=False,
    )

    preview = models.ForeignKey(Preview, on_delete=models.CASCADE, related_name="talking_points")
    number = models.PositiveSmallIntegerField(help_text="The order on the page, from 1.")
    heading = models.CharField(
        max_length=120, blank=True, help_text="Fans see a text without a heading as a paragraph."
    )
    text = models.TextField(blank=True, help_text="Markdown: **bold**, _italic_, lists, links.")
    section = models.SlugField(
        max_length=40,
        blank=True,
        help_text="The section that it introduces, which fans see directly below.",
    )
    made_from = models.CharField(
        max_length=80,
        blank=True,
        editable=False,
        help_text="The kind of fact that its sentence was made from, such as “form-home”.",
    )
    facts_said = models.TextField(
        blank=True,
        editable=False,
        help_text="The sentence as the facts made it, before an editor changed it.",
    )

    objects = TalkingPointQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["preview", "number"],
                name="talking_point_number_once_a_preview",
                violation_error_message="This preview has a talking point of this number already.",
            ),
            models.UniqueConstraint(
                fields=["preview", "section"],
                condition=~Q(section=""),
                name="talking_point_section_introduced_once",
                violation_error_message="Another talking point introduces this section already.",
            ),
            models.CheckConstraint(
                condition=~Q(heading="") | ~Q(text=""),
                name="talking_point_says_something",
                violation_error_message="Enter a heading or a text.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.name}"

    @property
    def name(self) -> str:
        """What it is called: its heading, else the beginning of its text."""
        return self.heading or shorten(as_words(self.text), SHORT, placeholder="…")
