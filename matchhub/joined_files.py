"""Static files that are put together from parts, so that a phone fetches one of a kind."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage, Storage


class JoinedFileFinder(BaseFinder):
    """Finds each file of `texts`, written anew into `folder` whenever it is asked for."""

    folder: Path
    texts: Mapping[str, Callable[[], str]]

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        return []

    def find(self, path: str, find_all: bool = False) -> Any:
        if path not in self.texts:
            return []
        built = str(self._built(path))
        return [built] if find_all else built

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[tuple[str, Storage]]:
        for path in self.texts:
            if not matches_patterns(path, ignore_patterns or ()):
                self._built(path)
                yield path, FileSystemStorage(location=self.folder)

    def _built(self, path: str) -> Path:
        target = self.folder / path
        text = self.texts[path]()
        if not target.exists() or target.read_text() != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
        return target
