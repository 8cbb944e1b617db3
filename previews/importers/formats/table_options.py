"""What the person who runs an import says of tables, and what follows from it."""

from dataclasses import dataclass, field
from datetime import date

from previews.importers.formats.cell_dates import DateOrder


@dataclass(frozen=True, slots=True)
class TableOptions:
    """`columns` maps our names of columns to headers; `ignored` are headers to leave aside.

    `competition`, `country` and `zone` are those of rows that do not name their own. Rows without
    goals of days before `today` are held; None holds none.
    """

    columns: dict[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    dates: DateOrder | None = None
    competition: str = ""
    country: str = ""
    zone: str = ""
    today: date | None = None
