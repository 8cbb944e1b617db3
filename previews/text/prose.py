"""Checks of prose: placeholders, page furniture, relative dates, figures and unknown names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from previews.text.figures_in_prose import KnownFigure, disagreeing_figures
from previews.text.names_as_places import NameAndCity, names_as_places
from previews.text.placeholders import furniture, placeholders
from previews.text.relative_dates import relative_dates
from previews.text.text_issue import TextIssue
from previews.text.unknown_names import KnownNames, Nearest, unknown_names


@dataclass(frozen=True)
class KnownFacts:
    """What the checks know. Without `names`, no name is reported as unknown."""

    clubs: tuple[NameAndCity, ...] = ()
    places: tuple[str, ...] = ()
    names: KnownNames | None = None
    figures: tuple[KnownFigure, ...] = ()
    nearest: Nearest | None = None

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.clubs, self.places, self.names, self.figures, self.nearest))


def read(text: str, known: KnownFacts, *, written_on: date) -> tuple[TextIssue, ...]:
    """Every issue, in the order of the text."""
    issues: list[TextIssue] = [*placeholders(text), *furniture(text)]
    issues += relative_dates(text, written_on=written_on)
    issues += names_as_places(text, known.clubs, known.places)
    issues += disagreeing_figures(text, known.figures)
    if known.names is not None:
        issues += not_in(unknown_names(text, known.names, known.nearest), issues)
    return tuple(sorted(set(issues), key=lambda issue: (issue.start, issue.end, issue.kind)))


def not_in(names: Iterable[TextIssue], issues: Sequence[TextIssue]) -> list[TextIssue]:
    """Names outside of what is marked already: "Lorem" in a placeholder is not a name."""
    marked = {place for issue in issues for place in range(issue.start, issue.end)}
    return [name for name in names if name.start not in marked]
