"""Whether matches without a named round can be those of a knock-out competition."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

MOST_MATCHES_OF_A_TIE = 5


@dataclass(frozen=True, slots=True)
class ShapeMatch:
    """A match that counts. Goals are those of its end; None where it is still to be played."""

    home: int
    away: int
    day: date
    goals: tuple[int, int] | None = None
    shoot_out: tuple[int, int] | None = None

    def lead_of(self, club: int) -> int:
        """Goals of the club less those of the other, in the match without its shoot-out."""
        home, away = self.goals or (0, 0)
        return home - away if club == self.home else away - home


@dataclass(frozen=True, slots=True)
class ShapeTie:
    """The matches of two clubs, the earliest first."""

    matches: tuple[ShapeMatch, ...]

    @property
    def clubs(self) -> tuple[int, int]:
        return self.matches[0].home, self.matches[0].away

    @property
    def first_day(self) -> date:
        return self.matches[0].day

    @property
    def last_day(self) -> date:
        return self.matches[-1].day

    @property
    def is_played(self) -> bool:
        return all(match.goals is not None for match in self.matches)

    @property
    def loser(self) -> int | None:
        """The club that went out; None where goals and shoot-out do not say which."""
        first, second = self.clubs
        last = self.matches[-1]
        if last.shoot_out and last.shoot_out[0] != last.shoot_out[1]:
            return last.away if last.shoot_out[0] > last.shoot_out[1] else last.home
        lead = sum(match.lead_of(first) for match in self.matches)
        if lead == 0:
            return None
        return second if lead > 0 else first


def is_knock_out(matches: Collection[ShapeMatch], *, two_legs: bool = False) -> bool:
    """Whether no club plays on after it lost, or meets a second club before the first is beaten.

    `two_legs`: only ties of two matches prove it, but for the last match of all: competitions
    with groups have single matches of groups too.
    """
    ties = _ties(matches)
    if not ties:
        return False
    return (
        all(_is_tie(tie, ties, two_legs=two_legs) for tie in ties)
        and not _overlap(ties)
        and _losers_are_out(ties)
    )


def _ties(matches: Iterable[ShapeMatch]) -> list[ShapeTie]:
    by_clubs: dict[frozenset[int], list[ShapeMatch]] = defaultdict(list)
    for match in sorted(matches, key=lambda match: match.day):
        by_clubs[frozenset((match.home, match.away))].append(match)
    ties = (ShapeTie(tuple(of_clubs)) for of_clubs in by_clubs.values())
    return sorted(ties, key=lambda tie: (tie.last_day, tie.first_day))


def _is_tie(tie: ShapeTie, ties: list[ShapeTie], *, two_legs: bool) -> bool:
    """A single match has to have a winner; a tie has at most a few replays."""
    number = len(tie.matches)
    if number > MOST_MATCHES_OF_A_TIE or (two_legs and number != 2 and tie is not ties[-1]):
        return False
    return number > 1 or not tie.is_played or tie.loser is not None


def _overlap(ties: list[ShapeTie]) -> bool:
    """Whether a club meets another before its tie is over."""
    last_day: dict[int, date] = {}
    for tie in sorted(ties, key=lambda tie: (tie.first_day, tie.last_day)):
        for club in tie.clubs:
            if club in last_day and tie.first_day <= last_day[club]:
                return True
            last_day[club] = tie.last_day
    return False


def _losers_are_out(ties: list[ShapeTie]) -> bool:
    """No loser plays again, save that two losers may play for third place, once."""
    out: set[int] = set()
    for_third_place = 0
    for number, tie in enumerate(ties):
        later = {club for other in ties[number + 1 :] for club in other.clubs}
        lost = out & set(tie.clubs)
        if len(lost) == 1:
            return False
        for_third_place += len(lost) == 2
        if lost and (for_third_place > 1 or len(ties) - number > 2):
            return False
        if tie.loser is None and set(tie.clubs) <= later:
            return False
        if tie.loser is not None:
            out.add(tie.loser)
    return True
