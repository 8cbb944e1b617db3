"""The people of the archive in alphabetical order. 2 queries, 4 further on."""

from datetime import date, datetime

from django.http import QueryDict

from previews.football.calendar_days import day_of
from previews.models import Person, Spell
from previews.pages import letter_list
from previews.pages.letter_list import LetterList, LetterRow


def read(params: QueryDict, now: datetime) -> LetterList:
    today = day_of(now)
    people = Person.objects.in_archive(today).alphabetical()
    return letter_list.read(people, params, lambda shown: _lines(shown, today))


def _lines(people: list[Person], today: date) -> list[LetterRow]:
    spells = Spell.objects.latest_of({person.pk for person in people}, today) if people else {}
    about = {number: spell.in_words(today) for number, spell in spells.items()}
    return [LetterRow(each.name, each.slug, about.get(each.pk, "")) for each in people]
