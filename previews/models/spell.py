"""Spells: the time of a person at a club as player, manager or coach."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from previews.models.club import Club
from previews.models.dates import DayField
from previews.models.facts import AdminGroup, Listing
from previews.models.natural_key import KeyedQuerySet
from previews.models.person import Person
from previews.models.tracked import Tracked


class SpellQuerySet(KeyedQuerySet["Spell"]):
    def at(self, *clubs: Club) -> Self:
        return self.filter(club__in=clubs)

    def on(self, day: date) -> Self:
        """Spells on that day. A spell without a first or last day has no limit there."""
        begun = Q(since__isnull=True) | Q(since__lte=day)
        lasting = Q(until__isnull=True) | Q(until__gte=day)
        return self.filter(begun, lasting)

    def of(self, person: Person) -> Self:
        return self.filter(person=person)

    def managers(self) -> Self:
        return self.filter(role=Spell.Role.MANAGER)


class Spell(Tracked):
    class Role(models.TextChoices):
        PLAYER = "player", "Player"
        MANAGER = "manager", "Manager"
        COACH = "coach", "Coach"

    class Position(models.TextChoices):
        GOALKEEPER = "goalkeeper", "Goalkeeper"
        DEFENDER = "defender", "Defender"
        MIDFIELDER = "midfielder", "Midfielder"
        FORWARD = "forward", "Forward"

    key_fields = ("person", "club", "role", "since")
    declared = Listing(group=AdminGroup.REFERENCE, position=3, str_joins=("person", "club"))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="spells")
    club = models.ForeignKey(Club, on_delete=models.PROTECT, related_name="spells")
    role = models.CharField(max_length=10, choices=Role, default=Role.PLAYER)
    since = DayField(null=True, blank=True, help_text="Leave empty if unknown.")
    until = DayField(null=True, blank=True, help_text="Leave empty if it has not ended.")
    number = models.PositiveSmallIntegerField("shirt number", null=True, blank=True)
    position = models.CharField(max_length=12, choices=Position, blank=True)
    captain = models.BooleanField(default=False)

    objects = SpellQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "club", "role", "since"],
                condition=Q(since__isnull=False),
                name="spell_once_a_beginning",
                violation_error_message="This spell is listed already.",
            ),
            models.UniqueConstraint(
                fields=["person", "club", "role"],
                condition=Q(since__isnull=True),
                name="spell_of_unknown_beginning_once",
                violation_error_message="This spell is listed already, without a first day.",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gte=F("since")),
                name="spell_ends_after_it_starts",
                violation_error_message="A spell cannot end before it starts.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display().lower()} at {self.club}"
