"""No question of a club reads the whole archive: the database finds its fixtures by an index."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG
from previews.questions.parse import ask_from_words
from tests.questions.result_rows import make_archive, words_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive():
    make_archive()


DAY = date(2024, 5, 1)
MOMENT = datetime(2024, 5, 1, 12, tzinfo=UTC)


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


@pytest.mark.parametrize("before", [DAY, MOMENT], ids=["day", "moment"])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.slug)
def test_fixtures_of_a_club_are_found_by_an_index(question, before, archive):
    # With a club, the competition would only narrow; a table has no club's index to go by.
    words = words_for(question, *([] if question.slug == "table" else ["competition"]))

    with CaptureQueriesContext(connection) as asked:
        ask_from_words(question, words, before=before)

    asked_for = [query["sql"] for query in asked.captured_queries]
    assert [sql for sql in asked_for if scans(plan_of(sql))] == []


@pytest.mark.parametrize("before", [DAY, MOMENT], ids=["day", "moment"])
@pytest.mark.parametrize("scope", [{"organiser": "UEFA"}, {"season": "2023/24"}], ids=str)
@pytest.mark.parametrize("slug", ["form", "streak", "comebacks", "biggest-results", "scorers"])
def test_fixtures_of_a_scope_are_found_by_an_index(slug, scope, before, archive):
    question = QUESTIONS_BY_SLUG[slug]
    words = words_for(question, "competition") | scope

    with CaptureQueriesContext(connection) as asked:
        ask_from_words(question, words, before=before)

    asked_for = [query["sql"] for query in asked.captured_queries]
    assert [sql for sql in asked_for if scans(plan_of(sql))] == []
