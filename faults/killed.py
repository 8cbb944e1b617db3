"""Commands that are killed at random moments: nothing is half written, and the next run works."""

import resource
import shutil
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.databases import Databases
from faults.commands import BACKUP_FILE, Case, write_files
from faults.forks import in_fork, manage
from faults.moments import Moments, watch
from faults.outcome import Outcome
from faults.rows import Facts, difference, facts
from previews.models import ReleaseState

WORK, BEFORE = "work", "before"
# The exit status of a command that ended as it should; 1 says that a person has to look at it.
ENDED = (0, 1)
COULD_NOT_RUN = 2
BYTES_OF_DISK = 60_000


@dataclass(frozen=True, slots=True)
class State:
    """What is there: rows, and files below the folder of the site."""

    rows: Facts
    files: list[list[Any]]

    def difference(self, other: "State") -> str:
        if words := difference(self.rows, other.rows):
            return words
        return "" if self.files == other.files else f"files: {self.files}, then {other.files}"


@dataclass(slots=True)
class Killer:
    """Kills one command after the other in the database `work`, which is copied for each try."""

    databases: Databases
    folder: Path
    random: Random
    clubs: int
    kept_backup: bytes | None = None

    def __post_init__(self) -> None:
        write_files(self.folder, self.clubs)

    @property
    def site_files(self) -> Path:
        """The folder VAR of the site."""
        return self.folder / "var"

    def tries(self, cases: Iterable[Case], times: int, timed: int) -> Iterator[Outcome]:
        """`times` kills of each command at a counted moment, and `timed` at a moment in time.

        Then each is run on a full disk.
        """
        full_disk = Outcome("the disk full for each command")
        for case in cases:
            outcome = Outcome(case.title)
            self._prepare(case)
            before, started = self._state(), time.monotonic()
            moments = self._whole_run(case)
            if not moments:
                raise RuntimeError(f"{case.name} had nothing to write")
            seconds, whole = time.monotonic() - started, self._state()
            lasts = sorted({1, moments, *(self._moment(moments) for _ in range(times - 2))})
            for last in lasts[:times]:
                self._reset()
                outcome.note(self._kill(case, before, whole, last=last))
            for _ in range(timed):
                self._reset()
                after = self.random.uniform(0, seconds)
                outcome.note(self._kill(case, before, whole, after=after))
            yield outcome
            if case.is_tried_on_a_full_disk:
                self._reset()
                full_disk.note(self._fill(case, before, whole))
        yield full_disk

    def _moment(self, moments: int) -> int:
        return self.random.randint(1, moments)

    def _prepare(self, case: Case) -> None:
        self.databases.drop(WORK)
        self.databases.copy(WORK)
        shutil.rmtree(self.site_files, ignore_errors=True)
        (self.folder / BACKUP_FILE).unlink(missing_ok=True)
        status, _ = in_fork(lambda: case.prepare(self.folder), self.folder / "log")
        if status not in ENDED:
            raise RuntimeError(f"{case.name} could not be prepared: {self._log()}")
        self.databases.drop(BEFORE)
        self.databases.copy(BEFORE, WORK)
        self.site_files.mkdir(exist_ok=True)
        backup = self.folder / BACKUP_FILE
        self.kept_backup = backup.read_bytes() if backup.exists() else None

    def _reset(self) -> None:
        self.databases.drop(WORK)
        self.databases.copy(WORK, BEFORE)
        backup = self.folder / BACKUP_FILE
        backup.unlink(missing_ok=True)
        if self.kept_backup is not None:
            backup.write_bytes(self.kept_backup)

    def _whole_run(self, case: Case) -> int:
        """Run the command to its end; how many moments it has."""
        path = self.folder / "moments"

        def run() -> None:
            moments = Moments()
            watch(moments)
            try:
                manage(case.name, *case.words(self.folder))
            finally:
                path.write_text(str(moments.count))

        status, _ = in_fork(run, self.folder / "log")
        if status not in ENDED:
            raise RuntimeError(f"{case.name} fails without a fault: {self._log()}")
        return int(path.read_text())

    def _kill(
        self, case: Case, before: State, whole: State, *,
        last: int | None = None, after: float | None = None,
    ) -> str | None:  # fmt: skip
        """Kill it, look, run it again, look. What is wrong then, in a sentence."""
        when = f"at moment {last}" if last else f"after {after:.2f} s"

        def run() -> None:
            if last is not None:
                watch(Moments(last))
            manage(case.name, *case.words(self.folder))

        status, _ = in_fork(run, self.folder / "log", after)
        if status not in (-signal.SIGKILL, *ENDED):
            return f"{when} it ended with {status}: {self._log()}"
        return self._after(case, before, whole, f"killed {when}")

    def _fill(self, case: Case, before: State, whole: State) -> str | None:
        """Run it where no file grows beyond some bytes, look, run it again, look."""

        def run() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (BYTES_OF_DISK, BYTES_OF_DISK))
            manage(case.name, *case.words(self.folder))

        status, _ = in_fork(run, self.folder / "log")
        if status not in (*ENDED, COULD_NOT_RUN) or self._has_traceback():
            return f"{case.name} ended with {status}: {self._log()}"
        return self._after(case, before, whole, f"{case.name} on a full disk")

    def _after(self, case: Case, before: State, whole: State, what: str) -> str | None:
        left = self._state()
        if case.is_one_step and left.difference(before) and left.difference(whole):
            return f"{what}: it left a half: {before.difference(left)}"

        def run_again() -> None:
            ReleaseState.objects.update(busy_until=None)  # as when its minute is over
            manage(case.name, *case.words(self.folder))

        again, _ = in_fork(run_again, self.folder / "log")
        ended = self._state()
        if words := whole.difference(ended):
            return f"{what}: the next run (status {again}) leaves: {words}"
        if again not in ENDED and left.difference(whole):
            return f"{what}: the next run ends with {again}: {self._log()}"
        return None

    def _state(self) -> State:
        status, answer = in_fork(lambda: [facts(), self._files()], self.folder / "log")
        if status:
            raise RuntimeError(f"the rows cannot be read: {self._log()}")
        rows, files = answer
        return State(rows, files)

    def _files(self) -> list[list[Any]]:
        """Names of pictures and of the backup; a backup that is there can be restored."""
        leftovers: list[list[Any]] = [
            [str(path.relative_to(self.site_files)), path.stat().st_size]
            for path in sorted((self.site_files / "media").rglob("*"))
            if path.is_file()
        ]
        backup = self.folder / BACKUP_FILE
        if backup.exists():
            manage("restore", "--check", str(backup))
            leftovers.append([BACKUP_FILE])
        leftovers += [[path.name] for path in self.folder.glob("work.sqlite3.*")]
        return leftovers

    def _has_traceback(self) -> bool:
        return "Traceback" in (self.folder / "log").read_text(errors="replace")

    def _log(self, lines: int = 3) -> str:
        said = (self.folder / "log").read_text(errors="replace").strip().splitlines()
        return " / ".join(said[-lines:])[:400]
