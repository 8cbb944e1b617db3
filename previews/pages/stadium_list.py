"""The stadiums of clubs and matches in alphabetical order. 1 query, 3 further on."""

from django.http import QueryDict

from previews.data.countries import country_name
from previews.models import Stadium
from previews.pages import letter_list
from previews.pages.letter_list import LetterList, LetterRow


def read(params: QueryDict) -> LetterList:
    return letter_list.read(Stadium.objects.in_use().alphabetical(), params, _lines)


def _lines(stadiums: list[Stadium]) -> list[LetterRow]:
    return [
        LetterRow(
            each.name, each.slug, f"{each.city}, {country_name(each.country) or each.country}"
        )
        for each in stadiums
    ]
