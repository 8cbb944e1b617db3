"""Quotes, and their wording in each article."""

from datetime import date
from typing import Self

from django.db import models

from previews.models.article import Article
from previews.models.club import Club
from previews.models.dates import DayField
from previews.models.fact_queryset import FactQuerySet
from previews.models.facts import AdminGroup, BelongsTo, BothClubs, Fact, Part
from previews.models.fixture import Fixture
from previews.models.normalized_field import NormalizedField
from previews.models.person import Person
from previews.models.tracked import Tracked


class QuoteQuerySet(FactQuerySet["Quote"]):
    def said_by(self, day: date) -> Self:
        return self.filter(said_on__lte=day)

    def as_of(self, day: date) -> Self:
        return self.said_by(day)

    def in_order(self) -> Self:
        return self.order_by("position", "said_on", "slug")


class Quote(Tracked):
    """What a person said about a fixture. The words are in its wordings."""

    key_fields = ("slug",)
    slug_from = (("speaker", "topic"), ("speaker", "topic", "said_on"))
    declared = Fact(
        group=AdminGroup.QUOTES_AND_CLAIMS,
        position=1,
        belongs_to=BelongsTo.FIXTURE,
        str_joins=("speaker",),
        quick_add=("fixture", "club"),
        both_clubs=BothClubs("quote", preposition="from", required=True),
    )

    slug = models.SlugField(max_length=90, unique=True, help_text="A short name for the admin.")
    fixture = models.ForeignKey(Fixture, on_delete=models.CASCADE, related_name="quotes")
    speaker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="quotes")
    role = models.CharField(max_length=40, help_text="On that day, such as manager.")
    club = models.ForeignKey(
        Club, on_delete=models.PROTECT, related_name="quotes", help_text="On that day."
    )
    topic = models.CharField(
        max_length=80, blank=True, help_text="What it is about, in a few words. Fans see it."
    )
    said_on = DayField(db_index=True, help_text="Previews with an earlier cut-off do not show it.")
    occasion = models.CharField(
        max_length=80, blank=True, help_text="Such as press conference, Bergamo."
    )
    position = models.PositiveSmallIntegerField(
        "order", default=0, help_text="Fans see quotes with a lower number first."
    )

    objects = QuoteQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.speaker}: {self.topic or self.slug}"


class WordingQuerySet(FactQuerySet["Wording"]):
    pass


class Wording(Tracked):
    """The words of a quote in one article, without quotation marks."""

    key_fields = ("quote", "article")
    declared = Part(of="quote", str_joins=("article__outlet",))

    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="wordings")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="wordings")
    text = models.CharField(
        max_length=400, help_text="Exactly as printed. Write … for words that you leave out."
    )
    text_key = NormalizedField(source="text", max_length=800)
    language = models.CharField(max_length=5, default="en")
    translation = models.BooleanField(default=False, help_text="The outlet translated it.")

    objects = WordingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["quote", "article"],
                name="wording_once_an_article",
                violation_error_message="This article's wording of the quote is entered already.",
            ),
        ]

    def __str__(self) -> str:
        return f"“{self.text}” ({self.article.outlet})"
