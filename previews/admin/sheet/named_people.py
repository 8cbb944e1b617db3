"""The people whom typed names mean: found among those of a list, chosen by the editor, or new."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from previews.football.team_line import NamedPlayer
from previews.models import Fixture, LineupPlace, Person, Spell
from previews.text.spelling import name_key
from previews.text.squad_names import found_in

NEW = "new"


@dataclass(frozen=True, slots=True)
class Squad:
    """The players of a club on a day, or the officials of a competition, with every spelling.

    `rows` are all of the kind. `new_as` is what somebody not among them becomes: "New at Arsenal".
    `country` is the one offered for somebody new; None where none is asked for.
    """

    new_as: str
    people: Mapping[int, Any]
    rows: Any
    country: str | None = None

    @property
    def spellings(self) -> dict[int, Sequence[str]]:
        return {number: person.every_name for number, person in self.people.items()}


@dataclass(frozen=True, slots=True)
class Question:
    """A name that the editor decides: one of the candidates, or a new person.

    `field` is the name of the choice in the form, `full_field` that of the new name, and
    `country_field` that of the country.
    """

    name: str
    new_as: str
    field: str
    candidates: tuple[Any, ...]
    chosen: str
    full_name: str
    country: str | None = None

    @property
    def full_field(self) -> str:
        return f"{self.field}-name"

    @property
    def country_field(self) -> str:
        return f"{self.field}-country"

    @property
    def is_chosen_as(self) -> int | None:
        return int(self.chosen) if self.chosen.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Known:
    """`person` is None for somebody to be made, under `full_name`."""

    player: NamedPlayer
    person: Any
    full_name: str
    country: str = ""


def squads_of(fixture: Fixture, named: Iterable[LineupPlace] = ()) -> dict[int, Squad]:
    """The squads of both clubs on the day of the match, with those named already. 2 queries."""
    spells = Spell.objects.at(fixture.home, fixture.away).on(fixture.day).players()
    people: dict[int, dict[int, Person]] = {fixture.home_id: {}, fixture.away_id: {}}
    for spell in spells.select_related("person").prefetch_related("person__names"):
        people[spell.club_id][spell.person_id] = spell.person
    for place in named:
        people[place.lineup.club_id].setdefault(place.person_id, place.person)
    return {
        club.pk: Squad(f"New at {club}", people[club.pk], Person.objects)
        for club in (fixture.home, fixture.away)
    }


def whom(
    players: Sequence[NamedPlayer],
    squad: Squad,
    typed: Mapping[str, Any],
    prefix: str,
    asked: Iterable[Question] = (),
) -> tuple[list[Known], list[Question]]:
    """Everybody who is known, and a question for each name that means nobody or several.

    `typed` has the answers of the form. A name that is `asked` already is not asked again: it has
    the same answer. 2 queries if a name is not found.
    """
    spellings = squad.spellings
    numbers_by_name = {player.name: found_in(player.name, spellings) for player in players}
    elsewhere = _elsewhere(
        squad, [name for name, numbers in numbers_by_name.items() if not numbers]
    )
    before = {name_key(question.name): question for question in asked}
    known, questions = [], []
    for number, player in enumerate(players):
        numbers = numbers_by_name[player.name]
        if len(numbers) == 1:
            known.append(Known(player, squad.people[numbers[0]], ""))
            continue
        question = before.get(name_key(player.name))
        if question is None:
            candidates = [squad.people[each] for each in numbers] or elsewhere.get(player.name, [])
            question = _question(player, squad, candidates, typed, f"{prefix}-{number}")
            questions.append(question)
            before[name_key(player.name)] = question
        if answer := _answer(player, question):
            known.append(answer)
    return known, questions


def _question(
    player: NamedPlayer, squad: Squad, candidates: Sequence[Any], typed: Any, field: str
) -> Question:
    # An answer belongs to the name for which it was asked: the text may have changed since.
    same = name_key(typed.get(f"{field}-of", "")) == name_key(player.name)
    chosen = typed.get(field, "") if same else ""
    full_name = typed.get(f"{field}-name", "").strip() if same else ""
    country = squad.country
    if country is not None and same:
        country = typed.get(f"{field}-country", "").strip() or country
    return Question(
        player.name, squad.new_as, field, tuple(candidates), chosen, full_name or player.name,
        country,
    )  # fmt: skip


def _answer(player: NamedPlayer, question: Question) -> Known | None:
    if question.chosen == NEW:
        return Known(player, None, question.full_name, question.country or "")
    for person in question.candidates:
        if question.chosen == str(person.pk):
            return Known(player, person, "")
    return None


def _elsewhere(squad: Squad, names: Sequence[str]) -> dict[str, list[Any]]:
    """Others of these names who are not in the squad. 2 queries, none without names."""
    people = squad.rows.with_any_name(names) if names else []
    return {name: [person for person in people if person.is_called(name)] for name in names}
