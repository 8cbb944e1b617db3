"""One style sheet for each kind of page, put together from the parts in previews/styles/.

A phone then fetches one file, and each part is a short file named as the component it draws.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage, Storage

PARTS = settings.PROJECT / "previews" / "styles"
BUILT = settings.VAR / "style_sheets"
COMMENT_OR_SPACE = re.compile(
    r"""(?P<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?:\s|/\*.*?\*/)+""", re.DOTALL
)
EVERY_PAGE = ("tokens", "page")
RESULTS = ("letter", "form_line", "facts")
# The order of the parts is the order of the cascade.
PAGES: dict[str, tuple[str, ...]] = {
    "error": EVERY_PAGE,
    "preview_list": (*EVERY_PAGE, "components", "preview_list"),
    "preview": (
        *EVERY_PAGE, "components", "preview", "match_facts", "tiles", "contents", "talking_points",
        "tie", "team_news", "first_leg", "milestones", "quotes", "sources", "pictures", *RESULTS,
        "form_guide", "head_to_head", "records", "league", "officials", "verdicts", "print",
    ),
    "club": (
        *EVERY_PAGE, "components", *RESULTS, "form_guide", "league", "archive", "campaigns",
        "squad",
    ),
    "competition": (*EVERY_PAGE, "components", "archive"),
    "season": (
        *EVERY_PAGE, "components", *RESULTS, "league", "archive", "bracket", "knock_out", "rounds",
        "season_tables",
    ),
    "official": (*EVERY_PAGE, "components", *RESULTS, "league", "archive", "matches", "rounds"),
    "claim": (*EVERY_PAGE, "components", *RESULTS, "records", "archive", "verdicts"),
    "preview_sources": (*EVERY_PAGE, "components", "records", "archive", "verdicts"),
}  # fmt: skip


def style_sheet(page: str) -> str:
    """The whole style sheet of a kind of page, as it is sent."""
    return without_comments("\n".join((PARTS / f"{part}.css").read_text() for part in PAGES[page]))


def without_comments(css: str) -> str:
    """An eighth of a sheet is comments and indentation. Quoted text stays as it is."""
    return COMMENT_OR_SPACE.sub(lambda found: found["quoted"] or " ", css).strip()


class StyleSheetFinder(BaseFinder):
    """Finds `previews/css/<page>.css`, written anew whenever it is asked for."""

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        return []

    def find(self, path: str, find_all: bool = False) -> Any:
        pages = {_path(page): page for page in PAGES}
        if path not in pages:
            return []
        built = str(_built(pages[path]))
        return [built] if find_all else built

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        for page in PAGES:
            if not matches_patterns(_path(page), ignore_patterns or ()):
                _built(page)
                yield _path(page), FileSystemStorage(location=BUILT)


def _path(page: str) -> str:
    return f"previews/css/{page}.css"


def _built(page: str) -> Path:
    target = BUILT / _path(page)
    text = style_sheet(page)
    if not target.exists() or target.read_text() != text:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    return target
