"""The models of the admin, and a row of each."""

from django.apps import apps
from django.contrib import admin

from previews import models
from tests import factories

ADMIN_MODELS = [
    model for model in apps.get_app_config("previews").get_models() if model in admin.site._registry
]
EDITABLE_MODELS = [model for model in ADMIN_MODELS if hasattr(model, "edited_by_hand")]


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
