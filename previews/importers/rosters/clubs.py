"""Clubs of a table: known ones get what the table says of them, new ones are made."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from previews.importers.linking.club_lookup import ClubLookup, new_club
from previews.importers.linking.countries import country_code
from previews.importers.linking.near_names import near_names
from previews.importers.rosters.filled_columns import changes_to, check, save_changed
from previews.importers.rosters.roster_row import NEW, Roster, RosterRow, WrongCell
from previews.importers.row_changes import ADDED, CHANGED, Change
from previews.models import Club, ClubName, ImportBatch
from previews.text.spelling import name_key

COLUMNS = ("city", "code", "short_name", "full_name", "nickname", "first_colour", "second_colour")
NO_NAME = "it names no club"
NO_COUNTRY = "{}: no country is known: write it like ENG, or enter it above"
BY_HAND = "edited by hand: change it on its own page"
TAKEN = "“{}” is a name of another club"
BETWEEN_NAMES = re.compile(r"\s*[|;]\s*")


@dataclass(slots=True)
class ClubRows:
    """Writes the rows into the archive. The caller opens the transaction, and may undo it."""

    batch: ImportBatch
    roster: Roster
    country: str = ""
    clubs: ClubLookup = field(default_factory=ClubLookup)

    def write(self, line: int, cells: Mapping[str, str]) -> RosterRow:
        """Raises WrongCell."""
        name = cells.get("name", "")
        if not name_key(name):
            raise WrongCell(NO_NAME)
        country = country_code(cells.get("country", "")) if "country" in cells else self.country
        if not country:
            raise WrongCell(NO_COUNTRY.format(cells.get("country") or name))
        number = self.clubs.find_at_home(name, country)
        label = f"{name} ({country})"
        if number is not None:
            return self._known(line, label, Club.objects.get(pk=number), cells)
        near = Club.objects.in_country(country).with_any_name(
            near_names(name, self.clubs.spellings(country))
        )
        question = self.roster.ask(f"{name}, {country}", near) if near else None
        if question is None or question.chosen == NEW:
            return self._new(line, name, country, cells, question)
        if not question.chosen:
            return RosterRow(line, label, question=question)
        club = next(club for club in near if str(club.pk) == question.chosen)
        row = self._known(line, label, club, cells)
        spelling = self._add_names(club, [name])
        return RosterRow(line, label, CHANGED, (*row.changes, *spelling), question=question)

    def _known(self, line: int, label: str, club: Club, cells: Mapping[str, str]) -> RosterRow:
        values = {column: cells.get(column, "") for column in COLUMNS}
        if club.edited_by_hand and changes_to(club, values):
            return RosterRow(line, label, "skipped", error="", changes=(
                Change(BY_HAND, "", ""),))  # fmt: skip
        changes = save_changed(club, values, self.batch)
        changes += self._add_names(club, self._other_names(cells))
        return RosterRow(line, label, CHANGED if changes else "unchanged", changes)

    def _new(self, line: int, name: str, country: str, cells: Mapping[str, str], question: object
             ) -> RosterRow:  # fmt: skip
        club = new_club(name, country, self.batch)
        values = {column: cells[column] for column in COLUMNS if column in cells}
        changes = changes_to(club, values)
        for column, value in values.items():
            setattr(club, column, value)
        check(club)
        club.save()
        self.clubs.add(name, country, club.pk)
        changes += self._add_names(club, self._other_names(cells))
        return RosterRow(line, f"{name} ({country})", ADDED, changes, question=question)  # type: ignore[arg-type]

    def _other_names(self, cells: Mapping[str, str]) -> list[str]:
        names = BETWEEN_NAMES.split(cells.get("other_names", ""))
        return [name for name in names if name_key(name)]

    def _add_names(self, club: Club, names: Iterable[str]) -> tuple[Change, ...]:
        changes = []
        for name in names:
            known = self.clubs.find_at_home(name, club.country)
            if known not in (None, club.pk):
                raise WrongCell(TAKEN.format(name))
            if known is None:
                spelling = ClubName(club=club, name=name, country=club.country, batch=self.batch)
                check(spelling)
                spelling.save()
                self.clubs.add(name, club.country, club.pk)
                changes.append(Change("other name", "", name))
        return tuple(changes)
