"""Links to a draft on the pages of the admin: making, listing, revoking, and who may."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from previews.models import DraftLink, UnreviewedSave
from tests.admin.conftest import signed_in
from tests.factories import PreviewFactory
from tests.groups import groups_of_staff

pytestmark = pytest.mark.django_db
MAY_MAKE = {"Writer": False, "Editor": True, "Chief editor": True}


@pytest.fixture
def preview():
    return PreviewFactory(fixture__kick_off=timezone.now() + timedelta(days=9))


@pytest.fixture(params=list(MAY_MAKE))
def group(request):
    return request.param


@pytest.fixture
def member(client, group):
    [its] = [one for one in groups_of_staff() if one.name == group]
    return signed_in(client, its, name="mia")


@pytest.fixture
def editor(client):
    [editors] = [one for one in groups_of_staff() if one.name == "Editor"]
    return signed_in(client, editors, name="edda")


def links(preview):
    return reverse("admin:previews_preview_links", args=[preview.pk])


def revoke(preview, link):
    return reverse("admin:previews_preview_link_revoke", args=[preview.pk, link.pk])


def form_of(preview):
    return reverse("admin:previews_preview_change", args=[preview.pk])


def words(response):
    return " ".join(response.content.decode().split())


def test_links_are_made_and_revoked_by_those_who_have_the_right(member, group, preview):
    made = member.post(links(preview), {"days": 3})
    there = DraftLink.objects.of(preview).first() or DraftLink.objects.all().make(
        preview, 3, by=None, now=timezone.now()
    )
    page = words(member.get(links(preview)))
    revoked = member.post(revoke(preview, there))

    there.refresh_from_db()
    may = MAY_MAKE[group]
    assert (made.status_code, revoked.status_code) == ((302, 302) if may else (403, 403))
    assert (there.revoked_at is not None) is may
    assert (there.token in page, "Make a link" in page, "Revoke the link" in page) == (may,) * 3


@pytest.mark.parametrize("days", [1, 3, 7])
def test_a_link_works_for_as_long_as_was_chosen(editor, preview, days):
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        response = editor.post(links(preview), {"days": days}, follow=True)

    link = DraftLink.objects.get()
    assert link.expires_at - link.created_at == timedelta(days=days)
    assert (link.created_at, str(link.created_by)) == (now, "edda")
    [message] = [str(each) for each in get_messages(response.wsgi_request)]
    assert message.startswith("The link is made. It opens the draft without a login until ")
    assert f"http://testserver{link.get_absolute_url()}" in words(response)
    assert Client().get(link.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("days", ["", "2", "400", "-1", "x"])
def test_no_other_time_can_be_chosen(editor, preview, days):
    response = editor.post(links(preview), {"days": days})

    assert response.status_code == 200
    assert response.context["form"].errors
    assert not DraftLink.objects.exists()


def test_the_page_of_the_preview_lists_its_links(editor, preview):
    assert "Make or revoke a link" not in words(editor.get(form_of(preview)))
    editor.post(links(preview), {"days": 1})
    link = DraftLink.objects.get()
    open_page = words(editor.get(form_of(preview)))
    editor.post(revoke(preview, link))
    closed_page = words(editor.get(form_of(preview)))

    assert link.get_absolute_url() in open_page
    assert "Made by edda" in open_page
    assert link.get_absolute_url() not in closed_page
    assert "Revoked by edda" in closed_page


def test_the_first_who_revokes_a_link_is_kept(editor, preview):
    editor.post(links(preview), {"days": 1})
    link = DraftLink.objects.get()
    editor.post(revoke(preview, link))
    first = DraftLink.objects.get().revoked_at

    second = editor.post(revoke(preview, link), follow=True)

    assert "The link did not work any more." in words(second)
    assert DraftLink.objects.get().revoked_at == first


@pytest.mark.parametrize("status", ["published", "withdrawn"])
def test_no_link_is_made_to_what_fans_know(editor, status):
    preview = PreviewFactory(status=status, publish_at=timezone.now() - timedelta(days=1))

    page = words(editor.get(links(preview)))
    response = editor.post(links(preview), {"days": 1}, follow=True)

    assert "Make a link" not in page
    assert "Fans know the address of this preview." in words(response)
    assert not DraftLink.objects.exists()


def test_a_link_of_another_preview_is_not_revoked_from_here(editor, preview):
    other = DraftLink.objects.all().make(PreviewFactory(), 1, by=None, now=timezone.now())

    assert editor.post(revoke(preview, other)).status_code == 404
    assert editor.get(revoke(preview, other)).status_code == 405
    assert DraftLink.objects.get().revoked_at is None


def test_a_link_is_no_fact_that_waits_for_a_release(editor, preview):
    PreviewFactory(published=True, fixture__kick_off=timezone.now() + timedelta(days=9))

    editor.post(links(preview), {"days": 1})

    assert not UnreviewedSave.objects.exists()


def test_the_list_costs_the_same_with_many_links(editor, preview, django_assert_num_queries):
    editor.get(links(preview))
    for many in (1, 20):
        for _ in range(many):
            DraftLink.objects.all().make(preview, 1, by=None, now=timezone.now())
        with django_assert_num_queries(6):
            editor.get(links(preview))
