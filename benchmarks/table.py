"""What was measured, as Markdown, with the aims beside the figures and what misses them."""

import os
import platform
import sqlite3
from collections.abc import Iterable, Sequence

import django

from benchmarks.measuring import SIZE_OF_CLAIMS, Measured, numbers

SHARE_OF_BULK_CREATE = 1 / 3
MEGABYTES = 300
MILLISECONDS_P95, AT_SIZE = 50, 1_000_000
TIMES_THE_PAGE = 1.5
SECONDS_OF_CLAIMS = 10
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
NOT_MEASURED = "–"


def table(found: Sequence[Measured]) -> str:
    """All tables, and a last paragraph on the aims."""
    parts = [machine(), importing(found), questions(found), page(found), aims(found)]
    return "\n\n".join(parts)


def machine() -> str:
    return (
        f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"Django {django.get_version()}, SQLite {sqlite3.sqlite_version}. "
        "Databases are thrown away afterwards."
    )


def importing(found: Sequence[Measured]) -> str:
    """Rows a second, the share of bare bulk_create in brackets, and the memory."""
    rows = []
    for one in found:
        bare = next(numbers(one, "bulk_create", "rows_a_second"), None)
        rows.append([NAMES[one.database], f"{one.size:,}", whole(bare)])
        for part in ("csv", "football_txt"):
            speed = next(numbers(one, part, "rows_a_second"), None)
            share = f" ({speed / bare:.0%})" if speed and bare else ""
            memory = next(numbers(one, part, "megabytes"), None)
            rows[-1] += [f"{whole(speed)}{share}", whole(memory)]
    head = [
        "Import", "fixtures", "`bulk_create`, rows/s", "one CSV file, rows/s", "peak, MB",
        "football.txt, rows/s", "peak, MB",
    ]  # fmt: skip
    return markdown(head, rows)


def questions(found: Sequence[Measured]) -> str:
    """Median and p95 of every question; the receipts show how much an answer holds."""
    slugs = list(dict.fromkeys(slug for one in found for slug in asked(one)))
    own = [whole(next(numbers(one, "asking", "own"), None)) for one in found]
    rows = [["the club's own fixtures", *own]]
    rows += [
        [f"`{slug}`", *(both(one, "asking", "times", slug) for one in found)] for slug in slugs
    ]
    return markdown(["Question, median / p95 in ms", *columns(found)], rows)


def asked(one: Measured) -> list[str]:
    return list(one.parts.get("asking", {}).get("times", {}))


def page(found: Sequence[Measured]) -> str:
    rows = [["the preview page, median / p95 in ms", *(both(one, "page") for one in found)]]
    if any(one.size == SIZE_OF_CLAIMS for one in found):
        seconds = [next(numbers(one, "claims", "seconds"), None) for one in found]
        told = [NOT_MEASURED if some is None else f"{some:.1f} s" for some in seconds]
        rows.append(["`check_claims`, 200 claims", *told])
    return markdown(["Page and desk", *columns(found)], rows)


def columns(found: Sequence[Measured]) -> list[str]:
    return [f"{NAMES[one.database]}, {one.size:,}" for one in found]


def both(one: Measured, *path: str) -> str:
    median = next(numbers(one, *path, "median"), None)
    p95 = next(numbers(one, *path, "p95"), None)
    return NOT_MEASURED if median is None or p95 is None else f"{median:.1f} / {p95:.1f}"


def whole(number: float | None) -> str:
    return NOT_MEASURED if number is None else f"{number:,.0f}"


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def aims(found: Sequence[Measured]) -> str:
    lines = [
        "Aims: the importer reaches a third of bare `bulk_create` and stays under "
        f"{MEGABYTES} MB at any size; every question's p95 is under {MILLISECONDS_P95} ms at 10^6 "
        f"fixtures; the page takes at most {TIMES_THE_PAGE} times as long at the largest size as "
        f"at the smallest; 200 claims are checked in {SECONDS_OF_CLAIMS} s at 10^5."
    ]
    wrong = missed(found)
    lines += [f"- Missed: {sentence}" for sentence in wrong] or ["All of them are met."]
    return "\n".join([lines[0], "", *lines[1:]])


def missed(found: Sequence[Measured]) -> list[str]:
    """A sentence for every aim that is not met, or could not be measured."""
    told: list[str] = []
    for one in found:
        where = f"{NAMES[one.database]}, {one.size:,} fixtures"
        told += [f"{where}: {sentence}" for sentence in missed_by(one)]
    return [*told, *pages_that_grow(found)]


def missed_by(one: Measured) -> Iterable[str]:
    for part in ("bulk_create", "csv", "asking", "page"):
        if part not in one.parts:
            yield f"{part} was not measured"
    for part in ("csv", "football_txt"):
        yield from missed_by_importer(one, part)
    if one.size == AT_SIZE:
        for slug in asked(one):
            for p95 in numbers(one, "asking", "times", slug, "p95"):
                if p95 >= MILLISECONDS_P95:
                    yield f"{slug} has a p95 of {p95:.0f} ms"
    for seconds in numbers(one, "claims", "seconds"):
        if seconds >= SECONDS_OF_CLAIMS:
            yield f"check_claims takes {seconds:.1f} s"


def missed_by_importer(one: Measured, part: str) -> Iterable[str]:
    for speed in numbers(one, part, "rows_a_second"):
        for bare in numbers(one, "bulk_create", "rows_a_second"):
            if speed < bare * SHARE_OF_BULK_CREATE:
                yield f"{part} is imported at {speed / bare:.0%} of bulk_create"
    for memory in numbers(one, part, "megabytes"):
        if memory >= MEGABYTES:
            yield f"importing {part} holds {memory:.0f} MB"
    for rows in numbers(one, part, "rows"):
        if rows != one.size:
            yield f"{part} brought {rows:,} fixtures"


def pages_that_grow(found: Sequence[Measured]) -> list[str]:
    told = []
    for database in dict.fromkeys(one.database for one in found):
        times = [
            (one.size, median)
            for one in found
            if one.database == database
            for median in numbers(one, "page", "median")
        ]
        if len(times) > 1 and max(times)[1] > TIMES_THE_PAGE * min(times)[1]:
            growth = max(times)[1] / min(times)[1]
            told.append(f"{NAMES[database]}: the page takes {growth:.1f} times as long")
    return told
