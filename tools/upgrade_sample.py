"""Write the rows of a new database with the example to a file for tests/test_upgrades.py.

Once for each release, with its own code:

python -m tools.upgrade_sample tests/upgrades/1.0.0.json.xz
"""

import io
import json
import lzma
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import django
from django.apps import apps
from django.core.management import call_command
from django.core.serializers.json import DjangoJSONEncoder

# Of the others, `migrate` makes the rows.
APPS = ("previews", "accounts", "auth")
MADE_BY_MIGRATE = {"auth.Permission", "auth.Group", "auth.Group_permissions"}


def main() -> None:
    target = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VAR"] = folder
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/sample.sqlite3"
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matchhub.settings")
        django.setup()
        for command in ("migrate", "load_fixtures"):
            call_command(command, verbosity=0, stdout=io.StringIO())
        from django.contrib.auth.models import User

        User.objects.create_user("paula")
        content = json.dumps(sample(), cls=DjangoJSONEncoder, sort_keys=True)
    target.write_bytes(lzma.compress(content.encode(), preset=9))


def sample() -> dict[str, Any]:
    """The applied migrations, and the rows of each table: names of columns, then values."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    applied = MigrationRecorder(connection).applied_migrations()
    tables = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.app_label in APPS and model._meta.label not in MADE_BY_MIGRATE:
            fields = model._meta.concrete_fields
            rows = [
                [_plain(field, row) for field in fields]
                for row in model._base_manager.order_by("pk")
            ]
            if rows:
                columns = [field.attname for field in fields]
                key = model._meta.pk.attname
                tables[model._meta.label] = {"key": key, "columns": columns, "rows": rows}
    return {"migrations": sorted(applied), "tables": tables}


def _plain(field: Any, row: Any) -> Any:
    """As Django's serializers have it: what JSON has no form for becomes text."""
    value = field.value_from_object(row)
    if value is None or isinstance(value, str | int | float | bool | list | dict):
        return value
    return field.value_to_string(row)


if __name__ == "__main__":
    main()
