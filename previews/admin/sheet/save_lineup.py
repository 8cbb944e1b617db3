"""Save what was typed on a match sheet, as the pages of line-ups and of people would."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.http import HttpRequest

from previews.admin.sheet.named_people import Known
from previews.admin.sheet.side import Side
from previews.models import Article, Fixture, Lineup, LineupPlace, Person, Spell
from previews.models.slug import free_slug, slug_candidates

GOALKEEPER = 1
KINDS = (Article, Lineup, Person, Spell)
type Versions = Mapping[int, int]


class SavedMeanwhile(Exception):
    """Somebody else has saved the line-up after the page was opened."""

    def __init__(self, lineup: Lineup) -> None:
        super().__init__(str(lineup))
        self.lineup = lineup


@dataclass(frozen=True, slots=True)
class Sitting:
    """What all line-ups of one save have in common. `versions` are those of the page."""

    request: HttpRequest
    fixture: Fixture
    kind: str
    article: Article | None
    reported_on: date | None
    versions: Versions


def know_content_types() -> None:
    """Read them in one query; the log would read one for each kind of row."""
    ContentType.objects.get_for_models(*KINDS, for_concrete_models=False)


def save_article(request: HttpRequest, article: Article | None) -> None:
    if article is not None and article.pk is None:
        _add(request, article)


def save_side(sitting: Sitting, side: Side) -> Lineup:
    """Change the line-up of the club by this source, or add one.

    Raises SavedMeanwhile, ValidationError and PermissionDenied; the caller undoes what was done.
    """
    lineup = _stored(sitting, side)
    if lineup is None:
        lineup = Lineup(
            fixture=sitting.fixture, club=side.club, kind=sitting.kind, article=sitting.article
        )
    lineup.formation = side.team.formation
    lineup.reported_on = sitting.reported_on
    people = [_person(sitting, side, known, number) for number, known in enumerate(side.known, 1)]
    if lineup.pk is None:
        _add(sitting.request, lineup)
    else:
        _change(sitting.request, lineup)
    _save_places(lineup, side, people)
    return lineup


def _stored(sitting: Sitting, side: Side) -> Lineup | None:
    rows = Lineup.objects.select_for_update(of=("self",)).select_related("club")
    lineup = rows.of_source(sitting.fixture, side.club, sitting.kind, sitting.article)
    if lineup is not None and sitting.versions.get(lineup.pk) != lineup.row_version:
        raise SavedMeanwhile(lineup)
    return lineup


def _person(sitting: Sitting, side: Side, known: Known, number: int) -> Person:
    """The person of a name; a new one joins the squad of the club."""
    if known.person is not None:
        return known.person
    slug = free_slug(Person, *slug_candidates(Person, {"name": known.full_name}))
    person = Person(name=known.full_name, slug=slug)
    if known.player.name != known.full_name:
        person.known_as = known.player.name
    _add(sitting.request, person)
    position = Spell.Position.GOALKEEPER if number == GOALKEEPER else ""
    _add(sitting.request, Spell(person=person, club=side.club, position=position))
    return person


def _save_places(lineup: Lineup, side: Side, people: Sequence[Person]) -> None:
    """Rows that stay as they are keep their history; the others are deleted and made anew."""
    eleven = len(side.team.eleven)
    wanted = {
        (person.pk, place if place <= eleven else None, each.number, each.captain): person
        for place, (person, each) in enumerate(zip(people, side.team.players, strict=True), 1)
    }
    for stored in lineup.places.all():
        key = (stored.person_id, stored.place, stored.number, stored.captain)
        if wanted.pop(key, None) is None:
            stored.delete()
    for (_, place, number, captain), person in wanted.items():
        row = LineupPlace(lineup=lineup, person=person, place=place, number=number, captain=captain)
        row.edited_by_hand = True
        row.full_clean()
        row.save()


def _add(request: HttpRequest, row: Any) -> None:
    page = page_of(row)
    if not page.has_add_permission(request):
        raise PermissionDenied(f"You may not add {row._meta.verbose_name_plural}.")
    row.edited_by_hand = True
    _clean(row)
    row.save()
    page.log_addition(request, row, [{"added": {}}])


def _change(request: HttpRequest, row: Any) -> None:
    page = page_of(row)
    if not page.has_change_permission(request, row):
        raise PermissionDenied(f"You may not change {row._meta.verbose_name_plural}.")
    row.edited_by_hand = True
    row.saves_only_unchanged = True
    _clean(row)
    row.save()
    page.log_change(request, row, [{"changed": {"fields": ["line-up places"]}}])


def _clean(row: Any) -> None:
    try:
        row.full_clean()
    except ValidationError as error:
        noun = str(row._meta.verbose_name)
        told = " ".join(error.messages)
        raise ValidationError(f"{noun[:1].upper()}{noun[1:]} “{row}”: {told}") from error


def page_of(row: Model) -> Any:
    return admin.site.get_model_admin(type(row))
