import pytest

from previews.identity.merge import merge
from previews.models import Club, OldAddress
from previews.models.slug import free_slug
from tests.factories import (
    ClubFactory,
    CompetitionFactory,
    MatchEventFactory,
    OfficialFactory,
    PersonFactory,
    PreviewFactory,
    SeasonFactory,
    StadiumFactory,
)
from tests.identity.test_undo import NOW

pytestmark = pytest.mark.django_db


def scorer(slug):
    person = PersonFactory(slug=slug)
    MatchEventFactory(person=person, fixture__played=True)
    return person


def ground_of_a_club(slug):
    stadium = StadiumFactory(slug=slug)
    ClubFactory(stadium=stadium)
    return stadium


PLACES = [
    (ClubFactory, "/clubs/{}/"),
    (CompetitionFactory, "/competitions/{}/"),
    (OfficialFactory, "/officials/{}/"),
    (scorer, "/people/{}/"),
    (ground_of_a_club, "/stadiums/{}/"),
]


def assert_moved(client, old, new):
    response = client.get(old)
    assert (response.status_code, response.get("Location")) == (301, new)
    assert client.get(new.split("?")[0]).status_code == 200


@pytest.mark.parametrize(("factory", "address"), PLACES)
def test_a_changed_slug_answers_with_301_also_over_two_changes(client, factory, address):
    row = factory(slug="first")
    for slug in ("second", "third"):
        row = type(row).objects.get(pk=row.pk)
        row.slug = slug
        row.save()

    assert_moved(client, address.format("first"), address.format("third"))
    assert_moved(client, address.format("second"), address.format("third"))


@pytest.mark.parametrize(("factory", "address"), PLACES)
def test_a_merged_row_answers_with_301(client, factory, address):
    kept, dropped = factory(slug="kept"), factory(slug="dropped")
    merge(kept, dropped, by="", now=NOW)

    assert_moved(client, address.format("dropped"), address.format("kept"))


def test_season_page_of_a_merged_competition_moves_with_its_query(client):
    kept, dropped = CompetitionFactory(slug="kept"), CompetitionFactory(slug="dropped")
    SeasonFactory(competition=dropped)
    merge(kept, dropped, by="", now=NOW)

    old, new = "/competitions/dropped/2023-24/?as_of=2024-04-17", "/competitions/kept/2023-24/"
    assert_moved(client, old, f"{new}?as_of=2024-04-17")


@pytest.mark.parametrize("page", ["", "sources/", "league/"])
def test_published_preview_with_a_new_slug_moves_with_its_sections(client, page):
    preview = PreviewFactory(slug="old", published=True)
    preview.slug = "new"
    preview.save()
    preview.refresh_from_db()

    response = client.get(f"/previews/old/{page}")

    assert (response.status_code, response["Location"]) == (301, f"/previews/new/{page}")


def test_addresses_of_drafts_are_told_nobody(client):
    draft = PreviewFactory(slug="secret")
    draft.slug = "secret-two"
    draft.save()
    withdrawn = PreviewFactory(slug="out", published=True)
    withdrawn.slug = "away"
    withdrawn.save()
    withdrawn.status = "draft"
    withdrawn.save()

    assert client.get("/previews/secret/").status_code == 404
    assert client.get("/previews/out/").status_code == 404


def test_a_row_that_has_the_old_slug_now_keeps_its_page(client):
    club = ClubFactory(name="Lowick", slug="lowick")
    club.slug = "lowick-town"
    club.save()
    ClubFactory(name="Lowick City", slug="lowick")

    assert client.get("/clubs/lowick/").status_code == 200


def test_a_slug_that_is_changed_back_leads_in_no_circle(client):
    club = ClubFactory(slug="a")
    for slug in ("b", "a"):
        club.slug = slug
        club.save()

    assert client.get("/clubs/a/").status_code == 200
    assert_moved(client, "/clubs/b/", "/clubs/a/")


def test_a_slug_made_for_a_new_row_is_no_old_address(client):
    club = ClubFactory(name="Lowick", slug="lowick")
    club.slug = "lowick-town"
    club.save()

    assert free_slug(Club, "lowick", "lowick-eng") == "lowick-eng"


def test_an_earlier_version_brought_back_keeps_both_addresses(client):
    club = ClubFactory(slug="first")
    club.slug = "second"
    club.save()
    club.history.earliest().instance.save()

    assert set(OldAddress.objects.values_list("slug", flat=True)) == {"first", "second"}
    assert_moved(client, "/clubs/second/", "/clubs/first/")


def test_an_unknown_address_and_a_deleted_row_stay_unknown(client):
    club = ClubFactory(slug="gone")
    club.slug = "gone-now"
    club.save()
    club.delete()

    assert client.get("/clubs/gone/").status_code == 404
    assert client.get("/clubs/nobody/").status_code == 404
