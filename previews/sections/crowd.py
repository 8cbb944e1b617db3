"""Crowd and stadium: what the ground holds, on the day and why, and who travels. 1 query."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.http import QueryDict

from previews.components.common_source import common_source
from previews.components.overdue import on_day_of
from previews.components.source_link import Source, source_of
from previews.factcheck.freshness import confirmed_until
from previews.models import Crowd, Preview


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the crowd with its reason."""

    label: str
    number: int
    reason: str
    source: Source | None
    confirmed_until: date | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class CrowdCard:
    """The ground and its spectators. Behind closed doors, figures are left out."""

    stadium: str
    city: str
    capacity: int | None
    figures: tuple[Figure, ...]
    share: float | None
    behind_closed_doors: bool
    neutral_ground: bool

    @property
    def source(self) -> Source | None:
        """Of most figures."""
        return common_source(self.figures)


def read(preview: Preview) -> CrowdCard | None:
    fixture = preview.fixture
    rows = Crowd.objects.on_page(preview).select_related("article__outlet")
    figures = tuple(figure for row in rows.order_by("pk") for figure in _figures(row, preview))
    if fixture.behind_closed_doors:
        figures = ()
    stadium = fixture.stadium
    if stadium is None and not figures and not fixture.behind_closed_doors:
        return None
    capacity = stadium.capacity if stadium else None
    return CrowdCard(
        stadium=stadium.name if stadium else "",
        city=stadium.city if stadium else "",
        capacity=capacity,
        figures=figures,
        share=_share(figures, capacity),
        behind_closed_doors=fixture.behind_closed_doors,
        neutral_ground=fixture.neutral_ground,
    )


def show(value: CrowdCard, state: QueryDict, now: datetime) -> CrowdCard:
    return replace(value, figures=on_day_of(value.figures, now))


ON_THE_DAY = "Open on the day"


def _figures(crowd: Crowd, preview: Preview) -> list[Figure]:
    away = preview.fixture.away.name
    source, until = source_of(crowd), confirmed_until(crowd, preview)
    wanted = (
        (ON_THE_DAY, crowd.capacity, crowd.capacity_reason),
        (f"Allocation for {away}", crowd.away_allocation, crowd.allocation_reason),
        (f"{away} fans expected", crowd.expected_away_fans, _reason_of_the_fans(crowd)),
    )
    return [
        Figure(label, number, reason, source, until)
        for label, number, reason in wanted
        if number is not None
    ]


def _reason_of_the_fans(crowd: Crowd) -> str:
    """Why few fans travel; empty if an allocation above says it already."""
    return crowd.allocation_reason if crowd.away_allocation is None else ""


def _share(figures: tuple[Figure, ...], capacity: int | None) -> float | None:
    """How much of the ground is open, in hundredths; None if not known."""
    opened = next((figure.number for figure in figures if figure.label == ON_THE_DAY), None)
    if opened is None or not capacity:
        return None
    return round(min(100.0, 100 * opened / capacity), 1)
