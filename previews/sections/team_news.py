"""Team news: who is out, doubtful, suspended, returning, and “nothing new”. 3 queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.http import QueryDict

from previews.components.absence_words import (
    expected_back_in_words,
    remark_of,
    state_of,
    what_of,
)
from previews.components.club_badge import ClubBadge, badge_of, sides_of
from previews.components.common_source import common_source
from previews.components.filter_links import ChosenClubs, ClubFilter, chosen_clubs
from previews.components.news_days import ALWAYS, Fact, News, news_of_each
from previews.components.overdue import on_day_of
from previews.components.source_link import Source, source_of
from previews.factcheck.freshness import confirmed_until
from previews.football.calendar_days import day_of, days_out
from previews.models import Injury, Person, Preview


@dataclass(frozen=True, slots=True)
class Line:
    """One player: what is the matter, until when, and who says so."""

    player: str
    what: str
    back: str
    days_out: int | None
    source: Source | None
    confirmed_until: date | None = None
    overdue: bool = False
    news: News = ALWAYS
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Players of whom the same is said, by their lines; `line` is the first."""

    players: tuple[Line, ...]

    @property
    def line(self) -> Line:
        return self.players[0]


@dataclass(frozen=True, slots=True)
class Group:
    """Players with the same status, under its label."""

    state: str
    label: str
    lines: tuple[Line, ...]

    @property
    def is_opinion(self) -> bool:
        """Whether the names say most of it: why each may be rested is what somebody thinks."""
        return self.state == "rested" and len(self.lines) > 1

    @property
    def players(self) -> tuple[str, ...]:
        return tuple(line.player for line in self.lines)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The players one by one; those that miss out for the same reason together."""
        together: dict[Any, list[Line]] = {}
        for line in self.lines:
            # A remark is a sentence about one player: "still looking for his best form".
            key = replace(line, player="", slug="") if self.state in ABSENT else line
            together.setdefault(key, []).append(line)
        return tuple(Row(tuple(lines)) for lines in together.values())


@dataclass(frozen=True, slots=True)
class Statement:
    """“Nothing new”, a statement about a whole club."""

    words: str
    source: Source | None
    confirmed_until: date | None = None
    overdue: bool = False
    news: News = ALWAYS


@dataclass(frozen=True, slots=True)
class ClubNews:
    club: ClubBadge
    groups: tuple[Group, ...]
    statements: tuple[Statement, ...]

    @property
    def source(self) -> Source | None:
        """Of most of what is shown."""
        lines = (line for group in self.groups for line in group.lines)
        return common_source([*lines, *self.statements])

    @property
    def is_brief(self) -> bool:
        """Whether one line says it."""
        return not self.groups and len(self.statements) < 2

    @property
    def nothing_known(self) -> bool:
        return not self.groups and not self.statements


@dataclass(frozen=True, slots=True)
class TeamNews:
    """Of the home club and of the away club, with what ceases to be news before the match."""

    clubs: tuple[ClubNews, ...]


def read(preview: Preview) -> TeamNews | None:
    reports = news_of_each(preview.team_news, preview.day)
    if not reports:
        return None
    return TeamNews(
        tuple(
            _club_news(
                badge_of(preview.fixture, side),
                [(fact, news) for fact, news in reports if fact.club_id == club.pk],
                preview,
            )
            for club, side in sides_of(preview.fixture)
        )
    )


def show(value: TeamNews, state: QueryDict, now: datetime) -> ChosenClubs[ClubNews] | None:
    """`?team_news=home|away` shows one club; nothing is to choose where a line says all of one.

    None when nothing is news any longer.
    """
    clubs = tuple(_on_day(club, now) for club in value.clubs)
    if all(club.nothing_known for club in clubs):
        return None
    if any(club.is_brief for club in clubs):
        return ChosenClubs(clubs, ClubFilter.BOTH, ())
    return chosen_clubs(clubs, state, "team_news")


def _on_day(club: ClubNews, now: datetime) -> ClubNews:
    groups = [replace(group, lines=_news(group.lines, now)) for group in club.groups]
    return replace(
        club,
        groups=tuple(group for group in groups if group.lines),
        statements=_news(club.statements, now),
    )


def _news[Row: (Line, Statement)](rows: Sequence[Row], now: datetime) -> tuple[Row, ...]:
    today = day_of(now)
    return on_day_of((row for row in rows if row.news.holds_on(today)), now)


def _club_news(face: ClubBadge, reports: Iterable[tuple[Fact, News]], preview: Preview) -> ClubNews:
    lines: dict[str, list[Line]] = {}
    statements = []
    for fact, news in reports:
        until = confirmed_until(fact, preview)
        if fact.person is None:
            words = Statement(remark_of(fact), source_of(fact), until, news=news)
            statements.append(words)
        else:
            line = _line(fact, fact.person, preview)
            lines.setdefault(state_of(fact), []).append(
                replace(line, confirmed_until=until, news=news)
            )
    groups = tuple(
        Group(state, label, tuple(sorted(lines[state], key=lambda line: line.player)))
        for state, label in LABELS.items()
        if state in lines
    )
    return ClubNews(face, groups, tuple(statements))


ABSENT = frozenset({"out", "suspended", "late_test", "doubtful"})
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


def _line(fact: Fact, person: Person, preview: Preview) -> Line:
    since = fact.out_since if isinstance(fact, Injury) else None
    return Line(
        player=person.name,
        what=what_of(fact),
        back=expected_back_in_words(fact, preview.fixture.day.year),
        days_out=days_out(since, preview.day) if since else None,
        source=source_of(fact),
        slug=person.slug,
    )
