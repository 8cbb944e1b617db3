"""Save what was typed of a club's line-up, as the pages of line-ups and of people would."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from previews.admin.sheet.named_people import Known
from previews.admin.sheet.sitting import Sitting
from previews.models import Club, Lineup, LineupPlace, Person, Spell
from previews.models.slug import free_slug, slug_candidates
from previews.text.spelling import name_key

if TYPE_CHECKING:
    from previews.admin.sheet.side import Side

GOALKEEPER = 1


def save_side(sitting: Sitting, side: "Side") -> Lineup:
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
    people = [
        person_of(sitting, side.club, known, number) for number, known in enumerate(side.known, 1)
    ]
    if lineup.pk is None:
        sitting.add(lineup)
        places = []
    else:
        sitting.change(lineup, ["line-up places"])
        places = list(lineup.places.all())
    _save_places(lineup, side, people, places)
    return lineup


def _stored(sitting: Sitting, side: "Side") -> Lineup | None:
    rows = Lineup.objects.select_for_update(of=("self",)).select_related("club")
    rows = rows.prefetch_related("places")
    lineup = rows.of_source(sitting.fixture, side.club, sitting.kind, sitting.article)
    if lineup is not None:
        sitting.check(lineup)
    return lineup


def person_of(sitting: Sitting, club: Club, known: Known, number: int = 0) -> Person:
    """The person of a name; a new one joins the squad of the club, number 1 as goalkeeper."""
    if known.person is not None:
        known_person: Person = known.person
        return known_person
    key = (club.pk, name_key(known.full_name))
    if key in sitting.made:
        return sitting.made[key]
    slug = free_slug(Person, *slug_candidates(Person, {"name": known.full_name}))
    person = sitting.made[key] = Person(name=known.full_name, slug=slug)
    if known.player.name != known.full_name:
        person.known_as = known.player.name
    sitting.add(person)
    position = Spell.Position.GOALKEEPER if number == GOALKEEPER else ""
    sitting.add(Spell(person=person, club=club, position=position))
    return person


def _save_places(
    lineup: Lineup, side: "Side", people: Sequence[Person], places: Sequence[LineupPlace]
) -> None:
    """Rows that stay as they are keep their history; the others are deleted and made anew."""
    eleven = len(side.team.eleven)
    wanted = {
        (person.pk, place if place <= eleven else None, each.number, each.captain): person
        for place, (person, each) in enumerate(zip(people, side.team.players, strict=True), 1)
    }
    for stored in places:
        key = (stored.person_id, stored.place, stored.number, stored.captain)
        if wanted.pop(key, None) is None:
            stored.delete()
    for (_, place, number, captain), person in wanted.items():
        row = LineupPlace(lineup=lineup, person=person, place=place, number=number, captain=captain)
        row.edited_by_hand = True
        row.full_clean()
        row.save()
