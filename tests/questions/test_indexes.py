"""No question of a club reads the whole archive: the database finds its fixtures by an index."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from previews.questions import QUESTIONS
from previews.questions.asking import ask_from_words
from tests.factories import AppointmentFactory, MatchEventFactory, OfficialFactory, PersonFactory
from tests.questions.seasons import clubs, cup, knock_out_tie, league, play

pytestmark = pytest.mark.django_db
WORDS = {
    "club": "Liverpool",
    "opponent": "Atalanta",
    "competition": "Premier League",
    "official": "Michael Oliver",
    "player": "Mohamed Salah",
    "kind": "unbeaten",
    "what": "win",
}


@pytest.fixture
def archive():
    liverpool, atalanta, everton = clubs("Liverpool", "Atalanta", "Everton")
    derby = play(league(), "2024-04-01", liverpool, everton, "2-0")
    knock_out_tie(cup("Europa League"), "2024-04-11", liverpool, atalanta, ("0-3", "0-1"))
    AppointmentFactory(fixture=derby, official=OfficialFactory(name="Michael Oliver"))
    MatchEventFactory(fixture=derby, person=PersonFactory(name="Mohamed Salah"))


def plan_of(sql):
    """How the database finds the rows. PostgreSQL would read so small a table whole, rightly:
    told not to, it does so only where no index serves."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
        explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
        cursor.execute(f"{explain} {sql}")
        return "\n".join(" ".join(str(part) for part in row) for row in cursor.fetchall())


def scans(plan):
    return [
        line
        for line in plan.splitlines()
        if "Seq Scan on previews_fixture" in line or "SCAN previews_fixture" in line
    ]


def test_a_reading_of_every_fixture_would_be_seen(archive):
    assert scans(plan_of("SELECT * FROM previews_fixture WHERE attendance > 5")) != []


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.slug)
def test_fixtures_are_found_by_an_index(question, archive):
    names = {one.name for one in question.parameters}
    # With a club, the competition would only narrow; a table has no club's index to go by.
    left_out = set() if question.slug == "table" else {"competition"}
    words = {name: said for name, said in WORDS.items() if name in names - left_out}

    with CaptureQueriesContext(connection) as asked:
        ask_from_words(question, words, before=date(2024, 5, 1))

    asked_for = [query["sql"] for query in asked.captured_queries]
    assert [sql for sql in asked_for if scans(plan_of(sql))] == []
