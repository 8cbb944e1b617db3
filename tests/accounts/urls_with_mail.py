"""The addresses of a site with mail, for the tests of one process without."""

from allauth.account import views
from django.urls import path, re_path

from matchhub.urls import handler429, urlpatterns

__all__ = ["handler429", "urlpatterns"]

RESET = "account/password/reset/"
urlpatterns = [
    *urlpatterns,
    path(RESET, views.password_reset, name="account_reset_password"),
    path(f"{RESET}sent/", views.password_reset_done, name="account_reset_password_done"),
    path(
        f"{RESET}changed/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        rf"^{RESET}(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
]
