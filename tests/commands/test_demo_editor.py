"""The demo editor: made once, shown once."""

import re

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def test_first_run_makes_an_editor_who_can_sign_in_with_the_password_shown(client, capsys):
    call_command("demo_editor")

    shown = re.fullmatch(
        r"  sign in as editor with (\S{16}) \(shown only once\)\n", capsys.readouterr().out
    )
    editor = User.objects.get()
    assert (editor.username, editor.is_staff, editor.is_superuser) == ("editor", True, False)
    assert {group.name for group in editor.groups.all()} == {"Chief editor"}
    assert client.login(username="editor", password=shown[1])


def test_second_run_makes_nobody_and_shows_nothing(capsys):
    User.objects.create_user("anna", is_staff=True)

    call_command("demo_editor")

    assert capsys.readouterr().out == ""
    assert [user.username for user in User.objects.all()] == ["anna"]


def test_a_reader_who_took_the_name_is_not_let_in():
    User.objects.create_user("editor", is_staff=False)

    with pytest.raises(
        CommandError, match='A user "editor" exists who cannot sign in to the admin'
    ):
        call_command("demo_editor")

    assert not User.objects.get().is_staff


def test_editors_may_change_every_fact_and_only_chief_editors_publish_and_dismiss():
    call_command("demo_editor")

    facts = {
        right.codename
        for right in Permission.objects.filter(content_type__app_label="previews").exclude(
            content_type__model__startswith="historical"
        )
    }
    of_editors, of_chiefs, of_writers = (
        {right.codename for right in Group.objects.get(name=name).permissions.all()}
        for name in ("Editor", "Chief editor", "Writer")
    )
    assert of_chiefs - facts == {
        *("view_user", "add_user", "change_user", "view_auditentry"),
        *(f"{verb}_group" for verb in ("view", "add", "change", "delete")),
    }
    assert facts <= of_chiefs
    assert facts - of_editors == {
        "publish_preview",
        "add_acceptedwarning",
        "change_acceptedwarning",
        "delete_acceptedwarning",
    }
    assert {right for right in of_writers if not right.startswith("view_")} == {
        "submit_preview",
        "add_preview",
        "change_preview",
        *(f"{verb}_talkingpoint" for verb in ("add", "change", "delete")),
        *(f"{verb}_picture" for verb in ("add", "change", "delete")),
    }


def test_a_right_that_was_taken_away_comes_back_and_an_added_one_stays():
    call_command("demo_editor")
    editors = Group.objects.get(name="Editor")
    editors.permissions.remove(*editors.permissions.filter(codename="change_club"))
    editors.permissions.add(Permission.objects.get(codename="publish_preview"))

    call_command("demo_editor")

    names = set(editors.permissions.values_list("codename", flat=True))
    assert {"change_club", "publish_preview"} <= names
