"""Uniqueness over optional columns, enforced alike by PostgreSQL and SQLite."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models.functions import Coalesce


class UniqueNullsNotDistinct(models.UniqueConstraint):
    """A unique constraint in which an empty column equals an empty column.

    PostgreSQL writes it as `UNIQUE NULLS NOT DISTINCT`. SQLite has no such clause and gets a
    unique index in which '' takes the place of an empty column; no number and no day equals ''.
    """

    def __init__(
        self, *, fields: Sequence[str], name: str, violation_error_message: str | None = None
    ) -> None:
        super().__init__(
            fields=fields,
            name=name,
            nulls_distinct=False,
            violation_error_message=violation_error_message,
        )

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        path, args, options = super().deconstruct()
        del options["nulls_distinct"]
        return path, args, options

    def check(
        self, model: type[models.Model], connection: BaseDatabaseWrapper
    ) -> list[CheckMessage]:
        # W047 says that the constraint is not created; here an index takes its place.
        return [said for said in super().check(model, connection) if said.id != "models.W047"]

    def constraint_sql(self, model: Any, schema_editor: Any) -> str:
        if _says_nulls_not_distinct(schema_editor):
            return super().constraint_sql(model, schema_editor)
        return self._index(model).constraint_sql(model, schema_editor)

    def create_sql(self, model: Any, schema_editor: Any) -> str:
        if _says_nulls_not_distinct(schema_editor):
            return super().create_sql(model, schema_editor)
        return self._index(model).create_sql(model, schema_editor)

    def remove_sql(self, model: Any, schema_editor: Any) -> str:
        if _says_nulls_not_distinct(schema_editor):
            return super().remove_sql(model, schema_editor)
        return self._index(model).remove_sql(model, schema_editor)

    def _index(self, model: type[models.Model]) -> models.UniqueConstraint:
        columns = [
            Coalesce(name, models.Value("")) if model._meta.get_field(name).null else name
            for name in self.fields
        ]
        return models.UniqueConstraint(*columns, name=self.name)


def _says_nulls_not_distinct(schema_editor: BaseDatabaseSchemaEditor) -> bool:
    features = schema_editor.connection.features
    return bool(features.supports_nulls_distinct_unique_constraints)
