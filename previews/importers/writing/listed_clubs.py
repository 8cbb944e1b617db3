"""The clubs of one list, known in the archive or new, each with its spellings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from previews.importers.formats.clubs_txt_line import (
    is_gone,
    name_without_years,
    years_of_name,
)
from previews.importers.formats.parsed_fixture import ParsedClub
from previews.importers.linking.club_lookup import ClubLookup, new_club
from previews.importers.report import FileReport
from previews.models import Club, ClubName, ImportBatch
from previews.text.spelling import name_key, name_keys

LONGEST_SPELLING = 120

# A country and the key of a name.
type NameKey = tuple[str, str]


@dataclass(slots=True)
class ListedClubs:
    """The entries of a list, matched with clubs before the first spelling is saved.

    A club's own name beats another's spelling, and a club that plays beats one whose years have
    ended: with "Town" for two of them, results under that name are of the one that is left.
    `matched` has the club of each entry by the entry's line.
    """

    batch: ImportBatch
    file: FileReport
    clubs: ClubLookup = field(default_factory=ClubLookup)
    entries: dict[NameKey, ParsedClub] = field(default_factory=dict)
    matched: dict[int, int] = field(default_factory=dict)
    own_names: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, entry: ParsedClub) -> None:
        """Adds an entry. One that is in the list before adds its spellings to the first."""
        name = entry.country, name_key(entry.name)
        first = self.entries.get(name)
        if first is None:
            self.entries[name] = entry
        elif first.city and entry.city and name_key(first.city) != name_key(entry.city):
            why = f"line {first.line} has a club of this name in {first.city}: tell them apart"
            self.file.add_unparsed(entry.line, entry.name, why)
        else:
            self.entries[name] = replace(first, spellings=(*first.spellings, *entry.spellings))
            self.file.add_message("skipped", entry.line, f"{entry.name} is in line {first.line}")

    def save(self) -> None:
        """Matches or creates every club, then saves the spellings."""
        entries = list(self.entries.values())
        for match in (self._by_own_name, self._by_spelling_in_archive, self._by_other_names):
            for entry in entries:
                if entry.line not in self.matched:
                    self._match(entry, match(entry))
        entries = [entry for entry in entries if self._saved(entry)]
        for entry in sorted(entries, key=lambda entry: is_gone(entry.name)):
            self._add_spellings(entry, (entry.name, *_without_former_names(entry.spellings)))
        for entry in entries:
            self._add_name_without_years(entry)
            self._add_former_names(entry)

    def _match(self, entry: ParsedClub, clubs: set[int]) -> None:
        """Matches the entry with a club of the archive, unless another entry has it."""
        free = clubs - set(self.matched.values())
        if len(free) == 1:
            self.matched[entry.line] = free.pop()

    def _by_own_name(self, entry: ParsedClub) -> set[int]:
        return self._clubs_named(entry.country, [entry.name])

    def _by_spelling_in_archive(self, entry: ParsedClub) -> set[int]:
        club = self.clubs.find_at_home(entry.name, entry.country)
        return set() if club is None else {club}

    def _by_other_names(self, entry: ParsedClub) -> set[int]:
        return self._clubs_named(entry.country, entry.spellings)

    def _saved(self, entry: ParsedClub) -> bool:
        """Whether the entry has a club now; it has none where the archive has two for it."""
        others = self._by_other_names(entry) - set(self.matched.values())
        if entry.line in self.matched:
            self.file.details["clubs known"] += 1
            others.discard(self.matched[entry.line])
        elif not others:
            self.matched[entry.line] = self._create(entry)
        if others:
            self._report_doubles(entry, others)
        return entry.line in self.matched

    def _report_doubles(self, entry: ParsedClub, others: set[int]) -> None:
        numbers = {*others, *filter(None, [self.matched.get(entry.line)])}
        names = Club.objects.with_ids(numbers).by_name().values_list("name", flat=True)
        why = f"the archive has {' and '.join(names)}, one club by this list: merge them"
        self.file.add_unparsed(entry.line, entry.name, why)

    def _create(self, entry: ParsedClub) -> int:
        club = new_club(
            entry.name, entry.country, self.batch, city=entry.city, reserves=entry.reserves
        )
        self.clubs.add(entry.name, entry.country, club.pk)
        self.file.details["clubs added"] += 1
        return club.pk

    def _clubs_named(self, country: str, names: Iterable[str]) -> set[int]:
        """The clubs of the archive whose own name is one of these."""
        own_names = self._own_names(country)
        folded = (folded for name in names for folded in name_keys(name))
        return {own_names[name] for name in folded if name in own_names}

    def _own_names(self, country: str) -> dict[str, int]:
        if country not in self.own_names:
            clubs = Club.objects.in_country(country).by_name().values_list("name", "pk")
            self.own_names[country] = {name_key(name): club for name, club in clubs}
        return self.own_names[country]

    def _add_spellings(self, entry: ParsedClub, spellings: Iterable[str]) -> None:
        for spelling in dict.fromkeys(spellings):
            club = self.clubs.find_at_home(spelling, entry.country)
            if club is not None and club != self.matched[entry.line]:
                self._report_taken(entry, spelling)
            elif club is None:
                self._add_spelling(entry, spelling)

    def _report_taken(self, entry: ParsedClub, spelling: str) -> None:
        self.file.details["spellings of another club"] += 1
        text = f"{spelling!r} belongs to another club already: not added to {entry.name}"
        self.file.add_message("skipped", entry.line, text)

    def _add_name_without_years(self, entry: ParsedClub) -> None:
        """Files seldom write the years: the plain name is a spelling that is free."""
        plain = name_without_years(entry.name)
        if plain != entry.name and self.clubs.find_at_home(plain, entry.country) is None:
            self._add_spelling(entry, plain)

    def _add_former_names(self, entry: ParsedClub) -> None:
        """ "Union (1923-1945)": the name with its years, where no other club has it."""
        for name in entry.spellings:
            plain = name_without_years(name)
            if plain == name or not name_key(plain):
                continue
            club = self.clubs.find_at_home(plain, entry.country)
            if club is None:
                self._add_spelling(entry, plain, years_of_name(name))
            elif club != self.matched[entry.line]:
                self._report_taken(entry, plain)

    def _add_spelling(
        self, entry: ParsedClub, spelling: str, years: tuple[int | None, int | None] = (None, None)
    ) -> None:
        if not name_key(spelling):
            return
        if len(spelling) > LONGEST_SPELLING:
            why = f"a spelling with more than {LONGEST_SPELLING} letters"
            self.file.add_unparsed(entry.line, spelling, why)
            return
        club = self.matched[entry.line]
        _, is_new = ClubName.objects.get_or_create(
            name_key=name_key(spelling),
            country=entry.country,
            defaults={
                "club_id": club,
                "name": spelling,
                "used_from": years[0],
                "used_until": years[1],
                "batch": self.batch,
            },
        )
        if not is_new:  # it stands for two clubs, so that neither is found by it
            self._report_taken(entry, spelling)
            return
        self.clubs.add(spelling, entry.country, club)
        self.file.details["spellings added"] += 1


def _without_former_names(names: Iterable[str]) -> list[str]:
    return [name for name in names if name_without_years(name) == name]


def entries_in(clubs: Iterable[ParsedClub], file: FileReport) -> Iterator[ParsedClub]:
    """The clubs that have a country; their lines, and what of them is not stored, are counted."""
    for club in clubs:
        if not club.country:
            file.lines["unparsed"] += club.lines
            file.add_unparsed(club.line, club.name, "no country heading above this club")
            continue
        file.lines["club"] += 1
        file.lines["spelling"] += club.lines - 1
        for part in club.left_aside:
            file.details["parts left aside"] += 1
            file.add_message("skipped", club.line, f"{club.name}: {part!r} is left aside")
        yield club
