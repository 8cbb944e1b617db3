"""Which column of the archive each header of a table means: what is understood, and the choice."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from previews.admin.imports.kept_upload import KeptUpload
from previews.importers.formats.table_header import HeaderCell

# The choices that are no column. What is not understood is left aside too, and reported.
NOT_UNDERSTOOD, LEAVE_ASIDE = "", "-"
TWICE = "Two headers cannot both be {}: {} and {}."


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """A header of the file. `chosen` is the name of a column, or one of the two above."""

    field: str
    cell: HeaderCell
    chosen: str

    @property
    def is_understood(self) -> bool:
        return self.chosen != NOT_UNDERSTOOD


def columns_in_words(names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, name.replace("_", " ")) for name in names]


def choices_of(kept: KeptUpload, header: Sequence[HeaderCell]) -> list[ColumnChoice]:
    return [
        ColumnChoice(f"column-{number}", cell, _chosen(kept, cell))
        for number, cell in enumerate(header)
    ]


def _chosen(kept: KeptUpload, cell: HeaderCell) -> str:
    if cell.header in kept.ignored:
        return LEAVE_ASIDE
    asked = {header: column for column, header in kept.columns.items()}
    return asked.get(cell.header, cell.column)


def with_choices(
    kept: KeptUpload,
    header: Sequence[HeaderCell],
    typed: Mapping[str, str],
    known: Collection[str],
) -> tuple[KeptUpload, list[str]]:
    """The upload with the columns that a form has chosen, and what is wrong with them.

    `known` are the names of columns.
    """
    columns: dict[str, str] = {}
    taken: dict[str, str] = {}
    ignored, errors = [], []
    for choice in choices_of(kept, header):
        name, chosen = choice.cell.header, typed.get(choice.field, choice.chosen)
        if chosen == LEAVE_ASIDE:
            ignored.append(name)
        elif chosen in taken:
            errors.append(TWICE.format(chosen.replace("_", " "), taken[chosen], name))
        elif chosen in known:
            taken[chosen] = name
            if chosen != choice.cell.column:
                columns[chosen] = name
    return replace(kept, columns=columns, ignored=tuple(ignored)), errors
