import pytest

from tests.search.archive import Searched

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_people_type_is_not_kept_but_is_known_again(site):
    Searched()
    first = site.get("/search/?q=liverpool")
    again = site.get("/search/?q=liverpool", if_none_match=first.headers["ETag"])

    assert (first.status, again.status) == (200, 304)
    assert len(site.memory) == 0
    assert "private" in first.headers["Cache-Control"]
