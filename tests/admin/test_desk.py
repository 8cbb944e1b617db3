"""The front page of the admin: coming matches, what is to do, and starting a preview."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from previews.admin.desk.coming_matches import DAYS, MOST_MATCHES, coming_matches
from previews.factcheck.contradictions import all_disagreements
from previews.factcheck.facts_of_many import OF_CLUBS, OF_FIXTURES, facts_of_many
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Fixture, Preview
from tests.admin.conftest import signed_in
from tests.factories import (
    AppointmentFactory,
    ArticleFactory,
    AvailabilityFactory,
    CheckFactory,
    ClaimFactory,
    CoverageFactory,
    CrowdFactory,
    EditionFactory,
    FixtureFactory,
    HeldRowFactory,
    InjuryFactory,
    LineupFactory,
    PreviewFactory,
    QuoteFactory,
    ReleaseStateFactory,
    StatementFactory,
    SuspensionFactory,
    UnmatchedNameFactory,
)

pytestmark = pytest.mark.django_db
DESK = "admin:index"


def in_days(days):
    return timezone.now().date() + timedelta(days=days)


def match(days=1, **values):
    return FixtureFactory(day=in_days(days), **values)


def rows():
    return coming_matches(timezone.now())


def row():
    (only,) = rows()
    return only


def entered(side):
    return {part.words: part.count for part in side.parts}


def test_matches_are_those_of_fourteen_days_by_day(editor):
    first, last = match(0), match(DAYS - 1)
    for other in ({"days": -1}, {"days": DAYS}, {"status": "cancelled"}):
        match(**other)

    days = editor.get(reverse(DESK)).context["days"]

    assert [day.day for day in days] == [first.day, last.day]
    assert [each.fixture for day in days for each in day.matches] == [first.pk, last.pk]


def test_days_are_those_of_the_demo_clock_where_it_is_set(editor, settings):
    settings.DEMO_CLOCK = datetime(2024, 4, 17, 22, tzinfo=UTC)
    played = FixtureFactory(score="0-1", day=datetime(2024, 4, 18).date())
    match(1)

    (day,) = editor.get(reverse(DESK)).context["days"]

    assert [each.fixture for each in day.matches] == [played.pk]


@pytest.mark.parametrize(
    ("values", "label"),
    [
        ({}, "Draft"),
        ({"status": "in_review"}, "In review"),
        ({"status": "scheduled", "publish_at": timezone.now() + timedelta(hours=5)}, "Scheduled"),
        ({"status": "scheduled", "publish_at": timezone.now() - timedelta(hours=5)}, "Published"),
        ({"status": "published"}, "Published"),
        ({"status": "withdrawn"}, "Withdrawn"),
    ],
)
def test_each_state_of_a_preview_is_named(values, label):
    PreviewFactory(fixture=match(), **values)

    assert row().preview.label == label


@pytest.mark.parametrize(
    ("status", "changes", "words"),
    [
        ("published", 1, "1 change waits"),
        ("published", 3, "3 changes wait"),
        ("published", 0, "The first edition waits"),
        ("withdrawn", 2, ""),
    ],
)
def test_changes_that_wait_are_counted_on_previews_that_are_out(status, changes, words):
    preview = PreviewFactory(fixture=match(), status=status)
    ReleaseStateFactory(preview=preview, changes=changes, waiting_since=timezone.now())

    assert row().preview.waiting == words


def test_parts_are_counted_for_each_side_and_for_the_match():
    fixture = match()
    LineupFactory(fixture=fixture, club=fixture.away)
    QuoteFactory(fixture=fixture, club=fixture.home, said_on=in_days(0))
    InjuryFactory(club=fixture.home, reported_on=in_days(-1))
    AvailabilityFactory(club=fixture.home, reported_on=in_days(-1))
    AppointmentFactory(fixture=fixture)
    CoverageFactory(fixture=fixture)

    home, away, whole = row().sides

    assert entered(home) == {"team news": 2, "line-up": 0, "quote": 1}
    assert entered(away) == {"team news": 0, "line-up": 1, "quote": 0}
    assert entered(whole) == {"officials": 1, "channels": 1, "crowd": 0}
    assert (home.entered, away.entered, whole.entered) == (2, 1, 2)


def test_what_is_missing_leads_to_an_empty_form_of_it(editor):
    fixture = match()
    (day,) = editor.get(reverse(DESK)).context["days"]
    quote = next(part for part in day.matches[0].sides[1].parts if part.words == "quote")

    form = editor.get(quote.address).context["adminform"].form

    assert form.initial["fixture"] == str(fixture.pk)
    assert form.initial["club"] == str(fixture.away_id)


def test_to_do_names_line_ups_contradictions_verdicts_and_overdue_facts():
    fixture = match()
    preview = PreviewFactory(fixture=fixture, published=True)
    LineupFactory(fixture=fixture, reported_on=in_days(0))
    for referee in ("Anthony Taylor", "Michael Oliver"):
        StatementFactory(fixture=fixture, slot="referee", value=referee, article=ArticleFactory())
    claim = ClaimFactory(fixture=fixture)
    CheckFactory(claim=claim, outcome="false", as_of=Preview.objects.get().moment)
    EditionFactory(preview=preview, number=1, verdicts={claim.slug: "true"})
    CrowdFactory(fixture=fixture, reported_on=in_days(-30), check_by=in_days(-2))

    kinds = [item.kind for item in (*row().to_do, *row().further)]

    assert kinds == ["finding", "contradiction", "verdict", "overdue"]


def test_a_settled_contradiction_is_not_to_be_done():
    fixture = match()
    StatementFactory(fixture=fixture, slot="referee", value="Taylor", article=ArticleFactory())
    StatementFactory(fixture=fixture, slot="referee", value="Oliver", article=ArticleFactory())
    assert [item.kind for item in row().to_do] == ["contradiction"]

    fixture.settlements.create(
        slot="referee", value="Oliver", reason="The list", settled_on=in_days(0)
    )

    assert row().to_do == ()


def everything(days, number):
    """A match with `number` rows of each kind."""
    fixture = match(days)
    preview = PreviewFactory(fixture=fixture, published=True)
    ReleaseStateFactory(preview=preview, changes=1, waiting_since=timezone.now())
    EditionFactory(preview=preview, number=1)
    for count in range(number):
        claim = ClaimFactory(fixture=fixture)
        CheckFactory(claim=claim, as_of=preview.moment)
        LineupFactory(fixture=fixture, eleven=True, article=ArticleFactory())
        QuoteFactory(fixture=fixture, club=fixture.home)
        AppointmentFactory(fixture=fixture, duty=["referee", "var", "fourth"][count])
        CoverageFactory(fixture=fixture, channel=f"Channel {count}")
        CrowdFactory(fixture=fixture, article=ArticleFactory())
        StatementFactory(fixture=fixture, article=ArticleFactory())
        for club in (fixture.home, fixture.away):
            InjuryFactory(club=club, reported_on=in_days(-1))
            SuspensionFactory(club=club, reported_on=in_days(-1))
            AvailabilityFactory(club=club, reported_on=in_days(-1))
    return preview


@pytest.mark.parametrize(("matches", "number"), [(1, 1), (6, 3)])
def test_the_desk_asks_the_same_of_the_database_however_much_there_is(publisher, matches, number):
    for days in range(matches):
        everything(days, number)
        match(-3 - days)
        HeldRowFactory(doubts=[{"rule": "score", "reason": "Doubtful", "remedy": ""}])
        UnmatchedNameFactory()
    publisher.get(reverse(DESK))

    with CaptureQueriesContext(connection) as asked:
        page = publisher.get(reverse(DESK))

    assert len(page.context["days"]) == matches
    assert len(asked) == 31


def test_the_desk_shows_so_many_matches_and_leads_to_the_others(editor):
    for _ in range(MOST_MATCHES + 1):
        match(2)

    page = editor.get(reverse(DESK))

    (day,) = page.context["days"]
    assert len(day.matches) == MOST_MATCHES
    assert editor.get(page.context["later"]).context["cl"].result_count == MOST_MATCHES + 1


def test_facts_read_together_are_those_of_each_preview_alone():
    """Of every kind, with rows that are too old, over, not yet known, or of an earlier season."""
    previews = [everything(days, 2) for days in (0, 1, 5)]
    for preview in previews:
        club = preview.fixture.home
        InjuryFactory(club=club, reported_on=in_days(-45))
        InjuryFactory(club=club, reported_on=in_days(-45), expected_back=in_days(20))
        InjuryFactory(club=club, reported_on=in_days(-45), expected_back=in_days(-20))
        InjuryFactory(club=club, reported_on=in_days(-2), back_on=in_days(-1))
        InjuryFactory(club=club, reported_on=in_days(-900), expected_back=in_days(20))
        SuspensionFactory(club=club, reported_on=in_days(-40), fixtures_left=1)
        SuspensionFactory(club=club, reported_on=in_days(-4), fixtures_left=1)
        AvailabilityFactory(club=club, reported_on=in_days(-8))
        QuoteFactory(fixture=preview.fixture, club=club, said_on=in_days(60))
        FixtureFactory(home=club, day=in_days(-3), score="1-0")
    now = timezone.now()
    loaded = list(Preview.objects.for_fact_check())

    for together in facts_of_many(loaded, now):
        alone = PreviewFacts(Preview.objects.for_fact_check().get(pk=together.preview.pk), now)
        for kind in (*OF_FIXTURES, *OF_CLUBS):
            assert together.rows_of(kind) == alone.rows_of(kind), kind
        assert together.checks == alone.checks
        assert all_disagreements(together) == all_disagreements(alone)


def test_tallies_count_what_waits_of_imports(editor):
    HeldRowFactory(doubts=[{"rule": "score", "reason": "Doubtful", "remedy": ""}])
    UnmatchedNameFactory()
    UnmatchedNameFactory(settled_at=timezone.now())

    page = editor.get(reverse(DESK))

    assert [(each.words, each.count) for each in page.context["tallies"]] == [
        ("Held rows", "1"),
        ("Unmatched names", "1"),
    ]
    for each in page.context["tallies"]:
        assert editor.get(each.address).context["cl"].result_count == 1


def start(client, number):
    return client.post(reverse("admin:previews_preview_start"), {"fixture": number})


@pytest.mark.parametrize("who", ["writer", "editor", "publisher"])
def test_one_press_makes_a_preview(request, who):
    client, fixture = request.getfixturevalue(who), match()

    answer = start(client, fixture.pk)

    preview = Preview.objects.get()
    assert answer["Location"] == reverse("admin:previews_preview_change", args=[preview.pk])
    assert (preview.fixture, preview.headline) == (fixture, f"{fixture.home} v {fixture.away}")
    assert preview.slug == f"{fixture.home.slug}-v-{fixture.away.slug}-{fixture.day}"
    assert preview.status == "draft"
    assert preview.history.get().history_user.username == client.get(
        reverse(DESK)
    ).context["user"].username  # fmt: skip
    (edited,) = client.get(reverse(DESK)).context["last_edited"]
    assert (edited.words, edited.address) == (str(preview), answer["Location"])


def test_a_second_press_opens_the_preview_that_is_there(editor):
    preview = PreviewFactory(fixture=match())

    answer = start(editor, preview.fixture_id)

    assert answer["Location"] == reverse("admin:previews_preview_change", args=[preview.pk])
    assert Preview.objects.count() == 1


@pytest.mark.parametrize("number", ["", "x", "0", "123456", "²"])
def test_a_press_for_no_match_is_answered_with_not_found(editor, number):
    assert start(editor, number).status_code == 404


def test_who_may_add_no_preview_has_no_button(client, db):
    fixture = match()
    client = signed_in(client)

    assert start(client, fixture.pk).status_code == 403
    page = client.get(reverse(DESK))
    assert (page.status_code, page.context["days"]) == (200, ())
    assert "Start preview" not in page.content.decode()


def test_a_preview_is_started_by_a_post_alone(editor):
    assert editor.get(reverse("admin:previews_preview_start")).status_code == 405


def test_edited_rows_are_listed_once_and_deleted_ones_without_a_link(editor):
    start(editor, match().pk)
    preview = Preview.objects.get()
    editor.post(reverse("admin:previews_preview_delete", args=[preview.pk]), {"post": "yes"})

    (edited,) = editor.get(reverse(DESK)).context["last_edited"]

    assert (edited.words, edited.address) == (str(preview), "")


def test_a_match_put_off_says_so():
    match(status="postponed")

    assert row().when == "Postponed"
    assert Fixture.objects.count() == 1
