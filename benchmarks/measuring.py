"""Runs the measurements, each in a child of its own, none longer than it is given."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.archive import matches
from benchmarks.databases import PROJECT, Databases, environment
from benchmarks.files import write_football_txt, write_table

# Seconds after which one measurement is stopped, and said to have been.
LONGEST = 900
# A folder of football.txt of more fixtures would tell nothing new, and take its time.
MOST_OF_FOOTBALL_TXT = 100_000
SIZE_OF_CLAIMS = 100_000


@dataclass(slots=True)
class Measured:
    """What was found on one database at one size. A part that is missing was stopped."""

    database: str
    size: int
    parts: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Files:
    """The archive of one size on the disk, for every database."""

    folder: Path
    size: int
    seed: int

    @property
    def table(self) -> Path:
        return self.folder / f"results-{self.size}.csv"

    @property
    def football_txt(self) -> Path:
        return self.folder / f"football-txt-{self.size}"

    def write(self) -> None:
        write_table(matches(self.size, self.seed), self.table)
        if self.size <= MOST_OF_FOOTBALL_TXT:
            self.football_txt.mkdir()
            write_football_txt(matches(self.size, self.seed), self.football_txt)


def measure(some: Databases, files: Files, database: str) -> Measured:
    """Everything at one size on one database."""
    found = Measured(database, files.size)
    for name, path in (("csv", files.table), ("football_txt", files.football_txt)):
        if path.exists():
            with some.fresh(f"{name}_{files.size}") as address:
                run(found, name, address, "importing", path=str(path), size=files.size)
    with some.fresh(f"rows_{files.size}") as address:
        run(found, "bulk_create", address, "rows", size=files.size, seed=files.seed)
        run(found, "asking", address, "asking")
        run(found, "page", address, "page")
        if files.size == SIZE_OF_CLAIMS:
            run(found, "claims", address, "claims")
    return found


def run(found: Measured, part: str, address: str, module: str, **arguments: object) -> None:
    """One part in a process of its own; its last line is what it found."""
    say(f"{found.database}, {found.size:,} fixtures: {part}")
    command = [sys.executable, "-m", "benchmarks.child", module, json.dumps(arguments)]
    try:
        finished = subprocess.run(
            command,
            cwd=PROJECT,
            env=environment(address),
            stdout=subprocess.PIPE,
            text=True,
            timeout=LONGEST,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        say(f"  {error}")
        return
    found.parts[part] = json.loads(finished.stdout.splitlines()[-1])


def say(words: str) -> None:
    """Progress, beside the table: that goes to stdout alone."""
    print(words, file=sys.stderr, flush=True)


def numbers(found: Measured, part: str, *path: str) -> Iterator[float]:
    """The number at the end of the path, if that part was measured."""
    value: Any = found.parts.get(part)
    for step in path:
        value = value.get(step) if value else None
    if value is not None:
        yield value
