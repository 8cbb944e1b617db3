"""Fixtures of signed-in users."""

import pytest
from django.contrib.auth.models import User

from tests.groups import groups_of_staff


@pytest.fixture(autouse=True)
def allow_a_query_for_each_choice(settings):
    """A form looks up home and away in two queries, which zeal reports as N+1."""
    settings.ZEAL_ALLOWLIST = [
        *settings.ZEAL_ALLOWLIST,
        {"model": "previews.*", "field": "get()"},
    ]


def signed_in(client, *groups, name="anna"):
    user = User.objects.create_user(name, password="secret", is_staff=True)
    user.groups.set(groups)
    client.force_login(user)
    return client


@pytest.fixture
def writer(client, db):
    """A client signed in as a member of the group Writer."""
    writers, _editors, _chiefs = groups_of_staff()
    return signed_in(client, writers, name="wilma")


@pytest.fixture
def editor(client, db):
    """A client signed in as a member of the group Editor."""
    _writers, editors, _chiefs = groups_of_staff()
    return signed_in(client, editors, name="edda")


@pytest.fixture
def publisher(client, db):
    """A client signed in as a member of the group Chief editor."""
    _writers, _editors, chiefs = groups_of_staff()
    return signed_in(client, chiefs, name="paula")
