"""Processes of a server: their processor time and their memory, as Linux counts them."""

import os
from pathlib import Path

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")
# In /proc/<pid>/stat, counted after the name of the program.
PARENT, USER, SYSTEM = 1, 11, 12


def is_counted() -> bool:
    return (PROC / "self" / "smaps_rollup").exists()


def family(pid: int) -> list[int]:
    """The process, its children and theirs."""
    parents = {int(path.name): int(_fields(path)[PARENT]) for path in PROC.glob("[0-9]*")}
    pids = [pid]
    for member in pids:
        pids += [child for child, parent in parents.items() if parent == member]
    return pids


def cpu_seconds(pids: list[int]) -> float:
    fields = [_fields(PROC / str(pid)) for pid in pids]
    return sum(int(field[USER]) + int(field[SYSTEM]) for field in fields) / TICKS


def megabytes(pid: int) -> float:
    """The memory of a process; what it shares with others is divided among them."""
    text = (PROC / str(pid) / "smaps_rollup").read_text()
    [line] = [line for line in text.splitlines() if line.startswith("Pss:")]
    return int(line.split()[1]) / 1024


def _fields(process: Path) -> list[str]:
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return ["0"] * (SYSTEM + 1)  # it has ended
