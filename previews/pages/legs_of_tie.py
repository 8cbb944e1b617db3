"""The other matches of a match's tie, played or to come, for the page of the match."""

from dataclasses import dataclass
from datetime import datetime

from previews.models import Fixture
from previews.models.match_address import in_names_then, with_names_then
from previews.sections.match_facts import result_of


@dataclass(frozen=True, slots=True)
class Leg:
    """Another match of the tie; `result` is empty before it is played."""

    title: str
    day: str
    result: str
    page: str


def legs_of(fixture: Fixture, now: datetime) -> tuple[Leg, ...]:
    """The other matches of its tie, played or to come. 1 query for a tie."""
    if fixture.tie_id is None:
        return ()
    of_tie = Fixture.objects.in_ties([fixture.tie_id]).without(fixture).earliest_first()
    return tuple(_leg(row, now) for row in in_names_then(with_names_then(of_tie)))


def _leg(row: Fixture, now: datetime) -> Leg:
    return Leg(
        title=f"{row.home} v {row.away}",
        day=f"{row.day:%-d %B %Y}",
        result="" if row.is_after(now) else result_of(row),
        page=row.get_absolute_url(),
    )
