"""Style sheets: short declarations, sizes by name, and a page loads what it draws."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from matchhub.style_sheets import PAGES, PARTS, style_sheet, without_comments

FILES = sorted(PARTS.glob("*.css"))
TOKENS = PARTS / "tokens.css"
CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")


def rules(text):
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def selectors(text):
    return " ".join(re.findall(r"([^{};]+)\{", rules(text)))


def classes_of(text):
    return set(CLASS.findall(selectors(text)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_line_holds_one_declaration(path):
    lines = rules(path.read_text()).splitlines()

    assert [line for line in lines if line.count(";") > 1 or re.search(r"\{.*\S", line)] == []


@pytest.mark.parametrize("path", [path for path in FILES if path != TOKENS], ids=lambda p: p.name)
def test_sizes_are_tokens(path):
    lines = rules(path.read_text()).splitlines()
    declarations = [line for line in lines if not line.startswith(("@media", "@container"))]

    assert [line for line in declarations if re.search(r"\d(?:rem|px)\b", line)] == []


def test_every_token_is_used_and_every_used_token_exists():
    sheets = "".join(path.read_text() for path in FILES)
    charts = "".join(path.read_text() for path in Path("templates").rglob("*.*"))
    defined = set(re.findall(r"(--[\w-]+):", TOKENS.read_text()))

    assert set(re.findall(r"var\((--[\w-]+)", sheets)) <= defined
    assert defined - set(re.findall(r"var\((--[\w-]+)", sheets + charts)) == set()


def test_every_part_is_on_a_page():
    assert {part for parts in PAGES.values() for part in parts} == {path.stem for path in FILES}


@pytest.mark.parametrize("kind", PAGES)
def test_a_style_sheet_is_found_under_the_name_of_its_page(kind):
    path = finders.find(f"previews/css/{kind}.css")

    assert Path(path).read_text() == style_sheet(kind)


@pytest.mark.parametrize(
    ("css", "sent"),
    [
        ("a  {\n  color: red;\n}\n", "a { color: red; }"),
        ("a { /* why\n * so */ color: red; }", "a { color: red; }"),
        ("a/**/b { color: red }", "a b { color: red }"),
        ('a::before { content: "/*  */"; }', 'a::before { content: "/*  */"; }'),
        (r'a { content: "\"  "; }  b { top: 0 }', r'a { content: "\"  "; } b { top: 0 }'),
        ("a { content: '  '; } /* it's */ b {}", "a { content: '  '; } b {}"),
        ("/* one */ a {} /* two */", "a {}"),
    ],
)
def test_comments_and_indentation_are_not_sent(css, sent):
    assert without_comments(css) == sent


@pytest.mark.parametrize("kind", PAGES)
def test_what_is_sent_has_the_same_rules(kind):
    written = "".join((PARTS / f"{part}.css").read_text() for part in PAGES[kind])

    assert re.sub(r"\s", "", rules(written)) == re.sub(r"\s", "", style_sheet(kind))
    assert len(style_sheet(kind)) < 0.95 * len(written)


PYTHON = "".join(path.read_text() for path in Path("previews").rglob("*.py"))
DRAWN = "".join(path.read_text() for path in Path("templates").rglob("*.html"))


def is_drawn(name):
    """Whether a template holds the class, or its stem before a value that Python holds."""
    stem, _, value = name.rpartition("--")
    whole = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", DRAWN)
    filled = re.search(rf"(?<![\w-]){re.escape(stem)}--{{", DRAWN) if stem else None
    return bool(whole or (filled and f'"{value}"' in PYTHON))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_class_with_a_rule_is_drawn(path):
    assert [name for name in sorted(classes_of(path.read_text())) if not is_drawn(name)] == []


TEMPLATES = Path("templates/previews")


def with_included(path):
    """A template with those that it includes, the sections of a preview among them."""
    text = path.read_text()
    names = re.findall(r'{% include "previews/([\w/]+\.html)"', text)
    sections = TEMPLATES.glob("sections/*.html") if path.stem == "preview_detail" else ()
    inner = [*(TEMPLATES / name for name in names), *sections]
    return text + "".join(with_included(template) for template in inner)


@pytest.mark.parametrize("kind", sorted(set(PAGES) - {"error"}))
def test_a_page_loads_the_rules_of_every_class_it_draws(kind):
    templates = [
        path for path in TEMPLATES.glob("*.html") if f"previews/css/{kind}.css" in path.read_text()
    ]
    text = "".join(map(with_included, templates))
    assert templates
    drawn = {name for value in re.findall(r'class="([^"]*)"', text) for name in value.split()}
    styled = classes_of("".join(path.read_text() for path in FILES))

    assert (drawn & styled) - classes_of(style_sheet(kind)) == set()
