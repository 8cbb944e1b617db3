"""Who is out, doubtful or back at a club: a line each, and what is stored to confirm or close."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from previews.admin.sheet.named_people import Known, Question, Squad, whom
from previews.admin.sheet.part import Typed, changed
from previews.admin.sheet.save_absences import CLOSE, CONFIRM, Entry, Line, save_absences
from previews.admin.sheet.sitting import Sitting
from previews.football.absence_line import read_absences
from previews.football.team_line import NamedPlayer
from previews.models import Availability, Club, Injury
from previews.models.open_team_news import TeamNewsRow
from previews.models.team_news import shown_until

MOST_LINES = 40
TOO_MANY = f"More than {MOST_LINES} lines: enter them in two steps."


@dataclass(frozen=True, slots=True)
class Absences:
    """`name` is "home" or "away"; `all_confirmed` is the box for everything that is stored."""

    name: str
    club: Club
    entries: tuple[Entry, ...]
    text: str = ""
    all_confirmed: bool = False
    lines: tuple[Line, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def field(self) -> str:
        return f"{self.name}-absences"

    @property
    def rows(self) -> tuple[TeamNewsRow, ...]:
        return tuple(row for entry in self.entries for row in entry.rows)

    @property
    def is_typed(self) -> bool:
        return bool(self.text) or any(entry.answer for entry in self.entries)

    @property
    def is_ready(self) -> bool:
        answered = all(line.known or not line.said.name for line in self.lines)
        return self.is_typed and answered and not self.problems

    @property
    def is_refused(self) -> bool:
        return self.is_typed and not self.is_ready

    def save(self, sitting: Sitting) -> list[str]:
        return save_absences(sitting, self.club, self.lines, self.entries)


def absences_of(
    name: str, club: Club, squad: Squad, stored: Iterable[TeamNewsRow], day: date, typed: Typed,
    asked: Sequence[Question] = (),
) -> Absences:  # fmt: skip
    """`asked` are questions that the line-up of the club has put already."""
    all_box = f"{name}-absences-all"
    all_confirmed = typed is not None and all_box in typed
    entries = entries_of((row for row in stored if row.club_id == club.pk), day, typed, all_box)
    text = changed(typed, f"{name}-absences", "") or ""
    if not text or typed is None:
        return Absences(name, club, entries, all_confirmed=all_confirmed)
    said = read_absences(text, day)
    people = {row.person.pk: row.person for entry in entries for row in entry.rows if row.person}
    known_here = Squad(squad.new_as, {**squad.people, **people}, squad.rows)
    names = list(dict.fromkeys(line.name for line in said if line.name and line.state))
    players = [NamedPlayer(each) for each in names[:MOST_LINES]]
    known, questions = whom(players, known_here, typed, f"{name}-absent-who", asked)
    by_name: dict[str, Known] = {each.player.name: each for each in known}
    problems = [line.problem for line in said if line.problem]
    if len(said) > MOST_LINES:
        problems.append(TOO_MANY)
    lines = tuple(Line(line, by_name.get(line.name)) for line in said)
    return Absences(
        name, club, entries, text, all_confirmed, lines, tuple(questions), tuple(problems)
    )


def entries_of(
    rows: Iterable[TeamNewsRow], day: date, typed: Typed, all_box: str
) -> tuple[Entry, ...]:
    """The reports of one player and kind are one entry, the newest first."""
    together: dict[tuple[object, ...], list[TeamNewsRow]] = {}
    for row in rows:
        about_all = row.article_id if row.person_id is None else None
        together.setdefault((type(row), row.person_id, about_all), []).append(row)
    return tuple(_entry(reports, day, typed or {}, all_box) for reports in together.values())


def _entry(rows: Sequence[TeamNewsRow], day: date, typed: Mapping[str, str], all_box: str) -> Entry:
    newest = rows[0]
    field = f"{newest._meta.model_name}-{newest.pk}"
    answer = typed.get(field, "")
    if answer not in (CONFIRM, CLOSE):
        answer = CONFIRM if all_box in typed else ""
    lasts = shown_until(newest)
    lapsed = isinstance(newest, Injury) and lasts is not None and lasts < day
    closing = "No longer" if isinstance(newest, Availability) else "Fit again"
    closing = "Ban over" if newest._meta.model_name == "suspension" else closing
    return Entry(tuple(rows), field, answer, lapsed, closing)
