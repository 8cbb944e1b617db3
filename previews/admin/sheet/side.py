"""One club on a match sheet: the typed team, how it is read, and the line-up that it changes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from previews.admin.sheet.named_people import Known, Question, Squad, whom
from previews.football.team_line import (
    LONGEST,
    NamedPlayer,
    TeamLine,
    in_a_line,
    in_lines_of,
    read_team,
)
from previews.models import Club, Lineup, LineupPlace

TOO_LONG = f"The text has more than {LONGEST:,} characters, which no team has."


@dataclass(frozen=True, slots=True)
class Side:
    """`name` is "home" or "away". `is_typed`: the text is another one than that of the line-up.

    `lineup` is what fans see of the club now: None without one.
    """

    name: str
    club: Club
    lineup: Lineup | None
    text: str
    is_typed: bool
    team: TeamLine
    known: tuple[Known, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether it can be saved."""
        answered = len(self.known) == len(self.team.players)
        return self.is_typed and answered and not self.problems

    @property
    def is_refused(self) -> bool:
        return self.is_typed and not self.is_ready


def side_of(
    name: str, squad: Squad, lineup: Lineup | None, typed: Mapping[str, Any] | None
) -> Side:
    """The side as it is stored, or as it was typed."""
    stored = in_a_line(team_of(lineup)) if lineup else ""
    text = stored if typed is None else typed.get(name, "").strip()
    team = read_team(text)
    is_typed = bool(text) and in_a_line(team) != stored
    if typed is None or not is_typed:
        return Side(name, squad.club, lineup, text, False, team)
    known, questions = whom(team.players, squad, typed, f"{name}-who")
    cut = (TOO_LONG,) if len(text) > LONGEST else ()
    problems = (*cut, *team.problems, *_same_person(known))
    return Side(
        name, squad.club, lineup, text, True, team, tuple(known), tuple(questions), problems
    )


def _same_person(known: Sequence[Known]) -> list[str]:
    """Names that mean one person, so that a player would be in the team twice."""
    many = Counter(each.person.pk for each in known if each.person)
    return [
        f"“{each.player.name}” is {each.person}, who is named more than once."
        for each in known
        if each.person and many[each.person.pk] > 1
    ]


def team_of(lineup: Lineup) -> TeamLine:
    """A stored line-up as a team; its places must be loaded with their people."""
    places = sorted(lineup.places.all(), key=lambda place: (place.place or 99, place.pk))
    eleven = tuple(_player(place) for place in places if place.place)
    bench = tuple(_player(place) for place in places if not place.place)
    return TeamLine(in_lines_of(lineup.formation, eleven), bench, lineup.formation)


def _player(place: LineupPlace) -> NamedPlayer:
    return NamedPlayer(place.person.name, place.number, place.captain)
