"""Questions of the archive, the figures they answer with, and answers with their receipts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from previews.football.computed import Caveat, Computed, Figure, More
from previews.football.held import Held
from previews.football.played_fixture import PlayedFixture
from previews.models.results_scope import Beside, ResultsScope
from previews.questions.parameter import Parameter
from previews.questions.results_held import Moment
from previews.text.stated_value import Value


@dataclass(frozen=True, slots=True)
class FigureOf[Details]:
    """One figure of a question, declared once: its name, how it is computed, what it is called.

    `compute` takes the details of an answer and gives None where the archive does not know the
    figure. `label` is what a sentence calls it ("first legs lost at home"), the name where it is
    empty; it may name attributes of the details: "matches in {details.days} days". `several`
    figures are lists: years, names. `more` says what results that are not held could make of it.
    `hosts` names the figure with the hosts, of a score.
    """

    name: str
    compute: Callable[[Details], object]
    label: str = ""
    several: bool = False
    more: More = More.ANYTHING
    hosts: str = ""

    def of(self, details: Details) -> Figure:
        label = self.label.format(details=details)
        return Figure(self.name, self.compute(details), label, self.more, self.hosts)


def figures_of[Details](
    declared: Iterable[FigureOf[Details]], details: Details | None
) -> tuple[Figure, ...]:
    """The figures of an answer; none where it has no details."""
    return () if details is None else tuple(figure.of(details) for figure in declared)


@dataclass(frozen=True)
class Answer[Details]:
    """What the archive knew at a moment. JSON keeps all but the last two: see json_format.

    `details` is the answer as a value of football, `figures` are what a sentence may state of it,
    `caveats` the conditions on which they rest. `rows` are the fixtures that prove it, each with
    a note where that is not plain. `subject` is what the figures are about, at the start of a
    sentence: "Liverpool's last results". `not_in_archive` is the sentence that takes the place
    of an answer; empty where there is one. `held` are the results that were looked at: where
    they are not complete, every sentence of the answer says "in the 8 matches held".
    `also_counted` are the numbers of fixtures that the figures count besides those of the rows.
    `looked_in` is what was searched for them; only `ask_from_words` sets it.
    """

    question: str
    parameters: Mapping[str, str | int]
    details: Details
    rows: tuple[PlayedFixture, ...]
    scope: str
    held: Held
    as_of: Moment
    figures: tuple[Figure, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    subject: str = ""
    not_in_archive: str = ""
    also_counted: frozenset[int] = field(default=frozenset(), compare=False)
    looked_in: ResultsScope | None = field(default=None, compare=False)

    @property
    def value(self) -> dict[str, Value]:
        """The figures by name."""
        return {figure.name: figure.value for figure in self.figures}

    @property
    def computed(self) -> Computed | None:
        """The answer as a claim is judged by it; None where the archive cannot know."""
        if self.not_in_archive or not self.figures:
            return None
        within = self.held.in_words
        subject = f"{self.subject}, {within}" if within else self.subject
        return Computed(self.figures, self.caveats, f"{subject}: {{figures}}.", within)


def no_lines(_details: object) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Question:
    """A typed query over the results. `ask` takes the parameters by name, and `before`.

    The parameters competition, organiser and season reach it as one `scope`. `figures` are what
    a claim may state. `lines` print what the figures leave out, such as a table. `counts` are the
    kinds of `models/counted_facts.py` that its answers count besides results. `beside` says what
    it looks at beside the matches of its scope.
    """

    slug: str
    title: str
    parameters: tuple[Parameter, ...]
    ask: Callable[..., Answer[object]]
    figures: tuple[FigureOf[Any], ...] = ()
    lines: Callable[[Any], Iterable[str]] = no_lines
    lines_of_part: Callable[[Any], Iterable[str]] = no_lines
    counts: tuple[str, ...] = ("resultsstatement",)
    beside: Beside = Beside.NOTHING

    @property
    def figure_names(self) -> tuple[str, ...]:
        return tuple(figure.name for figure in self.figures)


def named(**parameters: object) -> dict[str, str | int]:
    """Parameters as an answer repeats them: by name, without those that are not given."""
    return {
        name: value if isinstance(value, int) else str(value)
        for name, value in parameters.items()
        if value not in (None, "")
    }
