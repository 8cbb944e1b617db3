"""What machines ask a site for: robots.txt, the web manifest, security.txt, icons; sharing tags."""

import io
import json
import re
from contextlib import closing
from datetime import UTC, datetime
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import pytest
import time_machine
from PIL import Image

from previews.views.known_parameters import PREVIEW, SEASON
from tests.factories import ClubFactory, PreviewFactory

pytestmark = pytest.mark.django_db


def rules_of(client):
    response = client.get("/robots.txt")
    assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
    return response.content.decode().splitlines()


def is_disallowed(rules, address):
    """As RFC 9309 has it: a rule is a beginning of the address, and * stands for anything."""
    patterns = [re.escape(line[10:]).replace("\\*", ".*") for line in rules if "Disallow" in line]
    return any(re.match(pattern, address) for pattern in patterns)


@pytest.mark.parametrize("parameter", [*PREVIEW, *SEASON], ids=lambda each: each.name)
def test_no_state_of_a_page_is_crawled(client, parameter):
    rules = rules_of(client)

    assert is_disallowed(rules, f"/previews/the-match/?{parameter.name}=1")
    assert is_disallowed(rules, f"/previews/the-match/?utm=1&{parameter.name}=1")


def test_answers_are_not_crawled_but_each_question_is(client):
    rules = rules_of(client)

    assert is_disallowed(rules, "/ask/form/?club=liverpool")
    assert not is_disallowed(rules, "/ask/form/")
    assert not is_disallowed(rules, "/ask/")


@pytest.mark.parametrize("address", [
    "/", "/clubs/", "/clubs/?after=atalanta", "/claims/?page=2", "/previews/tie-breakers/",
    "/claims/?verdict=true", "/2024/04/18/atalanta-v-liverpool/card.png",
])  # fmt: skip
def test_pages_are_crawled(client, address):
    assert not is_disallowed(rules_of(client), address)


def test_editors_addresses_are_not_crawled_and_the_map_is_named(client):
    rules = rules_of(client)
    parser = RobotFileParser()
    parser.parse(rules)

    assert not parser.can_fetch("*", "http://testserver/admin/")
    assert not parser.can_fetch("*", "http://testserver/drafts/the-match/")
    assert not parser.can_fetch("*", "http://testserver/account/login/")
    assert parser.site_maps() == ["http://testserver/sitemap.xml"]


def fetched(client, address):
    """The type and the bytes of a file."""
    with closing(client.get(address)) as response:
        assert response.status_code == 200, address
        return response["Content-Type"], b"".join(response.streaming_content)


def test_manifest_names_icons_that_are_there(client):
    response = client.get("/manifest.webmanifest")

    content = json.loads(response.content)
    assert response["Content-Type"] == "application/manifest+json"
    assert client.get(content["start_url"]).status_code == 200
    for icon in content["icons"]:
        assert fetched(client, icon["src"])[0] == icon["type"]


@pytest.mark.parametrize(("address", "sizes"), [
    ("/favicon.ico", {(16, 16), (32, 32), (48, 48)}), ("/apple-touch-icon.png", {(180, 180)}),
])  # fmt: skip
def test_icons_are_where_browsers_look_for_them(client, address, sizes):
    picture = Image.open(io.BytesIO(fetched(client, address)[1]))

    assert set(picture.info.get("sizes", {picture.size})) == sizes


def test_security_txt_says_where_to_write_and_until_when(client, settings):
    settings.SECURITY_CONTACT = "mailto:security@example.org"
    with time_machine.travel(datetime(2024, 4, 17, 22, tzinfo=UTC), tick=False):
        lines = client.get("/.well-known/security.txt").content.decode().splitlines()

    assert "Contact: mailto:security@example.org" in lines
    assert "Expires: 2024-10-14T00:00:00Z" in lines


def test_without_a_contact_there_is_no_security_txt(client):
    assert client.get("/.well-known/security.txt").status_code == 404


def shared(client, address):
    page = client.get(address).content.decode()
    return dict(re.findall(r'<meta property="og:(\w+)"\s+content="(.*?)">', page, re.DOTALL)), page


def test_a_shared_page_has_its_title_its_words_and_a_picture(client):
    ClubFactory(name='Boca "Xeneizes" & <Juniors>', slug="boca")
    said, page = shared(client, "/clubs/boca/")

    name = "Boca &quot;Xeneizes&quot; &amp; &lt;Juniors&gt;"
    assert said["title"] == f"{name}: form, results, next match"
    assert said["description"].startswith(f"{name}: form, runs")
    assert re.search(r"<title>Boca .*? · matchhub</title>", page, re.DOTALL)
    assert fetched(client, urlsplit(said["image"]).path)[0] == "image/png"


def test_neither_an_error_nor_a_draft_is_shared(client, admin_client):
    preview = PreviewFactory(slug="a-draft")

    assert shared(client, "/nowhere/")[0] == {}
    assert shared(admin_client, preview.get_draft_url())[0] == {}
