"""Team news: who is out, doubtful, suspended, returning, and “nothing new”. 3 queries."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict

from previews.components.club_badge import ClubBadge, club_face, sides_of
from previews.components.filter_links import ClubFilter, FilterLink, club_choices, shown_in
from previews.components.source_link import Source, source_of
from previews.factcheck.freshness import is_overdue
from previews.football.calendar_days import day_of_year, days_out
from previews.models import Availability, Club, Injury, Preview, Suspension
from previews.models.expected_back import ExpectedBack

Fact = Injury | Suspension | Availability


@dataclass(frozen=True, slots=True)
class Line:
    """One player: what is the matter, until when, and who says so."""

    player: str
    what: str
    back: str
    days_out: int | None
    source: Source | None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Players with the same status, under its label."""

    state: str
    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """“Nothing new”, a statement about a whole club."""

    words: str
    source: Source | None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class ClubNews:
    club: ClubBadge
    groups: tuple[Group, ...]
    statements: tuple[Statement, ...]

    @property
    def nothing_known(self) -> bool:
        return not self.groups and not self.statements


@dataclass(frozen=True, slots=True)
class TeamNews:
    clubs: tuple[ClubNews, ...]
    shown: ClubFilter
    choices: tuple[FilterLink, ...]

    @property
    def shows_both(self) -> bool:
        return self.shown is ClubFilter.BOTH


def read(preview: Preview, params: QueryDict) -> TeamNews | None:
    fixture = preview.fixture
    loaded = ("person", "article__outlet")
    injuries = Injury.objects.on_page(preview).latest_report_first()
    bans = Suspension.objects.on_page(preview).latest_report_first()
    said = Availability.objects.on_page(preview).latest_report_first()
    facts = (
        *latest_of_each(injuries.select_related(*loaded)),
        *latest_of_each(bans.select_related(*loaded)),
        *latest_of_each(said.select_related(*loaded)),
    )
    if not facts:
        return None
    shown = shown_in(params, "team_news")
    clubs = tuple(
        _news(club, club_face(club, side), facts, preview)
        for club, side in sides_of(fixture)
        if shown in (ClubFilter.BOTH, side)
    )
    return TeamNews(clubs, shown, club_choices(fixture, shown, "team_news"))


def latest_of_each(facts: Iterable[Fact]) -> list[Fact]:
    """The newest report of each player, or of each article's word about the whole club.

    The facts come latest report first.
    """
    newest: dict[tuple[int, int | None, int | None], Fact] = {}
    for fact in facts:
        about_all = fact.article_id if fact.person_id is None else None
        newest.setdefault((fact.club_id, fact.person_id, about_all), fact)
    return list(newest.values())


def _news(club: Club, face: ClubBadge, facts: Iterable[Fact], preview: Preview) -> ClubNews:
    lines: dict[str, list[Line]] = {}
    statements = []
    for fact in facts:
        if fact.club_id != club.pk:
            continue
        if fact.person is None:
            statements.append(Statement(_remark(fact), source_of(fact), is_overdue(fact, preview)))
        else:
            lines.setdefault(_state(fact), []).append(_line(fact, fact.person.name, preview))
    groups = tuple(
        Group(state, label, tuple(sorted(lines[state], key=lambda line: line.player)))
        for state, label in LABELS.items()
        if state in lines
    )
    return ClubNews(face, groups, tuple(statements))


LABELS = {
    "out": "Out",
    "suspended": "Suspended",
    "late_test": "Late fitness test",
    "doubtful": "Doubtful",
    "returning": "Returning",
    "rested": "May be rested",
    "available": "Available",
    "nothing_new": "Nothing new",
}


def _state(fact: Fact) -> str:
    match fact:
        case Injury():
            return fact.status
        case Suspension():
            return "suspended"
        case _:
            return fact.kind


def _line(fact: Fact, player: str, preview: Preview) -> Line:
    since = fact.out_since if isinstance(fact, Injury) else None
    return Line(
        player=player,
        what=_what(fact),
        back=expected_back_in_words(fact, preview.fixture.day.year),
        days_out=days_out(since, preview.day) if since else None,
        source=source_of(fact),
        overdue=is_overdue(fact, preview),
    )


def _what(fact: Fact) -> str:
    match fact:
        case Injury():
            known = [part for part in (fact.part, fact.diagnosis) if part]
            return ", ".join(known) or "injury not disclosed"
        case Suspension():
            return fact.reason
        case _:
            return fact.remark


def _remark(fact: Fact) -> str:
    return fact.remark if isinstance(fact, Availability) and fact.remark else "Nothing new."


def expected_back_in_words(fact: ExpectedBack, year: int) -> str:
    """A day, a range of days, or the words of the report: "8–14 May", "8 January 2025".

    Of days in another year than that of the page, the year is said.
    """
    first, last, words = fact.expected_back, fact.expected_back_until, fact.expected_back_words
    if words or first is None:
        return words
    if last is None or last == first:
        return day_of_year(first, year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%-d}–{day_of_year(last, year)}"
    return f"{day_of_year(first, last.year)} – {day_of_year(last, year)}"
