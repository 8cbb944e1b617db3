import pytest
from django.contrib.auth.models import Permission

from tests.factories import EditorFactory, PreviewFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    return PreviewFactory()


@pytest.fixture
def editor():
    editor = EditorFactory()
    editor.user_permissions.add(Permission.objects.get(codename="view_preview"))
    return editor


def test_an_editor_sees_the_draft_as_fans_will(client, editor, draft):
    client.force_login(editor)

    page = client.get(draft.get_draft_url())

    assert page.status_code == 200
    assert draft.headline in page.content.decode()
    assert "no-store" in page["Cache-Control"]


@pytest.mark.parametrize("who", ["nobody", "a fan with an account", "staff without the right"])
def test_nobody_else_learns_that_a_draft_exists(client, draft, who):
    if who != "nobody":
        client.force_login(EditorFactory(is_staff=who.startswith("staff")))

    assert client.get(draft.get_draft_url()).status_code == 404
    assert client.get(f"{draft.get_draft_url()}tie/").status_code == 404


def test_a_drafts_sections_stay_at_the_draft(client, editor, draft):
    client.force_login(editor)

    response = client.get(f"{draft.get_draft_url()}tie/?tie=1&tie=1")

    assert response["Location"] == f"{draft.get_draft_url()}?tie=1&tie=1#tie"
