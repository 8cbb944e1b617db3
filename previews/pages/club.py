"""A club's page: its ground and squad, form, streaks, what comes next, how far it has come.

14 queries, besides the one that finds the club.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from previews.components.club_badge import ClubBadge, Side, club_face, code_of
from previews.components.form_columns import DrawnColumns, drawn, form_column, scale_of
from previews.components.next_fixture import NextFixture, next_fixture
from previews.components.receipts import Receipts, loaded
from previews.components.result_row import ResultRow, result_row
from previews.components.streaks import StreakRow, streak_lines
from previews.data.countries import country_name
from previews.football.form import form
from previews.football.freshness import RUN_LASTS
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Result, Where
from previews.football.rounds import Round
from previews.models import Club, Fixture, Preview
from previews.models.held_rows import matches_held_of
from previews.pages.club_campaigns import (
    CampaignRow,
    campaign_rows,
    held_in_words,
    receipts_of,
)
from previews.pages.club_squad import SquadPart, squad_of
from previews.pages.match_links import Linked, MatchLinks, match_links
from previews.pages.next_match import NextMatch, next_match
from previews.pages.preview_row import PreviewRow, preview_row
from previews.pages.unplayed_match import TO_BE_PLAYED_READ, coming_and_others
from previews.questions.results_held import complete_since
from previews.questions.stages_reached import stages_reached
from previews.text.number_words import counted
from previews.text.stated_value import day_in_words

RESULTS = 10
IN_THE_PICTURE = 6
# Runs are computed from this many results: a big club has thousands.
LOOKED_AT = 80
COMING = 5
CAMPAIGNS = 12
PREVIEWS = 6


@dataclass(frozen=True, slots=True)
class CompetitionLink:
    """The latest season of a competition that the page has a match of."""

    name: str
    competition: str
    season: str
    season_name: str


@dataclass(frozen=True, slots=True)
class ClubPage:
    """`next_match` is the first to come, `coming` are those after it."""

    club: ClubBadge
    full_name: str
    place: str
    stadium: str
    stadium_slug: str
    capacity: int | None
    # The last match that the page knows, and whether that is so long ago that its words are past.
    as_of: str
    is_old: bool
    results: tuple[Linked[ResultRow], ...]
    # The last few, the newest last.
    columns: DrawnColumns
    streaks: tuple[StreakRow, ...]
    competitions: tuple[CompetitionLink, ...]
    next_match: NextMatch | None
    coming: tuple[Linked[NextFixture], ...]
    # Matches that have begun or whose day has passed, and postponed ones, the latest first.
    without_result: tuple[Linked[NextFixture], ...]
    squad: tuple[SquadPart, ...]
    campaigns: tuple[CampaignRow, ...]
    campaigns_held: str
    campaigns_receipts: Receipts | None
    previews: tuple[PreviewRow, ...]
    # How many matches of imported files wait for an editor; empty if there are none.
    not_counted: str = ""


def read(club: Club, now: datetime) -> ClubPage:
    """The club as of now; its stadium must be loaded."""
    played = Fixture.objects.played_before(now).latest_of(club, LOOKED_AT)
    results = form(played, club.pk, last=RESULTS)
    scope = loaded(f"the last {len(played)} matches of {club.name} loaded", played)
    reached = stages_reached(club, before=now)
    cups = [
        campaign
        for campaign in reached.details[::-1]
        if campaign.later or campaign.round is not Round.LEAGUE
    ]
    campaigns = cups[:CAMPAIGNS]
    coming, passed = _to_be_played(club, now)
    waiting = len(matches_held_of([club], now.date()))
    shown = {result.fixture.number for result in results} | {row.pk for row in (*coming, *passed)}
    links = match_links(shown | {campaign.fixtures[-1].number for campaign in campaigns}, now)
    fixture_of = partial(next_fixture, club=club, year=now.year, now=now)
    lines = [Linked(fixture_of(row), links[row.pk]) for row in coming]
    rows = [Linked(result_row(result), links[result.fixture.number]) for result in results]
    return ClubPage(
        club=club_face(club, Side.HOME),
        full_name=club.full_name if club.full_name != club.name else "",
        place=", ".join(part for part in (club.city, _country(club)) if part),
        stadium=club.stadium.name if club.stadium else "",
        stadium_slug=club.stadium.slug if club.stadium else "",
        capacity=club.stadium.capacity if club.stadium else None,
        as_of=_last_match(played),
        is_old=bool(played) and played[0].day < now.date() - timedelta(days=RUN_LASTS),
        results=tuple(rows),
        columns=_columns(results[:IN_THE_PICTURE][::-1]),
        streaks=streak_lines(
            played,
            club.pk,
            where=Where.ANYWHERE,
            scope=scope,
            complete_since=complete_since([club], now).get(club.pk),
            waiting=waiting,
            on=now.date(),
        ),
        competitions=_competitions([(line.row.competition, line.links) for line in lines + rows]),
        next_match=next_match(coming[0], lines[0]) if lines else None,
        coming=tuple(lines[1:]),
        without_result=tuple(Linked(fixture_of(row), links[row.pk]) for row in passed),
        squad=squad_of(club, now),
        campaigns=campaign_rows(campaigns, links),
        campaigns_held=held_in_words(reached.held),
        campaigns_receipts=receipts_of(campaigns, reached.scope) if campaigns else None,
        previews=_previews(club, now),
        not_counted=_not_counted(waiting),
    )


def _competitions(matches: Iterable[tuple[str, MatchLinks]]) -> tuple[CompetitionLink, ...]:
    """Of matches in the order of the page, those to come first; each competition once."""
    by_competition: dict[str, CompetitionLink] = {}
    for name, links in matches:
        link = CompetitionLink(name, links.competition, links.season, links.season_name)
        by_competition.setdefault(links.competition, link)
    return tuple(by_competition.values())


def _columns(results: Sequence[Result]) -> DrawnColumns:
    opponents = Club.objects.with_ids({result.opponent.club for result in results})
    letters = {club.pk: code_of(club) for club in opponents}
    columns = [form_column(result, letters) for result in results]
    return drawn(columns, scale_of(columns))


def _not_counted(many: int) -> str:
    if not many:
        return ""
    words = counted(many, "match of an imported file is", "matches of imported files are")
    them = "it" if many == 1 else "them"
    return f"{words[0].upper()}{words[1:]} not counted: an editor has to look at {them} first."


def _last_match(played: Sequence[PlayedFixture]) -> str:
    if not played:
        return ""
    return f"{played[0].home} v {played[0].away}, {day_in_words(played[0].day)}"


def _country(club: Club) -> str:
    return country_name(club.country) or club.country


def _to_be_played(club: Club, now: datetime) -> tuple[list[Fixture], list[Fixture]]:
    """The next fixtures, the earliest first, and those without a result, the latest first.

    1 query.
    """
    fixtures = Fixture.objects.to_be_played().involving(club).latest_first()
    wanted = fixtures.select_related("home__stadium", "away", "season__competition", "stadium")
    return coming_and_others(list(wanted[:TO_BE_PLAYED_READ]), now, COMING)


def _previews(club: Club, now: datetime) -> tuple[PreviewRow, ...]:
    about = Preview.objects.published(now).about_club(club).for_page()
    return tuple(preview_row(preview, now) for preview in about.latest_first()[:PREVIEWS])
