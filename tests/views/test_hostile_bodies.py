"""What is posted to a page in place of a form is refused, and never a fault."""

import pytest
from django.test import Client

from faults.hostile import BODIES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/account/login/", "/", "/admin/previews/club/add/"])
@pytest.mark.parametrize("checks", [True, False], ids=["with csrf checks", "without"])
def test_no_body_is_a_fault(path, checks, admin_user, subtests):
    client = Client(enforce_csrf_checks=checks)
    if path.startswith("/admin/"):
        client.force_login(admin_user)
    for number, (kind, body) in enumerate(BODIES):
        with subtests.test(number=number, kind=kind[:60]):
            assert client.generic("POST", path, body, content_type=kind).status_code < 500
