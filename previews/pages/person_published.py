"""What published previews tell of a person: team news, line-ups, quotes, milestones.

It is read from their newest editions, so that nothing of a draft is told, and nothing that waits
for its release. 4 queries.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from django.http import QueryDict
from django.urls import reverse

from previews.components.club_badge import Side
from previews.football.calendar_days import day_of
from previews.models import Person, Preview
from previews.models.traces_of_people import Published, Traces, editions_naming, traces_of
from previews.pages.person_lines import (
    LineupLine,
    MilestoneLine,
    NewsLine,
    PreviewLink,
    PublishedNews,
    QuoteLine,
)
from previews.sections.lineups import Lineups
from previews.sections.match_facts import MatchFacts
from previews.sections.milestones import Milestones, RaceCard, TallyRow
from previews.sections.quotes import Quotes
from previews.sections.team_news import TeamNews
from previews.sections.team_news import show as news_on

QUOTES = 10


class _Sections(msgspec.Struct):
    """The parts of an edition's document that are looked at."""

    team_news: TeamNews | None = None
    lineups: Lineups | None = None
    quotes: Quotes | None = None
    milestones: Milestones | None = None


class _Document(msgspec.Struct):
    header: MatchFacts
    sections: _Sections


DECODER = msgspec.json.Decoder(_Document)


@dataclass(frozen=True, slots=True)
class _Edition:
    """A document with the clubs of its match by their side."""

    published: Published
    document: _Document

    @property
    def link(self) -> PreviewLink:
        header = self.document.header
        address = reverse("previews:preview_detail", args=[self.published.slug])
        return PreviewLink(address, f"{header.home} v {header.away}", header.day)

    def club_on(self, side: Side) -> int:
        return self.published.home if side is Side.HOME else self.published.away


def published_news_of(person: Person, now: datetime) -> PublishedNews:
    traces, published = traces_of(person), Preview.objects.published(now)
    naming = set().union(*traces.fixtures.values())
    rows = editions_naming(published, naming, traces.clubs, day_of(now))
    editions = [edition for row in rows if (edition := _edition(row)) is not None]
    quotes = [line for each in editions for line in _quotes(each, person, traces)]
    return PublishedNews(
        news=_each_once(line for each in editions for line in _news(each, person, traces, now)),
        lineups=tuple(line for each in editions for line in _lineups(each, person, traces)),
        quotes=tuple(quotes[:QUOTES]),
        milestones=tuple(line for each in editions for line in _milestones(each, person, traces)),
    )


def _edition(row: Published) -> _Edition | None:
    """None where the document is of another shape: what it says is then told by its preview."""
    try:
        return _Edition(row, DECODER.decode(row.document)) if row.document else None
    except msgspec.MsgspecError:
        return None


def _news(edition: _Edition, person: Person, traces: Traces, now: datetime) -> Iterator[NewsLine]:
    """Only of a match that is still to come: after it nobody keeps the preview's news."""
    value, header = edition.document.sections.team_news, edition.document.header
    if value is None or now >= (header.kick_off or header.day_ends_at):
        return
    shown = news_on(value, QueryDict(), now)
    for club in shown.clubs if shown else ():
        if edition.club_on(club.club.side) not in traces.clubs:
            continue
        for group in club.groups:
            for line in group.lines:
                if line.player == person.name:
                    yield NewsLine(group.label, club.club.name, line, edition.link)


def _each_once(lines: Iterator[NewsLine]) -> tuple[NewsLine, ...]:
    """The previews of a club's next matches say the same: the first of them is named."""
    first: dict[tuple[str, str, str, str], NewsLine] = {}
    for each in lines:
        line = each.line
        first.setdefault((each.label, each.club, line.what, line.back), each)
    return tuple(first.values())


def _lineups(edition: _Edition, person: Person, traces: Traces) -> Iterator[LineupLine]:
    value = edition.document.sections.lineups
    if value is None or edition.published.fixture not in traces.fixtures["lineups"]:
        return
    for club in value.clubs:
        for eleven in club.elevens:
            place = (
                "in the eleven"
                if any(player.name == person.short for player in eleven.players)
                else "on the bench"
                if person.short in eleven.bench
                else ""
            )
            if place:
                by = f", by {eleven.by}" if eleven.by else ""
                words = f"{eleven.kind} {place} of {club.club}{by}"
                yield LineupLine(words, eleven.source, edition.link)


def _quotes(edition: _Edition, person: Person, traces: Traces) -> Iterator[QuoteLine]:
    value = edition.document.sections.quotes
    if value is None or edition.published.fixture not in traces.fixtures["quotes"]:
        return
    for voice in value.voices:
        if voice.speaker == person.name:
            for quote in (*voice.first, *voice.more):
                yield QuoteLine(voice, quote, edition.link)


def _milestones(edition: _Edition, person: Person, traces: Traces) -> Iterator[MilestoneLine]:
    value, fixture = edition.document.sections.milestones, edition.published.fixture
    if value is None:
        return
    if fixture in traces.fixtures["milestones"]:
        for race in _of(person, value.races):
            yield MilestoneLine(edition.link, race=race)
    if fixture in traces.fixtures["tallies"]:
        for tally in _of(person, value.tallies):
            yield MilestoneLine(edition.link, tally=tally)


def _of[Row: (RaceCard, TallyRow)](person: Person, rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.person == person.name]
