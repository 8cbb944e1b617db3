"""Where a fixture was played and who was let in, as plain values beside its receipt."""

from dataclasses import dataclass

GROUND_COLUMNS = (
    "stadium__name", "stadium__city", "attendance", "behind_closed_doors", "remark",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class VenueRow:
    """None and "" mean not recorded."""

    stadium: str | None
    city: str | None
    attendance: int | None
    behind_closed_doors: bool
    remark: str
