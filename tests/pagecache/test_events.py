"""Each event by which a page changes: the next request shows it, through the cache.

A test for each. They ask over HTTP only, so they hold however the page is made.
"""

import threading
from datetime import date

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.urls import reverse

from previews.models import Club, Fixture, ImportBatch, Injury, Preview, UnmatchedName
from tests.admin.form_data import sent_back
from tests.factories import (
    ArticleFactory,
    ClubFactory,
    CompetitionFactory,
    FixtureFactory,
    InjuryFactory,
    PreviewFactory,
    SeasonFactory,
    StadiumFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)
RESULTS = """\
= English Premier League 2023/24
Matchday 1
Fri Aug 11 2023
  20.00  Burnley FC  0-3 (0-2)  Manchester City FC
"""


@pytest.fixture(autouse=True)
def eve():
    with time_machine.travel("2024-04-17T12:00:10Z", tick=False) as clock:
        yield clock


@pytest.fixture
def preview():
    fixture = FixtureFactory(
        home=ClubFactory(name="Atalanta", slug="atalanta"),
        away=ClubFactory(name="Liverpool", slug="liverpool"),
        day=date(2024, 4, 18),
        kick_off="2024-04-18T19:00Z",
        stadium=StadiumFactory(),
    )
    return PreviewFactory(published=True, headline="Three goals to find", fixture=fixture)


def shows(site, address, text, *, before="", change):
    """The page is asked for until it is a kept one; then after the change."""
    site.get(address)  # may make the first edition of the preview, whose page is not kept
    site.get(address)
    made = len(site.made)
    first = site.get(address)
    assert len(site.made) == made or first.status == 404
    assert text not in first.text
    assert before in first.text
    change()
    after = site.get(address)
    assert text in after.text
    assert after.body == site.fresh(address).body


def test_a_save(site, preview):
    def change():
        Club.objects.get(slug="atalanta").save()
        club = Club.objects.get(slug="atalanta")
        club.name = "Atalanta BC"
        club.save()

    shows(site, "/clubs/atalanta/", "Atalanta BC", change=change)


def test_a_save_of_a_preview(site, preview):
    def change():
        preview.headline = "Four goals to find"
        preview.save()

    shows(site, "/", "Four goals to find", before="Three goals to find", change=change)


def test_an_update(site, preview):
    shows(site, "/clubs/atalanta/", "La Dea", change=lambda: Club.objects.update(name="La Dea"))


def test_a_bulk_write(site, preview):
    club = Club.objects.get(slug="atalanta")
    season = SeasonFactory()
    past = [
        Fixture(season=season, home=club, away=ClubFactory(name="Torino"), day=date(2024, 5, 1))
    ]

    shows(site, "/clubs/atalanta/", "Torino", change=lambda: Fixture.objects.bulk_create(past))


def test_a_delete(site, preview):
    def change():
        Preview.objects.all().delete()

    shows(site, "/", "There are no previews yet", before="Three goals", change=change)


def test_raw_sql(site, preview):
    def change():
        with connection.cursor() as cursor:
            cursor.execute("update previews_preview set headline = 'Said by SQL'")

    shows(site, "/", "Said by SQL", change=change)


def test_a_fact_of_a_preview(site, preview):
    shows(
        site,
        f"{preview.get_absolute_url()}sources/",
        "Ten things to know",
        change=lambda: InjuryFactory(
            club=preview.fixture.away, article=ArticleFactory(about="Ten things to know")
        ),
    )


def test_an_edit_in_the_admin(site, preview, admin_client):
    page = reverse("admin:previews_club_change", args=[preview.fixture.home.pk])

    def change():
        answer = admin_client.post(page, sent_back(admin_client.get(page), name="La Dea"))
        assert answer.status_code == 302

    shows(site, "/clubs/atalanta/", "La Dea", before="Atalanta", change=change)


def test_load_fixtures(site, preview, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clubs.yaml").write_text(
        "- model: previews.club\n  fields: {name: Darwen, country: ENG, slug: darwen}\n"
    )

    shows(
        site,
        "/clubs/darwen/",
        "Darwen",
        change=lambda: call_command("load_fixtures", "clubs.yaml", verbosity=0),
    )


def test_import_results_and_undo_import(site, preview, tmp_path):
    file = tmp_path / "league.txt"
    file.write_text(RESULTS)

    def bring():
        call_command("import_results", str(file), "--create-clubs")

    def take_back():
        call_command("undo_import", str(ImportBatch.objects.get().pk))

    shows(site, "/clubs/burnley-fc/", "Manchester City", change=bring)
    shows(site, "/clubs/burnley-fc/", "Page not found", before="Manchester City", change=take_back)


def test_the_settlement_of_an_unmatched_name(site, preview, tmp_path, admin_client):
    file = tmp_path / "league.txt"
    file.write_text(RESULTS.replace("Burnley FC", "Atalanta Bergamasca"))
    ClubFactory(name="Manchester City FC", country="ENG")
    with pytest.raises(SystemExit):
        call_command("import_results", str(file))
    unknown = UnmatchedName.objects.get(name="Atalanta Bergamasca")
    page = reverse("admin:previews_unmatchedname_change", args=[unknown.pk])

    def change():
        typed = {"club": preview.fixture.home.pk}
        answer = admin_client.post(page, sent_back(admin_client.get(page), **typed))
        assert answer.status_code == 302

    shows(site, "/clubs/atalanta/", "Manchester City", change=change)


