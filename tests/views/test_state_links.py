"""Links that only change the state of a page: a search engine follows none, and robots.txt agrees.

A state has the page's own rows in another choice. A further page of a list and the claims with one
verdict have rows of their own, and are found.
"""

from urllib.parse import parse_qsl

import pytest

from previews.views.known_parameters import STATES
from tests.views.crawl import SITE, crawl_of_example, in_site
from tests.views.test_site_files import is_disallowed

pytestmark = pytest.mark.django_db
OF_STATE = {parameter.name for parameter in STATES}


@pytest.fixture
def crawl(client):
    return crawl_of_example(client)


def changes_state(address):
    """Also an answer to a question: those about all names have no end."""
    path, _, query = address.partition("?")
    names = {name for name, _ in parse_qsl(query, keep_blank_values=True)}
    return bool(names) and (path.startswith(("/ask/", "/search/")) or bool(names & OF_STATE))


def links(crawl):
    for page in [*crawl.pages.values(), *crawl.states.values()]:
        for link, rel in page.anchors:
            # A fragment leads to the same page.
            if (address := in_site(link)) and address != page.address:
                yield page.address, address, rel


def test_each_says_that_it_is_not_to_be_followed(crawl):
    of_state = [each for each in links(crawl) if changes_state(each[1])]

    assert len(of_state) > 100
    followed = {each[1]: each[0] for each in of_state if "nofollow" not in each[2]}
    assert followed == {}


def test_no_other_link_says_so(crawl):
    others = [each for each in links(crawl) if "nofollow" in each[2] and not changes_state(each[1])]

    # The way back from a state, which is drawn where the others are.
    assert {each[1] for each in others if "?" in each[1]} == set()
    assert [each for each in others if each[0] in crawl.pages and each[0] != each[1]] == []


def test_robots_txt_agrees(crawl):
    rules = crawl.robots.splitlines()
    wrong = {
        address
        for _, address, _ in links(crawl)
        if is_disallowed(rules, address) != changes_state(address)
        # What is searched for is read, and says that it is not to be found.
        and not address.startswith("/search/?")
        and not address.startswith(("/admin/", "/account/", "/drafts/"))
    }

    assert wrong == set()
    assert [address for address in crawl.maps if is_disallowed(rules, address)] == []


def test_each_page_names_its_canonical_address_and_no_state_is_one(crawl):
    lacking = [
        address
        for address, page in {**crawl.pages, **crawl.states}.items()
        if not page.said.get("address") and "noindex" not in page.said.get("robots", "")
    ]
    # Errors have none, and are answered with their status.
    assert set(lacking) <= {"/nowhere/"}
    for address, page in crawl.states.items():
        canonical = page.said.get("address", "")
        assert not canonical.startswith(SITE)
        if address.startswith("/ask/"):
            continue  # an answer has an address of its own
        assert not changes_state(canonical), address
        if canonical and changes_state(address):
            assert canonical.partition("?")[0] == address.partition("?")[0]
