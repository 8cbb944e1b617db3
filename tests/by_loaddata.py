"""Seed files loaded by Django's own loaddata, which needs them as JSON, with every slug."""

import json
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.apps import apps
from django.core.management import call_command
from ruamel.yaml import YAML

from previews.models.slug import makes_slug, slug_candidates


def rows_in(path: Path) -> list[dict[str, Any]]:
    """The rows of a seed file as YAML itself reads them."""
    rows: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    return rows


def with_slug(row: dict[str, Any]) -> dict[str, Any]:
    """The row as load_fixtures stores it, which makes the slugs that a file leaves out."""
    model, fields = apps.get_model(row["model"]), row["fields"]
    if hasattr(model, "slug") and makes_slug(model) and not fields.get("slug"):
        fields = {**fields, "slug": slug_candidates(model, fields)[0]}
    return {**row, "fields": fields}


def loaddata(paths: Iterable[Path]) -> None:
    rows = [with_slug(row) for path in paths for row in rows_in(path)]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "rows.json"
        file.write_text(json.dumps(rows, default=str), encoding="utf-8")
        call_command("loaddata", file, verbosity=0)
