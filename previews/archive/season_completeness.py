"""The results held of a season, of one of its tables, or of a club in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from previews.archive.held_match import NO_MATCHES, HeldMatches
from previews.archive.season_row import SeasonRow
from previews.football.completeness import LONGEST_PAUSE, completeness_of, is_scant, is_sparse
from previews.football.held import Completeness, Held, overall
from previews.football.listed_fixture import ListedFixture, is_overdue
from previews.football.whole_calendar import have_played_out

KNOCK_OUT = "knock_out"
# Statuses of fixtures that were not played on their day.
OFF = ("postponed", "abandoned", "cancelled", "awarded")
# ... and that another day is expected for.
TO_BE_PLAYED = ("postponed", "abandoned")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The fixtures of one season with the days that bound it; `starts_on` where it is known.

    `played` are the numbers of the fixtures whose results were known at the moment. `stated` is
    what an editor states about clubs, and under None about the whole season; `ended_early_on` the
    day on which its league ended it, if it did. `waiting` are matches of the season in held rows. A
    league that `splits` is not over before its groups have played.
    """

    rows: tuple[SeasonRow, ...]
    played: frozenset[int]
    before: date
    ends_on: date
    stated: Mapping[int | None, Completeness] = field(default_factory=dict)
    ended_early_on: date | None = None
    waiting: HeldMatches = NO_MATCHES
    longest_pause: timedelta | None = LONGEST_PAUSE
    splits: bool = False
    starts_on: date | None = None

    def held(self, stages: Iterable[str] | None = None) -> Held:
        """The results held of the stages with these names; of every league where None."""
        names = None if stages is None else set(stages)
        rows = [row for row in self.rows if names is None or row.stage in names]
        whole = len(rows) == len(self.rows)
        clubs = {club for row in rows for club in (row.home.club, row.away.club)}
        waiting = self.waiting if whole else self.waiting.of_clubs(clubs)
        return self._held(rows, self._completeness(rows), waiting)

    def held_of_club(self, club: int) -> Held:
        """The results held of a club in the leagues of the season."""
        rows = [row for row in self.rows if club in (row.home.club, row.away.club)]
        own = [self._listed(row) for row in rows]
        waiting = self.waiting.of_club(club)
        if any(is_overdue(fixture, self.before) for fixture in own):
            return self._held(rows, Completeness.PARTIAL, waiting)
        if club in self.stated:
            return self._held(rows, self.stated[club], waiting)
        stages = {row.stage for row in rows}
        of_stages = [row for row in self.rows if row.stage in stages]
        return self._held(rows, self._completeness(of_stages, ignoring_overdue=True), waiting)

    def _completeness(
        self, rows: Sequence[SeasonRow], *, ignoring_overdue: bool = False
    ) -> Completeness:
        listed = [self._listed(row) for row in rows]
        if not ignoring_overdue and any(is_overdue(fixture, self.before) for fixture in listed):
            return Completeness.PARTIAL
        if None in self.stated:
            return self.stated[None]
        by_stage: dict[str, list[ListedFixture]] = {}
        for row, fixture in zip(rows, listed, strict=True):
            by_stage.setdefault(row.stage, []).append(
                fixture._replace(has_result=True) if ignoring_overdue else fixture
            )
        return overall([self._of_stage(name, fixtures) for name, fixtures in by_stage.items()])

    def _of_stage(self, name: str, fixtures: Sequence[ListedFixture]) -> Completeness:
        first = min(fixture.day for fixture in fixtures)
        last = max(fixture.day for fixture in fixtures)
        first_days: dict[str, date] = {}
        for row in self.rows:
            first_days[row.stage] = min(row.day, first_days.get(row.stage, row.day))
        followers = [day for stage, day in first_days.items() if stage != name and day > last]
        return completeness_of(
            fixtures,
            before=self.before,
            ends_on=self.ends_on,
            later_stage_from=min(followers, default=None),
            played_out=self._has_played_out(name),
            ended_early=self._has_ended_early(self.before),
            longest_pause=self.longest_pause,
            follows_a_stage=any(day < first for day in first_days.values()),
            splits=self.splits,
            starts_on=None if self.longest_pause is None else self.starts_on,
        )

    def _has_played_out(self, name: str) -> bool:
        """Whether the stage is a group of a league that has split, and all groups are whole."""
        by_stage: dict[str, list[ListedFixture]] = {}
        for row in self.rows:
            if row.stage_kind != KNOCK_OUT:
                by_stage.setdefault(row.stage, []).append(self._listed(row))
        days = {stage: min(row.day for row in rows) for stage, rows in by_stage.items()}
        first, *groups = sorted(days, key=lambda stage: days[stage]) or [""]
        if name not in groups:
            return False
        last = max(fixture.day for fixture in by_stage[first])
        is_after = all(days[group] > last for group in groups)
        return is_after and have_played_out(by_stage[first], [by_stage[name] for name in groups])

    def _is_over_unseen(self, rows: Sequence[SeasonRow]) -> bool:
        """Whether the season is over, and its league may be held by half, which places nobody.

        A group of a league that has split is shown by the league before it.
        """
        if self.before <= self.ends_on or self.ended_early_on is not None:
            return False
        stage = min(self.rows, key=lambda row: (row.day, row.number)).stage if self.rows else ""
        league = [row for row in rows if row.stage == stage]
        return bool(league) and self._completeness(league) is not Completeness.COMPLETE

    def _has_ended_early(self, day: date) -> bool:
        return self.ended_early_on is not None and self.ended_early_on <= day

    def _listed(self, row: SeasonRow) -> ListedFixture:
        has_result, ended = row.number in self.played, self._has_ended_early(row.day)
        return ListedFixture(
            row.day,
            row.home.club,
            row.away.club,
            has_result=has_result,
            off=row.status in OFF or ended,
            matchday=row.matchday,
            to_be_played=row.status in TO_BE_PLAYED and not (has_result or ended),
        )

    def _held(
        self, rows: Sequence[SeasonRow], completeness: Completeness, waiting: HeldMatches
    ) -> Held:
        if completeness is Completeness.UNKNOWN and waiting.are_of_known_clubs:
            completeness = Completeness.PARTIAL
        days = [row.day for row in rows if row.number in self.played]
        listed = [self._listed(row) for row in rows]
        past = [fixture for fixture in listed if fixture.has_result]
        return Held(
            len(days),
            completeness,
            max(days, default=None),
            missing=sum(is_overdue(fixture, self.before) for fixture in listed),
            waiting=len(waiting),
            is_sparse=completeness is not Completeness.COMPLETE and is_sparse(listed, past),
            is_scant=completeness is Completeness.UNKNOWN
            and (self._is_over_unseen(rows) or is_scant(listed, past)),
        )
