"""Milestones: a count on its way to a mark as a picture, and plain tallies. 3 queries."""

from dataclasses import dataclass

from django.db.models import Prefetch

from previews.charts.milestone_bars import MilestoneBars, milestone_bars
from previews.components.source_link import Source, source_of
from previews.football.milestones import Chance, Race, Reached, chances
from previews.models import Milestone, MilestoneMark, Preview, Tally
from previews.text.number_words import in_words


@dataclass(frozen=True, slots=True)
class RaceCard:
    """Somebody on the way to a milestone; the one who is nearest stands first."""

    person: str
    club: str
    title: str
    unit: str
    count: int
    target: int
    appearances: int
    scope: str
    bars: MilestoneBars
    chances: tuple[str, ...]
    source: Source | None
    slug: str = ""

    @property
    def needs(self) -> int:
        return max(0, self.target - self.count)


@dataclass(frozen=True, slots=True)
class TallyRow:
    person: str
    club: str
    count: int
    unit: str
    appearances: int | None
    scope: str
    source: Source | None
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Milestones:
    races: tuple[RaceCard, ...]
    tallies: tuple[TallyRow, ...]


def read(preview: Preview) -> Milestones | None:
    loaded = ("person", "club", "article__outlet")
    milestones = (
        Milestone.objects.on_page(preview)
        .select_related(*loaded)
        .prefetch_related(
            Prefetch("marks", MilestoneMark.objects.quickest_first().select_related("person"))
        )
        .order_by("pk")
    )
    tallies = Tally.objects.on_page(preview).select_related(*loaded)
    races = tuple(sorted(map(_race, milestones), key=lambda race: race.needs))
    shown = tuple(_tally(tally) for tally in tallies.order_by("-count", "pk"))
    return Milestones(races, shown) if races or shown else None


def _race(milestone: Milestone) -> RaceCard:
    race = Race(
        name=milestone.person.short,
        target=milestone.target,
        count=milestone.count,
        fixtures=milestone.appearances or 0,
        reached=tuple(
            Reached(mark.person.short, mark.appearances) for mark in milestone.marks.all()
        ),
    )
    return RaceCard(
        person=milestone.person.name,
        club=milestone.club.name,
        title=milestone.title,
        unit=milestone.unit,
        count=milestone.count,
        target=milestone.target,
        appearances=race.fixtures,
        scope=milestone.scope,
        bars=milestone_bars(race),
        chances=_chances_in_words(race) if milestone.appearances else (),
        source=source_of(milestone),
        slug=milestone.person.slug,
    )


def _chances_in_words(race: Race) -> tuple[str, ...]:
    """The places still to be had: "4th by reaching it in the next fixture"."""
    return tuple(f"{chance.place} {_when(chance)}" for chance in chances(race))


def _when(chance: Chance) -> str:
    if chance.latest is None:
        return "whenever it comes" if chance.soonest <= 1 else "later than that"
    if chance.latest == 1:
        return "in the next fixture"
    if chance.soonest == chance.latest:
        return f"in {in_words(chance.latest)} fixtures’ time"
    return f"within the next {in_words(chance.latest)} fixtures"


def _tally(tally: Tally) -> TallyRow:
    return TallyRow(
        person=tally.person.name,
        club=tally.club.name,
        count=tally.count,
        unit=tally.unit,
        appearances=tally.appearances,
        scope=tally.scope,
        source=source_of(tally),
        slug=tally.person.slug,
    )
