"""The one app: facts about football matches, and the previews made of them."""

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PreviewsConfig(AppConfig):
    name = "previews"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("previews.address_parts")  # before any address that has such a part
        # The models can be imported only once the app is loaded.
        from previews.models.generation_watch import watch_every_connection
        from previews.models.row_hash import give_every_connection

        watch_every_connection()
        give_every_connection()
        # Models cannot be imported before the apps are ready.
        groups = import_module("previews.models.groups")
        post_migrate.connect(groups.give_rights_after_migrations, sender=self)
