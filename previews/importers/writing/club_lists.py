"""Imports club lists: new clubs with their spellings, and other spellings of known clubs."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.db import transaction

from previews.importers.formats.clubs_txt import ClubItems, read
from previews.importers.formats.files import why_not_text
from previews.importers.formats.parsed_fixture import ParsedClub
from previews.importers.linking.club_lookup import ClubLookup, new_club
from previews.importers.report import FileReport
from previews.importers.resolve_names import resolve_known
from previews.importers.run import ImportFailed
from previews.models import Club, ClubName, ImportBatch
from previews.text.spelling import name_key


@dataclass(slots=True)
class ClubListReport:
    """What the lists added. `files` count their lines; every line is accounted for."""

    batch: int
    files: list[FileReport] = field(default_factory=list)
    held_rows_imported: int = 0
    failed_rows: list[str] = field(default_factory=list)

    @property
    def exit_status(self) -> int:
        return 1 if self.failed_rows or any(file.needs_attention for file in self.files) else 0


def import_clubs(paths: Iterable[Path], now: datetime, by: str = "") -> ClubListReport:
    """Imports each list in a transaction of its own, all as one batch, run by the person `by`.

    Raises ImportFailed for a file that cannot be read; the lists before it are imported.
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
        report.files += [_import_file(path, batch) for path in paths]
    except ImportFailed:
        _end(batch, ImportBatch.Status.FAILED, now)
        raise
    settled = resolve_known(now=now)
    report.held_rows_imported, report.failed_rows = len(settled.files), settled.failed_rows
    batch.counts = {file.file: dict(file.details) for file in report.files}
    _end(batch, ImportBatch.Status.DONE, now)
    return report


def _end(batch: ImportBatch, status: str, now: datetime) -> None:
    batch.status, batch.ended_at = status, now
    batch.save(update_fields=["status", "ended_at", "counts"])


def _import_file(path: Path, batch: ImportBatch) -> FileReport:
    file = FileReport(str(path), "clubs-txt")
    try:
        with transaction.atomic(), path.open(encoding="utf-8-sig", newline="") as lines:
            ClubList(batch, file).import_items(read(lines))
    except (OSError, ValueError) as error:
        raise ImportFailed(f"{path}: {_words(error, path)}") from error
    if not file.lines:
        raise ImportFailed(f"{path}: the file is empty")
    return file


def _words(error: Exception, path: Path) -> str:
    if isinstance(error, UnicodeDecodeError):
        return why_not_text(path)
    return (isinstance(error, OSError) and error.strerror) or str(error)


@dataclass(slots=True)
class ClubList:
    """One list. `claimed` are the clubs that an entry of the list has been matched with."""

    batch: ImportBatch
    file: FileReport
    clubs: ClubLookup = field(default_factory=ClubLookup)
    claimed: set[int] = field(default_factory=set)

    def import_items(self, items: ClubItems) -> None:
        for item in items:
            if isinstance(item, ParsedClub):
                self.file.lines["club"] += item.lines
                self._import(item)
            else:
                self.file.count_line(item)

    def _import(self, parsed: ParsedClub) -> None:
        if not parsed.country:
            self.file.add_unparsed(parsed.line, parsed.name, "no country heading above this club")
            return
        club = self._known(parsed)
        if club is None:
            club = self._create(parsed)
        else:
            self.file.details["clubs known"] += 1
        self.claimed.add(club)
        for spelling in dict.fromkeys((parsed.name, *parsed.spellings)):
            self._add_spelling(spelling, parsed, club)

    def _known(self, parsed: ParsedClub) -> int | None:
        """A club known by the list's own name for it, or by one of the list's other spellings.

        The latter only while no other club of the list has claimed it: two clubs of one town that
        share a spelling stay apart.
        """
        own = self.clubs.find_at_home(parsed.name, parsed.country)
        if own is not None:
            return own
        clubs = Club.objects.filter(country=parsed.country, name__in=parsed.spellings)
        numbers = list(clubs.values_list("pk", flat=True)[:2])
        return numbers[0] if len(numbers) == 1 and numbers[0] not in self.claimed else None

    def _create(self, parsed: ParsedClub) -> int:
        club = new_club(parsed.name, parsed.country, self.batch, city=parsed.city)
        self.clubs.add(parsed.name, parsed.country, club.pk)
        self.file.details["clubs added"] += 1
        return club.pk

    def _add_spelling(self, spelling: str, parsed: ParsedClub, club: int) -> None:
        known = self.clubs.find_at_home(spelling, parsed.country)
        if known == club or not name_key(spelling):
            return
        if known is not None:
            self.file.details["spellings of another club"] += 1
            text = f"{spelling!r} belongs to another club already: not added to {parsed.name}"
            self.file.add_message("skipped", parsed.line, text)
            return
        ClubName.objects.create(
            club_id=club, name=spelling, country=parsed.country, batch=self.batch
        )
        self.clubs.add(spelling, parsed.country, club)
        self.file.details["spellings added"] += 1
