"""Rows that wait for an editor's word, and letting them in once it is given."""

from dataclasses import dataclass, field

from previews.importers.formats.parsed_fixture import ParsedFixture
from previews.importers.formats.parsed_fixture_json import to_json
from previews.importers.linking.club_lookup import ClubLookup, OfficialLookup
from previews.importers.report import Report
from previews.models import HeldRow, ImportBatch, UnmatchedName

ROWS_AT_ONCE = 500

type Spelling = tuple[str, str, str]
"""Kind ("club" or "official"), name, country."""
type Place = tuple[int, int]
"""A line, and which match of it."""


@dataclass(slots=True)
class HeldRows:
    """The waiting rows of one file. The same row of the same file waits once."""

    batch: ImportBatch
    file: str
    report: Report
    zone: str = ""
    known: dict[Place, HeldRow] | None = None
    names: dict[Spelling, UnmatchedName] = field(default_factory=dict)
    arriving: dict[Place, tuple[ParsedFixture, set[Spelling]]] = field(default_factory=dict)

    def admit(self, record: ParsedFixture, spellings: set[Spelling]) -> None:
        """Keeps the row for when its names are known; it may wait for several."""
        place = record.line, record.place
        self.arriving.setdefault(place, (record, set()))[1].update(spellings)

    def store(self, clubs: ClubLookup, officials: OfficialLookup) -> None:
        """Writes down the rows that have arrived."""
        arriving, self.arriving = self.arriving, {}
        if not arriving:
            return
        if self.known is None:
            rows = HeldRow.objects.filter(file=self.file).order_by("pk")
            self.known = {(row.line, row.place): row for row in rows}
        new: list[tuple[HeldRow, set[Spelling]]] = []
        for place, (record, spellings) in arriving.items():
            self._learn(spellings, record, clubs, officials)
            told = {"record": to_json(record), "zone": self.zone}
            row = self.known.get(place)
            if row is None:
                line, number = place
                row = HeldRow(
                    batch=self.batch, file=self.file, line=line, place=number, record=told
                )
                self.known[place] = row
                new.append((row, spellings))
            elif row.record != told and row.pk is not None:
                row.record = told
                row.save(update_fields=["record"])
                row.names.set([self.names[each] for each in spellings])
        self._create(new)

    def _create(self, new: list[tuple[HeldRow, set[Spelling]]]) -> None:
        HeldRow.objects.bulk_create([row for row, _ in new], batch_size=ROWS_AT_ONCE)
        link = HeldRow.names.through
        link._default_manager.bulk_create(
            [
                link(heldrow_id=row.pk, unmatchedname_id=self.names[each].pk)
                for row, spellings in new
                for each in spellings
            ],
            batch_size=ROWS_AT_ONCE,
        )

    def _learn(
        self,
        spellings: set[Spelling],
        record: ParsedFixture,
        clubs: ClubLookup,
        officials: OfficialLookup,
    ) -> None:
        for spelling in sorted(spellings - self.names.keys()):
            kind, name, country = spelling
            names = UnmatchedName.objects.filter(kind=kind, name=name, country=country)
            if stored := names.first():
                self.names[spelling] = stored
                if stored.settled_at is not None:
                    stored.settled_at = None
                    stored.save(update_fields=["settled_at"])
            else:
                self.names[spelling] = UnmatchedName.objects.create(
                    kind=kind,
                    name=name,
                    country=country,
                    first_seen=f"{self.file}:{record.line}"[-250:],
                )
            nearest = (
                clubs.candidates(name, country) if kind == "club" else officials.candidates(name)
            )
            self.report.unknown_names[f"{name} ({country or '?'})"] = nearest
