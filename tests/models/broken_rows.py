"""Rows that break one rule, and what the database and the editor's form say to them."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction


def constraints_of(kind):
    """Every constraint of one kind in the models, by name, with its model."""
    found = apps.get_app_config("previews").get_models()
    return {
        constraint.name: (model, constraint)
        for model in found
        for constraint in model._meta.constraints
        if isinstance(constraint, kind)
    }


def anew(row, **changes):
    """The row as if it was never stored, changed so that it breaks a rule."""
    row.delete()
    row._state.adding = True
    for name, value in changes.items():
        setattr(row, name, value)
    return row


def messages(row):
    """What an editor reads under the form."""
    with pytest.raises(ValidationError) as caught:
        row.full_clean()
    return caught.value.messages


def assert_refused(row):
    """The database itself refuses the row, whatever door it comes through."""
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
