"""Set-up for the desk: who is signed in, and a row of every noun."""

import pytest
from django.contrib.auth.models import User

from previews.models.groups import give_groups_their_rights


@pytest.fixture(autouse=True)
def two_choices_of_one_noun_are_no_loop(settings):
    """A form looks up each choice by itself, home and away, which zeal takes for a loop."""
    settings.ZEAL_ALLOWLIST = [{"model": "previews.*", "field": "get()"}]


def signed_in(client, *groups, name="anna"):
    user = User.objects.create_user(name, password="secret", is_staff=True)
    user.groups.set(groups)
    client.force_login(user)
    return client


@pytest.fixture
def editor(client, db):
    """A browser of somebody who may write everything and publish nothing."""
    editors, _publishers = give_groups_their_rights()
    return signed_in(client, editors, name="edda")


@pytest.fixture
def publisher(client, db):
    """A browser of somebody who may write and publish."""
    return signed_in(client, *give_groups_their_rights(), name="paula")
