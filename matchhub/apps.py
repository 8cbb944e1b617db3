"""The app configuration of Django's admin with matchhub's own site, and the check of settings."""

from django.contrib.admin.apps import AdminConfig
from django.core.checks import register

from matchhub.demo_clock import demo_clock_is_for_this_machine


class MatchhubAdminConfig(AdminConfig):
    # Not in previews.admin: importing that package registers the models on the default site,
    # which does not exist until this class is imported.
    default_site = "matchhub.admin_site.MatchhubAdminSite"

    def ready(self) -> None:
        super().ready()
        register(demo_clock_is_for_this_machine)
