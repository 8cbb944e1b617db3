"""Loads hand-written files in tests, and tells what the archive then holds."""

from datetime import UTC, datetime

from previews.importers.options import Options
from previews.importers.run import Run, import_files
from previews.models import Appointment, Fixture, MatchEvent, SideStats, Tie

NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)


def write(folder, name, text):
    path = folder / name
    path.write_text(text.lstrip("\n"), encoding="utf-8")
    return path


def load_files(*paths, **options):
    """Loads them in one run, and gives back the report."""
    columns = options.pop("columns", {})
    dry_run = options.pop("dry_run", False)
    now = options.pop("now", NOW)
    names = ("dates", "ignored", "resume")
    tables = {name: options.pop(name) for name in names if name in options}
    run = Run(list(paths), Options(**options), columns=columns, dry_run=dry_run, **tables)
    return import_files(run, lambda: now)


def outcomes(report):
    """What became of the fixtures of all files."""
    return {name: count for name, count in report.totals().items() if name != "lines" and count}


def messages(report):
    return [(each["outcome"], each["text"]) for file in report.files for each in file.messages]


FIXTURE = (
    "season__competition__name", "season__name", "stage__name", "stage__kind", "stage__round",
    "leg", "matchday", "home__name", "home__country", "away__name", "away__country", "day",
    "kick_off", "status", "neutral_ground", "attendance", "half_time_home", "half_time_away",
    "after_90_home", "after_90_away", "after_120_home", "after_120_away", "shoot_out_home",
    "shoot_out_away", "remark", "tie__first_home__name", "tie__first_away__name",
)  # fmt: skip


def whole_archive():
    """Everything the importers store, without numbers and without who brought it."""
    of = ("fixture__day", "fixture__home__name")
    return {
        "fixtures": sorted(map(repr, Fixture.objects.values_list(*FIXTURE))),
        "ties": sorted(
            Tie.objects.values_list("stage__name", "first_home__name", "first_away__name")
        ),
        "appointments": sorted(
            Appointment.objects.values_list(*of, "duty", "official__name", "official__country")
        ),
        "numbers": sorted(
            SideStats.objects.values_list(*of, "side", "shots", "corners", "bookings")
        ),
        "goals": sorted(
            MatchEvent.objects.values_list(*of, "number", "side", "kind", "player_name")
        ),
    }
