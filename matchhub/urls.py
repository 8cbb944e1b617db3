"""The root URL configuration."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("account/", include("accounts.urls")),
    path("api/v1/", include("previews.api.urls")),
    path("", include("previews.urls")),
]

# For django-allauth, when a limit is reached.
handler429 = "accounts.views.too_many_attempts"
