"""Set-up for the importers' tests: a folder to write fixture files in."""

from textwrap import dedent

import pytest


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Writes a fixture file; gives its path, short as an editor would type it."""
    monkeypatch.chdir(tmp_path)

    def write_file(name, text):
        path = (tmp_path / name).relative_to(tmp_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            path.write_bytes(text)
        else:
            path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return path

    return write_file
