"""The app configuration of Django's admin with matchhub's own site."""

from django.contrib.admin.apps import AdminConfig


class MatchhubAdminConfig(AdminConfig):
    # Not in previews.admin: importing that package registers the models on the default site,
    # which does not exist until this class is imported.
    default_site = "matchhub.admin_site.MatchhubAdminSite"
