"""What an answer could be told otherwise by: what else is in its scope, the names and the rules."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from previews.factcheck.spellings import texts
from previews.models import Claim
from previews.models.counted_facts import KINDS, CountedFixture, CountedRows
from previews.models.results_scope import ResultsScope
from previews.models.scope_hashes import hashes_of_scopes
from previews.models.spelled_names import Owner, spelled_names
from previews.questions.json_format import encode
from previews.questions.lookup import split_country
from previews.text.spelling import keys_to_look_up, name_key

# Columns of counted facts with the number of a row that has names.
OWNERS = {"person_id": "person", "official_id": "official", "club_id": "club"}
WORD = re.compile(r"[^\W_][\w'’.&-]*")
MOST_WORDS_IN_A_NAME = 4


class Surroundings(NamedTuple):
    """Of one claim: what was searched and when, the keys of names that are said, and whose names
    the answer has.
    """

    scope: ResultsScope | None
    moment: datetime
    words: tuple[str, ...]
    owners: frozenset[Owner]


def hashes_around(every: Iterable[Surroundings]) -> list[str]:
    """A hash of each. 3 queries at most: the two of `hashes_of_scopes`, and one for names."""
    every = list(every)
    scopes = hashes_of_scopes((each.scope, each.moment) for each in every if each.scope)
    names = spelled_names(
        frozenset[Owner]().union(*(each.owners for each in every)),
        {word for each in every for word in each.words},
    )
    hashes = []
    for each in every:
        words = frozenset(each.words)
        named = {
            name.hash
            for name in names
            if name.owner in each.owners or not words.isdisjoint(name.keys)
        }
        in_scope = scopes[each.scope, each.moment] if each.scope else ""
        hashes.append(sha256(encode([in_scope, sorted(named)])).hexdigest())
    return hashes


def owners_in(
    numbers: Iterable[int],
    fixtures: Mapping[int, CountedFixture],
    kinds: Mapping[str, CountedRows],
    scope: ResultsScope | None,
) -> frozenset[Owner]:
    """Whose names are in an answer: those of the clubs of its matches, and of its people."""
    numbers = [number for number in numbers if number in fixtures]
    owners = set(_owners_in_scope(scope)) if scope else set()
    for number in numbers:
        _, _, home, away, *_ = fixtures[number].result
        owners |= {Owner("club", home), Owner("club", away)}
    for kind, rows in kinds.items():
        columns = KINDS[kind].columns
        # Before its columns, a row has the two parts of its key.
        places = [(OWNERS[name], columns.index(name) + 2) for name in columns if name in OWNERS]
        owners |= {
            Owner(named, row[place])
            for row in rows.of(numbers)
            for named, place in places
            if row[place] is not None
        }
    return frozenset(owners)


def _owners_in_scope(scope: ResultsScope) -> Iterator[Owner]:
    numbers = {"club": scope.club, "official": scope.official, "person": scope.player}
    numbers["competition"] = scope.competition
    for kind, number in numbers.items():
        if number is not None:
            yield Owner(kind, number)


def words_of(claim: Claim) -> tuple[str, ...]:
    """The keys of all names that a claim and its reports say. `reports` must be loaded."""
    keys: set[str] = set()
    reports = list(claim.reports.all())
    for values in (claim.parameters, claim.expected, *(report.stated for report in reports)):
        for value in values.values():
            for text in texts(value):
                keys.update(*(keys_to_look_up(name) for name in {text, split_country(text)[0]}))
    for prose in (claim.sentence, *(report.wording for report in reports)):
        keys.update(_names_in(prose))
    return tuple(sorted(keys - {""}))


def _names_in(prose: str) -> Iterator[str]:
    """The keys of up to four words that begin and end with a capital letter, as names do."""
    words = WORD.findall(prose)
    capitals = [word[:1].isupper() or word[:1].isdigit() for word in words]
    for first, is_first in enumerate(capitals):
        for last in range(first, min(first + MOST_WORDS_IN_A_NAME, len(words))):
            if is_first and capitals[last]:
                yield name_key(" ".join(words[first : last + 1]))
