"""A preview read whole: everything that the desk looks at before it goes out, read once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.db.models import Prefetch

from previews.factcheck.check_claims import Key, newest_checks
from previews.models import (
    Appointment,
    Availability,
    Check,
    Claim,
    Club,
    Coverage,
    Crowd,
    Fixture,
    Injury,
    LeagueNote,
    Lineup,
    LineupOption,
    LineupPlace,
    Milestone,
    Picture,
    Precedent,
    Preview,
    Quote,
    SelectionNote,
    Settlement,
    Spell,
    Statement,
    Story,
    Suspension,
    TalkingPoint,
    Tally,
    Wording,
)
from previews.models.sourced import Sourced, SourcedQuerySet
from previews.models.tracked import with_day_of_writing
from previews.text.spelling import fold

SIDES = ("fixture__home", "fixture__away")
"""What a fact of a fixture is named by."""


@dataclass(eq=False)
class PreviewFacts:
    """The facts that the page shows, as of the preview's day. Each kind is read when asked for.

    `now` is when somebody looks: it decides what is overdue, never what is known.
    """

    preview: Preview
    now: datetime

    @cached_property
    def fixture(self) -> Fixture:
        return self.preview.fixture

    @property
    def clubs(self) -> tuple[Club, Club]:
        return self.fixture.home, self.fixture.away

    @property
    def day(self) -> date:
        """The last day whose reports the page knows."""
        return self.preview.day

    @property
    def today(self) -> date:
        """The day on which somebody looks; after the kick-off it stays the day of it."""
        return min(self.now, self.preview.moment).date()

    @cached_property
    def points(self) -> list[TalkingPoint]:
        return list(with_day_of_writing(TalkingPoint.objects.of(self.preview).in_order()))

    @cached_property
    def injuries(self) -> list[Injury]:
        rows = Injury.objects.at(*self.clubs).open_on(self.day).latest_report_first()
        return known(rows, self.day, "person", "club")

    @cached_property
    def suspensions(self) -> list[Suspension]:
        rows = Suspension.objects.at(*self.clubs).open_on(self.day).latest_report_first()
        competition = self.fixture.season.competition
        return known(rows.for_competition(competition), self.day, "person", "club")

    @cached_property
    def availability(self) -> list[Availability]:
        rows = Availability.objects.at(*self.clubs).open_on(self.day).latest_report_first()
        return known(rows, self.day, "person", "club")

    @cached_property
    def lineups(self) -> list[Lineup]:
        rows = Lineup.objects.for_fixture(self.fixture).confirmed_first()
        places = LineupPlace.objects.in_order().select_related("person")
        options = LineupOption.objects.in_order().select_related("comes_in", "goes_out")
        return known(
            rows.prefetch_related(Prefetch("places", places), Prefetch("options", options)),
            self.day,
            "club",
            *SIDES,
        )

    @cached_property
    def selection_notes(self) -> list[SelectionNote]:
        return known(SelectionNote.objects.about(self.fixture), self.day, "club")

    @cached_property
    def appointments(self) -> list[Appointment]:
        return known(Appointment.objects.about(self.fixture), self.day, "official")

    @cached_property
    def crowds(self) -> list[Crowd]:
        return known(Crowd.objects.about(self.fixture), self.day, *SIDES)

    @cached_property
    def coverage(self) -> list[Coverage]:
        return known(Coverage.objects.about(self.fixture), self.day)

    @cached_property
    def league_notes(self) -> list[LeagueNote]:
        notes = LeagueNote.objects.about(self.fixture)
        return known(notes, self.day, "club", "season__competition")

    @cached_property
    def milestones(self) -> list[Milestone]:
        return known(Milestone.objects.about(self.fixture), self.day, "person", "club")

    @cached_property
    def tallies(self) -> list[Tally]:
        return known(Tally.objects.about(self.fixture), self.day, "person", "club")

    @cached_property
    def precedents(self) -> list[Precedent]:
        ties = ("tie__first_home", "tie__first_away", "tie__stage__season__competition")
        return known(Precedent.objects.about(self.fixture), self.day, "club", *ties)

    @cached_property
    def stories(self) -> list[Story]:
        return known(Story.objects.of_clubs(*self.clubs), self.day, *SIDES)

    @cached_property
    def pictures(self) -> list[Picture]:
        return known(Picture.objects.of(self.preview), self.day)

    @cached_property
    def statements(self) -> list[Statement]:
        return known(Statement.objects.about(self.fixture).in_order(), self.day)

    @cached_property
    def quotes(self) -> list[Quote]:
        wordings = Wording.objects.in_order().select_related("article__outlet", "quote__speaker")
        rows = Quote.objects.about(self.fixture).said_by(self.day).in_order()
        joined = rows.select_related("speaker", "club")
        return list(joined.prefetch_related(Prefetch("wordings", wordings)))

    @property
    def wordings(self) -> list[Wording]:
        return [wording for quote in self.quotes for wording in quote.wordings.all()]

    @cached_property
    def claims(self) -> list[Claim]:
        claims = Claim.objects.about(self.fixture).in_order().with_reports()
        return list(claims.select_related("club"))

    @cached_property
    def checks(self) -> dict[Key, Check]:
        return newest_checks(self.claims, self.preview.moment)

    @cached_property
    def settlements(self) -> list[Settlement]:
        return list(Settlement.objects.about(self.fixture).select_related("preferred__outlet"))

    @cached_property
    def spells(self) -> list[Spell]:
        return list(Spell.objects.at(*self.clubs).on(self.fixture.day).select_related("person"))

    @cached_property
    def positions(self) -> dict[int, str]:
        """Where each player of the two squads plays, where it is entered."""
        return {spell.person_id: spell.position for spell in self.spells if spell.position}

    @cached_property
    def squads(self) -> set[tuple[int, str]]:
        return {(spell.club_id, fold(spell.person.name)) for spell in self.spells}

    @property
    def facts(self) -> Iterable[Sourced]:
        """Every fact on the page that somebody reported."""
        return (
            *self.injuries, *self.suspensions, *self.availability, *self.lineups,
            *self.selection_notes, *self.appointments, *self.crowds, *self.coverage,
            *self.league_notes, *self.milestones, *self.tallies, *self.precedents,
            *self.stories, *self.pictures,
        )  # fmt: skip


def known[Fact: Sourced](rows: SourcedQuerySet[Fact], day: date, *joins: str) -> list[Fact]:
    return list(rows.known_by(day).select_related("article__outlet", *joins))
