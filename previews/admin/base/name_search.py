"""Searches of the admin: names are found whatever their case, accents, signs and spaces."""

from typing import Any, ClassVar

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import smart_split, unescape_string_literal

from previews.admin.base.request_kind import request_kind
from previews.admin.base.typed_admin import AnyAdmin
from previews.models.word_search import MOST_NAMES, having_words

# Words that people type between two clubs, left out of a search: Atalanta v Liverpool.
CLUB_SEPARATORS = {"v", "vs", "-", "–", "&"}
CUT = (
    "“{word}” is in more names than a search takes together. These are the rows of some of them: "
    "type more of the name, or add a word or a year."
)


class NameSearch(AnyAdmin):
    """Finds names by the beginning of each of their words, and other texts by any part."""

    # Of how many names a search reads the rows: fewer in a table that imports fill.
    most_names: ClassVar[int] = MOST_NAMES

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        words = list(words_of(search_term))
        if not words:
            return queryset, False
        paths = self.get_search_fields(request)  # type: ignore[attr-defined]  # a ModelAdmin
        matching = having_words(queryset, paths, words, self.most_names)
        if matching.cut and request_kind(request).endswith("_changelist"):
            for word in matching.cut:
                messages.warning(request, CUT.format(word=word))
        return matching.rows, False


def words_of(term: str) -> Any:
    """The words of a search; several in quotation marks are one."""
    for word in smart_split(term.replace("\x00", " ")):
        if word[0] in "'\"" and word[-1] == word[0] and len(word) > 1:
            yield unescape_string_literal(word)
        elif word not in CLUB_SEPARATORS:
            yield word
