"""Contradictions: reports of one claim, or of one fact, that cannot all be right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from previews.football.computed import Figure
from previews.football.hosts_order import in_order_of_hosts
from previews.text.stated_value import Value, in_words, listed, plainly, same


@dataclass(frozen=True)
class Stated:
    """What one source states, by the names of the figures or of the slots it fills."""

    source: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Position:
    """One value and the sources that state it. `is_right` is None where nothing decides it."""

    value: Value
    sources: tuple[str, ...]
    is_right: bool | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One part on which sources differ: the place, the order, the kick-off."""

    name: str
    label: str
    positions: tuple[Position, ...]
    computed: Value = None

    @property
    def is_decided(self) -> bool:
        return self.computed is not None

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(sorted({source for each in self.positions for source in each.sources}))

    @property
    def sentence(self) -> str:
        """Who says what, and what the archive says to it."""
        said = "; ".join(
            f"{listed(position.sources)}: {in_words(position.value)}" for position in self.positions
        )
        ruling = f" The archive has {in_words(self.computed)}." if self.is_decided else ""
        return f"{self.label[:1].upper()}{self.label[1:]}: {said}.{ruling}"


def contradictions(
    reports: Sequence[Stated],
    computed: Sequence[Figure] = (),
    *,
    labels: Mapping[str, str] | None = None,
    hosts: Mapping[str, str] | None = None,
) -> tuple[Contradiction, ...]:
    """The parts to which reports give different values, and who is right where it is known.

    Reports that state different parts of one answer agree: "the first since 1988" and "only the
    second" can be said of one semi-final. The order of the reports changes nothing. `hosts` names,
    for each score, the figure with the hosts: of a match put at the wrong ground, only the ground
    is contradicted.
    """
    for score, ground in (hosts or {}).items():
        reports = in_one_order(reports, score, ground, computed)
    titles = titles_of(computed, labels)
    known = {figure.name: figure.value for figure in computed if figure.value is not None}
    names = sorted({name for report in reports for name in report.values})
    contradicted = []
    for name in names:
        positions = positions_on(name, reports, known)
        if any(not same(each.value, other.value) for each, other in combinations(positions, 2)):
            label = titles.get(name, name.replace("_", " "))
            contradicted.append(Contradiction(name, label, positions, known.get(name)))
    return tuple(contradicted)


def in_one_order(
    reports: Sequence[Stated], score: str, ground: str, computed: Sequence[Figure]
) -> Sequence[Stated]:
    """The reports with a score turned round that another hosts' order explains.

    The order is that of the archive's hosts, else of the first hosts of the alphabet.
    """
    answers = {figure.name: figure.value for figure in computed}
    known = [(answers.get(ground), answers.get(score))] if answers.get(ground) else []
    both = [
        (report.values[ground], report.values[score])
        for report in reports
        if report.values.get(ground) is not None and report.values.get(score) is not None
    ]
    first = known or sorted(both, key=repr)[:1]
    if not first:
        return reports
    known_here = dict(zip((ground, score), first[0], strict=True))
    return [
        Stated(report.source, in_order_of_hosts(report.values, known_here, {score: ground}))
        for report in reports
    ]


def titles_of(computed: Sequence[Figure], labels: Mapping[str, str] | None) -> dict[str, str]:
    return {figure.name: figure.title for figure in computed} | dict(labels or {})


def positions_on(
    name: str, reports: Sequence[Stated], known: Mapping[str, Value]
) -> tuple[Position, ...]:
    """The values stated for a name. Of two spellings of one value, the first of the alphabet."""
    by_meaning: dict[str, list[tuple[str, Value]]] = {}
    for report in reports:
        value = report.values.get(name)
        if value is not None:
            by_meaning.setdefault(repr(plainly(value)), []).append((report.source, value))
    return tuple(
        Position(
            min((value for _, value in said), key=repr),
            tuple(sorted({source for source, _ in said})),
            same(said[0][1], known[name]) if name in known else None,
        )
        for _, said in sorted(by_meaning.items())
    )
