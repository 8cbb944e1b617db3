"""Make faults on SQLite and PostgreSQL, and print what was tried, survived and lost."""

import argparse
import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.databases import (
    PROJECT,
    Databases,
    environment,
    prepared_databases,
)
from benchmarks.results import ORDER as DATABASES
from faults.outcome import Outcome, table
from faults.served import of_site
from tools.components import REMEDIES, missing

SEED = 1892
PARTS = ("commands", "site")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make faults", description=__doc__)
    parser.add_argument("--databases", nargs="+", choices=DATABASES, default=DATABASES)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, metavar="PART")
    parser.add_argument("--commands", nargs="+", default=[], metavar="NAME", help="only these")
    parser.add_argument("--times", type=int, default=8, help="kills of each command and of workers")
    parser.add_argument("--seed", type=int, default=SEED, help="of the random moments")
    return parser.parse_args()


def main() -> int:
    """Exit status 1 if anything was lost."""
    options = arguments()
    # SIGTERM ends the run as Ctrl-C does, so that temporary folders and clusters are removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    has_lost = False
    for kind in options.databases:
        if kind in missing():
            print(f"Skipped: {kind}. To install: {REMEDIES[kind]}.", file=sys.stderr)
            continue
        outcomes: list[Outcome] = []
        try:
            for outcome in made_on(kind, options):
                print(f"{kind}: {outcome.fault}", file=sys.stderr, flush=True)
                outcomes.append(outcome)
        finally:
            print(table(kind, outcomes), flush=True)
        has_lost = has_lost or any(outcome.lost for outcome in outcomes)
    return int(has_lost)


def made_on(kind: str, options: argparse.Namespace) -> Iterator[Outcome]:
    random = Random(options.seed)
    with (
        tempfile.TemporaryDirectory(prefix="matchhub-faults-") as name,
        prepared_databases(kind) as databases,
    ):
        if "commands" in options.only:
            yield from of_commands(
                databases, Path(name), seed=options.seed, names=options.commands,
                times=options.times, timed=options.times // 4,
            )  # fmt: skip
        if "site" in options.only:
            with databases.fresh("site") as url:
                yield from of_site(url, Path(name), random, options.times)


def of_commands(
    databases: Databases, folder: Path, *, seed: int, names: list[str], times: int, timed: int,
    clubs: int = 6, share_of_files: int = 1,
) -> Iterator[Outcome]:  # fmt: skip
    """Kill commands in another process; raises CalledProcessError where that one fails."""
    asked = {
        "kind": databases.kind,
        "place": databases.place,
        "folder": str(folder),
        "seed": seed,
        "clubs": clubs,
        "times": times,
        "timed": timed,
        "names": names,
        "share_of_files": share_of_files,
    }
    own = {
        "VAR": str(folder / "var"),
        "PAGE_COPIES": "",
        # Where nothing is compiled yet, the first run would have more moments than those after it.
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "faults.child", json.dumps(asked)]
    with subprocess.Popen(
        command,
        cwd=PROJECT,
        env=environment(databases.url("work")) | own,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        for line in child.stdout:
            yield Outcome(**json.loads(line))
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)


if __name__ == "__main__":
    sys.exit(main())
