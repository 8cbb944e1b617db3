import json
from datetime import date, time

from previews.football.rounds import Round
from previews.football.score import Goals, Score
from previews.importers.formats.parsed_fixture import (
    ParsedFixture,
    ParsedGoal,
    ParsedOfficial,
    ParsedSideStats,
    StageName,
    Status,
)
from previews.importers.formats.parsed_fixture_json import from_json, to_json

FULL = ParsedFixture(
    line=12,
    home="Atalanta",
    away="Liverpool",
    day=date(2024, 4, 18),
    clock=time(21),
    offset=120,
    home_country="ITA",
    away_country="ENG",
    competition="UEFA Europa League",
    season="2023/24",
    stage=StageName("Quarterfinals", Round.QUARTER_FINAL, leg=2),
    score=Score(0, 1, Goals(0, 1), Goals(0, 1)),
    status=Status.PLAYED,
    neutral=False,
    attendance=19277,
    officials=(ParsedOfficial("François Letexier", "FRA"),),
    goals=(ParsedGoal("Mohamed Salah", 7, None, "away", penalty=True),),
    home_numbers=ParsedSideStats(shots=10),
    lines=2,
)


def test_a_record_waits_as_json_and_comes_back_the_same():
    told = json.loads(json.dumps(to_json(FULL)))

    assert from_json(told) == FULL


def test_only_what_the_record_says_is_kept():
    assert to_json(ParsedFixture(3, "A", "B", date(2024, 1, 1))) == {
        "line": 3, "home": "A", "away": "B", "day": "2024-01-01",
    }  # fmt: skip
