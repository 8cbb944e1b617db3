"""Who is out, doubtful, suspended or back: a sentence for each club, state and source."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from previews.components.absence_words import (
    expected_back_in_words,
    remark_of,
    state_of,
    what_of,
)
from previews.components.club_badge import badge_of, sides_of
from previews.components.news_days import Fact, news_of_each
from previews.drafting.sentence import Sentence, listed, on_rows, sentence
from previews.models import Preview
from previews.sections.team_news import ABSENT, LABELS

ABOUT = "Team news"
# For one player and for several, around the names and the club.
WORDS = {
    "out": ("{club} are without {names}",) * 2,
    "suspended": ("{names} is suspended for {club}", "{names} are suspended for {club}"),
    "late_test": (
        "{names} faces a late fitness test for {club}",
        "{names} face late fitness tests for {club}",
    ),
    "doubtful": ("{names} is doubtful for {club}", "{names} are doubtful for {club}"),
    "returning": ("{names} is returning for {club}", "{names} are returning for {club}"),
    "rested": ("{names} may be rested by {club}",) * 2,
    "available": ("{names} is available to {club}", "{names} are available to {club}"),
    "nothing_new": ("there is nothing new of {names} of {club}",) * 2,
}

ALL = {1: "", 2: "both: "}


def sentences(preview: Preview) -> Iterator[Sentence]:
    news = [fact for fact, days in news_of_each(preview.team_news, preview.day)
            if days.holds_on(preview.day)]  # fmt: skip
    for club, side in sides_of(preview.fixture):
        name = badge_of(preview.fixture, side).short_name
        own = [fact for fact in news if fact.club_id == club.pk]
        for (state, article), facts in groupby(sorted(own, key=_order), key=_state_and_source):
            rows = list(facts)
            key = f"{state.replace('_', '-') or 'squad'}-{side}-{article or 'no-source'}"
            words = _of_players(name, state, rows, preview) if state else _of_club(name, rows)
            days = {row.reported_on for row in rows}
            day = days.pop() if len(days) == 1 else None
            text = sentence(words if not state else f"{words}{_said_by(rows[0], day)}")
            yield Sentence(key, ABOUT, text, on_rows(rows), rows[0].article, day)


def _state_and_source(fact: Fact) -> tuple[str, int]:
    """No state: it is about the whole squad."""
    return (state_of(fact) if fact.person else "", fact.article_id or 0)


def _order(fact: Fact) -> tuple[Any, ...]:
    state, article = _state_and_source(fact)
    place = list(LABELS).index(state) if state in LABELS else len(LABELS)
    return place, state, article, fact.person.name if fact.person else "", fact.pk


def _said_by(fact: Fact, day: date | None) -> str:
    """ ", according to Reuters on 17 April 2024": news goes out of date."""
    if fact.article is None:
        return f", as of {day:%-d %B %Y}" if day else ""
    return f", according to {fact.article.outlet}" + (f" on {day:%-d %B %Y}" if day else "")


def _of_club(club: str, rows: Sequence[Fact]) -> str:
    remarks = [remark_of(row) for row in rows]
    if set(remarks) == {"Nothing new."}:
        return f"there is no new team news of {club}"
    return f"team news of {club}: {' '.join(dict.fromkeys(remarks))}"


def _of_players(club: str, state: str, rows: Sequence[Fact], preview: Preview) -> str:
    singular, plural = WORDS[state]
    players: dict[str, list[str]] = {}
    for row in rows:
        known = _known_of(row, state, preview.fixture.day.year)
        players.setdefault(known, []).append(row.person.name if row.person else "")
    words = singular if len(rows) == 1 else plural
    return words.format(names=_names(players), club=club)


def _names(players: Mapping[str, Sequence[str]]) -> str:
    """ "Bradley (ankle); and Doak and Matip (both: knee)", by what is known of the players."""
    parts = [
        f"{listed(names)} ({ALL.get(len(names), 'all: ')}{known})" if known else listed(names)
        for known, names in players.items()
    ]
    if all(len(names) == 1 for names in players.values()):
        return listed(parts)
    return "; and ".join(parts) if len(parts) < 3 else "; ".join([*parts[:-1], f"and {parts[-1]}"])


def _known_of(row: Fact, state: str, year: int) -> str:
    """ "ankle, expected back 4 May". A remark is a sentence of its own, and stays on the page."""
    back = expected_back_in_words(row, year)
    what = what_of(row) if state in ABSENT else ""
    until = f"return: {back}" if row.expected_back_words else f"expected back {back}"
    return ", ".join(filter(None, (what, until if back else "")))
