"""The one app: facts about football matches, and the previews made of them."""

from django.apps import AppConfig


class PreviewsConfig(AppConfig):
    name = "previews"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # The models can be imported only once the app is loaded.
        from previews.models.generation_watch import watch_every_connection

        watch_every_connection()
