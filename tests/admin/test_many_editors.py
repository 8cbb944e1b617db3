"""Several editors save one record at the same time: each save that is accepted is stored."""

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from html import unescape
from itertools import chain
from threading import Barrier

import pytest
from django.contrib.auth.models import User
from django.db import connection, connections
from django.test import Client
from django.urls import reverse

from previews.models import Club
from tests.archive_file import opened, write_file
from tests.factories import ClubFactory

EDITORS, ROUNDS = 6, 4
FIELD = re.compile(r'<(?:input|select|textarea)[^>]* name="([^"]+)"[^>]*>')


def as_it_stands(page):
    """The fields of the form, as a browser would send them again."""
    sent = {}
    for match in FIELD.finditer(page):
        tag, name = match[0], match[1]
        if tag.startswith("<input") and 'type="submit"' not in tag:
            if 'type="checkbox"' in tag and " checked" not in tag:
                continue
            value = re.search(r' value="([^"]*)"', tag)
            sent[name] = unescape(value[1]) if value else ""
        elif tag.startswith("<select"):
            options = page[match.end() : page.index("</select>", match.end())]
            chosen = re.search(r'<option value="([^"]*)" selected', options)
            sent[name] = unescape(chosen[1]) if chosen else ""
        elif tag.startswith("<textarea"):
            sent[name] = unescape(page[match.end() : page.index("</textarea>", match.end())])
    return sent


def edits(number, address, start, archive):
    """What an editor does: open the page, add a letter, save. Returns the letters accepted."""
    accepted = []
    with archive():
        try:
            client = Client()
            client.force_login(User.objects.get(username=f"editor-{number}"))
            start.wait()
            for turn in range(ROUNDS):
                letter = chr(ord("a") + number * ROUNDS + turn)
                sent = as_it_stands(client.get(address).content.decode())
                sent["nickname"] += letter
                answer = client.post(address, sent)
                assert answer.status_code in {200, 302, 503}
                if answer.status_code == 302:
                    accepted.append(letter)
        finally:
            connections.close_all()
    return accepted


@pytest.mark.django_db(transaction=True)
def test_every_accepted_save_is_stored(tmp_path):
    club = ClubFactory(nickname="")
    for number in range(EDITORS):
        User.objects.create_superuser(f"editor-{number}")
    path = tmp_path / "archive.sqlite3"
    is_file = connection.vendor == "sqlite"
    if is_file:
        write_file(path)

    def archive():
        return opened(path) if is_file else nullcontext()

    address, start = reverse("admin:previews_club_change", args=[club.pk]), Barrier(EDITORS)
    with ThreadPoolExecutor(EDITORS) as editors:
        saves = editors.map(lambda number: edits(number, address, start, archive), range(EDITORS))
        accepted = list(chain.from_iterable(saves))

    with archive():
        stored = Club.objects.get(pk=club.pk).nickname
    assert len(accepted) >= ROUNDS
    assert sorted(stored) == sorted(accepted)
