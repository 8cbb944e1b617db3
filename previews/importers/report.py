"""What an import did, file by file, with counts that add up to the lines read."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from previews.importers.doubts.doubt import Doubt, sentences
from previews.importers.formats.parsed_fixture import (
    Notice,
    NoticeKind,
    ParsedFixture,
    SkippedLine,
    UnparsedLine,
)
from previews.importers.row_changes import RowChange

# What an import did with a fixture of a file. The counts add up to `fixtures_read`.
OUTCOMES = ("added", "changed", "unchanged", "skipped", "held", "refused")
# Details that an editor has to look at: something of the file is not in the archive.
DETAILS_TO_LOOK_AT = (
    "unmatched officials",
    "goals refused",
    "not read",
    "kick-offs not kept",
    "stadiums not kept",
)


@dataclass(slots=True)
class FileReport:
    """One file. `lines` counts its lines by kind, `fixtures` its fixtures by outcome.

    `doubts` counts the doubts about its rows by rule; such rows are held.
    """

    file: str
    format: str = ""
    lines: Counter[str] = field(default_factory=Counter)
    fixtures: Counter[str] = field(default_factory=Counter)
    details: Counter[str] = field(default_factory=Counter)
    doubts: Counter[str] = field(default_factory=Counter)
    unparsed: list[dict[str, Any]] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)
    error: str = ""
    # Headers and sheets that were understood to be of no use, or not understood.
    left_aside: list[str] = field(default_factory=list)
    # Countries and competitions of which one kick-off without a zone has been reported.
    places_without_zone: set[str] = field(default_factory=set)
    # The stadiums that are not in the archive, of which the first match has been reported.
    unknown_stadiums: set[str] = field(default_factory=set)
    # What is added and changed, where somebody looks at it; None where nobody does: files are long.
    rows: list[RowChange] | None = None

    def count_line(self, item: SkippedLine | UnparsedLine | Notice) -> None:
        """Counts the lines of an item that is no fixture; keeps the text of an unparsed one."""
        match item:
            case SkippedLine():
                self.lines[item.kind.value] += item.lines
            case UnparsedLine():
                self.lines["unparsed"] += item.lines
                self.add_unparsed(item.line, item.text, item.why)
            case Notice():
                self._add_notice(item)

    def _add_notice(self, notice: Notice) -> None:
        if notice.kind is NoticeKind.LEFT_ASIDE:
            self.left_aside.append(notice.text)
        else:
            self.add_message(notice.kind.value, notice.line, notice.text)
        if notice.attention:
            self.details["not read"] += 1

    def add_kick_off_without_zone(self, parsed: ParsedFixture, place: str) -> None:
        """Counts a kick-off that is not kept; the first of each place has a message."""
        self.details["kick-offs not kept"] += 1
        if place not in self.places_without_zone:
            self.places_without_zone.add(place)
            self.add_message(
                "kick-off not kept",
                parsed.line,
                f"{parsed.title}: the time {parsed.clock:%H:%M} is not kept: {place} has several "
                "clocks, or none that is known: give the time zone with --zone, or the grounds of "
                "the matches",
            )

    def add_stadium_not_kept(self, parsed: ParsedFixture, name: str, why: str) -> None:
        """Counts a match stored without the stadium of its row; the first of each has a message."""
        self.details["stadiums not kept"] += 1
        if name not in self.unknown_stadiums:
            self.unknown_stadiums.add(name)
            self.add_message("stadium not kept", parsed.line, f"{parsed.title}: {why}")

    def add_unparsed(self, line: int, text: str, why: str) -> None:
        self.unparsed.append({"line": line, "text": text, "why": why})

    def count_fixture(self, outcome: str, parsed: ParsedFixture, text: str = "") -> None:
        """Counts a fixture under its outcome; `text` says why, or what has changed."""
        self.fixtures[outcome] += 1
        if text:
            self.add_message(outcome, parsed.line, f"{parsed.title}: {text}")

    def add_held(self, parsed: ParsedFixture, doubts: Collection[Doubt]) -> None:
        """Adds a message about a doubtful row; those of a kind are printed as one."""
        self.add_message("held", parsed.line, f"{parsed.title}: {sentences(doubts)}")
        self.messages[-1]["match"] = parsed.title
        self.messages[-1]["doubts"] = [
            {"rule": doubt.rule, "reason": doubt.reason, "remedy": doubt.remedy} for doubt in doubts
        ]

    def add_message(self, outcome: str, line: int, text: str) -> None:
        self.messages.append({"line": line, "outcome": outcome, "text": text})

    @property
    def needs_attention(self) -> bool:
        """Whether something of the file was not imported: see the messages."""
        fixtures = self.fixtures["held"] + self.fixtures["refused"]
        return bool(
            self.unparsed
            or fixtures
            or any(self.details[detail] for detail in DETAILS_TO_LOOK_AT)
            or self.doubts
            or self.error
        )

    def as_json(self) -> dict[str, Any]:
        return {
            "file": self.file,
            "format": self.format,
            "lines_read": self.lines.total(),
            "lines": dict(self.lines),
            "fixtures_read": self.fixtures.total(),
            "fixtures": {outcome: self.fixtures[outcome] for outcome in OUTCOMES},
            "details": dict(self.details),
            **({"doubts": dict(self.doubts)} if self.doubts else {}),
            "unparsed": self.unparsed,
            "left_aside": self.left_aside,
            "messages": self.messages,
            "error": self.error,
        }


@dataclass(slots=True)
class ImportReport:
    """One run over one file or more.

    `unmatched_names` has the most similar known names of each. `held_rows_imported` counts rows
    of earlier imports whose names are now known.
    """

    files: list[FileReport] = field(default_factory=list)
    skipped_files: list[str] = field(default_factory=list)
    unmatched_names: dict[str, list[str]] = field(default_factory=dict)
    created_clubs: list[str] = field(default_factory=list)
    created_officials: list[str] = field(default_factory=list)
    held_rows_imported: int = 0
    # Held rows whose names are matched, and which cannot be imported all the same.
    failed_rows: list[str] = field(default_factory=list)
    batch: int | None = None
    dry_run: bool = False

    def count_names(self) -> tuple[int, ...]:
        """How many names are listed, list by list: see `forget_names_since`."""
        lists = self.unmatched_names, self.created_clubs, self.created_officials
        return tuple(map(len, lists))

    def forget_names_since(self, counts: tuple[int, ...]) -> None:
        """Takes off the names that were listed since; the file that had them is not imported."""
        unmatched, clubs, officials = counts
        for name in list(self.unmatched_names)[unmatched:]:
            del self.unmatched_names[name]
        del self.created_clubs[clubs:]
        del self.created_officials[officials:]

    @property
    def exit_status(self) -> int:
        """0 when every file was imported whole, else 1."""
        return 1 if self.failed_rows or any(file.needs_attention for file in self.files) else 0

    def totals(self) -> dict[str, int]:
        total: Counter[str] = Counter()
        for file in self.files:
            total.update(file.fixtures)
            total["lines"] += file.lines.total()
            total["unparsed"] += len(file.unparsed)
        return dict(total)

    def left_aside(self) -> dict[str, str]:
        """Every header and sheet that was left aside, for the page of the import."""
        names = dict.fromkeys(name for file in self.files for name in file.left_aside)
        return {"left aside": ", ".join(names)} if names else {}

    def as_json(self) -> dict[str, Any]:
        return {
            "batch": self.batch,
            "dry_run": self.dry_run,
            "exit_status": self.exit_status,
            "totals": self.totals(),
            "files": [file.as_json() for file in self.files],
            "skipped_files": self.skipped_files,
            "unmatched_names": self.unmatched_names,
            "held_rows_imported": self.held_rows_imported,
            "failed_rows": self.failed_rows,
            "created_clubs": self.created_clubs,
            "created_officials": self.created_officials,
        }
