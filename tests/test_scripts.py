"""Scripts: joined to one file for each kind of page, without what only a reader of them needs."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from matchhub.scripts import OURS, PAGES, script, without_comments

FILES = sorted(Path("previews/static/previews/js").glob("*.js"))


@pytest.mark.parametrize("kind", PAGES)
def test_a_script_is_found_under_the_name_of_its_page(kind):
    path = finders.find(f"{OURS}{kind}.js")

    assert Path(path).read_text() == script(kind)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("// why\na();\n", "a();\n"),
        ("{\n  // why\n  // so\n  a();\n\n  b();\n}\n", "{\na();\nb();\n}\n"),
        ('a("// no comment");\n', 'a("// no comment");\n'),
        ("a(); // stays\n", "a(); // stays\n"),
        ("", ""),
    ],
)
def test_comments_and_indentation_are_not_sent(text, sent):
    assert without_comments(text) == sent


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_text_of_ours_runs_over_lines(path):
    """A line of it could begin as a comment does, and would not be sent."""
    assert [line for line in path.read_text().splitlines() if line.count("`") % 2] == []


def test_a_missing_part_is_an_error(monkeypatch):
    monkeypatch.setitem(PAGES, "preview", (f"{OURS}nothing.js",))

    with pytest.raises(FileNotFoundError, match=r"nothing\.js"):
        script("preview")


def test_a_section_names_no_way_to_swap():
    """The page says once how a section is swapped; another way would move the page."""
    texts = {path: path.read_text() for path in Path("templates/previews").rglob("*.html")}
    sections = [path for path, text in texts.items() if "section.slug }}/" in text]

    assert len(sections) > 2
    assert [path for path in sections if "hx-swap" in texts[path]] == []
    assert [path for path in sections if "hx-target" in texts[path]] == []
