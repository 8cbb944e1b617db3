"""After the match: the result and what came of the claims, beside the edition that stands."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from previews.editions.transitions import BY_NAME, perform
from previews.factcheck.check_claims import check_preview, end_of_match, summary_of
from previews.factcheck.recheck import recheck
from previews.models import Check, Claim, Fixture, Preview
from previews.sections import after_match
from tests.editions.released import release
from tests.factories import (
    ClaimFactory,
    FixtureFactory,
    PreviewFactory,
    ReportFactory,
    ResultsStatementFactory,
)
from tests.html import squeezed
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
EVE = datetime(2024, 4, 17, 12, tzinfo=UTC)
AFTER = datetime(2024, 4, 20, 12, tzinfo=UTC)
HTMX = {"HX-Request": "true"}


@pytest.fixture(params=["with a kick-off", "by its day"])
def preview(request):
    liverpool, everton = clubs("Liverpool", "Everton")
    ResultsStatementFactory(club=liverpool)
    season = league()
    play(season, "2024-04-01", liverpool, everton, "2-0")
    play(season, "2024-04-08", everton, liverpool, "1-1")
    known = request.param == "with a kick-off"
    fixture = FixtureFactory(season=season, home=liverpool, away=everton, kick_off_known=known)
    return PreviewFactory(fixture=fixture, published=True)


def claim_of(preview, slug="met", **expected):
    return ClaimFactory(
        fixture=preview.fixture, slug=slug, sentence=f"They {slug}", question="head-to-head",
        parameters={"club": "Liverpool", "opponent": "Everton"}, expected=expected,
    )  # fmt: skip


def match_ends(preview, home=1, away=1):
    Fixture.objects.filter(pk=preview.fixture_id).update(
        status="played", after_90_home=home, after_90_away=away
    )


def loaded(preview):
    return Preview.objects.for_page().get(pk=preview.pk)


def seen(preview):
    value = after_match.read(loaded(preview))
    return value and {
        each.sentence: (each.before and each.before.verdict, each.after.verdict)
        for each in (*value.changed, *value.others)
    }


def test_there_is_nothing_before_the_result_is_known(preview):
    claim_of(preview, played=2)
    check_preview(Preview.objects.for_fact_check().get(), EVE)
    recheck(AFTER)

    assert after_match.read(loaded(preview)) is None
    assert set(Check.objects.values_list("as_of", flat=True)) == {loaded(preview).moment}


def test_claims_are_checked_once_more_with_the_match_counted(preview):
    claim_of(preview, "had met twice", played=2)
    claim_of(preview, "had one win", won=1)
    claim_of(preview, "will have two draws", drawn=2)
    recheck(EVE)
    match_ends(preview)

    recheck(AFTER)

    assert seen(preview) == {
        "They had met twice": ("true", "false"),
        "They will have two draws": ("false", "true"),
        "They had one win": ("true", "true"),
    }
    value = after_match.read(loaded(preview))
    assert [each.sentence for each in value.others] == ["They had one win"]
    assert (value.home, value.result, value.away) == ("Liverpool", "1–1", "Everton")
    assert (value.day, value.checked_on) == (preview.fixture.day, AFTER.date())


def test_a_claim_is_settled_once_and_again_when_it_or_the_result_changes(preview):
    claim = claim_of(preview, "won once", won=1)
    recheck(EVE)
    match_ends(preview)
    first, second = (sum(len(each.changed) for each in recheck(AFTER)) for _ in range(2))
    assert (first, second) == (1, 0)
    fixture = Fixture.objects.get(pk=preview.fixture_id)

    match_ends(preview, 3, 0)
    assert seen(preview) == {}  # the verdict rests on another result, and is not shown
    recheck(AFTER, [fixture])
    after_the_result = seen(preview)
    claim.expected = {"won": 2}
    claim.save()
    recheck(AFTER + timedelta(hours=1))

    assert after_the_result == {"They won once": ("true", "false")}
    assert seen(preview) == {"They won once": ("false", "true")}


def test_later_matches_are_not_counted(preview):
    claim_of(preview, "met three times", played=3)
    match_ends(preview)
    fixture = preview.fixture
    play(fixture.season, "2024-05-19", fixture.away, fixture.home, "4-0")

    recheck(datetime(2024, 6, 1, tzinfo=UTC))

    assert seen(preview) == {"They met three times": ("false", "true")}


def test_what_cannot_be_checked_is_left_out(preview):
    claim_of(preview, "met twice", played=2)
    claim_of(preview, "said nothing")
    ClaimFactory(fixture=preview.fixture, sentence="They are tired", question="")
    match_ends(preview)

    recheck(AFTER)

    assert list(seen(preview)) == ["They met twice"]


def test_a_preview_that_nobody_reads_is_not_settled(preview):
    claim_of(preview, played=2)
    match_ends(preview)
    Preview.objects.update(status="draft")

    recheck(AFTER)

    moments = set(Check.objects.values_list("as_of", flat=True))
    assert end_of_match(preview.fixture) not in moments


def test_a_preview_that_is_published_after_its_match_is_settled_at_once(preview):
    claim_of(preview, "met twice", played=2)
    match_ends(preview)
    Preview.objects.update(status="draft")
    draft = Preview.objects.for_fact_check().get()

    perform(BY_NAME["publish"], draft, by=None, now=AFTER)

    assert seen(preview) == {"They met twice": ("true", "false")}


def test_commands_count_a_claim_once_where_it_is_settled_too(preview):
    claim_of(preview, played=2)
    match_ends(preview)

    assert summary_of(recheck(AFTER)) == "claims checked again: 1, outcomes new or changed: 2"


def page_of(client, preview, at=AFTER):
    with time_machine.travel(at, tick=False):
        response = client.get(preview.get_absolute_url())
    assert response.status_code == 200
    return squeezed(response.content.decode())


def test_the_page_shows_it_dated_beside_an_edition_that_stays_as_it_was(client, preview):
    claim_of(preview, "had met twice", played=2)
    claim_of(preview, "had one win", won=1)
    recheck(EVE)
    edition = release(preview)
    assert 'id="after-match"' not in page_of(client, preview, EVE)
    match_ends(preview)
    recheck(AFTER)

    page = page_of(client, preview)

    assert "<b>Liverpool 1–1 Everton</b>" in page
    assert "1 of 2 checked claims has another verdict" in page
    assert '<time datetime="2024-04-20">' in page
    edition.refresh_from_db()
    assert edition == preview.editions.get()
    section = client.get(f"{preview.get_absolute_url()}after-match/", headers=HTMX)
    assert "They had met twice" in section.content.decode()


@pytest.mark.parametrize("number", [1, 6])
def test_it_is_fourteen_queries_however_many_claims(preview, number, django_assert_num_queries):
    for each in range(number):
        ReportFactory(claim=claim_of(preview, f"c{each}", played=each), stated={"played": 2})
    match_ends(preview)
    recheck(AFTER)
    assert Claim.objects.count() == number

    # As of either moment, 1 of them is what editors state about the results, 1 is what else is in
    # the scope of the questions, and 1 the names.
    with django_assert_num_queries(14):
        assert after_match.read_at(preview.slug, AFTER).number == number
