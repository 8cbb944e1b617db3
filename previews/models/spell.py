"""Spells: the time of a person at a club as player, manager or coach."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce

from previews.football.freshness import SPELL_LASTS
from previews.models.club import Club
from previews.models.dates import DayField
from previews.models.facts import AdminGroup, Listing
from previews.models.fixture import Fixture
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

    def begun_by(self, day: date) -> Self:
        """A transfer to come is not told."""
        return self.filter(Q(since__isnull=True) | Q(since__lte=day))

    def newest_first(self) -> Self:
        return self.order_by(
            F("until").desc(nulls_first=True), F("since").desc(nulls_last=True), "pk"
        )

    def with_last_match(self, day: date) -> Self:
        """With `is_last_reported`: the archive has matches of the club, but none of late."""
        played = Fixture.objects.played_before(day)
        recent = played.since(day - timedelta(days=SPELL_LASTS))
        return self.annotate(
            is_last_reported=_has_one_in(played) & ~_has_one_in(recent),
        )

    def players(self) -> Self:
        return self.filter(role=Spell.Role.PLAYER).order_by("pk")

    def latest_of(self, people: Collection[int], day: date) -> dict[int, "Spell"]:
        """By person, the spell that began last by the day; one that lasts before one that is over.

        1 query.
        """
        begun = self.filter(Q(since__isnull=True) | Q(since__lte=day), person__in=people)
        is_over = models.ExpressionWrapper(Q(until__lt=day), models.BooleanField())
        over = Coalesce(is_over, models.Value(False))
        rows = begun.order_by(over.desc(), F("since").asc(nulls_first=True), "pk")
        rows = rows.with_last_match(day)
        return {spell.person_id: spell for spell in rows.select_related("club")}

    def managers(self) -> Self:
        return self.filter(role=Spell.Role.MANAGER)


def _has_one_in(fixtures: models.QuerySet[Fixture]) -> Q:
    """Whether the spell's club has one of the fixtures, by the index of either side."""
    at_home = Exists(fixtures.filter(home=OuterRef("club")))
    return Q(at_home | Exists(fixtures.filter(away=OuterRef("club"))))


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

    # What `with_last_match` adds. Not a column.
    is_last_reported = False
    # Rows of the same form, which the form compares itself: they may be changed together.
    compared_by_form: frozenset[int] = frozenset()

    def clean(self) -> None:
        super().clean()
        if self.person_id and self.club_id:
            others = Spell.objects.of(self.person).exclude(pk=self.pk)
            others = others.exclude(pk__in=self.compared_by_form)
            self.check_overlap(others.select_related("club"))

    def check_overlap(self, others: Iterable["Spell"]) -> None:
        """Raises ValidationError for a spell that overlaps another one of the person."""
        for other in others:
            if self._excludes(other) and self._overlaps(other):
                raise ValidationError(self._overlap_in_words(other))

    def _excludes(self, other: "Spell") -> bool:
        """Whether nobody has both at once: a player has one club, and a club has him once.

        National teams and reserve sides share their players with clubs, and a player can be a
        coach as well.
        """
        if self.role != other.role:
            return False
        if (self.club_id, self.since) == (other.club_id, other.since):
            return False  # listed twice, which a rule of the table says
        sides = {self.club.kind, other.club.kind}
        return self.club_id == other.club_id or sides == {Club.Kind.CLUB}

    def _overlaps(self, other: "Spell") -> bool:
        """By what is known: a spell without a first day lasts at least on its last day.

        One that has not ended lasts on any day to come. The day of a transfer counts for both.
        """
        first, last = self.since or self.until or date.max, self.until or date.max
        other_first, other_last = other.since or other.until or date.max, other.until or date.max
        if first == last == other_first == other_last == date.max:
            return True
        return first < other_last and other_first < last

    def _overlap_in_words(self, other: "Spell") -> str:
        since = f"since {other.since:%-d %B %Y}" if other.since else "without a first day"
        until = f"until {other.until:%-d %B %Y}" if other.until else "without a last day"
        return (
            f"This overlaps the spell at {other.club} {since} and {until}. "
            "Correct the days of one of the two."
        )

    def in_words(self, today: date) -> str:
        """Forward, Liverpool; formerly manager, Liverpool. The club must be loaded."""
        job = self.get_position_display() or self.get_role_display()
        if self.is_over(today):
            job = f"Formerly {job.lower()}"
        elif self.is_last_reported:
            job = f"Last reported as {job.lower()}"
        return f"{job}, {self.club}"

    def is_over(self, today: date) -> bool:
        return self.until is not None and self.until < today

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display().lower()} at {self.club}"
