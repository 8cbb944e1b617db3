"""Form guide: the last results of both clubs, their streaks, and the days of rest. 4 queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.http import QueryDict

from previews.charts.form_line import FormLine, form_line
from previews.components.club_badge import ClubBadge, club_face, sides_of
from previews.components.filter_links import FilterLink
from previews.components.receipts import loaded
from previews.components.rest_days import RestCard, rest_shown
from previews.components.result_row import ResultRow, result_row
from previews.components.source_link import Source, source_of
from previews.components.streaks import StreakRow, streak_lines
from previews.football.form import form
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Result, Where
from previews.models import Fixture, Preview, Story
from previews.questions.results_held import complete_since

LAST = 6
# Runs are computed from the results of two years: one query for both clubs, whatever their age.
WINDOW = timedelta(days=730)
LABELS = {Where.ANYWHERE: "Everywhere", Where.HOME: "Home", Where.AWAY: "Away"}


@dataclass(frozen=True, slots=True)
class MatchReport:
    """How a match went, in the words of one source."""

    text: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class FormRow:
    """A result with its story; `others` are further accounts of the same match."""

    result: ResultRow
    story: MatchReport | None
    others: tuple[MatchReport, ...]


@dataclass(frozen=True, slots=True)
class ClubForm:
    """A club's results latest first; the line draws them in order of time."""

    club: ClubBadge
    rows: tuple[FormRow, ...]
    line: FormLine | None
    streaks: tuple[StreakRow, ...]


@dataclass(frozen=True, slots=True)
class FormGuide:
    where: Where
    clubs: tuple[ClubForm, ...]
    rest: RestCard | None
    choices: tuple[FilterLink, ...]


def read(preview: Preview, params: QueryDict) -> FormGuide | None:
    """`?form_guide=home|away` shows the results there; None when neither club has played."""
    fixture = preview.fixture
    played = recent(preview)
    if not played:
        return None
    where = where_in(params)
    results = {
        side: form(played, club.pk, last=LAST, where=where) for club, side in sides_of(fixture)
    }
    numbers = {result.fixture.number for shown in results.values() for result in shown}
    reports_by_fixture = stories_of(numbers, preview)
    since = complete_since((fixture.home, fixture.away), preview.moment)
    clubs = tuple(
        ClubForm(
            club=club_face(club, side),
            rows=tuple(_row(result, reports_by_fixture) for result in results[side]),
            line=form_line(results[side][::-1]) if len(results[side]) > 1 else None,
            streaks=streak_lines(
                played,
                club.pk,
                where=where,
                scope=_scope(club.name, club.pk, played),
                complete_since=since.get(club.pk),
                waiting=len(preview.held_matches.of_club(club.pk)),
                on=preview.day,
            ),
        )
        for club, side in sides_of(fixture)
    )
    return FormGuide(where, clubs, rest_shown(fixture, played), _choices(where))


def _row(result: Result, reports_by_fixture: Mapping[int, tuple[MatchReport, ...]]) -> FormRow:
    reports = reports_by_fixture.get(result.fixture.number, ())
    return FormRow(result_row(result), reports[0] if reports else None, reports[1:])


def recent(preview: Preview) -> list[PlayedFixture]:
    """What either club played in the two years before the preview's moment."""
    fixture = preview.fixture
    since = preview.day - WINDOW
    both = Fixture.objects.involving_any(fixture.home, fixture.away).without(fixture)
    return both.played_before(preview.moment).since(since).earliest_first().receipts()


def where_in(params: QueryDict) -> Where:
    asked = params.get("form_guide", Where.ANYWHERE)
    return Where(asked) if asked in list(LABELS) else Where.ANYWHERE


def stories_of(numbers: Iterable[int], preview: Preview) -> Mapping[int, tuple[MatchReport, ...]]:
    """The stories of played fixtures, those with a source first."""
    rows = Story.objects.of_fixtures(set(numbers)).known_by(preview.day)
    by_fixture: dict[int, tuple[MatchReport, ...]] = {}
    for row in rows.select_related("article__outlet").order_by("pk"):
        reports = by_fixture.get(row.fixture_id, ())
        by_fixture[row.fixture_id] = (*reports, MatchReport(row.text, source_of(row)))
    return by_fixture


def _scope(name: str, club: int, played: Sequence[PlayedFixture]) -> str:
    own = [fixture for fixture in played if fixture.involves(club)]
    return loaded(f"all competitions loaded, {name}, two years back", own)


def _choices(where: Where) -> tuple[FilterLink, ...]:
    return tuple(
        FilterLink(ground, label, ground is where, "form_guide") for ground, label in LABELS.items()
    )
