"""Goals under names that may be other spellings of a player."""

from collections import Counter
from collections.abc import Collection

from django.db.models import Q

from previews.models.fixture_queryset import FixtureQuerySet
from previews.models.match_event import MatchEvent
from previews.models.person import Player
from previews.text.spelling import name_key
from previews.text.surnames import surnames_of


def goals_spelt_apart(
    player: Player, clubs: Collection[int], played: FixtureQuerySet
) -> dict[str, int]:
    """Goals for the clubs by each name that is or ends with the player's surname. 1 query.

    Only for the clubs' fixtures: no index finds the end of a name.
    """
    fixtures = played.filter(Q(home__in=clubs) | Q(away__in=clubs))
    spellings = {name_key(spelling) for spelling in player.spellings}
    known = Q(person=player.person) if player.person else Q()
    known |= Q(person__isnull=True, player_key__in=spellings)
    rows = MatchEvent.objects.goals().of_fixtures(fixtures).filter(_is_alike(player)).exclude(known)
    columns = rows.exclude(kind=MatchEvent.Kind.OWN_GOAL).values_list(
        "person__name", "player_name", "side", "fixture__home", "fixture__away"
    )
    goals = Counter(
        person or written
        for person, written, side, home, away in columns
        if (home if side == MatchEvent.Side.HOME else away) in clubs
    )
    return dict(sorted(goals.items(), key=lambda item: (-item[1], item[0])))


def _is_alike(player: Player) -> Q:
    """Names like the player's: by key for names as written, exact for people in the list."""
    alike = Q(pk__in=())
    for spelling in player.spellings:
        surnames = surnames_of(spelling)
        alike |= Q(person__name__endswith=f" {spelling}") | Q(person__name__in=surnames)
        written = Q(player_key__endswith=f" {name_key(spelling)}")
        written |= Q(player_key__in=[name_key(surname) for surname in surnames])
        alike |= written & Q(person__isnull=True)
    return alike
