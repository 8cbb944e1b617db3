"""Run the measurements, each in a child process with a time limit."""

import json
import subprocess
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.archive import matches
from benchmarks.databases import PROJECT, Databases, environment
from benchmarks.files import write_football_txt, write_table

# In seconds. A measurement that takes longer is stopped and reported.
TIMEOUT = 900
# Larger archives are not written as football.txt: it takes long and has the same speed.
MAX_FOOTBALL_TXT_SIZE = 100_000
CLAIMS_SIZE = 100_000
# Measured on one database with the archive of one size. `claims` changes it, and is the last.
OF_ROWS = ("bulk_create", "questions", "page", "pages", "editions", "claims")
PARTS = ("csv", "football_txt", *OF_ROWS)


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

    def write(self, wanted: Collection[str]) -> None:
        """Write those files that are imported."""
        if "csv" in wanted:
            write_table(matches(self.size, self.seed), self.table)
        if "football_txt" in wanted and not self.football_txt.exists():
            self.football_txt.mkdir()
            write_football_txt(matches(self.size, self.seed), self.football_txt)


def measure(
    databases: Databases, files: ArchiveFiles, measurement: Measurement, wanted: Collection[str]
) -> Iterator[str]:
    """Measure the wanted parts at one size on databases of one kind; yield each when it is done."""
    for name, path in (("csv", files.table), ("football_txt", files.football_txt)):
        if name in wanted and path.exists():
            with databases.fresh(f"{name}_{files.size}") as url:
                run(measurement, name, url, "importing", path=str(path), size=files.size)
            yield name
    of_rows = [part for part in OF_ROWS if part in wanted]
    if not of_rows:
        return
    with databases.fresh(f"rows_{files.size}") as url:
        # The other parts need the rows.
        run(measurement, "bulk_create", url, "rows", size=files.size, seed=files.seed)
        yield "bulk_create"
        for part in of_rows[of_rows[0] == "bulk_create" :]:
            run(measurement, part, url, part)
            yield part


def wanted_at(size: int, parts: Collection[str]) -> list[str]:
    """Those of the parts that are measured at this size."""
    left_out = set()
    if size > MAX_FOOTBALL_TXT_SIZE:
        left_out.add("football_txt")
    if size != CLAIMS_SIZE:
        left_out.add("claims")
    return [part for part in parts if part not in left_out]


def run(measurement: Measurement, part: str, url: str, module: str, **arguments: object) -> None:
    """Run a module in a child process on the database; keep the last line that it prints."""
    print_progress(f"{measurement.database}, {measurement.size:,} fixtures: {part}")
    command = [sys.executable, "-m", "benchmarks.child", module, json.dumps(arguments)]
    started = perf_counter()
    measurement.parts.pop(part, None)
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
    print_progress(f"  {perf_counter() - started:.0f} s")


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
