"""Rows of seed files as text, and what is said of them when they are loaded."""

import pytest

from previews.models import Club, LoadedRow
from previews.seed_files.load import SeedFilesError, load

LIVERPOOL = "{name: Liverpool, country: ENG, slug: liverpool}"


def problems(*paths):
    with pytest.raises(SeedFilesError) as caught:
        load(paths)
    assert Club.objects.named("Anything new").count() == LoadedRow.objects.count() == 0
    return [str(problem) for problem in caught.value.problems]


def row(model, **fields):
    lines = [f"- model: previews.{model}", "  fields:"]
    return "\n".join(lines + [f"    {name}: {value}" for name, value in fields.items()]) + "\n"


def club(**changes):
    named = {"name": "Liverpool", "country": "ENG", "slug": "liverpool"} | changes
    return row("club", **{name: value for name, value in named.items() if value is not None})


def fixture(**changes):
    return row(
        "fixture", home="[Liverpool, ENG]", away="[Everton, ENG]", day="2024-04-18", **changes
    )
