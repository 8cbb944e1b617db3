"""Kill commands in a process of its own, which has the settings of the database to work in.

    python -m faults.child '{"kind": "sqlite", "place": "/tmp/folder", …}'

prints each outcome as a line of JSON.
"""

import gc
import json
import sys
from pathlib import Path
from random import Random
from typing import Any

import django
from django.core.checks import run_checks
from django.core.management import get_commands, load_command_class

from benchmarks.databases import Databases, PostgresqlCluster, SqliteFiles


def databases_in(kind: str, place: str) -> Databases:
    return SqliteFiles(Path(place)) if kind == "sqlite" else PostgresqlCluster(place)


def import_everything() -> None:
    """Before the first fork, or each fork would import the admin and the commands again."""
    run_checks()
    for name, app in get_commands().items():
        if app == "previews":
            load_command_class(app, name)
    # The collector would write to these objects in each fork, and so copy their memory.
    gc.freeze()


def main() -> None:
    asked: dict[str, Any] = json.loads(sys.argv[1])
    django.setup()
    # Imported after setup: they need the settings.
    from faults.commands import CASES, HALF
    from faults.files import hostile_files
    from faults.killed import Killer

    import_everything()
    databases = databases_in(asked["kind"], asked["place"])
    killer = Killer(databases, Path(asked["folder"]), Random(asked["seed"]), asked["clubs"])
    names = asked["names"] or [case.name for case in CASES]
    cases = [case for case in (*CASES, HALF) if case.name in names]
    for outcome in killer.tries(cases, asked["times"], asked["timed"]):
        print(json.dumps(outcome.as_json()), flush=True)
    outcome = hostile_files(killer.folder, asked["share_of_files"])
    print(json.dumps(outcome.as_json()), flush=True)


if __name__ == "__main__":
    main()
