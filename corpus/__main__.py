"""Import every file of some folders twice and in two orders, and check what the archive holds.

    python -m corpus ../shared/data

The database is in memory. Prints a table and every violation; exit status 1 with violations.
"""

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path

import django
from django.core.management import call_command

ENVIRONMENT = {
    "DATABASE_URL": "sqlite://",
    "DJANGO_SETTINGS_MODULE": "matchhub.settings",
    "LOG_LEVEL": "ERROR",
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make corpus", description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--known-clubs-only", action="store_true", help="hold matches of clubs that no list has"
    )
    return parser.parse_args()


def main() -> int:
    options = arguments()
    os.environ.update(ENVIRONMENT)
    django.setup()
    # Imported after setup: models need the settings.
    files, check = import_module("corpus.files"), import_module("corpus.check")
    table = import_module("corpus.table")
    try:
        corpus = files.Corpus.of(options.folders)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    call_command("migrate", verbosity=0)
    result = check.check_corpus(corpus, create_clubs=not options.known_clubs_only)
    print(table.table(result))
    print(table.not_imported(result))
    for violation in result.violations:
        print(f"violation: {violation}")
    print(f"{len(result.violations)} violations")
    return 1 if result.violations else 0


if __name__ == "__main__":
    sys.exit(main())
