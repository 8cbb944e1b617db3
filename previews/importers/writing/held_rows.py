"""Rows of a file that are held: their names are unmatched, or they are doubtful."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from typing import Any, TypedDict

from previews.importers.doubts.doubt import Doubt
from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.formats.parsed_fixture_json import to_json
from previews.importers.linking.club_lookup import ClubLookup
from previews.importers.linking.official_lookup import OfficialLookup
from previews.importers.report import ImportReport
from previews.importers.writing.tie_slots import ROWS_AT_ONCE
from previews.models import HeldRow, ImportBatch, UnmatchedName
from previews.models.bulk_insert import insert_rows
from previews.models.dates import is_possible

# Kind ("club" or "official"), name, country.
type Spelling = tuple[str, str, str]
# A line, and which match of it.
type Position = tuple[int, int]


class FoundNames(TypedDict):
    """What the archive has of the names of a row: its season and clubs."""

    season_id: int | None
    home_id: int | None
    away_id: int | None


def nothing_found(_parsed: ParsedFixture) -> FoundNames:
    return {"season_id": None, "home_id": None, "away_id": None}


@dataclass(slots=True)
class NewRow:
    """A row to hold, with the names that are unmatched, or with its doubts.

    `has_match`: its match is stored.
    """

    parsed: ParsedFixture
    unmatched: set[Spelling] = field(default_factory=set)
    doubts: list[Doubt] = field(default_factory=list)
    has_match: bool = False


@dataclass(slots=True)
class HeldRows:
    """The held rows of one file. The same row of the same file is held once.

    `new` are the rows of the open chunk. `doubtful` are the places of doubtful rows of the file.
    """

    batch: ImportBatch
    file: str
    report: ImportReport
    zone: str = ""
    stored: dict[Position, HeldRow] | None = None
    names: dict[Spelling, UnmatchedName] = field(default_factory=dict)
    new: dict[Position, NewRow] = field(default_factory=dict)
    source: str = ""
    doubtful: set[Position] = field(default_factory=set)
    find: Callable[[ParsedFixture], FoundNames] = nothing_found
    without_season: list[tuple[HeldRow, ParsedFixture]] = field(default_factory=list)

    def hold(
        self, parsed: ParsedFixture, unmatched: set[Spelling], *, has_match: bool = False
    ) -> None:
        """Holds the row until all its names are matched, those of earlier calls too."""
        self._new(parsed, has_match=has_match).unmatched.update(unmatched)

    def hold_doubtful(
        self, parsed: ParsedFixture, doubts: Iterable[Doubt], *, has_match: bool = False
    ) -> None:
        """Holds the row until an editor decides, or the file is corrected."""
        self._new(parsed, has_match=has_match).doubts.extend(doubts)
        self.doubtful.add((parsed.line, parsed.place))

    def _new(self, parsed: ParsedFixture, *, has_match: bool) -> NewRow:
        row = self.new.setdefault((parsed.line, parsed.place), NewRow(parsed))
        row.has_match |= has_match
        return row

    def find_late_seasons(self) -> None:
        """Seasons that were saved with a fixture of a later row of the file."""
        late = []
        for row, parsed in self.without_season:
            row.season_id = self.find(parsed)["season_id"]
            if row.season_id is not None:
                late.append(row)
        HeldRow.objects.bulk_update(late, ["season"], batch_size=ROWS_AT_ONCE)
        self.without_season = []

    def drop_corrected(self) -> None:
        """Drops doubtful rows of earlier imports of the whole file that are held no longer."""
        for row in HeldRow.objects.all().of_file(self.file).doubtful():
            if (row.line, row.place) not in self.doubtful:
                row.delete()

    def save(self, clubs: ClubLookup, officials: OfficialLookup) -> None:
        """Saves the rows of the chunk, and their unmatched names with the most similar ones."""
        new, self.new = self.new, {}
        created: list[tuple[HeldRow, set[Spelling]]] = []
        for position, held in new.items():
            self._save_names(held.unmatched, held.parsed.line, clubs, officials)
            record = {"record": to_json(held.parsed), "zone": self.zone, "source": self.source}
            day = held.parsed.day
            values = {
                "record": record,
                "doubts": [asdict(doubt) for doubt in held.doubts],
                # Of an impossible year nobody knows the day; the record keeps what was written.
                "day": day if day is not None and is_possible(day) else None,
                "has_match": held.has_match,
                **self.find(held.parsed),
            }
            row = self._stored_rows().get(position)
            if row is None:
                row = self._new_row(position, values)
                created.append((row, held.unmatched))
            elif row.pk is not None and any(getattr(row, name) != values[name] for name in values):
                for name, value in values.items():
                    setattr(row, name, value)
                row.save(update_fields=list(values))
                row.names.set([self.names[spelling] for spelling in held.unmatched])
            if row.season_id is None:
                self.without_season.append((row, held.parsed))
        self._create(created)

    def _stored_rows(self) -> dict[Position, HeldRow]:
        if self.stored is None:
            rows = HeldRow.objects.filter(file=self.file).order_by("pk")
            self.stored = {(row.line, row.place): row for row in rows}
        return self.stored

    def _new_row(self, position: Position, values: dict[str, Any]) -> HeldRow:
        line, place = position
        row = HeldRow(batch=self.batch, file=self.file, line=line, place=place, **values)
        self._stored_rows()[position] = row
        return row

    def _create(self, rows: list[tuple[HeldRow, set[Spelling]]]) -> None:
        insert_rows(HeldRow, [row for row, _ in rows])
        link = HeldRow.names.through
        links = [
            link(heldrow_id=row.pk, unmatchedname_id=self.names[spelling].pk)
            for row, spellings in rows
            for spelling in spellings
        ]
        insert_rows(link, links)

    def _save_names(
        self,
        spellings: Iterable[Spelling],
        line: int,
        clubs: ClubLookup,
        officials: OfficialLookup,
    ) -> None:
        for spelling in sorted(set(spellings) - self.names.keys()):
            kind, name, country = spelling
            self.names[spelling] = self._unmatched_name(spelling, line)
            self.report.unmatched_names[f"{name} ({country or '?'})"] = (
                clubs.candidates(name, country) if kind == "club" else officials.candidates(name)
            )

    def _unmatched_name(self, spelling: Spelling, line: int) -> UnmatchedName:
        """The stored name, opened again if it was settled; else a new one."""
        kind, name, country = spelling
        stored = UnmatchedName.objects.of_spelling(kind, name, country)
        if stored is None:
            first_seen = f"{self.file}:{line}"[-250:]
            return UnmatchedName.objects.create(
                kind=kind, name=name, country=country, first_seen=first_seen
            )
        if stored.settled_at is not None:
            stored.settled_at = None
            stored.save(update_fields=["settled_at"])
        return stored
