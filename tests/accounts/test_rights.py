"""Who may do what to users, groups and the audit log: a matrix, and ways around it."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry
from accounts.rights import may_manage
from tests.accounts.conftest import PASSWORD, permission

pytestmark = pytest.mark.django_db
USERS, GROUPS = reverse("admin:auth_user_changelist"), reverse("admin:auth_group_changelist")
AUDIT = reverse("admin:accounts_auditentry_changelist")
ACTORS = ["Writer", "Editor", "Chief editor", "superuser"]
NEW = "another-long-one-2"


@pytest.fixture
def people(make_user, groups):
    """One of each, and some who have a right that no chief editor has."""
    plain = Group.objects.create(name="Readers")
    stronger = Group.objects.create(name="Operators")
    stronger.permissions.add(permission("delete_user"))
    made = {
        **{name: make_user(name.lower().replace(" ", "_"), name) for name in ACTORS[:3]},
        "superuser": make_user("root", is_superuser=True),
        "another writer": make_user("wally", "Writer"),
        "another chief": make_user("carla", "Chief editor"),
        "former superuser": make_user("fred", is_superuser=True, is_active=False),
        "operator": make_user("olga"),
        "former operator": make_user("oscar", is_active=False),
        "by hand": make_user("hanna"),
    }
    for name in ("operator", "former operator"):
        made[name].groups.add(stronger)
    made["by hand"].user_permissions.add(permission("delete_user"))
    made["readers"], made["operators"] = plain, stronger
    return made


def change(user):
    return reverse("admin:auth_user_change", args=[user.pk])


def posted(user, **values):
    """The form of a user, as it is sent."""
    return {
        "username": user.username,
        "email": user.email,
        "is_active": "on",
        "is_staff": "on",
        "groups": [group.pk for group in user.groups.all()],
        **values,
    }


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        (USERS, ["Chief editor", "superuser"]),
        (GROUPS, ["Chief editor", "superuser"]),
        (f"{USERS}add/", ["Chief editor", "superuser"]),
        (f"{GROUPS}add/", ["Chief editor", "superuser"]),
        (AUDIT, ["Chief editor", "superuser"]),
        (f"{AUDIT}add/", []),
    ],
)
def test_pages(people, signed_in, address, allowed):
    opened = [name for name in ACTORS if signed_in(people[name]).get(address).status_code == 200]

    assert opened == allowed


OTHERS = [
    "another writer", "another chief", "superuser", "former superuser", "operator",
    "former operator", "by hand",
]  # fmt: skip
BY_ACTOR = {
    "Writer": [],
    "Editor": [],
    "Chief editor": ["another writer", "another chief"],
    "superuser": [name for name in OTHERS if name != "superuser"],
}


@pytest.mark.parametrize("actor", ACTORS)
def test_whose_password_can_be_set(people, signed_in, actor):
    browser, changed = signed_in(people[actor]), []
    for name in OTHERS:
        address = reverse("admin:auth_user_password_change", args=[people[name].pk])
        browser.post(address, {"usable_password": "true", "password1": NEW, "password2": NEW})
        people[name].refresh_from_db()
        if people[name].check_password(NEW):
            changed.append(name)

    assert changed == BY_ACTOR[actor]


@pytest.mark.parametrize("actor", ACTORS)
def test_who_can_be_changed(people, signed_in, actor):
    browser, changed = signed_in(people[actor]), []
    for name in OTHERS:
        browser.post(change(people[name]), posted(people[name], first_name="Changed"))
        people[name].refresh_from_db()
        if people[name].first_name == "Changed":
            changed.append(name)

    assert [name for name in changed if name != "superuser"] == BY_ACTOR[actor]


@pytest.mark.parametrize("actor", ACTORS)
def test_whose_second_factor_can_be_removed(people, signed_in, actor):
    browser = signed_in(people[actor])
    for name in OTHERS:
        people[name].authenticator_set.create(type="totp", data={"secret": "x"})
    chosen = [people[name].pk for name in OTHERS]
    browser.post(USERS, {"action": "remove_second_factor", "_selected_action": chosen})

    removed = [name for name in OTHERS if not people[name].authenticator_set.exists()]
    assert removed == BY_ACTOR[actor]


@pytest.mark.parametrize(
    "values",
    [{"is_superuser": "on"}, {"user_permissions": ["delete_user"]}, {"groups": ["Operators"]}],
    ids=["superuser", "a permission", "a group with more"],
)
@pytest.mark.parametrize("name", ["another writer", "Chief editor"])
def test_a_chief_editor_gives_nobody_more_than_a_chief_editor_has(people, signed_in, name, values):
    if "user_permissions" in values:
        values = {"user_permissions": [permission("delete_user").pk]}
    if "groups" in values:
        values = {"groups": [people["operators"].pk]}
    user = people[name]

    signed_in(people["Chief editor"]).post(change(user), posted(user, **values))

    user = User.objects.get(pk=user.pk)
    assert not user.is_superuser
    assert not user.has_perm("auth.delete_user")


@pytest.mark.parametrize("name", ["Writer", "Editor", "Chief editor"])
def test_a_chief_editor_adds_members_of_each_group(people, signed_in, groups, name):
    data = {
        "username": "newcomer", "usable_password": "true", "password1": NEW, "password2": NEW,
        "is_staff": "on", "groups": [groups[name].pk], "is_superuser": "on",
    }  # fmt: skip
    signed_in(people["Chief editor"]).post(f"{USERS}add/", data)

    newcomer = User.objects.get(username="newcomer")
    assert [group.name for group in newcomer.groups.all()] == [name]
    assert (newcomer.is_staff, newcomer.is_superuser) == (True, False)


@pytest.mark.parametrize("name", ["delete_user", "view_preview"])
def test_a_group_gets_only_rights_that_its_maker_has(people, signed_in, name):
    data = {"name": "New", "permissions": [permission(name).pk]}
    signed_in(people["Chief editor"]).post(f"{GROUPS}add/", data)

    assert Group.objects.filter(name="New").exists() == (name == "view_preview")


@pytest.mark.parametrize(
    ("name", "is_changed"),
    [("Readers", True), ("Operators", False), ("Writer", False), ("Chief editor", False)],
)
def test_which_groups_a_chief_editor_changes_and_deletes(people, signed_in, name, is_changed):
    browser, group = signed_in(people["Chief editor"]), Group.objects.get(name=name)
    rights = group.permissions.count()

    browser.post(f"{GROUPS}{group.pk}/change/", {"name": name, "permissions": []})
    browser.post(f"{GROUPS}{group.pk}/change/", {"name": "Renamed", "permissions": []})
    assert Group.objects.filter(name="Renamed").exists() == is_changed
    assert group.permissions.count() == (0 if is_changed else rights)
    browser.post(GROUPS, {"action": "delete_selected", "_selected_action": [group.pk], "post": "y"})
    assert Group.objects.filter(pk=group.pk).exists() != is_changed


def test_nobody_shuts_themselves_out_or_changes_their_own_rights(people, signed_in):
    user = people["Chief editor"]
    data = {"username": user.username, "first_name": "Paula", "email": "thief@evil.example"}

    signed_in(user).post(change(user), data)

    user.refresh_from_db()
    assert (user.first_name, user.is_active, user.is_staff, user.email) == ("Paula", True, True, "")
    assert [group.name for group in user.groups.all()] == ["Chief editor"]


def test_the_own_password_is_changed_only_with_the_old_one(people, signed_in):
    user = people["superuser"]
    address = reverse("admin:auth_user_password_change", args=[user.pk])

    answer = signed_in(user).post(
        address, {"usable_password": "true", "password1": NEW, "password2": NEW}
    )

    user.refresh_from_db()
    assert answer["Location"] == reverse("account_change_password")
    assert user.check_password(PASSWORD)


def test_a_chief_editor_deletes_no_user(people, signed_in):
    browser, user = signed_in(people["Chief editor"]), people["another writer"]

    browser.post(reverse("admin:auth_user_delete", args=[user.pk]), {"post": "yes"})
    browser.post(USERS, {"action": "delete_selected", "_selected_action": [user.pk], "post": "y"})

    assert User.objects.filter(pk=user.pk).exists()


def test_rights_of_those_who_are_not_active_count(people):
    assert not may_manage(people["Chief editor"], people["former operator"])
    assert people["former operator"].get_all_permissions() == set()


def test_changes_of_users_and_groups_are_in_the_audit_log(people, signed_in, groups):
    browser, user = signed_in(people["Chief editor"]), people["another writer"]

    browser.post(change(user), posted(user, groups=[groups["Editor"].pk]))
    browser.post(f"{GROUPS}add/", {"name": "New"})

    first, second = AuditEntry.objects.order_by("pk")
    assert (first.action, first.name) == ("user_changed", "chief_editor")
    assert first.details == "wally, Editor. Changed Groups."
    assert (second.action, second.details) == ("group_changed", "Added New")


def test_tables_of_secrets_have_no_page(people, signed_in):
    front = signed_in(people["superuser"]).get("/admin/").content.decode()

    for name in ("authenticator", "usersession", "emailaddress", "cachedvalue"):
        assert f"/{name}/" not in front


def test_the_groups_have_the_rights_that_are_declared(groups):
    beside = Permission.objects.exclude(content_type__app_label="previews")
    held = {name: beside.filter(group=group).count() for name, group in groups.items()}

    assert held == {"Writer": 0, "Editor": 0, "Chief editor": 8}


def test_nobody_reaches_the_pages_without_signing_in():
    browser = Client()

    for address in (USERS, GROUPS, AUDIT, "/account/2fa/", "/account/sessions/"):
        assert browser.get(address)["Location"].startswith(("/account/login/", "/admin/login/"))
