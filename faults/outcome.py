"""What came of one kind of fault."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(slots=True)
class Outcome:
    """`lost` has a sentence for each try that the site did not survive as it should."""

    fault: str
    tried: int = 0
    lost: list[str] = field(default_factory=list)

    @property
    def survived(self) -> int:
        return max(0, self.tried - len(self.lost))

    def note(self, problem: str | None) -> None:
        """Count one try; `problem` is what was wrong after it, if anything was."""
        self.tried += 1
        if problem:
            self.lost.append(problem)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def table(database: str, outcomes: Sequence[Outcome]) -> str:
    """The outcomes on one database in Markdown, and below them each thing that was lost."""
    rows: list[Sequence[object]] = [
        (f"Fault, on {database}", "tried", "survived", "lost"),
        ("---", "---:", "---:", "---:"),
        *((each.fault, each.tried, each.survived, len(each.lost)) for each in outcomes),
    ]
    lines = [f"| {' | '.join(map(str, row))} |" for row in rows]
    return "\n".join([*lines, *_sentences(outcomes)])


def _sentences(outcomes: Iterable[Outcome]) -> Iterable[str]:
    for each in outcomes:
        if not each.tried:
            yield f"\n- {each.fault}: nothing was tried."
        yield from (f"\n- {each.fault}: {problem}" for problem in each.lost)
