"""What an import did, file by file, with counts that add up to the lines read."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

# What became of the fixtures of a file. They add up to `fixtures`.
OUTCOMES = ("added", "changed", "unchanged", "kept", "waiting", "refused")


@dataclass(slots=True)
class FileReport:
    """One file. `lines` counts its lines by kind, `fixtures` its fixtures by outcome."""

    file: str
    format: str = ""
    lines: Counter[str] = field(default_factory=Counter)
    fixtures: Counter[str] = field(default_factory=Counter)
    details: Counter[str] = field(default_factory=Counter)
    unread: list[dict[str, Any]] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)
    error: str = ""
    places: set[str] = field(default_factory=set)
    """Grounds that nobody knows, each told once."""

    def say(self, outcome: str, line: int, words: str) -> None:
        self.messages.append({"line": line, "outcome": outcome, "text": words})

    @property
    def waits(self) -> bool:
        """Whether something in the file waits for a person."""
        waiting = self.fixtures["waiting"] + self.fixtures["refused"]
        details = self.details["officials waiting"] + self.details["goals refused"]
        return bool(self.unread or waiting or details or self.error)

    def as_json(self) -> dict[str, Any]:
        return {
            "file": self.file,
            "format": self.format,
            "lines_read": self.lines.total(),
            "lines": dict(self.lines),
            "fixtures_read": self.fixtures.total(),
            "fixtures": {outcome: self.fixtures[outcome] for outcome in OUTCOMES},
            "details": dict(self.details),
            "unread": self.unread,
            "messages": self.messages,
            "error": self.error,
        }


@dataclass(slots=True)
class Report:
    """One run over one file or more."""

    files: list[FileReport] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    unknown_names: dict[str, list[str]] = field(default_factory=dict)
    created_clubs: list[str] = field(default_factory=list)
    created_officials: list[str] = field(default_factory=list)
    let_in: int = 0
    """Fixtures of earlier runs that waited for a name which has become known."""
    batch: int | None = None
    dry_run: bool = False

    @property
    def exit_status(self) -> int:
        """0 when all was understood, 1 when something waits for a person."""
        return 1 if any(file.waits for file in self.files) else 0

    def totals(self) -> dict[str, int]:
        total: Counter[str] = Counter()
        for file in self.files:
            total.update(file.fixtures)
            total["lines"] += file.lines.total()
            total["unread"] += len(file.unread)
        return dict(total)

    def as_json(self) -> dict[str, Any]:
        return {
            "batch": self.batch,
            "dry_run": self.dry_run,
            "exit_status": self.exit_status,
            "totals": self.totals(),
            "files": [file.as_json() for file in self.files],
            "passed_over": self.passed_over,
            "unknown_names": self.unknown_names,
            "let_in": self.let_in,
            "created_clubs": self.created_clubs,
            "created_officials": self.created_officials,
        }
