"""A cache that several processes share."""

import pytest
from django.core.cache import caches

from previews.models import Club
from previews.models.software import software_version
from previews.pagecache.stores import SharedByNobody, SharedByProcesses, shared_store
from tests.factories import ClubFactory
from tests.pagecache.site import Site

pytestmark = pytest.mark.django_db(transaction=True)
FILES = "django.core.cache.backends.filebased.FileBasedCache"


@pytest.fixture
def shared(settings, tmp_path):
    settings.CACHES = {"default": {"BACKEND": FILES, "LOCATION": str(tmp_path)}}
    yield
    caches["default"].clear()


@pytest.fixture
def two(shared):
    """Two processes, each with a memory of its own."""
    sites = [Site(options={"shared": shared_store()}) for _ in range(2)]
    yield sites
    for site in sites:
        site.close()


def test_a_page_that_one_made_the_other_sends(two):
    ClubFactory(slug="atalanta")
    one, other = two

    first = one.get("/clubs/atalanta/", accept_encoding="br")
    second = other.get("/clubs/atalanta/", accept_encoding="br")

    assert (first.body, first.headers) == (second.body, second.headers)
    assert other.get("/clubs/atalanta/").body == one.get("/clubs/atalanta/").body
    assert (one.made, other.made) == (["/clubs/atalanta/"], [])


def test_a_write_makes_both_make_it_again(two):
    ClubFactory(slug="atalanta")
    for site in two:
        site.get("/clubs/atalanta/")
    Club.objects.update(name="La Dea")

    assert ["La Dea" in site.get("/clubs/atalanta/").text for site in two] == [True, True]


def test_another_release_makes_its_own_pages(two, monkeypatch):
    ClubFactory(slug="atalanta")
    two[0].get("/clubs/atalanta/")
    monkeypatch.setattr("previews.pagecache.stores.software_version", lambda: "the next one")

    two[1].get("/clubs/atalanta/")

    assert two[1].made == ["/clubs/atalanta/"]


def test_a_shared_cache_that_does_not_answer_costs_no_page(two, monkeypatch):
    def refuse(*args, **kwargs):
        raise ConnectionError

    store = two[0].cache.shared
    monkeypatch.setattr(store.cache, "get", refuse)
    monkeypatch.setattr(store.cache, "set", refuse)
    ClubFactory(slug="atalanta")

    assert two[0].get("/clubs/atalanta/").status == 200


def test_a_missing_page_is_not_shared(two):
    for site in two:
        assert site.get("/clubs/none/").status == 404

    assert two[1].made == ["/clubs/none/"]


def test_the_memory_of_one_process_is_no_shared_cache(settings):
    assert isinstance(shared_store(), SharedByNobody)
    settings.CACHES = {"default": {"BACKEND": FILES, "LOCATION": "x"}}
    assert isinstance(shared_store(), SharedByProcesses)


def test_the_release_is_the_same_in_each_process_and_changes_with_a_template(settings, tmp_path):
    (tmp_path / "templates").mkdir()
    page = tmp_path / "templates" / "page.html"
    page.write_text("one")
    settings.PROJECT = tmp_path
    software_version.cache_clear()
    first = software_version()
    software_version.cache_clear()
    assert software_version() == first
    page.write_text("two")
    software_version.cache_clear()
    assert software_version() != first
    software_version.cache_clear()
