"""What the importers ask of the archive, many rows at a time."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.db import models
from django.db.models import OuterRef, Q, Subquery

from previews.models.club import Club, ClubName
from previews.models.competition import Competition, Season, Stage
from previews.models.fixture import Fixture
from previews.models.import_batch import ImportBatch
from previews.models.import_change import ImportChange
from previews.models.match_event import MatchEvent
from previews.models.official import Appointment, Official, OfficialName
from previews.models.side_stats import SideStats
from previews.models.stadium import Stadium
from previews.models.tie import Tie
from previews.models.unmatched_name import HeldRow, UnmatchedName


def club_spellings(country: str) -> Iterator[tuple[str, int]]:
    """Every spelling of the clubs of a country, full and short names included."""
    clubs = Club.objects.filter(country=country)
    for name, full_name, short_name, club in clubs.values_list(
        "name", "full_name", "short_name", "pk"
    ):
        yield from ((spelling, club) for spelling in (name, full_name, short_name) if spelling)
    yield from ClubName.objects.filter(country=country).values_list("name", "club_id")


def clubs_called(country: str, names: Collection[str]) -> list[int]:
    """Clubs whose own name is one of these."""
    clubs = Club.objects.filter(country=country, name__in=names)
    return list(clubs.order_by("pk").values_list("pk", flat=True))


def club_name(number: int) -> str:
    return Club.objects.get(pk=number).name


def club_countries() -> set[str]:
    own = Club.objects.values_list("country", flat=True).distinct()
    meant = ClubName.objects.values_list("country", flat=True).distinct()
    return {*own, *meant}


def official_spellings() -> Iterator[tuple[str, str, int]]:
    """Every spelling of every official: spelling, country, number."""
    yield from Official.objects.values_list("name", "country", "pk")
    yield from OfficialName.objects.values_list("name", "official__country", "official_id")


def slugs_like(model: type[models.Model], start: str) -> set[str]:
    """The slugs taken that begin so."""
    rows = model._default_manager.filter(slug__startswith=start)
    return set(rows.values_list("slug", flat=True))


def competitions_named(folded: Collection[str]) -> list[Competition]:
    """Competitions under any of these folded names, the oldest first."""
    by_other_name = Q(names__folded__in=folded)
    known = Competition.objects.filter(by_other_name).distinct()
    same_name = [
        competition
        for competition in Competition.objects.all()
        if competition.name.casefold() in folded
    ]
    return sorted({*known, *same_name}, key=lambda competition: competition.pk)


def season_called(competition: Competition, name: str) -> Season | None:
    return Season.objects.of(competition).called(name).first()


def stages_of(season: int) -> list[Stage]:
    return list(Stage.objects.filter(season=season).order_by("pk"))


def stadium_places() -> list[tuple[str, str, int]]:
    return list(Stadium.objects.values_list("name", "city", "pk"))


def ties_of_stages(stages: Collection[int]) -> list[Tie]:
    return list(Tie.objects.filter(stage__in=stages).order_by("pk"))


def put_into_ties(
    fixtures: Collection[int], *, turned: bool, leg: int | None, neutral_ground: bool
) -> None:
    """Joins fixtures with the ties of their stage and clubs, the same leg of each.

    `turned`: the club that is at home in these fixtures began the tie away. One statement, as
    the tie follows from the stage and the two clubs: thousands of fixtures come in at once.
    """
    first_home, first_away = ("away", "home") if turned else ("home", "away")
    tie = Tie.objects.filter(
        stage=OuterRef("stage"),
        first_home=OuterRef(first_home),
        first_away=OuterRef(first_away),
    )
    Fixture.objects.with_ids(fixtures).update(
        tie=Subquery(tie.values("pk")), leg=leg, neutral_ground=neutral_ground
    )


def knock_out_stages(stages: Collection[int]) -> list[Stage]:
    """Those of the stages in which there are ties."""
    rows = Stage.objects.filter(pk__in=stages, kind=Stage.Kind.KNOCK_OUT)
    return list(rows.select_related("season__competition").order_by("pk"))


def appointments_of(fixtures: Collection[int]) -> list[Appointment]:
    return list(Appointment.objects.filter(fixture__in=fixtures))


def side_stats_of(fixtures: Collection[int]) -> list[SideStats]:
    return list(SideStats.objects.filter(fixture__in=fixtures))


def events_of(fixtures: Collection[int]) -> list[MatchEvent]:
    return list(MatchEvent.objects.filter(fixture__in=fixtures).order_by("fixture_id", "number"))


def forget_ties_without_fixtures(stages: Collection[int]) -> int:
    """Imported ties that no fixture belongs to any more."""
    rows = Tie.objects.filter(stage__in=stages, fixtures__isnull=True, edited_by_hand=False)
    return rows.filter(batch__isnull=False).delete()[0]


def empty_stages(stages: Collection[int]) -> "models.QuerySet[Stage]":
    """Those of the stages that an import brought and no fixture belongs to any more."""
    rows = Stage.objects.filter(pk__in=stages, fixtures__isnull=True, ties__isnull=True)
    return rows.filter(batch__isnull=False, edited_by_hand=False)


def loosen_from_ties_of(batch: ImportBatch) -> set[int]:
    """Frees others' fixtures from legs and ties that this import's fixtures have a part in.

    Gives back the stages whose ties have to be found anew.
    """
    mine = Fixture.objects.filter(batch=batch, tie__isnull=False).values("tie")
    others = Fixture.objects.filter(Q(tie__batch=batch) | Q(tie__in=mine)).exclude(batch=batch)
    stages = set(others.values_list("stage_id", flat=True))
    others.update(tie=None, leg=None)
    return {stage for stage in stages if stage is not None}


def brought_by(model: type[models.Model], batch: ImportBatch) -> "models.QuerySet[Any]":
    """The rows of a kind that an import brought."""
    return model._default_manager.filter(batch=batch).order_by("pk")


def changed_by(model: type[models.Model], batch: ImportBatch) -> "models.QuerySet[Any]":
    """The rows of a kind that were there before an import, which changed them."""
    changes = ImportChange.objects.filter(batch=batch, kind=model._meta.model_name)
    rows = model._default_manager.filter(pk__in=changes.values("row"))
    return rows.exclude(batch=batch)


def numbered(rows: "models.QuerySet[Any]", numbers: Iterable[int]) -> "models.QuerySet[Any]":
    return rows.filter(pk__in=numbers)


def edited_since(rows: "models.QuerySet[Any]") -> "models.QuerySet[Any]":
    return rows.filter(edited_by_hand=True)


def pointing_to(
    model: type[models.Model], field: str, rows: "models.QuerySet[Any]", batch: ImportBatch
) -> "models.QuerySet[Any]":
    """Rows from elsewhere that point to `rows` of this import."""
    pointing = model._default_manager.filter(**{f"{field}__in": rows.order_by()})
    if any(each.name == "batch" for each in model._meta.fields):
        return pointing.exclude(batch=batch)
    return pointing


def row_by_number(model: type[models.Model], number: int) -> Any:
    return model._default_manager.filter(pk=number).first()


def unknown_names(kind: str, names: Collection[str]) -> list[UnmatchedName]:
    return list(UnmatchedName.objects.filter(kind=kind, name__in=names))


def open_names() -> list[UnmatchedName]:
    """The spellings that an editor has not settled yet."""
    return list(UnmatchedName.objects.open().by_name())


def names_nobody_waits_for() -> "models.QuerySet[UnmatchedName]":
    return UnmatchedName.objects.filter(held_rows__isnull=True, settled_at__isnull=True)


def waiting_places(file: str) -> dict[tuple[int, int], HeldRow]:
    """The rows of a file that wait already, by line and place in it."""
    rows = HeldRow.objects.filter(file=file).order_by("pk")
    return {(row.line, row.place): row for row in rows}


def waiting_of(batch: ImportBatch) -> "models.QuerySet[HeldRow]":
    return HeldRow.objects.filter(batch=batch)


def settled_rows(unknown: UnmatchedName) -> list[HeldRow]:
    """The rows that wait for this name and for no other that is still unknown."""
    rows = HeldRow.objects.filter(names=unknown).select_related("batch")
    return list(rows.exclude(names__settled_at__isnull=True).order_by("file", "line", "pk"))
