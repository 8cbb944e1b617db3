"""One order of imports: everything once, everything again, and what is wrong then."""

import traceback
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from django.db import transaction

from corpus.club_checks import clubs_twice
from corpus.facts import Appearance, Facts, differences, facts
from corpus.files import Announced, Corpus, announced
from corpus.league_checks import leagues_too_large, leagues_too_long
from previews.importers.options import Options
from previews.importers.report import FileReport
from previews.importers.run import ImportFailed, Run, import_files
from previews.importers.writing.club_lists import import_clubs
from previews.models import ClubName, HeldRow
from previews.text.spelling import name_key

NOW = datetime(2026, 1, 1, tzinfo=UTC)
# Differences printed of two imports.
SHOWN = 20


@dataclass(slots=True)
class OrderResult:
    """What the imports of one order brought: reports of the first time, facts, violations.

    `undecided` are the clubs and days of matches that were held or refused.
    """

    files: list[FileReport] = field(default_factory=list)
    facts: Facts = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)
    undecided: set[Appearance] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class CorpusResult:
    """Both orders. `contents` has what each file holds, read apart from the imports."""

    corpus: Corpus
    files: list[FileReport]
    contents: dict[str, Announced]
    violations: list[str]
    undecided: int


def check_corpus(corpus: Corpus, *, create_clubs: bool = True) -> CorpusResult:
    """Imports the corpus in two orders, each twice. The database is as before afterwards."""
    paths = (*corpus.club_lists, *corpus.results)
    contents = {str(path): announced(path) for path in paths}
    first = _order(corpus, contents, create_clubs=create_clubs)
    second = _order(corpus.reversed(), contents, create_clubs=create_clubs)
    undecided = first.undecided | second.undecided
    violations = [
        *(f"in order: {violation}" for violation in first.violations),
        *(f"in the other order: {violation}" for violation in second.violations),
        *_shown("the two orders differ", differences(first.facts, second.facts, undecided)),
        *(line for file in first.files for line in _not_accounted(file, contents[file.file])),
        *(f"{path}: {line}" for path, content in contents.items() for line in content.mistakes),
    ]
    return CorpusResult(corpus, first.files, contents, violations, len(undecided))


def _order(corpus: Corpus, contents: dict[str, Announced], *, create_clubs: bool) -> OrderResult:
    result = OrderResult()
    with _rolled_back():
        result.files, broken = _import(corpus, create_clubs=create_clubs)
        result.facts = facts()
        result.undecided = _undecided(result.files, contents)
        again, broken_again = _import(corpus, create_clubs=create_clubs)
        result.violations = [
            *broken,
            *broken_again,
            *clubs_twice(),
            *leagues_too_long(),
            *leagues_too_large(contents.values()),
            *_shown("the second import changes facts", differences(result.facts, facts())),
            *(line for file in again for line in _new_in(file)),
        ]
    return result


def _undecided(files: list[FileReport], contents: dict[str, Announced]) -> set[Appearance]:
    """The appearances in matches that were held or refused, under every name of the clubs."""
    held = set(HeldRow.objects.values_list("file", "line"))
    refused = {
        (file.file, message["line"])
        for file in files
        for message in file.messages
        if message["outcome"] == "refused"
    }
    spellings = _spellings()
    return {
        (day, club)
        for file, line in held | refused
        for day, *sides in contents[file].by_line.get(line, ())
        if day is not None
        for name, _ in sides
        for club in {name_key(name), *spellings[name_key(name)]}
    }


def _spellings() -> dict[str, set[str]]:
    """The clubs that each spelling means, in whatever country."""
    clubs: dict[str, set[str]] = defaultdict(set)
    for spelling, club in ClubName.objects.values_list("name", "club__name"):
        clubs[name_key(spelling)].add(name_key(club))
    return clubs


@contextmanager
def _rolled_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _import(corpus: Corpus, *, create_clubs: bool) -> tuple[list[FileReport], list[str]]:
    """The reports of all files, and those that ended with a traceback."""
    files: list[FileReport] = []
    broken: list[str] = []
    options = Options(create_clubs=create_clubs)
    for path in (*corpus.club_lists, *corpus.results):
        try:
            with transaction.atomic():
                files += _import_file(path, options, is_list=path in corpus.club_lists)
        except ImportFailed as error:
            files.append(FileReport(str(path), error=str(error).removeprefix(f"{path}: ")))
        except Exception:  # whatever it is, it is what this looks for
            files.append(FileReport(str(path), error="traceback"))
            broken.append(f"{path}: {traceback.format_exc().strip()}")
    return files, broken


def _import_file(path: Path, options: Options, *, is_list: bool) -> list[FileReport]:
    if is_list:
        return import_clubs([path], NOW).files
    return import_files(Run([path], options), lambda: NOW).files


def _not_accounted(file: FileReport, content: Announced) -> Iterator[str]:
    """Lines and fixtures that are in the file and in no count of its report."""
    if file.error:
        return
    if file.lines.total() != content.lines:
        yield f"{file.file}: {content.lines} lines, {file.lines.total()} accounted for"
    if file.fixtures.total() != content.fixtures and file.format != "clubs-txt":
        counted = file.fixtures.total()
        yield f"{file.file}: {content.fixtures} matches, {counted} accounted for"


def _new_in(file: FileReport) -> Iterator[str]:
    """What an import of the same file again has added or changed."""
    counts = (*file.fixtures.items(), *file.details.items())
    for name, count in counts:
        if count and (name in ("added", "changed") or name.endswith(" added")):
            yield f"{file.file}: the second import reports {count} {name}"


def _shown(what: str, lines: Iterable[str]) -> list[str]:
    lines = list(lines)
    shown = [f"{what}: {line}" for line in lines[:SHOWN]]
    more = len(lines) - len(shown)
    return [*shown, f"{what}: {more} more differences"] if more else shown
