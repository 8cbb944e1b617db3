"""The script of a kind of page: our own short files, joined to one request. htmx comes later."""

import re
from functools import partial
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import AppDirectoriesFinder

from matchhub.joined_files import JoinedFileFinder

OURS = "previews/js/"
# In the order in which they run.
PAGES: dict[str, tuple[str, ...]] = {
    "preview": tuple(
        f"{OURS}{part}.js"
        for part in ("in_place", "controls", "load_htmx", "match_page", "changes")
    ),
    "question": tuple(
        f"{OURS}{part}.js" for part in ("in_place", "controls", "load_htmx", "asked")
    ),
}
COMMENT_OR_INDENTATION = re.compile(r"^\s*(?://.*)?\n?", re.MULTILINE)


def script(page: str) -> str:
    """The whole script of a kind of page, as it is sent."""
    return "\n".join(_part(name) for name in PAGES[page])


def without_comments(text: str) -> str:
    """A quarter of our files is comments on lines of their own, and indentation."""
    return COMMENT_OR_INDENTATION.sub("", text)


def _part(name: str) -> str:
    path: str | None = AppDirectoriesFinder().find(name)
    if not path:
        raise FileNotFoundError(f"no app has the static file {name}")
    text = Path(path).read_text()
    return without_comments(text) if name.startswith(OURS) else text


class ScriptFinder(JoinedFileFinder):
    """Finds `previews/js/<page>.js`."""

    folder = settings.VAR / "scripts"
    texts = {f"{OURS}{page}.js": partial(script, page) for page in PAGES}
