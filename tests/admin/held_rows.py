"""Held rows as an import creates them."""

from previews.football.score import Goals, Score
from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedOfficial, ParsedStatus
from previews.importers.formats.parsed_fixture_json import to_json
from tests.factories import HeldRowFactory


def held_row(*names, day, home="Everton", away="Fulham", referee=None, score=None, **more):
    """Create a held row of a Premier League match in 2023/24 with the unmatched names."""
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
    held = HeldRowFactory(
        **{"line": row.line} | more, record={"record": to_json(record), "zone": ""}
    )
    held.names.set(names)
    return held
