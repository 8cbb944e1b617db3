"""The page at a glance: a few tiles, each made of one section's value and a link to it. No query.

A tile is drawn where its section has something to say.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.http import QueryDict

from previews.models import Appointment
from previews.pages.tie_tile import tie_tile
from previews.pages.tile import ClubLetters, Tile
from previews.pages.verdict_tiles import claims_after, claims_before
from previews.sections import team_news
from previews.sections.after_match import AfterMatch
from previews.sections.form_guide import ClubForm, FormGuide
from previews.sections.head_to_head import HeadToHeadCard
from previews.sections.league import ClubLeague, League
from previews.sections.officials import Officials
from previews.sections.team_news import ClubNews, TeamNews
from previews.text.number_words import ordinal
from previews.text.surnames import surnames_of

FORM = 5
NAMED = 4
ABSENT = ("out", "suspended")
REFEREE = Appointment.Duty.REFEREE.label


def tiles(sections: Any, now: datetime, after: AfterMatch | None = None) -> tuple[Tile, ...]:
    """`sections` are the values of a document, each under the parameter of its section.

    Once the match is over, how its claims fared comes first, and what a result would have meant
    is left out.
    """
    shown = (
        claims_after(after) if after else tie_tile(sections.tie) or _table(sections.league),
        _form(sections.form_guide),
        _absences(sections.team_news, now),
        _meetings(sections.head_to_head),
        _referee(sections.officials),
        None if after else claims_before(sections.claims, now),
    )
    return tuple(tile for tile in shown if tile is not None)


def _table(league: League | None) -> Tile | None:
    """The places of both clubs in their leagues."""
    standings = (
        [(club, place) for club in league.clubs if (place := _place(club))] if league else []
    )
    if not standings:
        return None
    figure = " – ".join(place for _club, place in standings)
    points = [f"{club.club.short_name} {_points(club)}" for club, _place in standings]
    # Leagues of two countries may be held to different parts.
    within = "; ".join(dict.fromkeys(club.within for club, _place in standings if club.within))
    words = ", ".join(points)
    return Tile("league", "Table", figure, f"{words}, {within}" if within else words)


def _place(club: ClubLeague) -> str:
    own = next((line for line in club.lines if line.own), None)
    return ordinal(own.position) if own and own.position else ""


def _points(club: ClubLeague) -> str:
    own = next(line for line in club.lines if line.own)
    return f"{own.points} pts"


def _form(guide: FormGuide | None) -> Tile | None:
    letters = tuple(_letters(club) for club in guide.clubs if club.rows) if guide else ()
    return Tile("form-guide", "Form, newest last", letters=letters) if letters else None


def _letters(club: ClubForm) -> ClubLetters:
    latest = [row.column.result.outcome for row in club.rows[:FORM]]
    return ClubLetters(club.club, tuple(reversed(latest)))


def _absences(value: TeamNews | None, now: datetime) -> Tile | None:
    """How many of either club are out. A club of which nothing is known is not given a number."""
    shown = team_news.show(value, QueryDict(), now) if value else None
    clubs = [club for club in shown.clubs if not club.nothing_known] if shown else []
    if not clubs:
        return None
    players = [list(_absent(club)) for club in clubs]
    names = [next(iter(surnames_of(name)), name) for club in players for name in club]
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return Tile(
        section="team-news",
        label="Out" if len(clubs) > 1 else f"Out, {clubs[0].club.short_name}",
        figure=" – ".join(str(len(club)) for club in players),
        note=f"{', '.join(names[:NAMED])}{more}",
    )


def _absent(club: ClubNews) -> Iterator[str]:
    for group in club.groups:
        if group.state in ABSENT:
            yield from (line.player for line in group.lines)


def _meetings(card: HeadToHeadCard | None) -> Tile | None:
    if card is None:
        return None
    figure = "–".join(str(total.count) for total in card.totals)
    return Tile("head-to-head", "Head to head", figure, _whose(card))


def _whose(card: HeadToHeadCard) -> str:
    return f"{card.home.code} won, drawn, {card.away.code} won"


def _referee(value: Officials | None) -> Tile | None:
    if value is None:
        return None
    rows = value.appointments
    row = next((row for row in rows if row.duty == REFEREE), rows[0])
    others = len(rows) - 1
    note = f"{row.country}, with {others} others" if others > 1 else row.country
    return Tile("officials", row.duty, row.name, note)
