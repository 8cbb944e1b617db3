"""Prose read as a sub-editor would: what is left over, what is loose, what is spelt wrongly."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from previews.text.figures_in_prose import KnownFigure, disagreeing_figures
from previews.text.names_as_places import NameAndCity, names_as_places
from previews.text.placeholders import furniture, placeholders
from previews.text.relative_dates import relative_dates
from previews.text.text_issue import TextIssue
from previews.text.unknown_names import KnownNames, Nearest, unknown_names


@dataclass(frozen=True)
class Desk:
    """What the reader of the prose knows. Without names, no name is held to be unknown."""

    clubs: tuple[NameAndCity, ...] = ()
    places: tuple[str, ...] = ()
    names: KnownNames | None = None
    figures: tuple[KnownFigure, ...] = ()
    nearest: Nearest | None = None


def read(text: str, desk: Desk, *, written_on: date) -> tuple[TextIssue, ...]:
    """Everything that a sub-editor would mark, in the order of the text."""
    found: list[TextIssue] = [*placeholders(text), *furniture(text)]
    found += relative_dates(text, written_on=written_on)
    found += names_as_places(text, desk.clubs, desk.places)
    found += disagreeing_figures(text, desk.figures)
    if desk.names is not None:
        found += not_in(unknown_names(text, desk.names, desk.nearest), found)
    return tuple(sorted(set(found), key=lambda finding: (finding.start, finding.end, finding.kind)))


def not_in(names: Iterable[TextIssue], found: Sequence[TextIssue]) -> list[TextIssue]:
    """Names outside of what is marked already: "Lorem" in a placeholder is nobody."""
    return [
        name for name in names if not any(other.start <= name.start < other.end for other in found)
    ]