def test_the_moment_of_publication(site, preview, eve):
    PreviewFactory(
        published=True,
        slug="later",
        headline="Out at noon",
        publish_at="2024-04-17T12:01Z",
        fixture__day=date(2024, 4, 20),
    )
    # Publication is at a full minute, 50 seconds from now.
    shows(site, "/previews/later/", "Out at noon", change=lambda: eve.shift(50))


def test_the_moment_of_publication_on_the_front_page(site, preview, eve):
    PreviewFactory(
        published=True,
        headline="Out at noon",
        publish_at="2024-04-17T12:01Z",
        fixture__day=date(2024, 4, 20),
    )
    shows(site, "/", "Out at noon", before="Three goals", change=lambda: eve.shift(50))


def test_kick_off_and_the_time_when_a_result_would_be_known(site, preview, eve):
    changes = []
    for moment in ("2024-04-18T18:59:50Z", "2024-04-18T19:00Z", "2024-04-18T22:00Z"):
        eve.move_to(moment)
        address = preview.get_absolute_url()
        changes.append(site.get(address).body)
        assert changes[-1] == site.fresh(address).body

    assert changes[0] != changes[2]


def test_a_result_that_becomes_known(site, preview, eve):
    def change():
        Fixture.objects.update(after_90_home=0, after_90_away=1, status="played")

    eve.move_to("2024-04-18T22:00Z")
    shows(site, "/", "0–1", change=change)


def test_a_result_entered_early_is_shown_two_hours_after_kick_off(site, preview, eve):
    Fixture.objects.update(after_90_home=0, after_90_away=1, status="played")
    season = preview.fixture.season
    address = reverse("previews:season_detail", args=[season.competition.slug, season.slug])
    seen = []
    for moment in ("2024-04-18T20:59:50Z", "2024-04-18T22:00Z", "2024-04-19T00:00Z"):
        eve.move_to(moment)
        seen.append(site.get(address).body)
        assert seen[-1] == site.fresh(address).body

    assert seen[0] != seen[2]


def test_midnight(site, preview, eve):
    eve.move_to("2024-04-18T23:59:50Z")

    # The match is then one of yesterday's.
    later = FixtureFactory(day=date(2024, 4, 20))
    PreviewFactory(published=True, headline="The next match", fixture=later)
    shows(site, "/", ">Played<", change=lambda: eve.shift(10))


def test_the_end_of_a_day_until_which_news_holds(site, preview, eve):
    InjuryFactory(
        club=preview.fixture.away, person__name="Conor Bradley", check_by=date(2024, 4, 17)
    )
    address = preview.get_absolute_url()
    eve.move_to("2024-04-17T23:59:50Z")
    before = site.get(address)
    eve.shift(10)
    after = site.get(address)

    assert after.body == site.fresh(address).body
    assert Injury.objects.exists()
    assert before.body != after.body


def test_a_change_of_slug(site, preview):
    old = preview.get_absolute_url()
    assert site.get(old).status == site.get(old).status == 200

    preview.slug = "the-new-address"
    preview.save()

    moved = site.get(old)
    assert (moved.status, moved.headers["Location"]) == (301, "/previews/the-new-address/")
    assert site.get("/previews/the-new-address/").status == 200
    assert "/previews/the-new-address/" in site.get("/").text


def test_a_withdrawal(site, preview):
    address = preview.get_absolute_url()
    assert site.get(address).status == site.get(address).status == 200

    preview.status = "draft"
    preview.save()

    assert site.get(address).status == 404
    assert "Three goals" not in site.get("/").text


def test_another_connection_writing(site, preview):
    """As another process does: it shares nothing with this one but the database."""

    def write():
        try:
            Club.objects.filter(slug="atalanta").update(name="La Dea")
        finally:
            BaseDatabaseWrapper.close(connection)

    def change():
        thread = threading.Thread(target=write)
        thread.start()
        thread.join()

    shows(site, "/clubs/atalanta/", "La Dea", change=change)


def test_a_new_competition(site, preview):
    competition = CompetitionFactory(name="Coppa Italia")
    shows(
        site,
        reverse("previews:competition_detail", args=[competition.slug]),
        "Coppa di Lega",
        change=lambda: type(competition).objects.update(name="Coppa di Lega"),
    )


def test_colours(site, preview):
    shows(
        site,
        f"/fixtures/{preview.fixture.pk}/colours.css",
        "#1e71b8",
        change=lambda: Club.objects.update(first_colour="#1e71b8"),
    )


def test_a_rollback_shows_nothing_and_makes_no_page_again(site, preview):
    first = site.get("/")

    def goes_wrong():
        with transaction.atomic():
            Preview.objects.update(headline="Never said")
            # Asked on the same connection, so it sees what is not committed.
            assert "Never said" in site.get("/").text
            raise KeyError

    with pytest.raises(KeyError):
        goes_wrong()
    made = len(site.made)

    assert site.get("/").body == first.body
    assert len(site.made) == made


def test_a_page_asked_for_within_a_transaction_is_not_kept(site, preview):
    with transaction.atomic():
        site.get("/")
        site.get("/")

    assert len(site.memory) == 0
    assert site.made == ["/", "/"]


def test_without_a_change_the_page_is_made_once_a_minute(site, preview, eve):
    for _ in range(3):
        site.get("/")
    assert site.made == ["/"]

    eve.shift(50)
    site.get("/")
    assert site.made == ["/", "/"]
