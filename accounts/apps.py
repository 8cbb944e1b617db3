from importlib import import_module

from django.apps import AppConfig
from django.core.checks import Tags, register


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Audit log"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Models cannot be imported before the apps are ready.
        import_module("accounts.events").listen()
        checks = import_module("accounts.checks")
        register(checks.limits_hold_across_processes, Tags.security, deploy=True)
