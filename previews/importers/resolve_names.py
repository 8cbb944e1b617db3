"""Resolves unmatched names, as known or new clubs and officials, and imports their held rows."""

import logging
from datetime import datetime
from functools import partial

from django.db import transaction

from previews.data.countries import country_code
from previews.data.squads import MEN, side_named
from previews.importers.formats.parsed_fixture_json import from_json
from previews.importers.linking.club_lookup import (
    ClubLookup,
    national_team_country,
    new_club,
)
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
from previews.models.staging.staged import staged
from previews.models.unmatched_name import HeldRowQuerySet
from previews.text.spelling import name_key

LOG = logging.getLogger(__name__)
# More held rows may take long to import.
FEW_ROWS = 50


@transaction.atomic
def resolve_as(unmatched: UnmatchedName, match: Club | Official, *, now: datetime) -> ImportReport:
    """Saves the name as a spelling of the club or official, and imports its held rows.

    Raises ValueError where the spelling is that of another club.
    """
    if isinstance(match, Club):
        if side_named(unmatched.name).squad not in (MEN, match.squad):
            raise ValueError(f"{unmatched.name} is another side than {match}")
        spelling, _ = ClubName.objects.get_or_create(
            name_key=name_key(unmatched.name),
            country=unmatched.country or match.country,
            defaults={"club": match, "name": unmatched.name},
        )
        if spelling.club_id != match.pk:
            raise ValueError(f"“{spelling.name}” is a spelling of {spelling.club}")
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
    country = unmatched.country or country_code(country) or country
    if not country:
        raise ValueError(f"give the country of {unmatched.name}")
    if unmatched.kind == UnmatchedName.Kind.CLUB:
        nations = national_team_country(unmatched.name) == country
        match: Club | Official = new_club(unmatched.name, country, None, nations=nations)
    else:
        match = new_official(unmatched.name, country, None)
    return resolve_as(unmatched, match, now=now)


def resolve_known(*, now: datetime) -> ImportReport:
    """Imports held rows whose names are now known; `failed_rows` of the report stay held.

    A club list, or an import that creates clubs, may know what an earlier import did not. Rows of
    matched names that could not be imported then are tried again.
    """
    return staged(partial(_resolve_known, now), is_long=HeldRow.objects.count() > FEW_ROWS)


def _resolve_known(now: datetime) -> ImportReport:
    clubs, officials, report = ClubLookup(), OfficialLookup(), ImportReport()
    _import_rows(HeldRow.objects.of_matched_names(), report)
    for unmatched in list(UnmatchedName.objects.open().by_name()):
        if unmatched.kind == UnmatchedName.Kind.CLUB:
            nations = national_team_country(unmatched.name) == unmatched.country != ""
            find = clubs.find_nation(unmatched.name) if nations else None
            unmatched.club_id = find or clubs.find(unmatched.name, unmatched.country)
        else:
            unmatched.official_id = officials.find(unmatched.name, unmatched.country)
        if unmatched.club_id or unmatched.official_id:
            _save_resolved(unmatched, now)
            _import_rows(HeldRow.objects.held_only_for(unmatched), report)
    return report


def import_held_rows(unmatched: UnmatchedName) -> ImportReport:
    """Imports the rows held for this name alone; each belongs to the import of its file."""
    report = ImportReport()
    _import_rows(HeldRow.objects.held_only_for(unmatched), report)
    return report


def _import_rows(rows: HeldRowQuerySet, report: ImportReport) -> None:
    """Imports each row for itself: one that fails stays held, and stops no other."""
    importers: dict[tuple[int, str], Importer] = {}
    for row in list(rows.select_related("batch").in_file_order()):
        file = FileReport(row.file)
        key = row.batch_id, row.record.get("source", "")
        try:
            with transaction.atomic():
                if key not in importers:
                    options = Options(zone=row.record["zone"], source=key[1])
                    importers[key] = Importer(row.batch, options, report)
                row.delete()
                importers[key].import_file([from_json(row.record["record"])], file)
        except Exception as error:
            # Whatever is wrong with the row, it is no reason to lose the others.
            importers.pop(key, None)  # it remembers rows that were rolled back
            LOG.exception("held row %s cannot be imported", row)
            report.failed_rows.append(f"{row}: {type(error).__name__}: {error}")
        else:
            report.files.append(file)


def _save_resolved(unmatched: UnmatchedName, now: datetime) -> None:
    unmatched.settled_at = now
    unmatched.save(update_fields=["club", "official", "settled_at"])
