"""Every row of the app as plain values, to compare the whole archive before and after."""

from django.apps import apps

from previews.identity.references import is_history
from previews.models import MergeChange, MergeRecord


def every_row():
    """By model and number, every column of every row, without the records of merges.

    The version of a row is left out: undoing raises it, as each change does.
    """
    models = [
        model
        for model in apps.get_app_config("previews").get_models(include_auto_created=True)
        if not is_history(model) and model not in (MergeChange, MergeRecord)
    ]
    return {
        (model.__name__, row["pk"]): row
        for model in models
        for row in model._default_manager.values("pk", *columns_of(model))
    }


def columns_of(model):
    return [field.attname for field in model._meta.fields if field.name != "row_version"]
