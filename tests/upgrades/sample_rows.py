"""Puts the rows of a file of tools/upgrade_sample.py into an empty database of their own schema.

python -m tests.upgrades.sample_rows tests/upgrades/before-0017.json.xz
"""

import json
import lzma
import os
import sys
from pathlib import Path
from typing import Any

import django
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor


def sample(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(lzma.decompress(path.read_bytes()))
    return content


def fill(content: dict[str, Any]) -> None:
    executor = MigrationExecutor(connection)
    graph = executor.loader.graph
    applied = {tuple(each) for each in content["migrations"]}
    # The newest that it had of each app; what the apps of others have added since comes first.
    targets = [
        node
        for node in sorted(applied & set(graph.nodes))
        if not any(child.key in applied for child in graph.node_map[node].children
                   if child.key[0] == node[0])
    ]  # fmt: skip
    apps = executor.migrate(targets).apps
    with connection.constraint_checks_disabled(), transaction.atomic():
        for label, table in content["tables"].items():
            model = apps.get_model(label)
            model.objects.all().delete()  # such as a first row that a migration has made
            fields = [_field(model, column) for column in table["columns"]]
            rows = [
                {
                    field.attname: field.to_python(value)
                    for field, value in zip(fields, row, strict=True)
                }
                for row in table["rows"]
            ]
            model.objects.bulk_create(model(**row) for row in rows)
    connection.check_constraints()
    models = [apps.get_model(label) for label in content["tables"]]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def _field(model: Any, column: str) -> Any:
    return next(field for field in model._meta.concrete_fields if field.attname == column)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matchhub.settings")
    django.setup()
    fill(sample(Path(sys.argv[1])))
