"""The matches held that name a person: in a confirmed line-up, or as a scorer. 5 queries."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from previews.football.played_fixture import PlayedFixture
from previews.models import Fixture, LineupPlace, MatchEvent, Person, Spell
from previews.models.written_names import events_written_of
from previews.text.number_words import counted


@dataclass(frozen=True, slots=True)
class PersonMatches:
    """The latest first, each with what the person did there as its note."""

    matches: tuple[PlayedFixture, ...]
    goals: int

    @property
    def sentence(self) -> str:
        """Three goals in the eight matches held."""
        if not self.matches:
            return ""
        held = counted(len(self.matches), "match", "matches")
        words = f"{counted(self.goals, 'goal')} in the {held} held"
        return f"{words[0].upper()}{words[1:]}."


def matches_of(person: Person, spells: list[Spell], now: datetime) -> PersonMatches:
    places = {
        fixture: (place, captain)
        for fixture, place, captain in LineupPlace.objects.of(person).confirmed().places()
    }
    written = events_written_of(person, spells)
    scored = Counter(MatchEvent.objects.goals().credited_to(person, written).numbers())
    ids = {*places, *scored}
    played = Fixture.objects.with_ids(ids).played_before(now).latest_first().receipts()
    numbers = {match.number for match in played}
    return PersonMatches(
        matches=tuple(
            match.with_note(_note(places.get(match.number), scored[match.number]))
            for match in played
        ),
        goals=sum(goals for number, goals in scored.items() if number in numbers),
    )


def _note(place: tuple[int | None, bool] | None, goals: int) -> str:
    notes = []
    if place is not None:
        number, is_captain = place
        notes.append("on the bench" if number is None else "in the eleven")
        if is_captain:
            notes.append("captain")
    if goals:
        notes.append(counted(goals, "goal"))
    return ", ".join(notes)
