"""An editor's word on a spelling: "this is ..." or "a new club", and its rows come in."""

from datetime import datetime

from django.db import transaction

from previews.importers.countries import country_code
from previews.importers.formats.parsed_fixture_json import from_json
from previews.importers.linking.club_lookup import (
    ClubLookup,
    OfficialLookup,
    new_club,
    new_official,
    remember_spelling,
)
from previews.importers.report import FileReport, Report
from previews.importers.writing.importer import Importer
from previews.importers.writing.plan import Options
from previews.models import (
    Club,
    ClubName,
    HeldRow,
    Official,
    UnmatchedName,
)


@transaction.atomic
def settle_as(unknown: UnmatchedName, meant: Club | Official, *, now: datetime) -> Report:
    """The spelling is of this club (or official) from now on; the rows that waited come in."""
    if isinstance(meant, Club):
        ClubName.objects.get_or_create(
            name=unknown.name, country=unknown.country or meant.country, defaults={"club": meant}
        )
        unknown.club = meant
    else:
        remember_spelling(meant, unknown.name, None)
        unknown.official = meant
    unknown.settled_at = now
    unknown.save(update_fields=["club", "official", "settled_at"])
    return let_in(unknown)


@transaction.atomic
def settle_as_new(unknown: UnmatchedName, *, now: datetime, country: str = "") -> Report:
    """The spelling is the name of somebody new. `country` is needed where the file gave none.

    Raises ValueError when no country is known.
    """
    country = unknown.country or country
    if not country:
        raise ValueError(f"say of which country {unknown.name} is")
    if unknown.kind == UnmatchedName.Kind.CLUB:
        nations = country_code(unknown.name) == country
        meant: Club | Official = new_club(unknown.name, country, None, nations=nations)
    else:
        meant = new_official(unknown.name, country, None)
    return settle_as(unknown, meant, now=now)


@transaction.atomic
def settle_known(*, now: datetime) -> int:
    """Lets in the rows whose names have become known since; how many fixtures waited.

    A club list, or a run that makes clubs, may know what an earlier run did not.
    """
    clubs, officials, came = ClubLookup(), OfficialLookup(), 0
    for unknown in list(UnmatchedName.objects.open().by_name()):
        if unknown.kind == UnmatchedName.Kind.CLUB:
            unknown.club_id = clubs.find(unknown.name, unknown.country)
        else:
            unknown.official_id = officials.find(unknown.name, unknown.country)
        if unknown.club_id or unknown.official_id:
            unknown.settled_at = now
            unknown.save(update_fields=["club", "official", "settled_at"])
            came += len(let_in(unknown).files)
    return came


def let_in(unknown: UnmatchedName) -> Report:
    """Loads the rows that waited for this name alone; they belong to their own import."""
    report = Report()
    importers: dict[int, Importer] = {}
    rows = HeldRow.objects.held_only_for(unknown).select_related("batch").in_file_order()
    for row in list(rows):
        if row.batch_id not in importers:
            importers[row.batch_id] = Importer(row.batch, Options(zone=row.record["zone"]), report)
        file = FileReport(row.file)
        row.delete()
        importers[row.batch_id].load([from_json(row.record["record"])], file)
        report.files.append(file)
    return report
