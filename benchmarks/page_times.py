"""The times of all pages as a Markdown table, with the targets and those that are missed."""

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.measuring import Measurement, numbers

# A page of fans takes at most this many times as long as in the smallest archive.
TIMES_THE_SMALLEST = 1.5
# Noise: growth of less is not one.
MILLISECONDS_OF_NOISE = 5
MILLISECONDS, MILLISECONDS_OF_FORMS = 60, 200
FORMS = ("admin: form of", "admin: empty form of", "admin: state of")
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
    for name in page_names(results):
        cells = [next(numbers(result, "pages", "times", name), None) for result in results]
        yield [name, *("–" if time is None else f"{time:.1f}" for time in cells)]


def missed_by_pages(result: Measurement, smallest: Measurement) -> Iterator[str]:
    """A sentence for each page that is over its target."""
    for name in page_names([result]):
        for time in numbers(result, "pages", "times", name):
            most = MILLISECONDS_OF_FORMS if name.startswith(FORMS) else MILLISECONDS
            if time >= most:
                yield f"{name} takes {time:.0f} ms, not less than {most}"
            if not name.startswith("admin:"):
                yield from _grown(name, time, smallest)


def _grown(name: str, time: float, smallest: Measurement) -> Iterator[str]:
    for before in numbers(smallest, "pages", "times", name):
        if time > before * TIMES_THE_SMALLEST and time - before > MILLISECONDS_OF_NOISE:
            times = f"{time / before:.1f} times as long as with {smallest.size:,}"
            yield f"{name} takes {times}"
