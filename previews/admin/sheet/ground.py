"""The ground and the crowd of a match sheet: stadium, capacity, away fans, attendance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from previews.admin.sheet.named_people import Question
from previews.admin.sheet.part import Typed, changed
from previews.admin.sheet.save_ground import (
    CROWD,
    FIXTURE,
    NUMBERS,
    GroundField,
    save_ground,
)
from previews.admin.sheet.sitting import Sitting
from previews.models import Crowd, Fixture, Stadium
from previews.models.ground_clock import ground_clock

LABELS = {
    "stadium": "Stadium",
    "capacity": "Capacity on the day",
    "capacity_reason": "Why it is not the usual one",
    "away_allocation": "Tickets for away fans",
    "expected_away_fans": "Travelling fans expected",
    "attendance": "Attendance, after the match",
}
OFFERED = ("stadium", "capacity")
UNKNOWN = "No stadium is called “{}”. Add it on the page of stadiums first."
SEVERAL = "Several stadiums are called “{}”. Choose one on the page of the fixture."
CLOCK = "{} is on another clock than the kick-off. Change the stadium on the page of the fixture."
NO_NUMBER = "{}: enter a number like 60,704."


@dataclass(frozen=True, slots=True)
class Ground:
    """`crowd` is the newest figure of the crowd; `stadium` the typed one, if it is known."""

    fields: tuple[GroundField, ...]
    crowd: Crowd | None
    suggestions: tuple[Stadium, ...]
    stadium: Stadium | None = None
    problems: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    fixture: Fixture | None = None

    @property
    def rows(self) -> tuple[Crowd | Fixture, ...]:
        return tuple(row for row in (self.crowd, self.fixture) if row)

    @property
    def changed(self) -> tuple[GroundField, ...]:
        return tuple(field for field in self.fields if field.is_changed)

    @property
    def is_typed(self) -> bool:
        return bool(self.changed)

    @property
    def is_ready(self) -> bool:
        return self.is_typed and not self.problems

    @property
    def is_refused(self) -> bool:
        return self.is_typed and not self.is_ready

    def save(self, sitting: Sitting) -> list[str]:
        return save_ground(sitting, self.changed, self.crowd, self.stadium)


def ground_of(fixture: Fixture, crowds: Sequence[Crowd], typed: Typed) -> Ground:
    """2 queries at most: for a typed stadium that is not the home club's."""
    crowd = crowds[-1] if crowds else None
    stored = _stored(fixture, crowd)
    usual = None if fixture.neutral_ground else fixture.home.stadium
    offered = _offered(fixture, usual, stored)
    fields = [_field(name, stored[name], offered.get(name), typed) for name in (*FIXTURE, *CROWD)]
    fields.sort(key=lambda field: list(LABELS).index(field.name))
    suggestions = tuple(dict.fromkeys(each for each in (usual, fixture.stadium) if each))
    stadium, problems = _check(fields, fixture, usual)
    return Ground(tuple(fields), crowd, suggestions, stadium, tuple(problems), fixture=fixture)


def _stored(fixture: Fixture, crowd: Crowd | None) -> dict[str, str]:
    shown = {name: getattr(crowd, name, None) for name in CROWD}
    shown |= {"stadium": fixture.stadium, "attendance": fixture.attendance}
    return {
        name: "" if value is None else f"{value:,}" if isinstance(value, int) else str(value)
        for name, value in shown.items()
    }


def _offered(fixture: Fixture, usual: Stadium | None, stored: Mapping[str, str]) -> dict[str, str]:
    """The home club's ground and its capacity, where nothing is entered."""
    ground = fixture.stadium or usual
    capacity = f"{ground.capacity:,}" if ground and ground.capacity else ""
    offers = {"stadium": str(usual or ""), "capacity": capacity}
    return {name: value for name, value in offers.items() if value and not stored[name]}


def _field(name: str, stored: str, offered: str | None, typed: Typed) -> GroundField:
    field = f"ground-{name}"
    text = changed(typed, field, stored)
    if text is None and offered and typed is not None and f"{field}-use" in typed:
        text = offered
    return GroundField(name, LABELS[name], stored, text, offered or "")


def _check(
    fields: Sequence[GroundField], fixture: Fixture, usual: Stadium | None
) -> tuple[Stadium | None, list[str]]:
    stadium, problems = None, []
    for field in fields:
        if not field.is_changed or not field.text:
            continue
        if field.name in NUMBERS and field.number is None:
            problems.append(NO_NUMBER.format(field.label))
        if field.name == "stadium":
            stadium, problem = _stadium(field.text, fixture, usual)
            problems += [problem] if problem else []
    return stadium, problems


def _stadium(name: str, fixture: Fixture, usual: Stadium | None) -> tuple[Stadium | None, str]:
    is_usual = usual is not None and name == str(usual)
    stadiums = [usual] if usual and is_usual else Stadium.objects.called_with_city(name)
    if len(stadiums) != 1:
        return None, (SEVERAL if stadiums else UNKNOWN).format(name)
    clock = ground_clock(
        stadiums[0], fixture.home, fixture.season.competition, neutral_ground=fixture.neutral_ground
    )
    moment = fixture.kick_off
    if moment and clock.local(moment).utcoffset() != fixture.clock.local(moment).utcoffset():
        return None, CLOCK.format(stadiums[0])
    return stadiums[0], ""
