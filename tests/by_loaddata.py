"""Seed files loaded by Django's own loaddata, which needs them as JSON."""

import json
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.management import call_command
from ruamel.yaml import YAML


def rows_in(path: Path) -> list[dict[str, Any]]:
    """The rows of a seed file as YAML itself reads them."""
    rows: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    return rows


def loaddata(paths: Iterable[Path]) -> None:
    rows = [row for path in paths for row in rows_in(path)]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "rows.json"
        file.write_text(json.dumps(rows, default=str), encoding="utf-8")
        call_command("loaddata", file, verbosity=0)
