"""A row of every noun on the desk."""

from django.apps import apps
from django.contrib import admin

from previews import models
from tests import factories

ON_THE_DESK = [
    model for model in apps.get_app_config("previews").get_models() if model in admin.site._registry
]
WRITTEN_BY_HAND = [model for model in ON_THE_DESK if hasattr(model, "edited_by_hand")]


def row_of(model):
    if model is models.ImportChange:
        return models.ImportChange.objects.create(
            batch=factories.ImportBatchFactory(),
            kind="fixture",
            row=1,
            before={"leg": 1},
            after={"leg": 2},
        )
    return getattr(factories, f"{model.__name__}Factory")()


def address(model, page, *arguments):
    return f"admin:previews_{model._meta.model_name}_{page}", arguments
