"""A fixture whose details are to be written, with what the file says of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.models import Fixture


@dataclass(frozen=True, slots=True)
class FixtureDetails:
    """`country` is that of officials for whom the file gives none."""

    parsed: ParsedFixture
    fixture: Fixture
    country: str
    is_new: bool


def stored(rows: Iterable[FixtureDetails]) -> list[int]:
    """The numbers of the fixtures that may have details already."""
    return [row.fixture.pk for row in rows if not row.is_new]
