"""Squads of a table: people with their spells at clubs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from previews.importers.linking.club_lookup import ClubLookup
from previews.importers.linking.countries import country_code
from previews.importers.linking.near_names import is_a_slip
from previews.importers.linking.new_slug import new_slug
from previews.importers.rosters.clubs import BY_HAND
from previews.importers.rosters.filled_columns import changes_to, check, save_changed
from previews.importers.rosters.roster_row import NEW, Question, Roster, RosterRow, WrongCell
from previews.importers.rosters.squad_cells import person_values, spell_values
from previews.importers.row_changes import ADDED, CHANGED, Change
from previews.models import Club, ImportBatch, Person, Spell
from previews.text.spelling import name_key
from previews.text.squad_names import found_in

NO_NAME = "it names nobody"
NO_CLUB = "it names no club: enter the club above, or give the table a column for it"
UNKNOWN_CLUB = "no club is called {}{}: write its name as the archive has it, or import it first"


@dataclass(slots=True)
class SquadRows:
    """Writes the rows into the archive. The caller opens the transaction, and may undo it."""

    batch: ImportBatch
    roster: Roster
    club: str = ""
    country: str = ""
    clubs: ClubLookup = field(default_factory=ClubLookup)
    squads: dict[int, dict[int, Person]] = field(default_factory=dict)
    # Every name of those in the squads, by number.
    spellings: dict[int, tuple[str, ...]] = field(default_factory=dict)
    by_number: dict[int, Club] = field(default_factory=dict)

    def write(self, line: int, cells: Mapping[str, str]) -> RosterRow:
        """Raises WrongCell."""
        name = cells.get("name", "")
        if not name_key(name):
            raise WrongCell(NO_NAME)
        club, said = self._club(cells), person_values(cells)
        label, spell = f"{name}, {club}", spell_values(cells)
        person, question = self._person(name, club, said.get("born_on"))
        if question is not None and not question.chosen:
            return RosterRow(line, label, question=question)
        if person is None:
            person, outcome = self._new(name, said, question), ADDED
            changes = tuple(
                Change(what.replace("_", " "), "", str(value)) for what, value in said.items()
            )
        else:
            if person.edited_by_hand and changes_to(person, said):
                outcome, changes = "skipped", (Change(f"person {BY_HAND}", "", ""),)
            else:
                changes = save_changed(person, said, self.batch)
                outcome = CHANGED if changes else "unchanged"
        self._squad(club)[person.pk] = person
        self.spellings.setdefault(person.pk, (person.name,))
        spell_outcome, spell_changes = self._spell(person, club, spell)
        outcome = outcome if outcome == ADDED or spell_outcome == "unchanged" else spell_outcome
        return RosterRow(line, label, outcome, (*changes, *spell_changes), question=question)

    def _club(self, cells: Mapping[str, str]) -> Club:
        name = cells.get("club", self.club)
        if not name:
            raise WrongCell(NO_CLUB)
        country = country_code(cells.get("country", "")) or self.country
        number = self.clubs.find(name, country)
        if number is None:
            near = ", ".join(self.clubs.candidates(name, country))
            raise WrongCell(UNKNOWN_CLUB.format(name, f" (near: {near})" if near else ""))
        if number not in self.by_number:
            self.by_number[number] = Club.objects.get(pk=number)
        return self.by_number[number]

    def _person(self, name: str, club: Club, born: Any) -> tuple[Person | None, Question | None]:
        """Whom the name means; nobody for somebody new, or where it is asked."""
        squad = self._squad(club)
        called: list[Person] = [
            person for person in Person.objects.called(name)
            if not born or person.born_on in (None, born)
        ]  # fmt: skip
        at_club = [person for person in called if person.pk in squad]
        if len(at_club) == 1:
            return at_club[0], None
        if len(called) == 1 and (born and called[0].born_on == born):
            return called[0], None
        names = {number: self.spellings[number] for number in squad}
        near = called or [squad[each] for each in squad if _is_near(name, names[each])]
        near = near or [squad[number] for number in found_in(name, names)]
        if not near:
            return None, None
        question = self.roster.ask(f"{name}, {club}", near)
        person = next((each for each in near if str(each.pk) == question.chosen), None)
        return person, question

    def _new(self, name: str, said: Mapping[str, Any], question: Question | None) -> Person:
        if Person.objects.find_by_natural_key(name).exists() and said.get("born_on"):
            name = f"{name} ({said['born_on'].year})"  # as people of one name are told apart
        person = Person(name=name, batch=self.batch, slug=new_slug(Person, name, ""), **said)
        person.is_another_of_the_name = question is not None and question.chosen == NEW
        check(person)
        person.save()
        return person

    def _spell(
        self, person: Person, club: Club, values: dict[str, Any]
    ) -> tuple[str, tuple[Change, ...]]:
        spells = [
            spell for spell in Spell.objects.of(person).at(club).newest_first()
            if spell.role == values["role"]
        ]  # fmt: skip
        since = values.get("since")
        same = [spell for spell in spells if since in (None, spell.since) or spell.since is None]
        if same and (since or same[0].until is None):
            spell = same[0]
            if spell.edited_by_hand and changes_to(spell, values):
                return "skipped", (Change(f"spell {BY_HAND}", "", ""),)
            changes = save_changed(spell, values, self.batch)
            return (CHANGED if changes else "unchanged"), changes
        spell = Spell(person=person, club=club, batch=self.batch, **values)
        check(spell)
        spell.save()
        given = {name: value for name, value in values.items() if value not in ("", None, False)}
        said = ", ".join(f"{name} {value}" for name, value in given.items() if name != "role")
        return CHANGED, (Change(f"new spell as {spell.get_role_display().lower()}", "", said),)

    def _squad(self, club: Club) -> dict[int, Person]:
        """Everybody who has a spell at the club, by number. 2 queries for each club."""
        if club.pk not in self.squads:
            spells = Spell.objects.at(club).select_related("person")
            people = {spell.person_id: spell.person
                      for spell in spells.prefetch_related("person__names")}  # fmt: skip
            self.squads[club.pk] = people
            self.spellings |= {number: tuple(each.every_name) for number, each in people.items()}
        return self.squads[club.pk]


def _is_near(name: str, spellings: Iterable[str]) -> bool:
    """A slip away, or the same surname with the same first letter: Ben and Benjamin White."""
    words = tuple(name_key(name).split())
    others = [tuple(name_key(each).split()) for each in spellings]
    return any(
        is_a_slip(words, other) or (words[-1] == other[-1] and words[0][0] == other[0][0])
        for other in others
        if words and other
    )
