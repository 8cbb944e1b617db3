"""Which packages of previews/ may import which. A new package needs a line here."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

PREVIEWS = Path(__file__).parent.parent / "previews"
PURE = {"text", "football"}
FACTS = PURE | {"archive", "data", "models"}
MAY_IMPORT = {
    "data": {"text"},
    "text": set(),
    "football": {"text"},
    "charts": PURE,
    "archive": PURE,
    "models": PURE | {"archive", "data"},
    "questions": FACTS,
    "factcheck": FACTS | {"questions"},
    "identity": FACTS,
    "importers": FACTS,
    "seed_files": FACTS,
    "components": FACTS | {"charts", "questions", "factcheck"},
    "sections": FACTS | {"charts", "questions", "factcheck", "components"},
    "drafting": FACTS | {"charts", "questions", "factcheck", "components", "sections"},
    "pages": FACTS | {"charts", "questions", "factcheck", "components", "sections"},
    "editions": FACTS
    | {"charts", "questions", "factcheck", "components", "sections", "drafting", "pages"},
    "search": FACTS
    | {"charts", "questions", "factcheck", "components", "sections", "pages", "editions"},
    "pagecache": FACTS,
    "backups": set(),
    "templatetags": PURE,
    "views": FACTS
    | {"questions", "factcheck", "components", "sections", "pages", "editions", "pagecache"}
    | {"search", "feeds"},
    "feeds": FACTS | {"questions", "factcheck", "components", "sections", "pages"},
    # Of views it takes the clock of fans and the address of the site.
    "api": FACTS
    | {"questions", "factcheck", "components", "sections", "pages", "editions", "pagecache"}
    | {"views"},
    "admin": FACTS
    | {"questions", "factcheck", "components", "sections", "identity", "importers", "editions"}
    | {"drafting", "pagecache"},
    "management": FACTS
    | {"questions", "factcheck", "sections", "identity", "importers", "seed_files", "editions"}
    | {"backups"},
    "urls": {"views", "feeds", "api"},
}
WITHOUT_DJANGO = {"data", "text", "football", "charts", "archive"}
MAY_FILTER = ("models", "migrations", "identity", "importers/writing", "seed_files")
FILES = [
    path
    for path in sorted(PREVIEWS.glob("**/*.py"))
    if path.parent.name not in {"migrations", "previews"} or path.name == "urls.py"
]


def package_of(path: Path) -> str:
    return path.relative_to(PREVIEWS).parts[0].removesuffix(".py")


PACKAGES = sorted({package_of(path) for path in FILES})


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def imported_by(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            names |= {f"{module}.{alias.name}" for alias in node.names}
    return names


def imported_inside(path: Path) -> list[int]:
    """Lines of imports inside a function or class."""
    return [
        inner.lineno
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]


def wrong_imports(path: Path) -> list[str]:
    package, names = package_of(path), imported_by(path)
    allowed = MAY_IMPORT[package] | {package}
    return [
        name
        for name in sorted(names)
        if (name.startswith("previews.") and name.split(".")[1] not in allowed)
        or (name.startswith("django") and package in WITHOUT_DJANGO)
        or name.startswith(".")
    ]


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_go_down_only(package):
    paths = [path for path in FILES if package_of(path) == package]
    wrong = {str(path): names for path in paths if (names := wrong_imports(path))}
    # They hide a cycle.
    inside = {str(path): lines for path in paths if (lines := imported_inside(path))}

    assert paths
    assert wrong == {}
    assert inside == {}


@pytest.mark.parametrize("package", PACKAGES)
def test_only_models_and_writers_filter_so_that_every_query_has_a_name(package):
    paths = [
        path
        for path in FILES
        if package_of(path) == package
        and not path.relative_to(PREVIEWS).as_posix().startswith(MAY_FILTER)
    ]
    filters = {
        str(path): calls
        for path in paths
        if (calls := re.findall(r"\.(?:filter|exclude)\(", path.read_text()))
    }

    assert filters == {}, "give the query a name on the model's queryset"
