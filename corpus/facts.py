"""What the archive holds, in words that do not depend on the order of the imports.

Of a club that no list has, the first file decides how its name is spelt. Names are therefore
compared without case, accents and punctuation.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from previews.models import Appointment, ClubName, Fixture, MatchEvent, SideStats, Tie
from previews.text.spelling import name_key

NAMES = ("home__name", "away__name")
NAMES_OF_TIE = ("first_home__name", "first_away__name")
FIXTURE = (
    "season__competition__name", "season__name", "home__country", "away__country", "stage__name",
    "stage__kind", "stage__round", "leg", "matchday", "kick_off", "status", "neutral_ground",
    "attendance", "half_time_home", "half_time_away", "after_90_home", "after_90_away",
    "after_120_home", "after_120_away", "shoot_out_home", "shoot_out_away", "remark",
    "tie__decision",
)  # fmt: skip
OF_FIXTURE = ("fixture__day", "fixture__home__name", "fixture__away__name")
# A day and a club that plays on it.
type Appearance = tuple[date, str]


class Fact(NamedTuple):
    """Something the archive says of a match, or of a name; then there is no day."""

    kind: str
    day: date | None
    clubs: tuple[str, ...]
    says: str

    def __str__(self) -> str:
        day = str(self.day) if self.day else ""
        return " | ".join(filter(None, [self.kind, day, " v ".join(self.clubs), self.says]))

    def is_of(self, appearances: Collection[Appearance]) -> bool:
        """Whether it is of a match that one of these clubs plays that day.

        A tie has no day: it is of any match of its clubs.
        """
        day = self.day
        if self.kind == "tie":
            return not {club for _, club in appearances}.isdisjoint(self.clubs)
        return day is not None and any((day, club) in appearances for club in self.clubs)


# How often the archive has each fact.
type Facts = Counter[Fact]


def facts() -> Facts:
    """Every fact that imports store, without numbers and without who brought it."""
    return Counter([*_of_matches(), *_of_names()])


def _of_matches() -> Iterator[Fact]:
    rows: dict[str, Iterable[tuple[Any, ...]]] = {
        "fixture": Fixture.objects.values_list("day", *NAMES, *FIXTURE),
        "goal": MatchEvent.objects.values_list(
            *OF_FIXTURE, "number", "side", "kind", "player_name"
        ),
        "official": Appointment.objects.values_list(*OF_FIXTURE, "duty", "official__name"),
        "numbers": SideStats.objects.values_list(
            *OF_FIXTURE, "side", "shots", "corners", "bookings"
        ),
    }
    for kind, of_kind in rows.items():
        for day, home, away, *values in of_kind:
            yield Fact(kind, day, (name_key(home), name_key(away)), _words(values))


def _of_names() -> Iterator[Fact]:
    for country, spelling, club in ClubName.objects.values_list("country", "name", "club__name"):
        if name_key(spelling) != name_key(club):
            yield Fact("spelling", None, (), f"{country} {name_key(spelling)} is {name_key(club)}")
    # Of two files that contradict each other, and of two near names, the second is held: what is
    # held is counted in the table, and not compared.
    for row in Tie.objects.values_list("stage__season__name", "stage__name", *NAMES_OF_TIE):
        season, stage, home, away = row
        yield Fact("tie", None, (name_key(home), name_key(away)), f"{season} {stage}")


def differences(first: Facts, second: Facts, undecided: Collection[Appearance] = ()) -> list[str]:
    """What only one of them has, marked - and + as in a patch.

    Matches that either order holds or refuses are left out: an editor decides them.
    """
    lines = [
        (str(fact), sign)
        for sign, more, less in (("-", first, second), ("+", second, first))
        for fact in more - less
        if not fact.is_of(undecided)
    ]
    return [f"{sign} {words}" for words, sign in sorted(lines)]


def _words(values: list[object]) -> str:
    return " | ".join("" if value is None else str(value) for value in values)
