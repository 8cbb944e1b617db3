"""Resolves unmatched names, as known or new clubs and officials, and imports their held rows."""

from datetime import datetime

from django.db import transaction

from previews.importers.formats.parsed_fixture_json import from_json
from previews.importers.linking.club_lookup import ClubLookup, new_club
from previews.importers.linking.countries import country_code
from previews.importers.linking.official_lookup import (
    OfficialLookup,
    new_official,
    remember_spelling,
)
from previews.importers.options import Options
from previews.importers.report import FileReport, ImportReport
from previews.importers.writing.importer import Importer
from previews.models import (
    Club,
    ClubName,
    HeldRow,
    Official,
    UnmatchedName,
)


@transaction.atomic
def resolve_as(unmatched: UnmatchedName, match: Club | Official, *, now: datetime) -> ImportReport:
    """Saves the name as a spelling of the club or official, and imports its held rows."""
    if isinstance(match, Club):
        ClubName.objects.get_or_create(
            name=unmatched.name,
            country=unmatched.country or match.country,
            defaults={"club": match},
        )
        unmatched.club = match
    else:
        remember_spelling(match, unmatched.name, None)
        unmatched.official = match
    _save_resolved(unmatched, now)
    return import_held_rows(unmatched)


@transaction.atomic
def resolve_as_new(unmatched: UnmatchedName, *, now: datetime, country: str = "") -> ImportReport:
    """Creates a club or official of that name. `country` is needed where the file gave none.

    Raises ValueError when no country is known.
    """
    country = unmatched.country or country
    if not country:
        raise ValueError(f"give the country of {unmatched.name}")
    if unmatched.kind == UnmatchedName.Kind.CLUB:
        nations = country_code(unmatched.name) == country
        match: Club | Official = new_club(unmatched.name, country, None, nations=nations)
    else:
        match = new_official(unmatched.name, country, None)
    return resolve_as(unmatched, match, now=now)


@transaction.atomic
def resolve_known(*, now: datetime) -> int:
    """Imports held rows whose names are now known; how many.

    A club list, or an import that creates clubs, may know what an earlier import did not.
    """
    clubs, officials, imported = ClubLookup(), OfficialLookup(), 0
    for unmatched in list(UnmatchedName.objects.open().by_name()):
        if unmatched.kind == UnmatchedName.Kind.CLUB:
            unmatched.club_id = clubs.find(unmatched.name, unmatched.country)
        else:
            unmatched.official_id = officials.find(unmatched.name, unmatched.country)
        if unmatched.club_id or unmatched.official_id:
            _save_resolved(unmatched, now)
            imported += len(import_held_rows(unmatched).files)
    return imported


def import_held_rows(unmatched: UnmatchedName) -> ImportReport:
    """Imports the rows held for this name alone; each belongs to the import of its file."""
    report = ImportReport()
    importers: dict[tuple[int, str], Importer] = {}
    rows = HeldRow.objects.held_only_for(unmatched).select_related("batch").in_file_order()
    for row in list(rows):
        key = row.batch_id, row.record.get("source", "")
        if key not in importers:
            options = Options(zone=row.record["zone"], source=key[1])
            importers[key] = Importer(row.batch, options, report)
        file = FileReport(row.file)
        row.delete()
        importers[key].import_file([from_json(row.record["record"])], file)
        report.files.append(file)
    return report


def _save_resolved(unmatched: UnmatchedName, now: datetime) -> None:
    unmatched.settled_at = now
    unmatched.save(update_fields=["club", "official", "settled_at"])
