"""Who may do what with a preview: every right of each group, over HTTP."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from previews.editions.transitions import BY_NAME, TRANSITIONS, perform
from previews.models import AcceptedWarning, OldAddress, Preview, TalkingPoint
from tests.admin.form_data import sent_back
from tests.factories import PictureFactory, PreviewFactory, QuoteFactory, TalkingPointFactory
from tests.groups import groups_of_staff

pytestmark = pytest.mark.django_db
GROUPS = ["Writer", "Editor", "Chief editor"]
BEFORE = {
    "ask_for_review": "draft",
    "record_review": "in_review",
    "send_back": "in_review",
    "schedule": "draft",
    "unschedule": "scheduled",
    "publish": "in_review",
    "release": "published",
    "withdraw": "published",
}
MAY_TAKE = {
    "Writer": {"ask_for_review"},
    "Editor": {"ask_for_review", "record_review", "send_back"},
    "Chief editor": set(BEFORE),
}


@pytest.fixture(params=GROUPS)
def group(request):
    return request.param


@pytest.fixture
def member(client, group):
    """A client signed in as a member of the group."""
    groups = {one.name: one for one in groups_of_staff()}
    user = User.objects.create_user(group.split()[0].lower(), is_staff=True)
    user.groups.add(groups[group])
    client.force_login(user)
    return client


def tomorrow():
    return timezone.now() + timedelta(days=1)


def preview_in(status):
    """A preview of a match to come, with a talking point."""
    preview = PreviewFactory(
        slug="the-preview",
        status=status,
        fixture__kick_off=timezone.now() + timedelta(days=3),
        publish_at=tomorrow() if status == "scheduled" else None,
    )
    TalkingPointFactory(preview=preview, text="One chance")
    return preview


def page_of(preview):
    return reverse("admin:previews_preview_change", args=[preview.pk])


def take(client, name, preview):
    """Post what the buttons of the pages post."""
    if BY_NAME[name].is_gated:
        typed = {"publish_at_0": f"{tomorrow():%Y-%m-%d}", "publish_at_1": "12:00"}
        address = reverse("admin:previews_preview_gate", args=[preview.pk])
        return client.post(address, typed | {"publish_at_2": "UTC", f"_{name}": "on"})
    address = reverse("admin:previews_preview_step", args=[preview.pk, name])
    return client.post(address, {"remark": "The second line-up is missing."})


@pytest.mark.parametrize("name", BEFORE)
def test_a_step_is_taken_by_those_who_have_the_right_to_it(member, group, name):
    preview = preview_in(BEFORE[name])

    response = take(member, name, preview)

    may_take = name in MAY_TAKE[group]
    after = BY_NAME[name].after or BEFORE[name]
    assert response.status_code == (302 if may_take else 403)
    assert Preview.objects.get().status == (after if may_take else BEFORE[name])


def test_every_step_is_in_the_matrix():
    assert {step.name for step in TRANSITIONS} == set(BEFORE)


@pytest.mark.parametrize("status", Preview.Status.values)
def test_the_page_offers_the_steps_that_the_member_may_take(member, group, status):
    preview = preview_in(status)

    offered = {step.label for step in member.get(page_of(preview)).context["publishing"].steps}

    possible = {step for step in TRANSITIONS if step.is_possible(preview, timezone.now())}
    assert offered == {step.label for step in possible if step.name in MAY_TAKE[group]}


# What fans read beside the editions


@pytest.mark.parametrize("column", ["slug", "headline"])
@pytest.mark.parametrize("status", ["scheduled", "published", "withdrawn"])
def test_only_a_chief_editor_changes_the_slug_and_headline_of_what_fans_know(
    member, group, column, status
):
    preview = preview_in(status)
    opened = member.get(page_of(preview))

    member.post(page_of(preview), sent_back(opened, **{column: "another"}))

    changed = getattr(Preview.objects.get(), column) == "another"
    assert changed == (group == "Chief editor")
    assert OldAddress.objects.exists() == (changed and column == "slug")


@pytest.mark.parametrize(
    ("status", "who"),
    [("draft", GROUPS), ("in_review", ["Editor", "Chief editor"])],
)
def test_writers_edit_drafts_and_editors_also_what_is_in_review(member, group, status, who):
    preview = preview_in(status)
    opened = member.get(page_of(preview))

    member.post(page_of(preview), sent_back(opened, headline="another"))

    assert (Preview.objects.get().headline == "another") == (group in who)


@pytest.mark.parametrize("status", Preview.Status.values)
@pytest.mark.parametrize("way", ["page", "list"])
def test_what_fans_know_is_deleted_by_nobody_and_a_draft_not_by_writers(member, group, status, way):
    preview = preview_in(status)
    AcceptedWarning.objects.create(
        preview=preview, finding="x", reason="y", accepted_at=timezone.now()
    )

    if way == "page":
        member.post(reverse("admin:previews_preview_delete", args=[preview.pk]), {"post": "yes"})
    else:
        data = {"action": "delete_selected", "_selected_action": preview.pk, "post": "yes"}
        member.post(reverse("admin:previews_preview_changelist"), data)

    is_deleted = status in ("draft", "in_review") and group != "Writer"
    assert Preview.objects.exists() == (not is_deleted)


@pytest.mark.parametrize("status", Preview.Status.values)
def test_the_state_cannot_be_typed_into_the_form(member, group, status):
    preview = preview_in(status)
    other = "published" if status != "published" else "draft"
    opened = member.get(page_of(preview))

    data = sent_back(opened) if "adminform" in opened.context else {}
    member.post(page_of(preview), data | {"status": other, "publish_at": ""})

    assert Preview.objects.get().status == status


@pytest.mark.parametrize("status", ["draft", "published", "withdrawn"])
def test_an_earlier_version_does_not_bring_back_its_state_or_address(member, group, status):
    preview = preview_in("published")
    earlier = preview.history.earliest().history_id
    preview.status, preview.slug = status, "renamed"
    preview.save()
    address = reverse("admin:previews_preview_simple_history", args=[preview.pk, earlier])

    member.post(address, sent_back_from_history(member.get(address)))

    after = Preview.objects.get()
    may_revert = group == "Chief editor" or status == "draft"
    assert (after.status, after.slug) == (status, "the-preview" if may_revert else "renamed")


def sent_back_from_history(response):
    if response.status_code != 200:
        return {}
    form = response.context["adminform"].form
    return {field.html_name: field.value() or "" for field in form}


# Talking points and pictures, which have pages of their own


@pytest.mark.parametrize("make", [TalkingPointFactory, PictureFactory])
@pytest.mark.parametrize("status", ["draft", "in_review", "published"])
@pytest.mark.parametrize("deed", ["change", "delete"])
def test_writers_change_the_parts_of_drafts_only(member, group, make, status, deed):
    row = make(preview=preview_in(status))
    kind = row._meta.model_name

    response = member.post(reverse(f"admin:previews_{kind}_{deed}", args=[row.pk]), {"post": "yes"})

    may = group != "Writer" or status == "draft"
    assert (response.status_code != 403) == may


def test_a_writer_puts_no_talking_point_on_a_published_preview(member, group):
    preview = preview_in("published")
    address = reverse("admin:previews_talkingpoint_add")
    opened = member.get(address)

    member.post(
        address, sent_back(opened, preview=preview.pk, number=2, heading="New", text="Two chances")
    )

    assert TalkingPoint.objects.filter(heading="New").exists() == (group != "Writer")


# Warnings


def test_only_a_chief_editor_dismisses_a_warning(member, group):
    preview = preview_in("draft")
    QuoteFactory(fixture=preview.fixture, club=preview.fixture.home)
    address = reverse("admin:previews_preview_gate", args=[preview.pk])
    keys = [row.finding.key for row in member.get(address).context["findings"]]
    data = {f"tick-{key}": "on" for key in keys} | {f"reason-{key}": "Late" for key in keys}

    member.post(address, data | {"_tick": "on"})

    assert AcceptedWarning.objects.exists() == (group == "Chief editor")


# Rights that are not a group's


def test_who_may_only_look_brings_back_no_earlier_version(client):
    viewer = User.objects.create_user("victor", is_staff=True)
    rights = groups_of_staff()[0].permissions
    viewer.user_permissions.add(rights.get(codename="view_quote"))
    client.force_login(viewer)
    quote = QuoteFactory(topic="before")
    quote.topic = "after"
    quote.save()
    earlier = quote.history.earliest().history_id
    address = reverse("admin:previews_quote_simple_history", args=[quote.pk, earlier])

    response = client.post(address, {"topic": "before"})

    quote.refresh_from_db()
    assert (response.status_code, quote.topic) == (403, "after")


def test_steps_of_the_shell_need_no_user():
    preview = preview_in("draft")

    perform(BY_NAME["publish"], preview, by=None, now=datetime.now(UTC))

    assert Preview.objects.get().status == "published"
