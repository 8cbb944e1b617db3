"""Writes the match statistics of each side. What an editor entered is left as it is."""

from collections.abc import Collection

from previews.importers.formats.parsed_fixture import ParsedSideStats
from previews.importers.report import FileReport
from previews.importers.writing.changes import change_of
from previews.importers.writing.detail_sources import DetailSources, contradiction
from previews.importers.writing.fixture_details import FixtureDetails, stored
from previews.importers.writing.held_rows import HeldRows
from previews.importers.writing.review import hold_besides
from previews.models import ImportBatch, SideStats
from previews.models.bulk_insert import insert_rows
from previews.models.tracked import save_unchanged


def write_statistics(
    rows: Collection[FixtureDetails],
    batch: ImportBatch,
    sources: DetailSources,
    file: FileReport,
    held: HeldRows,
) -> None:
    """Saves new statistics, and adds to those of stored fixtures."""
    known = {
        (stats.fixture_id, stats.side): stats
        for stats in SideStats.objects.filter(fixture__in=stored(rows))
    }
    new: list[SideStats] = []
    for row in rows:
        for side, parsed in (("home", row.parsed.home_numbers), ("away", row.parsed.away_numbers)):
            columns = _columns(parsed, row, file)
            key = row.fixture.pk, side
            if key in known:
                _update(known[key], columns, row, batch, sources, file, held)
            elif columns:
                known[key] = SideStats(fixture=row.fixture, side=side, batch=batch, **columns)
                new.append(known[key])
    insert_rows(SideStats, new)
    file.details["match statistics added"] += len(new)


def _columns(
    parsed: ParsedSideStats | None, row: FixtureDetails, file: FileReport
) -> dict[str, int]:
    """The known numbers by column of SideStats."""
    if parsed is None:
        return {}
    numbers = {
        "shots": parsed.shots,
        "shots_on_target": parsed.shots_on_target,
        "fouls": parsed.fouls,
        "corners": parsed.corners,
        "bookings": parsed.yellow_cards,
        "sendings_off": parsed.red_cards,
    }
    if _more_on_target_than_shots(parsed):
        del numbers["shots_on_target"]
        text = f"{row.fixture}: more shots on target than shots"
        file.add_message("refused", row.parsed.line, text)
    return {name: number for name, number in numbers.items() if number is not None}


def _more_on_target_than_shots(parsed: ParsedSideStats) -> bool:
    shots, on_target = parsed.shots, parsed.shots_on_target
    return shots is not None and on_target is not None and on_target > shots


def _update(
    stats: SideStats,
    columns: dict[str, int],
    row: FixtureDetails,
    batch: ImportBatch,
    sources: DetailSources,
    file: FileReport,
    held: HeldRows,
) -> None:
    changes = {name: value for name, value in columns.items() if getattr(stats, name) != value}
    if not changes or stats.pk is None:
        return
    text = f"{row.fixture}: match statistics of the {stats.side} side"
    if stats.edited_by_hand:
        file.details["match statistics skipped"] += 1
        file.add_message("skipped", row.parsed.line, f"{text} edited by hand")
        return
    before = {name: getattr(stats, name) for name in changes}
    replaced = [name for name, value in before.items() if value is not None]
    if replaced and not sources.may_overwrite(stats):
        first = replaced[0]
        what = f"number of {first.replace('_', ' ')} of the {stats.side} side"
        doubt = contradiction(what, before[first], changes[first])
        hold_besides(row.parsed, doubt, file, held)
        return
    for name, value in changes.items():
        setattr(stats, name, value)
    save_unchanged(stats, update_fields=list(changes))
    change_of(stats, batch, before, changes, sources.current).save()
    file.details["match statistics changed"] += 1
    file.add_message("changed", row.parsed.line, text)
