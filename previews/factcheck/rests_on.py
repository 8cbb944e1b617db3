"""What a verdict rests on: the matches of an answer and what was counted of them, as hashes."""

from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256

from msgspec import Struct

from previews.archive.played_fixture_row import Result, result_of
from previews.factcheck.check_json import receipts_in
from previews.models import Check
from previews.models.counted_facts import (
    CountedFixture,
    CountedRows,
    counted_fixtures,
    counted_rows,
)
from previews.questions.json_format import decode, encode
from previews.questions.question import Answer, Question

# Beside the kinds of `counted_facts`: season, stage and kick-off of the fixtures.
FIXTURE = "fixture"


class RestsOn(Struct, frozen=True):
    """The numbers of all matches of an answer, also of those that are not kept as receipts.

    `results` is a hash of their results. `facts` has one of each kind of fact that was counted
    besides; it is empty in checks that were made before they were kept.
    """

    numbers: tuple[int, ...] = ()
    results: str = ""
    facts: Mapping[str, str] = {}


def rests_on_of(question: Question, answer: Answer[object]) -> RestsOn:
    """What an answer that was just given rests on. 1 query, and 1 for each kind it counts.

    They are asked after the answer: the caller sees to it that nothing was written between.
    """
    numbers = {row.number for row in answer.rows} | answer.also_counted
    if not numbers:
        return RestsOn()
    fixtures = counted_fixtures(numbers)
    results = {row.number: result_of(row) for row in answer.rows}
    others = {number: fixtures[number].result for number in numbers & fixtures.keys()}
    kinds = {kind: counted_rows(kind, fixtures) for kind in question.counts}
    return RestsOn(
        tuple(sorted(numbers)),
        _hash_of_results((others | results).values()),
        _hashes_of_facts(numbers, fixtures, kinds),
    )


def rests_on(check: Check) -> RestsOn:
    """What a stored check rests on: of one made before that was kept, what its receipts say."""
    kept = decode(check.rests_on, RestsOn)
    if kept.numbers:
        return kept
    results = {result_of(row) for row in receipts_in(check)}
    return RestsOn(tuple(sorted(result[0] for result in results)), _hash_of_results(results))


def claims_on_changed_facts(checks: Collection[Check]) -> set[int]:
    """The claims whose verdict rests on a match that the archive now has otherwise.

    1 query, and 1 for each kind of fact that their answers counted.
    """
    rest = {check.claim_id: kept for check in checks if (kept := rests_on(check)).numbers}
    fixtures = counted_fixtures({number for kept in rest.values() for number in kept.numbers})
    counted = {kind for kept in rest.values() for kind in kept.facts} - {FIXTURE}
    rows = {
        kind: counted_rows(
            kind,
            {
                number: fixtures[number]
                for kept in rest.values()
                if kind in kept.facts
                for number in kept.numbers
                if number in fixtures
            },
        )
        for kind in sorted(counted)
    }
    return {claim for claim, kept in rest.items() if not _is_as_now(kept, fixtures, rows)}


def claims_resting_on(checks: Collection[Check], fixtures: Collection[int]) -> set[int]:
    """The claims whose verdict rests on one of these fixtures."""
    changed = frozenset(fixtures)
    return {check.claim_id for check in checks if not changed.isdisjoint(rests_on(check).numbers)}


def _is_as_now(
    kept: RestsOn, fixtures: Mapping[int, CountedFixture], rows: Mapping[str, CountedRows]
) -> bool:
    held = [number for number in kept.numbers if number in fixtures]
    if kept.results != _hash_of_results(fixtures[number].result for number in held):
        return False
    kinds = {kind: rows[kind] for kind in kept.facts if kind != FIXTURE}
    return not kept.facts or kept.facts == _hashes_of_facts(held, fixtures, kinds)


def _hashes_of_facts(
    numbers: Collection[int],
    fixtures: Mapping[int, CountedFixture],
    kinds: Mapping[str, CountedRows],
) -> dict[str, str]:
    places = [(number, *fixtures[number][1:]) for number in numbers if number in fixtures]
    return {
        FIXTURE: _hash_of(places),
        **{kind: _hash_of(rows.of(numbers)) for kind, rows in kinds.items()},
    }


def _hash_of_results(results: Iterable[Result]) -> str:
    """The same for the same results in any order."""
    return sha256(encode(sorted(results, key=lambda result: result[0]))).hexdigest()


def _hash_of(rows: Iterable[tuple[object, ...]]) -> str:
    """The same for the same rows in any order."""
    return sha256(encode(sorted(rows, key=repr))).hexdigest()
