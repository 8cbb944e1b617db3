"""Django's admin, served by matchhub's own site."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    # Not in previews.admin: importing that package registers the models, and they would be
    # registered on a site that is only just being made.
    default_site = "matchhub.desk_site.DeskSite"
