"""Every error page is a page in the house style."""

import pytest
from django.core.exceptions import BadRequest, PermissionDenied
from django.test import Client
from django.urls import include, path

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def fault(error):
    def view(request):
        raise error

    return view


urlpatterns = [
    path("400/", fault(BadRequest())),
    path("403/", fault(PermissionDenied())),
    path("500/", fault(RuntimeError("a fault of ours"))),
    path("", include("previews.urls")),
]


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/400/", "Bad request"),
        ("/403/", "Not allowed"),
        ("/404/", "Page not found"),
        ("/500/", "Something went wrong"),
    ],
)
def test_every_fault_is_a_page(address, heading):
    response = Client(raise_request_exception=False).get(address)

    page = response.content.decode()
    assert response.status_code == int(address.strip("/"))
    assert f"<h1>{heading}</h1>" in page
    assert "previews/css/error" in page
