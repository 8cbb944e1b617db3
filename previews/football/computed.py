"""An answer as a sentence can state it: its figures, and the conditions on which they rest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from previews.football.figure_words import figure_in_words
from previews.text.stated_value import Value


class CaveatKind(StrEnum):
    UNDECIDED = "undecided"
    DEFINITION = "definition"
    SCOPE = "scope"


class Weight(StrEnum):
    """A condition that a sentence must say, or one that is only worth a note."""

    MISLEADING = "misleading"
    NOTE = "note"


class More(StrEnum):
    """What further results can do to a figure: a count of wins they can only raise."""

    RAISES = "raises"
    LOWERS = "lowers"
    ANYTHING = "anything"


@dataclass(frozen=True, slots=True)
class Figure:
    """One named value of an answer: `count`, 4, "first legs lost".

    `more` says what results that are not held could make of it. Of a score, `hosts` is the name of
    the figure that says in whose order it is.
    """

    name: str
    value: Value
    label: str = ""
    more: More = field(default=More.ANYTHING, compare=False)
    hosts: str = field(default="", compare=False)

    @property
    def words(self) -> str:
        """As a part of a sentence: "4 first legs lost"."""
        return figure_in_words(self.title, self.value)

    @property
    def title(self) -> str:
        return self.label or self.name.replace("_", " ")


@dataclass(frozen=True)
class Caveat:
    """A condition on which figures rest: a tie undecided, a definition, a scope.

    It concerns a sentence that states one of `applies_to` (any, when empty), unless the sentence
    says it by stating one of `said_by`. `otherwise` are the figures by the other definition.
    """

    kind: CaveatKind
    sentence: str
    applies_to: frozenset[str] = frozenset()
    said_by: frozenset[str] = frozenset()
    weight: Weight = Weight.MISLEADING
    otherwise: Mapping[str, Value] = field(default_factory=dict)

    def concerns(self, stated: Mapping[str, Value]) -> bool:
        return not self.applies_to or not self.applies_to.isdisjoint(stated)

    def is_said_in(self, stated: Mapping[str, Value]) -> bool:
        return not self.said_by.isdisjoint(stated)


@dataclass(frozen=True)
class Computed:
    """An answer as a sentence can state it: figures, and the conditions on which they rest.

    `wording` is the sentence that the desk suggests: it may name {figures}, {conditions} and any
    single figure by its name. `within` is the part of the results that was looked at, such as "in
    the 8 matches held"; empty if that is all of them. A caveat that makes a sentence misleading
    must name a figure by which the sentence can say it: or a sentence with every figure of the
    answer would mislead.
    """

    figures: tuple[Figure, ...]
    caveats: tuple[Caveat, ...] = ()
    wording: str = "{figures}"
    within: str = ""

    def __post_init__(self) -> None:
        names = {figure.name for figure in self.figures if figure.value is not None}
        for caveat in self.caveats:
            if caveat.weight is Weight.MISLEADING and not caveat.said_by & names:
                raise ValueError(f"No figure says this condition: {caveat.sentence}")

    @property
    def values(self) -> dict[str, Value]:
        return {figure.name: figure.value for figure in self.figures if figure.value is not None}

    def titled(self, name: str) -> str:
        titles = {figure.name: figure.title for figure in self.figures}
        return titles.get(name, name.replace("_", " "))
