"""What a verdict rests on: the matches of an answer and what was counted of them, as hashes.

And what could be told otherwise by a match beyond them, by a name or by a rule: `surroundings.py`.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from msgspec import Struct

from previews.archive.played_fixture_row import Result, result_of
from previews.factcheck.check_json import receipts_in
from previews.factcheck.surroundings import Surroundings, hashes_around, owners_in
from previews.models import Check
from previews.models.counted_facts import (
    CountedFixture,
    CountedRows,
    counted_fixtures,
    counted_rows,
)
from previews.models.results_scope import ResultsScope
from previews.models.spelled_names import Owner
from previews.questions.json_format import decode, encode
from previews.questions.question import Answer, Question

# Beside the kinds of `counted_facts`: season, stage and kick-off of the fixtures.
FIXTURE = "fixture"


class RestsOn(Struct, frozen=True):
    """The numbers of all matches of an answer, also of those that are not kept as receipts.

    `results` is a hash of their results. `facts` has one of each kind of fact that was counted
    besides. `scope` is what was searched, `words` are the keys of names that are said, `around` is
    a hash of what is there now. Those that a check was made without are empty.
    """

    numbers: tuple[int, ...] = ()
    results: str = ""
    facts: Mapping[str, str] = {}
    scope: ResultsScope | None = None
    words: tuple[str, ...] = ()
    around: str = ""

    @property
    def has_surroundings(self) -> bool:
        return self.scope is not None or bool(self.words)


@dataclass(frozen=True, slots=True)
class Resting:
    """What an answer rests on, and the rows whose names its receipts and figures have."""

    on: RestsOn = field(default_factory=RestsOn)
    owners: frozenset[Owner] = frozenset()


def resting_of(question: Question, answer: Answer[object]) -> Resting:
    """What an answer that was just given rests on. 1 query, and 1 for each kind it counts.

    They are asked after the answer: the caller sees to it that nothing was written between.
    """
    numbers = {row.number for row in answer.rows} | answer.also_counted
    scope = answer.looked_in
    if not numbers:
        return Resting(RestsOn(scope=scope), owners_in((), {}, {}, scope))
    fixtures = counted_fixtures(numbers)
    results = {row.number: result_of(row) for row in answer.rows}
    others = {number: fixtures[number].result for number in numbers & fixtures.keys()}
    kinds = {kind: counted_rows(kind, fixtures) for kind in question.counts}
    rests_on = RestsOn(
        tuple(sorted(numbers)),
        _hash_of_results((others | results).values()),
        _hashes_of_facts(numbers, fixtures, kinds),
        scope,
    )
    return Resting(rests_on, owners_in(numbers, fixtures, kinds, scope))


def rests_on(check: Check) -> RestsOn:
    """What a stored check rests on: of one made before that was kept, what its receipts say."""
    kept = decode(check.rests_on, RestsOn)
    if kept.numbers or kept.has_surroundings:
        return kept
    results = {result_of(row) for row in receipts_in(check)}
    return RestsOn(tuple(sorted(result[0] for result in results)), _hash_of_results(results))


def claims_on_changed_facts(checks: Collection[Check]) -> set[int]:
    """The claims whose verdict rests on a match that the archive now has otherwise, or of which the
    archive now has more.

    4 queries at most, and 1 for each kind of fact that their answers counted.
    """
    rest = {
        check.claim_id: (rests_on(check), check.as_of) for check in checks if not check.report_id
    }
    fixtures = counted_fixtures({number for kept, _ in rest.values() for number in kept.numbers})
    counted = {kind for kept, _ in rest.values() for kind in kept.facts} - {FIXTURE}
    rows = {
        kind: counted_rows(
            kind,
            {
                number: fixtures[number]
                for kept, _ in rest.values()
                if kind in kept.facts
                for number in kept.numbers
                if number in fixtures
            },
        )
        for kind in sorted(counted)
    }
    changed = {claim for claim, (kept, _) in rest.items() if not _is_as_now(kept, fixtures, rows)}
    around = {claim: each for claim, each in rest.items() if each[0].has_surroundings}
    now = hashes_around(
        Surroundings(kept.scope, moment, kept.words, _owners_now(kept, fixtures, rows))
        for kept, moment in around.values()
    )
    return changed | {
        claim
        for (claim, (kept, _)), hashed in zip(around.items(), now, strict=True)
        if kept.around != hashed
    }


def claims_resting_on(checks: Collection[Check], fixtures: Collection[int]) -> set[int]:
    """The claims whose verdict rests on one of these fixtures."""
    changed = frozenset(fixtures)
    return {check.claim_id for check in checks if not changed.isdisjoint(rests_on(check).numbers)}


def _is_as_now(
    kept: RestsOn, fixtures: Mapping[int, CountedFixture], rows: Mapping[str, CountedRows]
) -> bool:
    if not kept.numbers:
        return True
    held = [number for number in kept.numbers if number in fixtures]
    if kept.results != _hash_of_results(fixtures[number].result for number in held):
        return False
    kinds = {kind: rows[kind] for kind in kept.facts if kind != FIXTURE}
    return not kept.facts or kept.facts == _hashes_of_facts(held, fixtures, kinds)


def _owners_now(
    kept: RestsOn, fixtures: Mapping[int, CountedFixture], rows: Mapping[str, CountedRows]
) -> frozenset[Owner]:
    held = [number for number in kept.numbers if number in fixtures]
    kinds = {kind: rows[kind] for kind in kept.facts if kind != FIXTURE}
    return owners_in(held, fixtures, kinds, kept.scope)


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
