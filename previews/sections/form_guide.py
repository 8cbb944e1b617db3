"""Form guide: the last results of both clubs, their streaks, and their days of rest. 6 queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.http import QueryDict

from previews.components.club_badge import ClubBadge, badge_of, code_of, sides_of
from previews.components.filter_links import FilterLink
from previews.components.form_columns import DrawnColumns, FormColumn, drawn, form_column, scale_of
from previews.components.receipts import loaded
from previews.components.rest_days import RestCard, rest_shown
from previews.components.source_link import Source, source_of
from previews.components.streaks import StreakRow, streak_lines
from previews.football.form import form
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Result, Where
from previews.models import Club, Fixture, Preview, Story
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

    column: FormColumn
    story: MatchReport | None
    others: tuple[MatchReport, ...]


@dataclass(frozen=True, slots=True)
class FormThere:
    """A club's runs at home, away or everywhere."""

    where: Where
    streaks: tuple[StreakRow, ...]


@dataclass(frozen=True, slots=True)
class ClubForm:
    """The rows, latest first, are the last results everywhere, at home and away, each once."""

    club: ClubBadge
    rows: tuple[FormRow, ...]
    grounds: tuple[FormThere, ...]


@dataclass(frozen=True, slots=True)
class FormGuide:
    """`by_ground`: results can be chosen by ground, as one of the two is at home in this match."""

    clubs: tuple[ClubForm, ...]
    rest: RestCard | None
    by_ground: bool = True


@dataclass(frozen=True, slots=True)
class ShownForm:
    """A club's last results, the newest last; `stories` counts those that have one."""

    club: ClubBadge
    rows: tuple[FormRow, ...]
    columns: DrawnColumns
    streaks: tuple[StreakRow, ...]

    @property
    def stories(self) -> int:
        return sum(row.story is not None for row in self.rows)


@dataclass(frozen=True, slots=True)
class ShownFormGuide:
    where: Where
    clubs: tuple[ShownForm, ...]
    rest: RestCard | None
    choices: tuple[FilterLink, ...]


def read(preview: Preview) -> FormGuide | None:
    """None when neither club has played."""
    fixture = preview.fixture
    played = recent(preview)
    if not played:
        return None
    results = {club.pk: _last_results(played, club.pk) for club, _side in sides_of(fixture)}
    every = [result for shown in results.values() for result in shown]
    stories = stories_of({result.fixture.number for result in every}, preview)
    opponents = Club.objects.with_ids({result.opponent.club for result in every})
    letters = {club.pk: code_of(club) for club in opponents}
    since = complete_since((fixture.home, fixture.away), preview.moment)
    clubs = tuple(
        ClubForm(
            club=badge_of(fixture, side),
            rows=tuple(_row(result, stories, letters) for result in results[club.pk]),
            grounds=tuple(
                _there(club, where, played, preview, since.get(club.pk))
                for where in (LABELS if not fixture.neutral_ground else (Where.ANYWHERE,))
            ),
        )
        for club, side in sides_of(fixture)
    )
    rest = rest_shown(fixture, played, letters, preview.coming, since)
    return FormGuide(clubs, rest, by_ground=not fixture.neutral_ground)


def show(value: FormGuide, state: QueryDict, now: datetime) -> ShownFormGuide:
    """`?form_guide=home|away` shows the results there, unless the match is on neutral ground."""
    labels = LABELS if value.by_ground else {Where.ANYWHERE: LABELS[Where.ANYWHERE]}
    asked = state.get("form_guide", Where.ANYWHERE)
    where = Where(asked) if asked in list(labels) else Where.ANYWHERE
    choices = tuple(
        FilterLink(ground, label, ground is where, "form_guide") for ground, label in labels.items()
    )
    choices = choices if len(choices) > 1 else ()
    rows = [_rows_there(club, where) for club in value.clubs]
    scale = scale_of(row.column for of_club in rows for row in of_club)
    clubs = tuple(
        ShownForm(
            club.club,
            of_club,
            drawn((row.column for row in of_club), scale),
            next(there for there in club.grounds if there.where == where).streaks,
        )
        for club, of_club in zip(value.clubs, rows, strict=True)
    )
    return ShownFormGuide(where, clubs, value.rest, choices)


def _rows_there(club: ClubForm, where: Where) -> tuple[FormRow, ...]:
    """The last results there, the newest last."""
    rows = [row for row in club.rows if where in (Where.ANYWHERE, row.column.where)]
    return tuple(rows[:LAST][::-1])


def _last_results(played: Sequence[PlayedFixture], club: int) -> list[Result]:
    """The last results of each choice; a match that several of them show is there once."""
    by_number = {
        result.fixture.number: result
        for where in LABELS
        for result in form(played, club, last=LAST, where=where)
    }
    everything = form(played, club, last=len(played))
    return [result for result in everything if result.fixture.number in by_number]


def _there(
    club: Club,
    where: Where,
    played: Sequence[PlayedFixture],
    preview: Preview,
    complete_since: date | None,
) -> FormThere:
    return FormThere(
        where=where,
        streaks=streak_lines(
            played,
            club.pk,
            where=where,
            scope=_scope(club.name, club.pk, played),
            complete_since=complete_since,
            waiting=len(preview.held_matches.of_club(club.pk)),
            on=preview.day,
        ),
    )


def _row(
    result: Result, stories: Mapping[int, tuple[MatchReport, ...]], letters: Mapping[int, str]
) -> FormRow:
    reports = stories.get(result.fixture.number, ())
    return FormRow(form_column(result, letters), reports[0] if reports else None, reports[1:])


def recent(preview: Preview) -> list[PlayedFixture]:
    """What either club played in the two years before the preview's moment."""
    fixture = preview.fixture
    since = preview.day - WINDOW
    both = Fixture.objects.involving_any(fixture.home, fixture.away).without(fixture)
    return both.played_before(preview.moment).since(since).earliest_first().receipts()


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
