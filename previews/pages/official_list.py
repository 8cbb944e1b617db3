"""The match officials of the archive in alphabetical order. 1 query, 3 further on."""

from django.http import QueryDict

from previews.data.countries import country_name
from previews.models import Official
from previews.pages import letter_list
from previews.pages.letter_list import LetterList, LetterRow


def read(params: QueryDict) -> LetterList:
    return letter_list.read(Official.objects.alphabetical(), params, _lines)


def _lines(officials: list[Official]) -> list[LetterRow]:
    return [
        LetterRow(each.name, each.slug, country_name(each.country) or each.country)
        for each in officials
    ]
