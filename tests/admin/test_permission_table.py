"""docs/permissions.md is what a new site prints, and each action of it is true over HTTP."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from matchhub.permission_table import ACTIONS, GROUPS, permissions_held
from previews.models import Edition, MergeRecord, RowDecision
from previews.models.groups import give_groups_their_rights
from tests.factories import ClubFactory, DraftLinkFactory, PreviewFactory, RowDecisionFactory

pytestmark = pytest.mark.django_db
DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "permissions.md"


@pytest.fixture
def groups():
    return {group.name: group for group in give_groups_their_rights()}


@pytest.fixture(params=GROUPS)
def member(request, client, groups):
    user = User.objects.create_user("member", is_staff=True)
    user.groups.add(groups[request.param])
    client.force_login(user)
    client.group = request.param
    return client


def preview_in(status):
    return PreviewFactory(
        status=status,
        fixture__kick_off=timezone.now() + timedelta(days=3),
        publish_at=timezone.now() + timedelta(days=1) if status == "scheduled" else None,
    )


def page(name, *arguments):
    return reverse(f"admin:{name}", args=arguments)


def takes(client, status, step):
    """A step that has a page of its own."""
    return client.get(page("previews_preview_step", preview_in(status).pk, step)).status_code == 200


def offers(client, status, step):
    """A step that makes an edition: its button is on the page of the findings."""
    answer = client.get(page("previews_preview_gate", preview_in(status).pk))
    shown = f'name="_{step}"' in answer.content.decode()
    sent = client.post(page("previews_preview_gate", preview_in(status).pk), {f"_{step}": "on"})
    assert (sent.status_code != 403) == shown
    return shown


def edits(client):
    address = page("previews_preview_change", preview_in("published").pk)
    return client.post(address, {}).status_code == 200  # the form again: a headline is missing


def restores(client):
    edition = Edition.objects.create(
        preview=preview_in("published"), number=1, released_at=timezone.now()
    )
    address = page("previews_preview_restore", edition.preview_id, 1)
    return client.post(address).status_code != 403


def dismisses(client):
    answer = client.get(page("previews_preview_gate", preview_in("draft").pk))
    return answer.context["may_dismiss"]


def merges(client):
    sent = {"keep": ClubFactory().pk, "drop": ClubFactory().pk}
    client.post(page("previews_club_merge"), sent)
    return MergeRecord.objects.exists()


def undoes(client):
    record = MergeRecord.objects.create(
        action="merge", kind="club", kept=1, other=2, made_at=timezone.now()
    )
    return client.post(page("previews_mergerecord_undo", record.pk)).status_code != 403


def decides(client):
    """A decision is taken back by who may decide."""
    decision = RowDecisionFactory()
    sent = {"action": "ask_again", "_selected_action": [decision.pk]}
    client.post(page("previews_rowdecision_changelist"), sent)
    return not RowDecision.objects.contains(decision)


def makes_a_link(client):
    address = page("previews_preview_links", preview_in("draft").pk)
    return client.post(address, {"days": 1}).status_code == 302


def revokes_a_link(client):
    link = DraftLinkFactory(preview=preview_in("draft"))
    address = page("previews_preview_link_revoke", link.preview_id, link.pk)
    return client.post(address).status_code == 302


def is_shown(client, name, *arguments):
    return client.get(page(name, *arguments)).status_code == 200


def changes_user(client):
    other = User.objects.create_user("other")
    return client.post(page("auth_user_change", other.pk), {}).status_code == 200


TRIED = {
    "Ask for a review": lambda client: takes(client, "draft", "ask_for_review"),
    "Edit a preview that is no draft": edits,
    "Record a review, send back": lambda client: (
        takes(client, "in_review", "record_review") and takes(client, "in_review", "send_back")
    ),
    "Make a link to a draft": makes_a_link,
    "Revoke a link to a draft": revokes_a_link,
    "Publish, schedule, unschedule": lambda client: offers(client, "in_review", "publish"),
    "Release a new edition": lambda client: offers(client, "published", "release"),
    "Withdraw": lambda client: takes(client, "published", "withdraw"),
    "Restore an edition": restores,
    "Dismiss a warning": dismisses,
    "Merge two clubs": merges,
    "Split a club": lambda client: is_shown(client, "previews_club_split", ClubFactory().pk),
    "Undo a merge": undoes,
    "Decide on a held row": decides,
    "Manage users": changes_user,
    "Manage groups": lambda client: is_shown(client, "auth_group_add"),
    "Read the audit log": lambda client: is_shown(client, "accounts_auditentry_changelist"),
}


def test_the_document_is_what_a_new_site_prints(groups, capsys):
    call_command("permission_table")

    assert capsys.readouterr().out == DOCUMENT.read_text()


def test_each_action_is_open_to_those_groups_that_the_table_names(member):
    held = permissions_held()[member.group]

    done = {action for action, attempt in TRIED.items() if attempt(member)}

    assert set(TRIED) == set(ACTIONS)
    assert done == {action for action, permission in ACTIONS.items() if permission in held}
    assert done != set(ACTIONS) or member.group == "Chief editor"
