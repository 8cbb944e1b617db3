"""Everything that fans find by the words that they type. At most 45 queries, each bounded."""

from datetime import datetime

from previews.search import texts
from previews.search.matches import matches
from previews.search.names import names
from previews.search.near import near_names
from previews.search.results import Group, SearchResults
from previews.search.words import query_in


def search(text: str, now: datetime) -> SearchResults:
    """Groups in the order of their nearest row; matches first where two clubs or days are named."""
    query = query_in(text)
    if query.is_empty:
        return SearchResults(text)
    today = now.date()
    named = names(query, today)
    played, numbers = matches(query, named, now)
    groups = [
        *named.groups,
        played,
        texts.previews(query, named, numbers, now),
        texts.claims(query, now),
        texts.quotes(query, named, now),
    ]
    filled = [group for group in groups if group.hits]
    near = () if filled else near_names(query, today)
    is_of_matches = query.days is not None or not named.groups
    return SearchResults(text, _ranked(filled, is_of_matches=is_of_matches), near, query.is_cut)


def _ranked(groups: list[Group], *, is_of_matches: bool) -> tuple[Group, ...]:
    first = {"matches"} if is_of_matches else set()
    return tuple(sorted(groups, key=lambda group: (group.slug not in first, group.rank)))
