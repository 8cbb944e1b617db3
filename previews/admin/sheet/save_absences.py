"""Save what a match sheet says of absences, as the pages of injuries and bans would.

To confirm a report is to add what the new source says: the earlier one stays, for previews with an
earlier cut-off.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from previews.admin.sheet.named_people import Known
from previews.admin.sheet.save_lineup import person_of
from previews.admin.sheet.sitting import Sitting
from previews.components.absence_words import expected_back_in_words, state_of, what_of
from previews.football.absence_line import AbsenceLine
from previews.models import Article, Availability, Club, Injury, Person, Suspension
from previews.models.open_team_news import TeamNewsRow
from previews.sections.team_news import LABELS

CONFIRM, CLOSE = "confirm", "close"
INJURED = frozenset({"out", "doubtful", "late_test"})
SAID = {
    Injury: ("status", "part", "diagnosis", "out_since"),
    Suspension: ("reason", "competition", "since"),
    Availability: ("kind", "remark", "since"),
}
EXPECTED = ("expected_back", "expected_back_until", "expected_back_words")


@dataclass(frozen=True, slots=True)
class Entry:
    """The stored reports of one player, the newest first; `answer` is what the editor chose.

    `lapsed`: fans no longer see it. `closing` is the label of the choice that closes it.
    """

    rows: tuple[TeamNewsRow, ...]
    field: str
    answer: str
    lapsed: bool
    closing: str

    @property
    def row(self) -> Any:
        return self.rows[0]

    @property
    def label(self) -> str:
        return LABELS[state_of(self.row)]

    @property
    def what(self) -> str:
        return what_of(self.row)

    @property
    def back(self) -> str:
        reported = self.row.reported_on
        return expected_back_in_words(self.row, reported.year if reported else 0)

    @property
    def admin_page(self) -> str:
        return f"admin:previews_{self.row._meta.model_name}_change"


@dataclass(frozen=True, slots=True)
class Line:
    """A typed line; `known` is None for one about the whole squad."""

    said: AbsenceLine
    known: Known | None


def save_absences(
    sitting: Sitting, club: Club, lines: Sequence[Line], entries: Sequence[Entry]
) -> list[str]:
    sentences = []
    # Of a player about whom a line is typed, the line is what is known now.
    spoken_of = {line.known.person.pk for line in lines if line.known and line.known.person}
    for entry in entries:
        if entry.answer == CLOSE:
            sentences.append(_close(sitting, entry))
        elif entry.answer == CONFIRM and entry.row.person_id not in spoken_of:
            sentences += _confirm(sitting, entry)
    for line in lines:
        person = person_of(sitting, club, line.known) if line.known else None
        if line.said.state == "available" and person and person.pk:
            closed = [each for each in entries if _is_absence_of(each, person)]
            sentences += [_close(sitting, entry) for entry in closed if entry.answer != CLOSE]
        row = _row(sitting, club, line.said, person)
        sitting.add(row)
        sentences.append(str(row))
    return sentences


def _row(sitting: Sitting, club: Club, said: AbsenceLine, person: Person | None) -> TeamNewsRow:
    common = {
        "club": club,
        "person": person,
        "article": sitting.article,
        "reported_on": sitting.reported_on,
        "expected_back": said.back.first,
        "expected_back_until": said.back.last,
        "expected_back_words": said.back.words,
    }
    if said.state in INJURED:
        return Injury(status=said.state, part=said.part, diagnosis=said.reason, **common)
    if said.state == "suspended":
        here = sitting.fixture.season.competition if said.here else None
        return Suspension(
            reason=said.reason, competition=here, fixtures_left=said.matches, **common
        )
    remark = ", ".join(each for each in (said.part, said.reason) if each)
    return Availability(kind=said.state, remark=remark[:1].upper() + remark[1:], **common)


def _confirm(sitting: Sitting, entry: Entry) -> list[str]:
    """The same again, by the new source and day; nothing if it is that report already."""
    row = entry.row
    sitting.check(row)
    if (row.reported_on, row.article_id) == (sitting.reported_on, _number(sitting.article)):
        return []
    again = reported_again(row, sitting.article, sitting.reported_on)
    if isinstance(row, Suspension) and row.fixtures_left is not None:
        served = row.served_there if row.competition_id else row.served  # type: ignore[attr-defined]
        again.fixtures_left = max(row.fixtures_left - served, 0)
    sitting.add(again)
    return [f"{again}, confirmed"]


def reported_again(row: Any, article: Article | None, reported_on: date | None) -> Any:
    """A new row that says what the report says, by another source or on another day."""
    kind = type(row)
    facts = {name: getattr(row, name) for name in (*SAID[kind], *EXPECTED)}
    return kind(club=row.club, person=row.person, article=article, reported_on=reported_on, **facts)


def _close(sitting: Sitting, entry: Entry) -> str:
    """All reports of it: an earlier one would be the newest again."""
    for row in entry.rows:
        if isinstance(row, Availability):
            row.until = _last_day(sitting.day, row.since)
            sitting.change(row, ["until"])
        else:
            row.back_on = sitting.day
            sitting.change(row, ["available again on"])
    return f"{entry.row}: closed on {sitting.day:%-d %B %Y}"


def _last_day(day: date, since: date | None) -> date:
    last = day - timedelta(days=1)
    return max(last, since) if since else last


def _is_absence_of(entry: Entry, person: Person) -> bool:
    return not isinstance(entry.row, Availability) and entry.row.person_id == person.pk


def _number(row: Any) -> int | None:
    return row.pk if row else None
