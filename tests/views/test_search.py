import re
from urllib.parse import quote

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from previews.pagecache.parameters import canonical_query
from previews.views.known_parameters import SEARCH
from tests.html import squeezed
from tests.search.archive import NOW, Searched

HTMX = {"HX-Request": "true"}


@pytest.fixture
def archive(db):
    with time_machine.travel(NOW, tick=False):
        yield Searched()


def page(client, text, **headers):
    return client.get("/search/", {"q": text}, headers=headers)


@pytest.mark.django_db
def test_without_words_it_says_what_can_be_looked_for(client):
    response = client.get("/search/")

    assert response.status_code == 200
    body = response.content.decode()
    assert "Type the name of a club" in body
    assert '<a href="/clubs/">All clubs</a>' in body
    assert "Nothing is found" not in body


def test_the_form_works_without_a_script(client, archive):
    body = page(client, "liverpool atalanta 2024").content.decode()

    assert 'action="/search/"' in body
    assert 'value="liverpool atalanta 2024"' in body
    assert re.findall(r"<h2 id=\"found-(\w+)\"", body) == ["matches", "previews"]
    assert '<a href="/previews/the-match/">Atalanta v Liverpool</a>' in body


def test_while_somebody_types_the_results_come_alone(client, archive):
    response = client.get("/search/results/", {"q": "liv"}, headers=HTMX)
    body = response.content.decode()

    assert "<html" not in body
    assert '<a href="/clubs/liverpool/">Liverpool</a>' in body
    assert response["HX-Replace-Url"] == "/search/?q=liv"
    assert "HX-Request" in response["Vary"]
    assert "<html" in client.get("/search/results/", {"q": "liv"}).content.decode()


def test_near_names_are_links_to_their_search(client, archive):
    body = page(client, "liverpol").content.decode()

    assert "Nothing is found for “liverpol”." in body
    assert '<a href="/search/?q=Liverpool" rel="nofollow">Liverpool</a>' in squeezed(body)


def test_what_is_typed_is_shown_as_text(client, archive):
    body = page(client, '"><script>alert(1)</script>').content.decode()

    assert "<script>alert" not in body
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body


def test_no_robot_keeps_it_and_no_shared_cache(client, archive):
    response = page(client, "liverpool")

    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert 'rel="canonical"' not in response.content.decode()
    assert "private" in response["Cache-Control"]
    assert not response.cookies


@pytest.mark.parametrize(
    ("raw", "canonical"),
    [
        ("q=Liverpool", "q=Liverpool"),
        ("q=++Liverpool%20%20%0A%00Atalanta+", "q=Liverpool+Atalanta"),
        ("q=Mu%CC%88nchen", "q=M%C3%BCnchen"),
        ("q=", ""),
        ("q=%00", ""),
        ("p=1&q=a&q=b", "q=b"),
        ("q=%FF%FE", "q=%EF%BF%BD%EF%BF%BD"),
        (f"q={'liverpool+' * 1000}", f"q={('liverpool+' * 10).rstrip('+')}"),
        (f"q={'%F0%9F%9A%80' * 900}", f"q={'%F0%9F%9A%80' * 100}"),
    ],
)
def test_a_query_is_written_in_one_way(raw, canonical):
    assert canonical_query(raw, [SEARCH]) == canonical


@given(st.text(max_size=400).map(lambda text: quote(text.encode("utf-8", "surrogatepass"))))
def test_what_is_canonical_stays_so_and_is_short(text):
    once = canonical_query(f"q={text}", [SEARCH])

    assert canonical_query(once, [SEARCH]) == once
    assert len(once) <= 2 + 12 * SEARCH.longest


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/clubs/", "/claims/", "/no-such-page/"])
def test_every_page_has_the_search_in_its_header(client, address):
    body = client.get(address).content.decode()

    header = body[body.index("<header") : body.index("</header>")]
    assert 'action="/search/" role="search"' in header


@pytest.mark.django_db
def test_the_page_of_the_search_has_one_form(client):
    assert client.get("/search/").content.decode().count('role="search"') == 1
