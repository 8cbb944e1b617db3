"""Stores club lists: new clubs with their spellings, and other spellings of known clubs."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.db import transaction

from previews.importers.formats.clubs_txt import read
from previews.importers.formats.files import why_not_text
from previews.importers.formats.parsed_fixture import ParsedClub, SkippedLine, UnparsedLine
from previews.importers.linking.club_lookup import ClubLookup, new_club
from previews.importers.linking.spellings import key
from previews.importers.report import FileReport
from previews.importers.resolve_names import settle_known
from previews.importers.run import ImportFailed
from previews.models import Club, ClubName, ImportBatch


@dataclass(slots=True)
class ClubListReport:
    """What the lists brought. `files` count their lines; every line is accounted for."""

    batch: int
    files: list[FileReport] = field(default_factory=list)
    let_in: int = 0

    @property
    def exit_status(self) -> int:
        return 1 if any(file.waits for file in self.files) else 0


def load_clubs(paths: Iterable[Path], now: datetime, by: str = "") -> ClubListReport:
    """Loads each list in a transaction of its own, as one batch that remembers who ran it.

    Raises CannotRun for a file that cannot be read; the lists before it are loaded.
    """
    paths = list(paths)
    batch = ImportBatch.objects.create(
        command="import_clubs",
        files=[str(path) for path in paths],
        run_by=by,
        started_at=now,
    )
    report = ClubListReport(batch.pk)
    try:
        report.files += [_load_file(path, batch) for path in paths]
    except ImportFailed:
        batch.status, batch.ended_at = ImportBatch.Status.FAILED, now
        batch.save(update_fields=["status", "ended_at"])
        raise
    report.let_in = settle_known(now=now)
    batch.status, batch.ended_at = ImportBatch.Status.DONE, now
    batch.counts = {file.file: dict(file.details) for file in report.files}
    batch.save(update_fields=["status", "ended_at", "counts"])
    return report


def _load_file(path: Path, batch: ImportBatch) -> FileReport:
    file = FileReport(str(path), "clubs-txt")
    try:
        with transaction.atomic(), path.open(encoding="utf-8-sig", newline="") as lines:
            _load(read(lines), batch, file)
    except UnicodeDecodeError as error:
        raise ImportFailed(f"{path}: {why_not_text(path)}") from error
    except OSError as error:
        raise ImportFailed(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise ImportFailed(f"{path}: {error}") from error
    if not file.lines:
        raise ImportFailed(f"{path}: the file is empty")
    return file


def _load(
    items: Iterable[ParsedClub | SkippedLine | UnparsedLine], batch: ImportBatch, file: FileReport
) -> None:
    clubs, claimed = ClubLookup(), set[int]()
    for item in items:
        match item:
            case ParsedClub():
                file.lines["club"] += item.lines
                _store(item, clubs, claimed, batch, file)
            case SkippedLine():
                file.lines[item.kind.value] += item.lines
            case UnparsedLine():
                file.lines["unread"] += item.lines
                file.unread.append({"line": item.line, "text": item.text, "why": item.why})


def _store(
    record: ParsedClub,
    clubs: ClubLookup,
    claimed: set[int],
    batch: ImportBatch,
    file: FileReport,
) -> None:
    if not record.country:
        words = "a club of no country"
        file.unread.append({"line": record.line, "text": record.name, "why": words})
        return
    club = _known(record, clubs, claimed)
    if club is None:
        created = new_club(record.name, record.country, batch, city=record.city)
        club = created.pk
        clubs.add(record.name, record.country, club)
        file.details["clubs added"] += 1
    else:
        file.details["clubs known"] += 1
    claimed.add(club)
    for spelling in dict.fromkeys((record.name, *record.spellings)):
        _add_spelling(spelling, record, club, clubs, batch, file)


def _known(record: ParsedClub, clubs: ClubLookup, claimed: set[int]) -> int | None:
    """A club known by the list's own name for it, or called by one of the list's other spellings.

    The latter only while no other club of the list has claimed it: two clubs of one town that
    share a spelling stay apart.
    """
    own = clubs.find_at_home(record.name, record.country)
    if own is not None:
        return own
    clubs_called_so = Club.objects.filter(country=record.country, name__in=record.spellings)
    called = list(clubs_called_so.values_list("pk", flat=True)[:2])
    return called[0] if len(called) == 1 and called[0] not in claimed else None


def _add_spelling(
    spelling: str,
    record: ParsedClub,
    club: int,
    clubs: ClubLookup,
    batch: ImportBatch,
    file: FileReport,
) -> None:
    known = clubs.find_at_home(spelling, record.country)
    if known == club or not key(spelling):
        return
    if known is not None:
        file.details["spellings of another club"] += 1
        words = f"{spelling!r} is a spelling of another club already; {record.name} goes without"
        file.say("kept", record.line, words)
        return
    ClubName.objects.create(club_id=club, name=spelling, country=record.country, batch=batch)
    clubs.add(spelling, record.country, club)
    file.details["spellings added"] += 1
