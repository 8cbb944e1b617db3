"""Templates are read in a reviewer's diff: short lines, short files."""

from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parent.parent / "templates"
FILES = sorted(TEMPLATES.rglob("*.*"))
LINE_LENGTH = 100
LINES = 60


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_has_short_lines_and_few_of_them(path):
    lines = path.read_text().splitlines()

    assert [number for number, line in enumerate(lines, 1) if len(line) > LINE_LENGTH] == []
    assert len(lines) <= LINES, "split it by noun into components"
