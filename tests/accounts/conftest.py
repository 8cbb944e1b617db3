"""Users of each group, and signing in as a visitor does."""

import pytest
from django.contrib.auth.models import Permission, User
from django.core.cache import cache
from django.test import Client

from tests.groups import groups_of_staff

PASSWORD = "a-long-enough-one"
LOGIN = "/account/login/"


@pytest.fixture(autouse=True)
def empty_cache(db):
    """The cache of a test is a table: what a limit has counted does not outlive the test."""
    cache.clear()


@pytest.fixture
def groups(db):
    return {group.name: group for group in groups_of_staff()}


@pytest.fixture
def make_user(groups):
    """make_user("anna", "Editor"): a member of the staff, who knows PASSWORD."""

    def make(name, *names, **values):
        user = User.objects.create_user(name, password=PASSWORD, **{"is_staff": True, **values})
        user.groups.set(groups[each] for each in names)
        return user

    return make


@pytest.fixture
def login():
    """login("anna"): the answer to the form, sent by a browser of its own."""

    def post(name, password=PASSWORD, browser=None, **headers):
        return (browser or Client()).post(LOGIN, {"login": name, "password": password}, **headers)

    return post


@pytest.fixture
def signed_in():
    """signed_in(user): a browser in which that user is signed in."""

    def browser_of(user):
        browser = Client()
        browser.force_login(user)
        return browser

    return browser_of


def permission(codename):
    return Permission.objects.get(codename=codename)
