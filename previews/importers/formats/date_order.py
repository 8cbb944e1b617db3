"""Decides for a whole file which number of 8/10/2024 is the day."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from previews.data.competitions import KnownCompetition
from previews.data.countries import country_name
from previews.data.csv_columns import csv_columns
from previews.importers.formats.cell_dates import DateCell, DateOrder

REMEDY = "give the order with --dates dmy (day/month) or --dates mdy (month/day)"
# Dates in a row that ascend in one order only are no chance.
ENOUGH_TO_COMPARE = 3


class Evidence(NamedTuple):
    """A date that can be read in one order only."""

    line: int
    text: str


class UsualOrder(NamedTuple):
    """The one order in use in a place; of the files of a known publisher where it is empty."""

    order: DateOrder
    place: str


@dataclass(slots=True)
class DateOrderFinder:
    """Notes the dates of a file until its order is certain.

    `given` is the order that the editor states. `usual` is the one order in use where the file is
    from; None where none is certain.
    """

    given: DateOrder | None = None
    usual: UsualOrder | None = None
    evidence: dict[DateOrder, Evidence] = field(default_factory=dict)
    ambiguous: list[tuple[int, DateCell]] = field(default_factory=list)

    @property
    def is_undecided(self) -> bool:
        """Whether rows have to wait for those behind them."""
        return bool(self.ambiguous) and not self.evidence and self.given is None

    @property
    def order(self) -> DateOrder | None:
        usual = self.usual.order if self.usual else None
        return self.given or next(iter(self.evidence), None) or usual

    def note(self, line: int, cell: DateCell) -> None:
        """Notes a date. Raises ValueError when it contradicts an earlier one."""
        if self.given:
            return
        if cell.order is not None:
            self.evidence.setdefault(cell.order, Evidence(line, cell.text))
            if len(self.evidence) > 1:
                raise ValueError(self._contradiction())
            self.ambiguous.clear()
        elif cell.is_ambiguous and not self.evidence:
            self.ambiguous.append((line, cell))

    def conclude(self) -> str:
        """Ends the file: a sentence where the order was taken from where the file is from.

        Raises ValueError where no order is certain.
        """
        if not self.is_undecided:
            return ""
        line, cell = self.ambiguous[0]
        if self.usual and not self.usual.place:
            return ""
        if self.usual is None or self._ascend_only_in_the_other(self.usual.order):
            raise ValueError(
                f"every date can be read as day/month and as month/day, as {cell.text} in line "
                f"{line}: {REMEDY}"
            )
        order, place = self.usual
        day = cell.day(order)
        return (
            f"read as {order.words}, as is usual in {place}: {cell.text} is {day.day} {day:%B %Y}; "
            f"if that is wrong, {REMEDY}"
        )

    def _ascend_only_in_the_other(self, usual: DateOrder) -> bool:
        other = next(order for order in DateOrder if order is not usual)
        days = {order: [cell.day(order) for _, cell in self.ambiguous] for order in DateOrder}
        return _ascend(days[other]) and not _ascend(days[usual])

    def _contradiction(self) -> str:
        first, second = (
            f"{evidence.text} in line {evidence.line} is {order.words}"
            for order, evidence in self.evidence.items()
        )
        return f"the dates contradict each other: {first}, {second}; correct them, or {REMEDY}"


def usual_order(competition: KnownCompetition) -> UsualOrder | None:
    """The order where a competition is played; None where both are in use, or none is known."""
    country = competition.country
    if competition.organiser == "UEFA":
        return UsualOrder(DateOrder.DAY_FIRST, "Europe")
    if not country or country in csv_columns().countries.month_first:
        return None
    return UsualOrder(DateOrder.DAY_FIRST, country_name(country) or country)


def _ascend(days: Sequence[date]) -> bool:
    return len(days) >= ENOUGH_TO_COMPARE and all(
        earlier <= later for earlier, later in pairwise(days)
    )
