"""The people whom typed names mean: found in a club's squad, chosen by the editor, or new."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from previews.football.team_line import NamedPlayer
from previews.models import Club, Fixture, LineupPlace, Person, Spell
from previews.text.spelling import name_key
from previews.text.squad_names import found_in

NEW = "new"


@dataclass(frozen=True, slots=True)
class Squad:
    """The players of a club on a day, with every spelling of their names."""

    club: Club
    people: Mapping[int, Person]
    spellings: Mapping[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Question:
    """A name that the editor decides: one of the candidates, or a new person.

    `field` is the name of the choice in the form, and `full_field` that of the new name.
    """

    name: str
    club: Club
    field: str
    candidates: tuple[Person, ...]
    chosen: str
    full_name: str

    @property
    def full_field(self) -> str:
        return f"{self.field}-name"

    @property
    def is_chosen_as(self) -> int | None:
        return int(self.chosen) if self.chosen.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Known:
    """`person` is None for somebody to be made, under `full_name`."""

    player: NamedPlayer
    person: Person | None
    full_name: str


def squads_of(fixture: Fixture, named: Iterable[LineupPlace] = ()) -> dict[int, Squad]:
    """The squads of both clubs on the day of the match, with those named already. 2 queries."""
    spells = Spell.objects.at(fixture.home, fixture.away).on(fixture.day).players()
    people: dict[int, dict[int, Person]] = {fixture.home_id: {}, fixture.away_id: {}}
    for spell in spells.select_related("person").prefetch_related("person__names"):
        people[spell.club_id][spell.person_id] = spell.person
    for place in named:
        people[place.lineup.club_id].setdefault(place.person_id, place.person)
    return {club.pk: _squad(club, people[club.pk]) for club in (fixture.home, fixture.away)}


def _squad(club: Club, people: dict[int, Person]) -> Squad:
    return Squad(club, people, {number: person.every_name for number, person in people.items()})


def whom(
    players: Sequence[NamedPlayer], squad: Squad, typed: Mapping[str, Any], prefix: str
) -> tuple[list[Known], list[Question]]:
    """Everybody who is known, and a question for each name that means nobody or several.

    `typed` has the answers of the form. 2 queries if a name is not found in the squad.
    """
    found = {player.name: found_in(player.name, squad.spellings) for player in players}
    elsewhere = _elsewhere([name for name, numbers in found.items() if not numbers])
    known, questions = [], []
    for number, player in enumerate(players):
        numbers = found[player.name]
        if len(numbers) == 1:
            known.append(Known(player, squad.people[numbers[0]], ""))
            continue
        candidates = [squad.people[each] for each in numbers] or elsewhere.get(player.name, [])
        question = _question(player, squad.club, candidates, typed, f"{prefix}-{number}")
        questions.append(question)
        if answer := _answer(player, question):
            known.append(answer)
    return known, questions


def _question(
    player: NamedPlayer, club: Club, candidates: Sequence[Person], typed: Any, field: str
) -> Question:
    # An answer belongs to the name for which it was asked: the text may have changed since.
    same = name_key(typed.get(f"{field}-of", "")) == name_key(player.name)
    chosen = typed.get(field, "") if same else ""
    full_name = typed.get(f"{field}-name", "").strip() if same else ""
    return Question(player.name, club, field, tuple(candidates), chosen, full_name or player.name)


def _answer(player: NamedPlayer, question: Question) -> Known | None:
    if question.chosen == NEW:
        return Known(player, None, question.full_name)
    for person in question.candidates:
        if question.chosen == str(person.pk):
            return Known(player, person, "")
    return None


def _elsewhere(names: Sequence[str]) -> dict[str, list[Person]]:
    """People of these names who are not in the squad. 2 queries, none without names."""
    people = Person.objects.with_any_name(names) if names else []
    return {name: [person for person in people if person.is_called(name)] for name in names}
