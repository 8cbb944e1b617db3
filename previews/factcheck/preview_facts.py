"""The facts of one preview. Each kind is read once, on first use."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Model

from previews.factcheck.current_checks import Checks, current_checks
from previews.factcheck.fact_rows import fact_rows, related_name
from previews.models import (
    Appointment,
    Availability,
    Claim,
    Club,
    Crowd,
    Fixture,
    Injury,
    Lineup,
    Milestone,
    Preview,
    Quote,
    Settlement,
    Spell,
    Statement,
    Suspension,
    TalkingPoint,
    Wording,
)
from previews.models.facts import Part, declared_by, parent_of
from previews.models.tracked import with_day_of_writing
from previews.text.spelling import fold


@dataclass(eq=False)
class PreviewFacts:
    """The facts that the page shows, as of the preview's day.

    `now` decides which facts are overdue, and not which facts are known.
    """

    preview: Preview
    now: datetime
    _rows: dict[type[Model], list[Any]] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        if self.preview.looked_at is None:
            self.preview.looked_at = self.now

    @property
    def fixture(self) -> Fixture:
        return self.preview.fixture

    @property
    def clubs(self) -> tuple[Club, Club]:
        return self.fixture.home, self.fixture.away

    @property
    def day(self) -> date:
        """The last day whose reports the page has."""
        return self.preview.day

    @property
    def today(self) -> date:
        """The day of `now`, but never after the day of the preview's moment."""
        return min(self.now, self.preview.moment).date()

    def rows_of[Row: Model](self, kind: type[Row]) -> list[Row]:
        """The rows of a fact, or of a part of one, in the order of the page."""
        if kind not in self._rows:
            is_part = isinstance(declared_by(kind), Part)
            self._rows[kind] = self._parts(kind) if is_part else fact_rows(kind, self.preview)
        return self._rows[kind]

    def keep(self, kind: type[Model], rows: list[Any]) -> None:
        """Use these rows, read for many previews together, instead of reading them."""
        self._rows[kind] = rows

    def every[Row: Model](self, kinds: Iterable[type[Row]]) -> Iterator[Row]:
        """The rows of several kinds, kind by kind."""
        for kind in kinds:
            yield from self.rows_of(kind)

    def _parts(self, part: type[Model]) -> list[Any]:
        name, parents = related_name(part), self.rows_of(parent_of(part))
        return [row for parent in parents for row in getattr(parent, name).all()]

    @cached_property
    def points(self) -> list[TalkingPoint]:
        return list(with_day_of_writing(TalkingPoint.objects.of(self.preview).in_order()))

    @property
    def injuries(self) -> list[Injury]:
        return self.rows_of(Injury)

    @property
    def suspensions(self) -> list[Suspension]:
        return self.rows_of(Suspension)

    @property
    def availability(self) -> list[Availability]:
        return self.rows_of(Availability)

    @property
    def lineups(self) -> list[Lineup]:
        return self.rows_of(Lineup)

    @property
    def appointments(self) -> list[Appointment]:
        return self.rows_of(Appointment)

    @property
    def crowds(self) -> list[Crowd]:
        return self.rows_of(Crowd)

    @property
    def milestones(self) -> list[Milestone]:
        return self.rows_of(Milestone)

    @property
    def statements(self) -> list[Statement]:
        return self.rows_of(Statement)

    @property
    def quotes(self) -> list[Quote]:
        return self.rows_of(Quote)

    @property
    def wordings(self) -> list[Wording]:
        return self.rows_of(Wording)

    @property
    def claims(self) -> list[Claim]:
        return self.rows_of(Claim)

    @cached_property
    def checks(self) -> Checks:
        return current_checks(self.claims, self.preview.moment)

    @cached_property
    def settlements(self) -> list[Settlement]:
        return list(Settlement.objects.about(self.fixture).select_related("preferred__outlet"))

    @cached_property
    def spells(self) -> list[Spell]:
        return list(Spell.objects.at(*self.clubs).on(self.fixture.day).select_related("person"))

    @cached_property
    def positions(self) -> dict[int, str]:
        """The entered positions of the players of both squads, by person."""
        return {spell.person_id: spell.position for spell in self.spells if spell.position}

    @cached_property
    def squads(self) -> set[tuple[int, str]]:
        """Club and folded name of every player, manager and coach of both clubs."""
        return {(spell.club_id, fold(spell.person.name)) for spell in self.spells}
