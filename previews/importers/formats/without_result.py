"""Fixtures of the past without goals: held where their file has results, in every format."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from previews.importers.formats.parsed_fixture import Items, ParsedFixture, ParsedStatus

WITHOUT_RESULT = (
    "its day has passed, and it has no goals: fill them in, or give a status such as postponed"
)


@dataclass(slots=True)
class WithoutResult:
    """Fixtures of days before `today` without a result.

    They wait while nothing in the file is like a result, since it may be a list of fixtures. None
    for `today` holds none.
    """

    today: date | None
    has_results: bool = False
    waiting: list[ParsedFixture] = field(default_factory=list)

    def read(self, items: Items) -> Items:
        for item in items:
            if not isinstance(item, ParsedFixture):
                yield item
                continue
            self.has_results |= _was_played(item)
            if self.has_results:
                yield from self._end_waiting((WITHOUT_RESULT,))
            if not self._lacks_result(item):
                yield item
            elif self.has_results:
                item.reasons = (WITHOUT_RESULT,)
                yield item
            else:
                self.waiting.append(item)
        yield from self._end_waiting(())

    def _lacks_result(self, fixture: ParsedFixture) -> bool:
        return (
            self.today is not None
            and fixture.day is not None
            and fixture.day < self.today
            and fixture.status is ParsedStatus.SCHEDULED
            and not fixture.has_goals
            and not fixture.reasons
        )

    def _end_waiting(self, reasons: tuple[str, ...]) -> Iterator[ParsedFixture]:
        for fixture in self.waiting:
            fixture.reasons = reasons
            yield fixture
        self.waiting = []


def _was_played(fixture: ParsedFixture) -> bool:
    """Whether the row has what only a played match has: goals, scorers, a winner, a crowd."""
    of_a_match = (fixture.goals, fixture.result_letter, fixture.attendance)
    return fixture.has_goals or fixture.has_statistics or any(of_a_match)
