"""The fence: who may import whom inside previews/. A new room needs a line here."""

import ast
import re
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
    "pages": FACTS | {"charts", "questions", "factcheck", "components", "sections"},
    "editions": FACTS | {"charts", "questions", "factcheck", "components", "sections", "pages"},
    "search": FACTS
    | {"charts", "questions", "factcheck", "components", "sections", "pages", "editions"},
    "pagecache": FACTS,
    "backups": set(),
    "templatetags": PURE,
    "views": FACTS
    | {"questions", "factcheck", "components", "sections", "pages", "editions", "pagecache"}
    | {"search", "feeds"},
    "feeds": FACTS | {"questions", "factcheck", "components", "sections", "pages"},
    "api": FACTS | {"questions", "factcheck", "components", "sections", "pages"},
    "admin": FACTS
    | {"questions", "factcheck", "components", "sections", "identity", "importers", "editions"}
    | {"pagecache"},
    "management": FACTS
    | {"questions", "factcheck", "sections", "identity", "importers", "seed_files", "editions"}
    | {"backups"},
    "urls": {"views", "feeds", "api"},
}
KNOWS_NO_DJANGO = {"data", "text", "football", "charts", "archive"}
MAY_FILTER = ("models", "migrations", "identity", "importers/writing", "seed_files")
FILES = [
    path
    for path in sorted(PREVIEWS.glob("**/*.py"))
    if path.parent.name not in {"migrations", "previews"} or path.name == "urls.py"
]


def room_of(path: Path) -> str:
    return path.relative_to(PREVIEWS).parts[0].removesuffix(".py")


def imported_by(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            names |= {f"{module}.{alias.name}" for alias in node.names}
    return names


def imported_below_the_top(path: Path) -> list[int]:
    """Lines of imports inside a function or class."""
    return [
        inner.lineno
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PREVIEWS)))
def test_imports_go_down_only(path):
    room = room_of(path)
    names = imported_by(path)
    rooms = {name.split(".")[1] for name in names if name.startswith("previews.")}

    assert rooms <= MAY_IMPORT[room] | {room}
    assert not [name for name in names if name.startswith(".")], "say the full path"
    assert imported_below_the_top(path) == [], "an import inside hides a cycle: a wrong floor"
    if room in KNOWS_NO_DJANGO:
        assert not [name for name in names if name.startswith("django")]


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if not path.relative_to(PREVIEWS).as_posix().startswith(MAY_FILTER)],
    ids=lambda path: str(path.relative_to(PREVIEWS)),
)
def test_only_models_and_writers_filter_so_that_every_question_has_a_name(path):
    filters = re.findall(r"\.(?:filter|exclude)\(", path.read_text())

    assert filters == [], "name the question on the model's queryset"
