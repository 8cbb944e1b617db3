"""Run the measurements, each in a child process with a time limit."""

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

# In seconds. A measurement that takes longer is stopped and reported.
TIMEOUT = 900
# Larger archives are not written as football.txt: it takes long and has the same speed.
MAX_FOOTBALL_TXT_SIZE = 100_000
CLAIMS_SIZE = 100_000


@dataclass(slots=True)
class Measurement:
    """The results on one database at one size. A missing part was stopped or has failed."""

    database: str
    size: int
    parts: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ArchiveFiles:
    """The files of the archive of one size, which every database imports."""

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
        if self.size <= MAX_FOOTBALL_TXT_SIZE:
            self.football_txt.mkdir()
            write_football_txt(matches(self.size, self.seed), self.football_txt)


def measure(databases: Databases, files: ArchiveFiles, kind: str) -> Measurement:
    """Measure everything at one size on databases of one kind."""
    measurement = Measurement(kind, files.size)
    for name, path in (("csv", files.table), ("football_txt", files.football_txt)):
        if path.exists():
            with databases.fresh(f"{name}_{files.size}") as url:
                run(measurement, name, url, "importing", path=str(path), size=files.size)
    with databases.fresh(f"rows_{files.size}") as url:
        run(measurement, "bulk_create", url, "rows", size=files.size, seed=files.seed)
        run(measurement, "questions", url, "questions")
        run(measurement, "page", url, "page")
        run(measurement, "pages", url, "pages")
        if files.size == CLAIMS_SIZE:
            run(measurement, "claims", url, "claims")
    return measurement


def run(measurement: Measurement, part: str, url: str, module: str, **arguments: object) -> None:
    """Run a module in a child process on the database; add the last line that it prints."""
    print_progress(f"{measurement.database}, {measurement.size:,} fixtures: {part}")
    command = [sys.executable, "-m", "benchmarks.child", module, json.dumps(arguments)]
    try:
        finished = subprocess.run(
            command,
            cwd=PROJECT,
            env=environment(url),
            stdout=subprocess.PIPE,
            text=True,
            timeout=TIMEOUT,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        print_progress(f"  {error}")
        return
    measurement.parts[part] = json.loads(finished.stdout.splitlines()[-1])


def print_progress(text: str) -> None:
    """Print to stderr: stdout has only the results."""
    print(text, file=sys.stderr, flush=True)


def numbers(measurement: Measurement, part: str, *path: str) -> Iterator[float]:
    """Yield the number at the end of the path, or nothing if it was not measured."""
    value: Any = measurement.parts.get(part)
    for step in path:
        value = value.get(step) if value else None
    if value is not None:
        yield value
