import json
from dataclasses import fields
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from previews.football.rounds import Round
from previews.football.score import Goals, Score
from previews.importers.formats.parsed_fixture import (
    ParsedFixture,
    ParsedGoal,
    ParsedOfficial,
    ParsedSideStats,
    ParsedStatus,
    StageName,
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
    status=ParsedStatus.PLAYED,
    neutral=False,
    attendance=19277,
    officials=(ParsedOfficial("François Letexier", "FRA"),),
    goals=(ParsedGoal("Mohamed Salah", 7, None, "away", penalty=True),),
    home_numbers=ParsedSideStats(shots=10),
    lines=2,
)


numbers = st.none() | st.integers(0, 99_999)
words = st.text(max_size=20)
goals = st.builds(Goals, st.integers(0, 99), st.integers(0, 99))
scores = st.builds(
    Score,
    home=st.integers(0, 99),
    away=st.integers(0, 99),
    half_time=st.none() | goals,
    after_90=st.none() | goals,
    after_120=st.none() | goals,
    shoot_out=st.none() | goals,
    extra_time=st.booleans(),
)
stages = st.builds(
    StageName,
    name=words,
    round=st.none() | st.sampled_from(Round),
    group=words,
    matchday=numbers,
    leg=numbers,
    replay=st.booleans(),
)
officials = st.builds(ParsedOfficial, name=words, country=words, duty=words)
goals_scored = st.builds(
    ParsedGoal,
    player=words,
    minute=numbers,
    added=numbers,
    side=st.sampled_from(["home", "away", ""]),
    penalty=st.booleans(),
    own_goal=st.booleans(),
)
side_stats = st.builds(
    ParsedSideStats, **{field.name: numbers for field in fields(ParsedSideStats)}
)
OF_FIELDS = {
    "line": st.integers(1, 99_999),
    "home": words,
    "away": words,
    "day": st.none() | st.dates(),
    "clock": st.none() | st.times().map(lambda clock: clock.replace(fold=0)),
    "offset": st.none() | st.integers(-720, 840),
    "home_country": words,
    "away_country": words,
    "competition": words,
    "season": words,
    "country": words,
    "stage": stages,
    "tie": words,
    "score": st.none() | scores,
    "shoot_out": st.none() | goals,
    "decided": words,
    "status": st.sampled_from(ParsedStatus),
    "note": words,
    "neutral": st.none() | st.booleans(),
    "venue": words,
    "city": words,
    "attendance": numbers,
    "officials": st.lists(officials, max_size=3).map(tuple),
    "goals": st.lists(goals_scored, max_size=3).map(tuple),
    "home_numbers": st.none() | side_stats,
    "away_numbers": st.none() | side_stats,
    "place": st.integers(1, 9),
    "doubt": words,
    "reasons": st.lists(words, max_size=2).map(tuple),
    "lines": st.integers(0, 9),
    "weekday": st.none() | st.integers(0, 6),
    "result_letter": words,
    "half_time_letter": words,
}


def test_every_field_is_tried():
    assert list(OF_FIELDS) == [field.name for field in fields(ParsedFixture)]


@given(st.builds(ParsedFixture, **OF_FIELDS))
def test_parsed_fixture_is_the_same_after_json(parsed):
    values = json.loads(json.dumps(to_json(parsed)))

    again = from_json(values)

    assert again == parsed
    assert repr(again) == repr(parsed)
    assert to_json(again) == values


def test_full_parsed_fixture_is_the_same_after_json():
    assert from_json(json.loads(json.dumps(to_json(FULL)))) == FULL


def test_only_what_the_file_says_is_kept():
    assert to_json(ParsedFixture(3, "A", "B", date(2024, 1, 1))) == {
        "line": 3, "home": "A", "away": "B", "day": "2024-01-01",
    }  # fmt: skip
