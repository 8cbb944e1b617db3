"""Questions of the archive, and answers that bring their receipts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from previews.football.played_fixture import PlayedFixture
from previews.football.verdict import Caveat, Computed, Figure
from previews.questions.parameter import Parameter
from previews.questions.scope import Moment

type Json = str | int | float | bool | list[Json] | dict[str, Json] | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """A fixture that an answer rests on, and what it has to do with it where that is not plain."""

    fixture: PlayedFixture
    note: str = ""


@dataclass(frozen=True)
class Answer[Found]:
    """What the archive knew at a moment.

    `found` is the football value, for whoever draws it; `value` says the same in plain data.
    `figures` are what a sentence may state of it, `caveats` on what they rest, `wording` how the
    desk would put it. `not_in_archive` is the sentence that is said instead of a guess.
    """

    question: str
    parameters: Mapping[str, str | int]
    found: Found
    value: Json
    rows: tuple[Receipt, ...]
    scope: str
    as_of: Moment
    figures: tuple[Figure, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    wording: str = "{figures}"
    not_in_archive: str = ""

    @property
    def computed(self) -> Computed | None:
        """The answer as a claim is judged by it; None where the archive cannot know."""
        if self.not_in_archive or not self.figures:
            return None
        return Computed(self.figures, self.caveats, self.wording)


@dataclass(frozen=True, slots=True)
class Question:
    """A typed query over the results. `ask` takes the parameters by name, and `before`.

    The parameters competition, organiser and season reach it as one `scope`.
    """

    slug: str
    title: str
    parameters: tuple[Parameter, ...]
    ask: Callable[..., Answer[object]]
    figures: tuple[str, ...] = ()
    """Names of the figures of an answer: what a claim may state."""


def receipts(fixtures: Iterable[PlayedFixture], note: str = "") -> tuple[Receipt, ...]:
    return tuple(Receipt(fixture, note) for fixture in fixtures)


def named(**parameters: object) -> dict[str, str | int]:
    """Parameters as an answer repeats them: by name, without those nobody gave."""
    return {
        name: value if isinstance(value, int) else str(value)
        for name, value in parameters.items()
        if value not in (None, "")
    }
