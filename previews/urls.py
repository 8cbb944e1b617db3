"""Every public address of matchhub, each on one line."""

from django.urls import path

from previews.views.health import health

app_name = "previews"
urlpatterns = [
    path("health/", health, name="health"),
]
