"""The times of all pages as a Markdown table, with the targets and those that are missed."""

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.measuring import Measurement, numbers

# A page of fans takes at most this many times as long as in the smallest archive.
TIMES_THE_SMALLEST = 1.5
# Noise: growth of less is not one.
MILLISECONDS_OF_NOISE = 5
MILLISECONDS, MILLISECONDS_OF_FORMS = 60, 200
# What an editor waits for while it reads every fact of a preview.
FORMS = ("admin: form of", "admin: empty form of", "admin: findings of")
# The tables that grow with the archive: of the other lists only the slowest is printed.
GROWING = (
    "fixture", "matchevent", "sidestats", "appointment", "tie", "stage", "season", "club",
    "official",
)  # fmt: skip
LISTS = ("admin: list of ", "admin: search ")
TARGETS = (
    f"Every page of fans takes less than {MILLISECONDS} ms of CPU, uncached, and at most "
    f"{TIMES_THE_SMALLEST} times as long as in the smallest archive; every list, search and "
    f"autocomplete of the admin less than {MILLISECONDS} ms; every form less than "
    f"{MILLISECONDS_OF_FORMS} ms."
)


def page_names(results: Iterable[Measurement]) -> list[str]:
    times = (result.parts.get("pages", {}).get("times", {}) for result in results)
    return list(dict.fromkeys(name for pages in times for name in pages))


def page_rows(results: Sequence[Measurement]) -> Iterator[list[str]]:
    names = page_names(results)
    others = [name for name in names if _is_other_list(name)]
    for name in names:
        if name not in others:
            times = [next(numbers(result, "pages", "times", name), None) for result in results]
            yield [name, str(most_for(name)), *map(_cell, times)]
    if others:
        slowest = [_slowest(result, others) for result in results]
        yield [f"admin: slowest of the {len(others)} other lists", str(MILLISECONDS), *slowest]


def most_for(name: str) -> int:
    return MILLISECONDS_OF_FORMS if name.startswith(FORMS) else MILLISECONDS


def missed_by_pages(result: Measurement, smallest: Measurement) -> Iterator[str]:
    """A sentence for each page that is over its target."""
    for name in page_names([result]):
        for time in numbers(result, "pages", "times", name):
            if time >= most_for(name):
                yield f"{name} takes {time:.0f} ms, not less than {most_for(name)}"
            if not name.startswith("admin:"):
                yield from _grown(name, time, smallest)


def _is_other_list(name: str) -> bool:
    start = next((start for start in LISTS if name.startswith(start)), None)
    return start is not None and name.removeprefix(start).partition(",")[0] not in GROWING


def _slowest(result: Measurement, names: Iterable[str]) -> str:
    times = {name: time for name in names for time in numbers(result, "pages", "times", name)}
    if not times:
        return "–"
    name = max(times, key=lambda each: times[each])
    return f"{times[name]:.1f} ({name.removeprefix('admin: ')})"


def _cell(time: float | None) -> str:
    return "–" if time is None else f"{time:.1f}"


def _grown(name: str, time: float, smallest: Measurement) -> Iterator[str]:
    for before in numbers(smallest, "pages", "times", name):
        if time > before * TIMES_THE_SMALLEST and time - before > MILLISECONDS_OF_NOISE:
            times = f"{time / before:.1f} times as long as with {smallest.size:,}"
            yield f"{name} takes {times}"
