"""Names in the code say what they hold."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("accounts", "benchmarks", "faults", "matchhub", "previews", "tools")
# They hold anything: a reader has to look for what it is.
EMPTY = {"one", "found", "told"}
# A field that editions have stored.
STORED = {("previews/sections/sources.py", "one")}


def names_in(path: Path) -> dict[str, int]:
    """The names that a file gives, with the line of each."""
    names = {}
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                names[name] = node.lineno
            case ast.arg(arg=name) | ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names[name] = node.lineno
    return names


@pytest.mark.parametrize("package", PACKAGES)
def test_a_name_says_what_it_holds(package):
    empty = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in sorted((ROOT / package).rglob("*.py"))
        if "migrations" not in path.parts
        for name, line in names_in(path).items()
        if name.strip("_").lower() in EMPTY
        and (path.relative_to(ROOT).as_posix(), name) not in STORED
    ]

    assert empty == []
