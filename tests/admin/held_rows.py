"""Rows of a file that wait, as an import leaves them behind."""

from previews.football.score import Goals, Score
from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedOfficial, ParsedStatus
from previews.importers.formats.parsed_fixture_json import to_json
from tests.factories import HeldRowFactory


def row_that_waits(*names, day, home="Everton", away="Fulham", referee=None, score=None, **more):
    """A match of the Premier League 2023/24 in a file, waiting for the names."""
    row = HeldRowFactory.build(**more)
    record = ParsedFixture(
        row.line,
        home,
        away,
        day,
        competition="Premier League",
        country="ENG",
        season="2023/24",
        score=Score(*score, after_90=Goals(*score)) if score else None,
        status=ParsedStatus.PLAYED if score else ParsedStatus.SCHEDULED,
        officials=(ParsedOfficial(referee),) if referee else (),
    )
    waits = HeldRowFactory(
        **{"line": row.line} | more, record={"record": to_json(record), "zone": ""}
    )
    waits.names.set(names)
    return waits
