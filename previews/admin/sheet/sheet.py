"""Everything on the sheet of a match: what is stored, and what of it an editor has typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest

from previews.admin.desk.clock import desk_moment
from previews.admin.sheet.absences import Absences, absences_of
from previews.admin.sheet.coverage import CoveragePart, coverage_of
from previews.admin.sheet.ground import Ground, ground_of
from previews.admin.sheet.last_eleven import last_elevens, still_there
from previews.admin.sheet.named_people import squads_of
from previews.admin.sheet.officials import Officials, officials_of
from previews.admin.sheet.part import Part, Typed, may_write
from previews.admin.sheet.side import Side, side_of
from previews.models import Appointment, Article, Coverage, Crowd, Fixture, Lineup
from previews.models.open_team_news import TeamNewsRow, open_team_news

SIDES = ("home", "away")
# What must be writable for each part; a part that is not is shown and cannot be typed into.
RIGHTS = {
    "lineups": ("lineup",),
    "absences": ("injury", "suspension", "availability"),
    "officials": ("appointment",),
    "coverage": ("coverage",),
    "ground": ("crowd", "fixture"),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """`may` says of each part whether the user may write it."""

    fixture: Fixture
    day: date
    may: Mapping[str, bool]
    lineups: tuple[Lineup, ...]
    sides: tuple[Side, ...]
    absences: tuple[Absences, ...]
    officials: Officials
    coverage: CoveragePart
    ground: Ground

    @property
    def parts(self) -> tuple[Part, ...]:
        return (*self.sides, *self.absences, self.officials, self.coverage, self.ground)

    @property
    def rows(self) -> tuple[Any, ...]:
        """With every line-up: another source's or kind's can be the one that is changed."""
        others = (row for part in self.parts for row in part.rows)
        return tuple(dict.fromkeys((*self.lineups, *others)))

    @property
    def cited(self) -> tuple[Article, ...]:
        articles = (getattr(row, "article", None) for row in self.rows if row != self.fixture)
        return tuple(dict.fromkeys(article for article in articles if article))

    @property
    def may_write(self) -> bool:
        return any(self.may.values())


def rights_of(request: HttpRequest) -> dict[str, bool]:
    return {part: may_write(request, *models) for part, models in RIGHTS.items()}


def sheet_of(request: HttpRequest, fixture: Fixture, typed: Typed) -> Sheet:
    may = rights_of(request)

    def of(part: str) -> Typed:
        return typed if may[part] else None

    # A match of the past is told as of its day.
    today = min(desk_moment().date(), fixture.day)
    day = _typed_day(typed) or today
    lineups = list(Lineup.objects.about_fixtures([fixture.pk]).with_places().in_order())
    news = open_team_news(fixture, today)
    sides, absences = _clubs(fixture, lineups, news, day, of("lineups"), of("absences"))
    with_source = "article__outlet"
    number = [fixture.pk]
    appointments = Appointment.objects.about_fixtures(number).select_related(
        with_source, "official"
    )
    coverage = Coverage.objects.about_fixtures(number).select_related(with_source).in_order()
    crowds = Crowd.objects.about_fixtures(number).select_related(with_source).in_order()
    return Sheet(
        fixture=fixture,
        day=today,
        may=may,
        lineups=tuple(lineups),
        sides=sides,
        absences=absences,
        officials=officials_of(
            fixture, list(appointments.prefetch_related("official__names")), of("officials")
        ),
        coverage=coverage_of(fixture, list(coverage), of("coverage")),
        ground=ground_of(fixture, list(crowds), of("ground")),
    )


def _clubs(
    fixture: Fixture, lineups: list[Lineup], news: list[TeamNewsRow], day: date,
    typed_lineups: Typed, typed_absences: Typed,
) -> tuple[tuple[Side, ...], tuple[Absences, ...]]:  # fmt: skip
    """Of several line-ups of a club, the one that fans see first."""
    last = last_elevens(fixture)
    places = [place for lineup in lineups for place in lineup.places.all()]
    squads = squads_of(fixture, [*places, *still_there(fixture, last.values())])
    sides, absences = [], []
    for name, club in zip(SIDES, (fixture.home, fixture.away), strict=True):
        shown = next((lineup for lineup in lineups if lineup.club_id == club.pk), None)
        squad = squads[club.pk]
        side = side_of(name, club, squad, shown, last.get(club.pk), typed_lineups)
        sides.append(side)
        absences.append(absences_of(name, club, squad, news, day, typed_absences, side.questions))
    return tuple(sides), tuple(absences)


def _typed_day(typed: Typed) -> date | None:
    """That of the source, if it is one: the form of the source says what is wrong with it."""
    try:
        return date.fromisoformat(typed.get("reported_on", "")) if typed else None
    except ValueError:
        return None
