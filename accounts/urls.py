"""The pages of django-allauth that this site has: no sign-up, no mail addresses to manage."""

from allauth.account import views
from allauth.usersessions.views import list_usersessions
from django.conf import settings
from django.urls import include, path, re_path

from accounts.views import end_session

urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("2fa/", include("allauth.mfa.urls")),
    path("sessions/", list_usersessions, name="usersessions_list"),
    path("sessions/<int:number>/end/", end_session, name="account_end_session"),
]
if settings.MAIL_IS_SET:
    urlpatterns += [
        path("password/reset/", views.password_reset, name="account_reset_password"),
        path("password/reset/sent/", views.password_reset_done, name="account_reset_password_done"),
        path(
            "password/reset/changed/",
            views.password_reset_from_key_done,
            name="account_reset_password_from_key_done",
        ),
        re_path(
            r"^password/reset/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
            views.password_reset_from_key,
            name="account_reset_password_from_key",
        ),
    ]
