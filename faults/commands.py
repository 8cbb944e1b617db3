"""Every command that writes, with rows on which it has something to do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

from django.utils import timezone

from faults.forks import manage

SEASON_FILE = "season.txt"
LATER_FILE = "later.txt"
CLUBS_FILE = "eng.clubs.txt"
SEED_FILE = "clubs.yaml"
BACKUP_FILE = "backup.tar.gz"
SEED = """
- model: previews.club
  fields: {{name: Example {0}, country: ENG, slug: example-{0}}}
"""


@dataclass(frozen=True, slots=True)
class Case:
    """`is_one_step`: what is killed leaves everything as it was, or as it is afterwards.

    Of others each step is whole, and the next run does the rest. `prepare` makes rows before.
    """

    name: str
    arguments: tuple[str, ...] = ()
    prepare: Callable[[Path], None] = lambda folder: None
    is_one_step: bool = True
    is_tried_on_a_full_disk: bool = True

    @property
    def title(self) -> str:
        return f"kill -9 of {self.name}"

    def words(self, folder: Path) -> list[str]:
        return [word.replace("{folder}", str(folder)) for word in self.arguments]


def write_files(folder: Path, clubs: int) -> None:
    """The files that the commands read: in each season every club plays every other one once.

    The last club has another name in the second season: a merge makes them one.
    """
    for name, year, last in ((SEASON_FILE, 2015, "Last"), (LATER_FILE, 2016, "Later")):
        names = [*(f"Killed {number}" for number in range(clubs - 1)), f"Killed {last}"]
        lines = [f"= English Fault League {year}/{year % 100 + 1}", ""]
        for number, (home, away) in enumerate(permutations(names, 2)):
            lines.append(f"{date(year, 8, 8) + timedelta(number % 250):%a %b %-d %Y}")
            lines.append(f"  {home} FC  v {away} FC  {number % 4}-{number % 3} (0-0)")
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / CLUBS_FILE).write_text("= England\nKilled United FC, London\nKilled Town, Hull\n")
    (folder / SEED_FILE).write_text("".join(SEED.format(number) for number in range(8)))


def _import(folder: Path) -> None:
    manage("import_results", str(folder / SEASON_FILE), "--create-clubs")


def _two_clubs(folder: Path) -> None:
    _import(folder)
    manage("import_results", str(folder / LATER_FILE), "--create-clubs")


def _merge(folder: Path) -> None:
    _two_clubs(folder)
    manage("merge", "club", "Killed Last FC", "Killed Later FC")


def _forget_checks(folder: Path) -> None:
    from previews.models import Check

    Check.objects.all().delete()


def _change_a_talking_point(folder: Path) -> None:
    """Before the kick-off, what is changed is released without anybody's doing."""
    from previews.models import TalkingPoint

    point = TalkingPoint.objects.all().in_order().first()
    if point is None:
        return
    fixture = point.preview.fixture
    fixture.kick_off = timezone.now() + timedelta(days=2)
    fixture.day = fixture.kick_off.date()
    fixture.save()
    point.text = f"{point.text}\n\nOne more sentence."
    point.save()


def _back_up(folder: Path) -> None:
    manage("backup", str(folder / BACKUP_FILE))
    _import(folder)


CASES = (
    Case("import_results", (f"{{folder}}/{SEASON_FILE}", "--create-clubs"), is_one_step=False),
    Case("import_clubs", (f"{{folder}}/{CLUBS_FILE}",), is_one_step=False),
    Case("load_fixtures", (f"{{folder}}/{SEED_FILE}",), is_one_step=False),
    Case("undo_import", ("1",), _import),
    Case("merge", ("club", "Killed Last FC", "Killed Later FC"), _two_clubs),
    Case("split", ("club", "Killed 0 FC", "Killed 0 B", "--new", "--season=2015/16"), _import),
    Case("undo_merge", ("1",), _merge),
    Case("demo_editor"),
    Case("backup", (f"{{folder}}/{BACKUP_FILE}",)),
    Case("restore", (f"{{folder}}/{BACKUP_FILE}", "--replace"), _back_up),
    Case("check_claims", ("--all",), _forget_checks, is_one_step=False),
    Case("update_editions", (), _change_a_talking_point, is_one_step=False),
    Case("run_scheduled", (), _change_a_talking_point, is_one_step=False),
)

# It writes two rows, each for itself: what is killed between them leaves a half, and the next run
# writes the first again. The tests see by it that a half is found.
HALF = Case(
    "shell",
    (
        "--verbosity=0",
        "-c",
        "from previews.models import Club\n"
        "for name in ('Half A', 'Half B'):\n"
        "    slug = f'{name[-1]}-{Club.objects.count()}'.lower()\n"
        "    Club.objects.create(name=name, country='ENG', slug=slug)",
    ),
    is_tried_on_a_full_disk=False,
)
