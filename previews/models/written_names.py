"""Which events that name no person are a person's: by the name as written, the club and the day."""

from collections.abc import Iterable

from django.db.models import Q

from previews.models.match_event import MatchEvent
from previews.models.person import Person
from previews.models.spell import Spell
from previews.text.spelling import name_key

NOBODY = Q(pk__in=())


def events_written_of(person: Person, spells: Iterable[Spell]) -> Q:
    """For a club of the person, in the days there, under a name that no other person has.

    Where the first day there is not known, only under a whole name: a surname alone may be that of
    somebody who played for the club a century ago. 2 queries.
    """
    names = person.every_name
    others = Person.objects.with_any_name(names)
    taken = {
        name_key(name) for other in others if other.pk != person.pk for name in other.every_name
    }
    keys = {key for name in names if (key := name_key(name)) and key not in taken}
    written = NOBODY
    for spell in spells:
        known = keys if spell.since else {key for key in keys if " " in key}
        if known and spell.role == Spell.Role.PLAYER:
            written |= Q(player_key__in=sorted(known)) & _for_club(spell) & _in_days_of(spell)
    return written


def _for_club(spell: Spell) -> Q:
    home, away = MatchEvent.Side.HOME, MatchEvent.Side.AWAY
    return Q(side=home, fixture__home=spell.club_id) | Q(side=away, fixture__away=spell.club_id)


def _in_days_of(spell: Spell) -> Q:
    days = Q()
    if spell.since:
        days &= Q(fixture__day__gte=spell.since)
    if spell.until:
        days &= Q(fixture__day__lte=spell.until)
    return days
