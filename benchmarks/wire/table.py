"""The figures of the wire as a Markdown table, with the aims and those that are missed."""

from collections.abc import Iterator
from typing import Any

from benchmarks.table import markdown, whole

Figures = dict[str, Any]

# Of the server's processor time, on an idle machine.
HIT_MILLISECONDS, MISS_MILLISECONDS, CHANGE_MILLISECONDS, RELEASE_MILLISECONDS = 0.1, 5, 25, 150
SHARE_OF_NGINX = 0.8
NEXT_VISITOR_SECONDS = 1.0
NOT_MEASURED = "–"
RUSH = {"rush_front": "the front page", "rush_preview": "the preview"}
MANY = {
    "hits": "the page again",
    "unchanged": "the page again, unchanged (304)",
    "plain": "the same bytes, by the site's server alone",
    "nginx": "the same bytes, served by nginx",
}
ALONE = {
    "misses": "the page in another state",
    "changes": "the page after a change",
    "releases": "the release of the change, by the editor's process",
}

MOST_ALONE = {
    "misses": MISS_MILLISECONDS,
    "changes": CHANGE_MILLISECONDS,
    "releases": RELEASE_MILLISECONDS,
}


def wire_table(figures: Figures) -> str:
    return "\n\n".join([_many(figures), _alone(figures), _others(figures), _aims(figures)])


def _many(figures: Figures) -> str:
    rows = [
        [words, _number(figures, part, "cpu_microseconds"),
         _number(figures, part, "requests_a_second")]
        for part, words in MANY.items()
    ]  # fmt: skip
    return markdown(["Over the wire, 8 connections", "CPU of the server, µs", "requests/s"], rows)


def _alone(figures: Figures) -> str:
    rows = [
        [words, _number(figures, part, "cpu_milliseconds"), _number(figures, part, "median")]
        for part, words in ALONE.items()
    ]
    return markdown(
        ["One visitor at a time", "CPU of the server, ms", "median of the wait, ms"], rows
    )


def _others(figures: Figures) -> str:
    start = figures.get("start") or {}
    rows = [
        ["the preview, compressed, bytes", whole(figures.get("bytes"))],
        ["memory of a worker, MB", whole(figures.get("memory"))],
        *(_wait(figures.get(part) or {}, page) for part, page in RUSH.items()),
        ["`make run` cold, packages installed, s", _seconds(start.get("seconds"))],
        ["its processor time, s", _seconds(start.get("cpu_seconds"))],
    ]
    return markdown(["The server", "SQLite"], rows)


def _wait(figures: Figures, page: str) -> list[str]:
    seconds, cpu = _seconds(figures.get("seconds")), _seconds(figures.get("cpu_seconds"))
    return [f"wait for {page} after 200 visitors who hung up, s (CPU, s)", f"{seconds} ({cpu})"]


def _number(figures: Figures, part: str, name: str) -> str:
    return whole((figures.get(part) or {}).get(name))


def _seconds(seconds: float | None) -> str:
    return NOT_MEASURED if seconds is None else f"{seconds:.2f}"


def _aims(figures: Figures) -> str:
    aims = (
        f"Aims, of processor time: {HIT_MILLISECONDS} ms for a page that is kept, and at least "
        f"{SHARE_OF_NGINX:.0%} as many for its time as nginx; {MISS_MILLISECONDS} ms for another "
        f"state of it; {CHANGE_MILLISECONDS} ms for a page that has changed, "
        f"{RELEASE_MILLISECONDS} ms for the release of the change. After 200 visitors who hung up, "
        f"the next waits less than {NEXT_VISITOR_SECONDS:.0f} s."
    )
    lines = [f"- Missed: {sentence}" for sentence in missed(figures)] or ["All aims are met."]
    return "\n".join([aims, "", *lines])


def missed(figures: Figures) -> Iterator[str]:
    """A sentence for each aim that is missed or was not measured."""
    hit = (figures.get("hits") or {}).get("cpu_microseconds")
    nginx = (figures.get("nginx") or {}).get("cpu_microseconds")
    if hit is None:
        yield "a page that is kept was not measured"
    elif hit > HIT_MILLISECONDS * 1000:
        yield f"a page that is kept costs {hit / 1000:.2f} ms"
    if nginx is None:
        yield "nginx was not measured"
    elif hit is not None and nginx / hit < SHARE_OF_NGINX:
        yield f"the site answers {nginx / hit:.0%} as many requests for its time as nginx"
    if "unchanged" not in figures:
        yield "an unchanged page (304) was not measured"
    for part, most in MOST_ALONE.items():
        cost = (figures.get(part) or {}).get("cpu_milliseconds")
        if cost is None:
            yield f"{ALONE[part]} was not measured"
        elif cost > most:
            yield f"{ALONE[part]} costs {cost:.0f} ms"
    for part, page in RUSH.items():
        seconds = (figures.get(part) or {}).get("seconds")
        if seconds is None:
            yield f"the wait for {page} after a rush was not measured"
        elif seconds >= NEXT_VISITOR_SECONDS:
            yield f"the next visitor waits {seconds:.1f} s for {page}"
