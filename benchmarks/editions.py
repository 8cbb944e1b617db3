"""Time an edition of the example match: its release, its first drawing, and the page after that."""

from collections.abc import Callable
from itertools import count
from typing import Any

from django.test import Client
from django.utils import timezone

from benchmarks.clock import milliseconds
from benchmarks.kept_page import hit_and_unchanged
from benchmarks.page import PREVIEW
from previews.editions.release import release
from previews.editions.shown import kept_document
from previews.factcheck.publishing import accept, gate
from previews.models import Preview, TalkingPoint
from previews.views import drawing

# The best of so few: what else the machine does only makes a call longer.
CALLS = 5


def measure() -> dict[str, float]:
    """Return milliseconds: of CPU, or of the clock for a database server."""
    preview = Preview.objects.for_fact_check().get_by_natural_key(PREVIEW)
    editor, client = Editor(preview), Client(headers={"host": "127.0.0.1"})

    def page(query: str = "") -> None:
        response = client.get(preview.get_absolute_url() + query)
        if response.status_code != 200:
            raise RuntimeError(f"the preview returned {response.status_code}")

    def other_state() -> None:
        page(f"?tie=1&tie={next(goals)}")

    goals = count(1)
    page()
    figures = {
        "release": best_of(editor.release, editor.change),
        "changed": best_of(page, editor.change_and_release),
        "drawn": best_of(page, forget_drawings),
        "state": best_of(other_state),
        "missed": best_of(page),
    }
    return figures | hit_and_unchanged(preview.get_absolute_url())


class Editor:
    """Saves a talking point again and again. Every release is by hand, as after the kick-off."""

    def __init__(self, preview: Preview) -> None:
        self.preview = preview
        self.point = TalkingPoint.objects.of(preview).in_order()[0]
        self.text, self.numbers = self.point.text, count(1)
        for warning in gate(preview, timezone.now()).blocking:
            accept(preview, warning, "For the benchmark", by=None, now=timezone.now())

    def change(self) -> None:
        self.point.text = f"{self.text}\n\nChange {next(self.numbers)}."
        self.point.save()

    def release(self) -> None:
        release(self.preview, by=None, now=timezone.now(), reason="A change of the benchmark")

    def change_and_release(self) -> None:
        self.change()
        self.release()


def forget_drawings() -> None:
    """As in a new process: no section has been drawn, and no document read."""
    drawing.DRAWINGS = drawing.Drawings(drawing.KEPT_CHARACTERS)
    kept_document.cache_clear()


def best_of(function: Callable[[], Any], before_each: Callable[[], Any] = lambda: None) -> float:
    times = []
    for _ in range(CALLS):
        before_each()
        started = milliseconds()
        function()
        times.append(milliseconds() - started)
    return min(times)
