"""Results as Markdown tables, with the targets and those that are missed."""

import os
import platform
import sqlite3
from collections.abc import Iterable, Sequence

import django

from benchmarks.edition_times import edition_rows, have_editions, missed_by_editions
from benchmarks.measuring import CLAIMS_SIZE, Measurement, numbers
from benchmarks.page_times import TARGETS, missed_by_pages, page_names, page_rows

SHARE_OF_BULK_CREATE = 1 / 3
MEGABYTES = 300
MILLISECONDS_P95, AT_SIZE = 50, 1_000_000
TIMES_THE_PAGE = 1.5
SECONDS_OF_CLAIMS = 10
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
NOT_MEASURED = "–"


def table(results: Sequence[Measurement]) -> str:
    """Return all tables, and the targets below them."""
    parts = (importing, questions, page, editions, pages, targets)
    return "\n\n".join([machine(), *(text for part in parts if (text := part(results)))])


def machine() -> str:
    return (
        f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"Django {django.get_version()}, SQLite {sqlite3.sqlite_version}. "
        "The databases are temporary."
    )


def importing(results: Sequence[Measurement]) -> str:
    """Return rows a second, their share of bulk_create's in brackets, and peak memory."""
    rows = []
    for result in results:
        bare = next(numbers(result, "bulk_create", "rows_a_second"), None)
        rows.append([NAMES[result.database], f"{result.size:,}", whole(bare)])
        for part in ("csv", "football_txt"):
            speed = next(numbers(result, part, "rows_a_second"), None)
            share = f" ({speed / bare:.0%})" if speed and bare else ""
            memory = next(numbers(result, part, "megabytes"), None)
            rows[-1] += [f"{whole(speed)}{share}", whole(memory)]
    head = [
        "Import", "fixtures", "`bulk_create`, rows/s", "one CSV file, rows/s", "peak, MB",
        "football.txt, rows/s", "peak, MB",
    ]  # fmt: skip
    return markdown(head, rows)


def questions(results: Sequence[Measurement]) -> str:
    """Return the median and the 95th percentile of each question."""
    slugs = list(dict.fromkeys(slug for result in results for slug in question_slugs(result)))
    own = [whole(next(numbers(result, "questions", "own"), None)) for result in results]
    rows = [["the club's own fixtures", *own]]
    rows += [
        [f"`{slug}`", *(median_and_p95(result, "questions", "times", slug) for result in results)]
        for slug in slugs
    ]
    return markdown(["Question, median / p95 in ms", *columns(results)], rows)


def question_slugs(result: Measurement) -> list[str]:
    return list(result.parts.get("questions", {}).get("times", {}))


def page(results: Sequence[Measurement]) -> str:
    times = [median_and_p95(result, "page") for result in results]
    rows = [["the preview page, median / p95 in ms", *times]]
    if any(result.size == CLAIMS_SIZE for result in results):
        seconds = [next(numbers(result, "claims", "seconds"), None) for result in results]
        cells = [NOT_MEASURED if number is None else f"{number:.1f} s" for number in seconds]
        rows.append(["`check_claims`, 200 claims", *cells])
    return markdown(["Page and claims", *columns(results)], rows)


def pages(results: Sequence[Measurement]) -> str:
    if not page_names(results):
        return ""
    return markdown(["CPU of each page in ms", "aim", *columns(results)], page_rows(results))


def editions(results: Sequence[Measurement]) -> str:
    if not have_editions(results):
        return ""
    head = ["CPU of an edition of the example in ms", "aim", *columns(results)]
    return markdown(head, edition_rows(results))


def columns(results: Sequence[Measurement]) -> list[str]:
    return [f"{NAMES[result.database]}, {result.size:,}" for result in results]


def median_and_p95(result: Measurement, *path: str) -> str:
    median = next(numbers(result, *path, "median"), None)
    p95 = next(numbers(result, *path, "p95"), None)
    return NOT_MEASURED if median is None or p95 is None else f"{median:.1f} / {p95:.1f}"


def whole(number: float | None) -> str:
    return NOT_MEASURED if number is None else f"{number:,.0f}"


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def targets(results: Sequence[Measurement]) -> str:
    lines = [
        "Targets: the importer reaches a third of the speed of `bulk_create` and uses less than "
        f"{MEGABYTES} MB at any size; every question's p95 is under {MILLISECONDS_P95} ms at 10^6 "
        f"fixtures; the page takes at most {TIMES_THE_PAGE} times as long at the largest size as "
        f"at the smallest; 200 claims are checked in {SECONDS_OF_CLAIMS} s at 10^5. {TARGETS}"
    ]
    sentences = missed(results)
    lines += [f"- Missed: {sentence}" for sentence in sentences] or ["All targets are met."]
    return "\n".join([lines[0], "", *lines[1:]])


def missed(results: Sequence[Measurement]) -> list[str]:
    """Return a sentence for each target that is missed or was not measured."""
    sentences: list[str] = []
    for result in results:
        label = f"{NAMES[result.database]}, {result.size:,} fixtures"
        sentences += [f"{label}: {sentence}" for sentence in missed_by(result)]
        pages_missed = missed_by_pages(result, smallest_of(results, result.database))
        sentences += [f"{label}: {sentence}" for sentence in pages_missed]
    return [*sentences, *slower_pages(results)]


def smallest_of(results: Sequence[Measurement], database: str) -> Measurement:
    return min(
        (result for result in results if result.database == database),
        key=lambda result: result.size,
    )


def missed_by(result: Measurement) -> Iterable[str]:
    for part in ("bulk_create", "csv", "questions", "page", "pages", "editions"):
        if part not in result.parts:
            yield f"{part} was not measured"
    yield from missed_by_editions(result)
    for part in ("csv", "football_txt"):
        yield from missed_by_importer(result, part)
    if result.size == AT_SIZE:
        for slug in question_slugs(result):
            for p95 in numbers(result, "questions", "times", slug, "p95"):
                if p95 >= MILLISECONDS_P95:
                    yield f"{slug} has a p95 of {p95:.0f} ms"
    for seconds in numbers(result, "claims", "seconds"):
        if seconds >= SECONDS_OF_CLAIMS:
            yield f"check_claims takes {seconds:.1f} s"


def missed_by_importer(result: Measurement, part: str) -> Iterable[str]:
    for speed in numbers(result, part, "rows_a_second"):
        for bare in numbers(result, "bulk_create", "rows_a_second"):
            if speed < bare * SHARE_OF_BULK_CREATE:
                yield f"{part} is imported at {speed / bare:.0%} of bulk_create"
    for memory in numbers(result, part, "megabytes"):
        if memory >= MEGABYTES:
            yield f"importing {part} uses {memory:.0f} MB"
    for rows in numbers(result, part, "rows"):
        if rows != result.size:
            yield f"{part} imported {rows:,} fixtures"


def slower_pages(results: Sequence[Measurement]) -> list[str]:
    sentences = []
    for database in dict.fromkeys(result.database for result in results):
        times = [
            (result.size, median)
            for result in results
            if result.database == database
            for median in numbers(result, "page", "median")
        ]
        if len(times) > 1 and max(times)[1] > TIMES_THE_PAGE * min(times)[1]:
            growth = max(times)[1] / min(times)[1]
            sentences.append(f"{NAMES[database]}: the page takes {growth:.1f} times as long")
    return sentences
