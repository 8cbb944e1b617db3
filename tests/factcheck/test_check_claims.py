"""Checking: what is kept, when it is checked again, and what a check may know."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from previews.factcheck.answers import Archive
from previews.factcheck.check_claims import check_claim, check_preview
from previews.factcheck.contradictions import contradictions_in
from previews.factcheck.recheck import recheck
from previews.factcheck.verdicts import outcomes
from previews.football.computed import More
from previews.football.verdict import judge
from previews.models import Check, Claim, Preview
from previews.questions import QUESTIONS
from previews.questions.json_format import plain
from previews.questions.parse import ask_from_words
from tests.factories import (
    ClaimFactory,
    ClubNameFactory,
    FixtureFactory,
    PreviewFactory,
    ReportFactory,
    ResultsStatementFactory,
)
from tests.questions.result_rows import make_archive, words_for
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 17, 12, tzinfo=UTC)
MAY = date(2024, 5, 1)


@pytest.fixture
def preview():
    liverpool, everton = clubs("Liverpool", "Everton")
    ResultsStatementFactory(club=liverpool)
    season = league()
    play(season, "2024-04-01", liverpool, everton, "2-0")
    play(season, "2024-04-08", everton, liverpool, "1-1")
    fixture = FixtureFactory(season=season, home=liverpool, away=everton, kick_off_known=True)
    return Preview.objects.for_fact_check().get(pk=PreviewFactory(fixture=fixture).pk)


def claim_of(preview, **more):
    asked = {"club": "Liverpool", "opponent": "Everton"}
    return ClaimFactory(
        fixture=preview.fixture, question="head-to-head", parameters=asked, **more
    )  # fmt: skip


def kept():
    checks = Check.objects.order_by("pk")
    return [(check.claim.slug, check.report_id, check.outcome) for check in checks]


def test_a_claim_and_each_report_are_held_against_the_archive(preview):
    claim = claim_of(preview, slug="met", expected={"played": 2})
    right = ReportFactory(claim=claim, stated={"won": 1})
    wrong = ReportFactory(claim=claim, stated={"played": 3})

    check_preview(preview, NOW)

    assert kept() == [
        ("met", None, "true"),
        ("met", right.pk, "true"),
        ("met", wrong.pk, "false"),
    ]


def test_nothing_is_kept_twice_while_nothing_changes(preview):
    claim_of(preview, expected={"played": 2})

    first = check_preview(preview, NOW)
    second = check_preview(preview, NOW + timedelta(hours=1))

    assert (len(first.changed), len(second.changed), len(kept())) == (1, 0, 1)


def test_a_new_result_changes_the_verdict_and_both_stay_on_record(preview):
    claim_of(preview, slug="met", expected={"played": 2})
    check_preview(preview, NOW)
    fixture = preview.fixture
    play(fixture.season, "2024-04-15", fixture.home, fixture.away, "0-0")

    recheck(NOW)

    assert kept() == [("met", None, "true"), ("met", None, "false")]


def test_what_is_played_after_the_previews_moment_is_never_known(preview):
    claim_of(preview, slug="met", expected={"played": 2})
    fixture = preview.fixture
    play(fixture.season, "2024-04-20", fixture.home, fixture.away, "9-0")

    check_preview(preview, NOW + timedelta(days=30))

    assert kept() == [("met", None, "true")]


@pytest.mark.parametrize("hours", [0, 24 * 7])
def test_a_result_of_before_the_preview_is_held_against_it_before_and_after(preview, hours):
    claim_of(preview, expected={"played": 2})
    check_preview(preview, NOW)
    play(preview.fixture.season, "2024-04-15", preview.fixture.home, preview.fixture.away, "0-0")

    recheck(NOW + timedelta(hours=hours))

    assert [outcome for *_, outcome in kept()] == ["true", "false"]


def test_a_past_preview_that_was_never_checked_is_checked_once(preview):
    claim_of(preview, slug="met", expected={"played": 2})

    recheck(NOW + timedelta(days=700))

    assert kept() == [("met", None, "true")]


def test_a_claim_that_is_edited_after_the_kick_off_is_checked_again(preview):
    claim = claim_of(preview, slug="met", expected={"played": 2})
    other = claim_of(preview, slug="other", expected={"played": 2})
    later = NOW + timedelta(days=7)
    check_preview(preview, NOW)
    play(preview.fixture.season, "2024-04-20", preview.fixture.home, preview.fixture.away, "0-0")
    claim.expected = {"played": 4}
    claim.save()

    recheck(later)

    assert kept() == [("met", None, "true"), ("other", None, "true"), ("met", None, "false")]
    assert other.checks.count() == 1


def test_an_editor_may_check_whatever_the_day(preview):
    claim = claim_of(preview, slug="met", expected={"played": 2})
    check_preview(preview, NOW)
    Claim.objects.update(expected={"played": 3})

    check_claim(claim, NOW + timedelta(days=700))

    assert [outcome for _, _, outcome in kept()] == ["true", "false"]


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ({"cannot_be_checked": "Nobody counted."}, "Nobody counted."),
        ({}, "No question is chosen for this claim."),
        ({"question": "rest"}, "The club is required."),
        ({"question": "crystal-ball"}, "The archive has no question “crystal-ball”."),
        (
            {"question": "rest", "parameters": {"club": "Liverpol"}},
            "No club is called “Liverpol”; the nearest is Liverpool.",
        ),
        (
            {"question": "rest", "parameters": {"club": "Liverpool"}},
            "The figures that the sentence states are not entered yet.",
        ),
    ],
)
def test_what_cannot_be_checked_says_what_is_missing(preview, claim, reason):
    ClaimFactory(fixture=preview.fixture, **claim)

    check_preview(preview, NOW)

    (check,) = Check.objects.all()
    assert (check.outcome, check.reason) == ("cannot_be_checked", reason)


@pytest.mark.parametrize("number", [1, 200])
def test_two_hundred_claims_of_one_question_ask_it_once(
    preview, number, django_assert_max_num_queries
):
    for count in range(number):
        ReportFactory(claim=claim_of(preview, expected={"played": count}), stated={"won": 1})

    with django_assert_max_num_queries(18):
        check_preview(preview, NOW)

    assert len(kept()) == 2 * number


def other_than(value):
    """A figure that is not this one."""
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1
        case list():
            return [*value, "somebody else"]
        case _:
            return "9-9" if "-" in str(value) and len(str(value)) < 6 else "1901-01-01"


def verdicts_on_a_changed_figure(answer, name):
    """What the figure of `other_than` may be: only results that are not held can make it right."""
    (figure,) = (figure for figure in answer.figures if figure.name == name)
    beyond = More.RAISES if isinstance(figure.value, int) else More.LOWERS
    if answer.held.in_words and figure.more is beyond:
        return ("cannot_be_checked",)
    return ("false", "misleading")


@pytest.fixture
def answers():
    """Every question with its answer, where the small archive has one."""
    make_archive()
    told = [ask_from_words(one, words_for(one), before=MAY) for one in QUESTIONS]
    return [answer for answer in told if answer.computed is not None]


def test_a_claim_made_from_an_answer_always_holds(answers):
    for answer in answers:
        values = plain(answer.computed.values)
        assert judge(values, answer.computed).verdict == "true", answer.question


def test_a_claim_with_any_figure_changed_never_holds(answers):
    assert len(answers) >= 10
    for answer in answers:
        values = plain(answer.computed.values)
        for name, value in values.items():
            changed = {**values, name: other_than(value)}
            verdict = judge(changed, answer.computed).verdict
            assert verdict in verdicts_on_a_changed_figure(answer, name), (answer.question, name)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(order=st.permutations([0, 1, 2]))
def test_the_order_of_reports_changes_no_verdict(preview, order):
    stated = [{"played": 2}, {"played": 3}, {"won": 1, "lost": 4}]
    Claim.objects.all().delete()
    claim = claim_of(preview, expected={"played": 2})
    for place in order:
        ReportFactory(claim=claim, stated=stated[place])
    loaded = Claim.objects.with_reports().get()

    told = {
        str(outcome.report.stated if outcome.report else "claim"): outcome.verdict
        for outcome in outcomes(loaded, Archive(preview.moment))
    }

    assert told == {
        "claim": "true",
        "{'played': 2}": "true",
        "{'played': 3}": "false",
        "{'won': 1, 'lost': 4}": "false",
    }


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(days=st.integers(0, 20), later=st.integers(0, 9))
def test_a_verdict_as_of_an_earlier_day_never_uses_later_games(preview, days, later):
    moment = datetime(2024, 4, 1, tzinfo=UTC) + timedelta(days=days)
    after = (moment + timedelta(days=1 + later)).date()
    fixture = preview.fixture
    assume(after not in (fixture.day, date(2024, 4, 8)))  # two clubs meet once a day
    claim = claim_of(preview, expected={"played": 1})
    before = [str(one.verdict) for one in outcomes(loaded(claim), Archive(moment))]
    played = play(fixture.season, after.isoformat(), fixture.home, fixture.away, "3-3")

    assert [str(one.verdict) for one in outcomes(loaded(claim), Archive(moment))] == before
    played.delete()
    claim.delete()


def loaded(claim):
    return Claim.objects.with_reports().get(pk=claim.pk)


def test_a_name_spelt_in_another_way_means_the_same_club(preview):
    fixture = preview.fixture
    ClubNameFactory(club=fixture.home, name="Liverpool FC")
    claim = claim_of(preview, slug="met", expected={"last_home": "Everton"})
    for spelling in ("Everton", "The Toffees", "Liverpool FC"):
        ReportFactory(claim=claim, stated={"last_home": spelling})
    ClubNameFactory(club=fixture.away, name="The Toffees")

    checked = check_preview(preview, NOW)

    assert [outcome for _, _, outcome in kept()] == ["true", "true", "true", "false"]
    (apart,) = contradictions_in(checked.of_claims[0])
    assert [(str(one.value), len(one.sources), one.is_right) for one in apart.positions] == [
        ("Everton", 2, True),
        ("Liverpool FC", 1, False),
    ]
