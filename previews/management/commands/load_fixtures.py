"""Loads seed files: those of the example match, or the given paths."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from previews.editions.automatic import released_words
from previews.factcheck.check_claims import summary_of
from previews.factcheck.recheck import recheck_all
from previews.management.archive_command import ArchiveCommand
from previews.seed_files.describe import UnknownKindError, describe, describe_kinds
from previews.seed_files.load import SeedFilesError, load


class Command(ArchiveCommand):
    help = (
        "Load seed files (YAML), all of them or none. Rows that an editor changed, renamed, moved "
        "or deleted are not written."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paths",
            nargs="*",
            type=Path,
            metavar="PATH",
            help="files or folders; default: fixtures/",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="check and report, but write nothing"
        )
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="write also rows that an editor changed or deleted",
        )
        parser.add_argument(
            "--describe",
            nargs="?",
            const="",
            metavar="KIND",
            help="load nothing; list the fields of a kind, such as injury, or all kinds",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["describe"] is not None:
            self.stdout.write(_description(options["describe"]))
            return
        paths = options["paths"] or [_relative(settings.PROJECT / "fixtures")]
        try:
            report = load(paths, dry_run=options["dry_run"], overwrite=options["overwrite"])
        except SeedFilesError as error:
            raise CommandError(_in_words(error)) from None
        self.stdout.write(str(report))
        if not options["dry_run"]:
            self.write_lines(
                summary_of(recheck_all(timezone.now())), released_words(timezone.now())
            )


def _description(kind: str) -> str:
    try:
        return describe(kind) if kind else describe_kinds()
    except UnknownKindError as error:
        raise CommandError(f"{error}; --describe without a kind lists all") from None


def _relative(folder: Path) -> Path:
    """The path relative to the current folder, if it is inside."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _in_words(error: SeedFilesError) -> str:
    problems = len(error.problems)
    lines = [f"{problems} problem{'s' if problems > 1 else ''}; nothing was written."]
    lines += [str(problem) for problem in error.problems]
    if error.not_checked:
        lines.append(
            f"Rows not checked, because they refer to rows with problems: {error.not_checked}."
        )
    return "\n".join(lines)
