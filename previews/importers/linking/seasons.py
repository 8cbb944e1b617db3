"""The competition, season and stage that a record belongs to, found or made."""

from dataclasses import dataclass, field
from datetime import date

from django.utils.text import slugify

from previews.data.competitions import KnownCompetition, is_calendar_year_country
from previews.importers.formats.parsed_fixture import StageName
from previews.importers.linking.club_lookup import free_slug
from previews.importers.linking.competitions import known_competition
from previews.importers.linking.kick_off_time import time_zone_of
from previews.importers.linking.season_defaults import days_of, possible_season, rules_of, season_of
from previews.importers.linking.stages import ResolvedStage, stage_told
from previews.models import (
    Competition,
    CompetitionName,
    ImportBatch,
    Season,
    Stage,
)
from previews.models.archive import (
    competitions_named,
    other_names,
    season_called,
    slugs_like,
    stages_of,
)
from previews.text.spelling import fold


@dataclass(slots=True)
class ResolvedSeason:
    """A season, with what every one of its records needs to know."""

    known: KnownCompetition
    season: Season
    zone: str
    is_new: bool
    stages: dict[str, Stage] = field(default_factory=dict)
    vague_stages: set[int] = field(default_factory=set)
    first_day: date | None = None
    last_day: date | None = None

    def saw(self, day: date) -> None:
        self.first_day = min(self.first_day or day, day)
        self.last_day = max(self.last_day or day, day)


@dataclass(slots=True)
class Seasons:
    """Finds each competition and season once a run."""

    batch: ImportBatch
    competitions: dict[tuple[str, str], tuple[Competition, KnownCompetition]] = field(
        default_factory=dict
    )
    found: dict[tuple[int, str], ResolvedSeason] = field(default_factory=dict)
    made: set[int] = field(default_factory=set)
    """Seasons that were made: those that no fixture comes to are taken away again."""
    made_stages: dict[int, int] = field(default_factory=dict)
    """Stages that were made, with their season; likewise."""

    def find(self, name: str, country: str, season: str, day: date) -> ResolvedSeason:
        """The season of that competition; by the day where the file does not say which."""
        competition, known = self._competition(name, country)
        called = possible_season(season, day, known) if season else season_of(day, known)
        key = (competition.pk, called)
        if key not in self.found:
            self.found[key] = self._season(competition, known, called)
        season_found = self.found[key]
        season_found.saw(day)
        return season_found

    def stage(
        self, found: ResolvedSeason, name: StageName
    ) -> tuple[Stage | None, ResolvedStage | None]:
        """The stage of the season that a heading means."""
        told = stage_told(name, is_cup=found.known.is_cup, nations=found.known.nations)
        if told is None:
            return None, None
        if told.name not in found.stages:
            found.stages[told.name] = self._stage(found, told)
        stage = found.stages[told.name]
        if told.vague:
            found.vague_stages.add(stage.pk)
        return stage, told

    def stretch(self) -> list[tuple[Season, dict[str, date], dict[str, date]]]:
        """Seasons with fixtures outside the days they were thought to have, before and after."""
        stretched = []
        for found in self.found.values():
            season = found.season
            before = {"starts_on": season.starts_on, "ends_on": season.ends_on}
            after = {
                "starts_on": min(season.starts_on, found.first_day or season.starts_on),
                "ends_on": max(season.ends_on, found.last_day or season.ends_on),
            }
            if before != after and not season.edited_by_hand:
                season.starts_on, season.ends_on = after["starts_on"], after["ends_on"]
                season.save(update_fields=["starts_on", "ends_on"])
                stretched.append((season, before, after))
        return stretched

    def start_anew(self, *, keep_competitions: bool) -> None:
        """Forgets what is at hand, since seasons and stages may have gone."""
        self.found.clear()
        self.made.clear()
        self.made_stages.clear()
        if not keep_competitions:
            self.competitions.clear()

    def _competition(self, name: str, country: str) -> tuple[Competition, KnownCompetition]:
        key = (name, country)
        if key not in self.competitions:
            known = known_competition(name, country)
            competition = _stored_competition(known, name) or self._new_competition(known, name)
            self.competitions[key] = competition, _as_stored(competition, known)
        return self.competitions[key]

    def _new_competition(self, known: KnownCompetition, name: str) -> Competition:
        taken = competitions_named({fold(known.name)})
        called = f"{known.name} ({known.country})" if taken and known.country else known.name
        competition = Competition.objects.create(
            name=called,
            slug=free_slug(called, known.country, slugs_like(Competition, slugify(called)[:60])),
            kind=Competition.Kind.CUP if known.is_cup else Competition.Kind.LEAGUE,
            contestants="nations" if known.nations else "clubs",
            organiser=known.organiser,
            country=known.country,
            batch=self.batch,
        )
        self._remember_names(competition, {*known.spellings, name} - {called})
        return competition

    def _remember_names(self, competition: Competition, names: set[str]) -> None:
        remembered = other_names(competition)
        for name in sorted(names):
            free = not competitions_named({fold(name)})
            if fold(name) not in remembered and free:
                CompetitionName.objects.create(competition=competition, name=name, batch=self.batch)

    def _season(
        self, competition: Competition, known: KnownCompetition, called: str
    ) -> ResolvedSeason:
        stored = season_called(competition, called)
        season = stored or self._new_season(competition, known, called)
        season.competition = competition
        stages = {stage.name: stage for stage in stages_of(season.pk)} if stored else {}
        if stored is None:
            self.made.add(season.pk)
        zone = time_zone_of(known.organiser, known.country)
        return ResolvedSeason(known, season, zone, is_new=stored is None, stages=stages)

    def _new_season(self, competition: Competition, known: KnownCompetition, called: str) -> Season:
        starts_on, ends_on = days_of(called)
        rules = rules_of(known, starts_on.year)
        season = Season(
            competition=competition,
            name=called,
            starts_on=starts_on,
            ends_on=ends_on,
            away_goals=rules.away_goals,
            extra_time=rules.extra_time,
            points_for_a_win=rules.points_for_a_win,
            tie_breakers=rules.tie_breakers,
            batch=self.batch,
        )
        return _made(season)

    def _stage(self, found: ResolvedSeason, told: ResolvedStage) -> Stage:
        same_round = [
            stage
            for stage in found.stages.values()
            if told.kind == "knock_out" and told.round not in ("", "qualifying", "play_off")
            and stage.round == told.round and "," not in told.name + stage.name
        ]  # fmt: skip
        if len(same_round) == 1:
            return same_round[0]
        stage = Stage(
            season=found.season,
            name=told.name,
            kind=told.kind,
            round=told.round,
            position=told.position,
            batch=self.batch,
        )
        self.made_stages[_made(stage).pk] = found.season.pk
        return stage


def _made[Row: (Season, Stage)](row: Row) -> Row:
    """Stored as the fixtures are: what an import brings is told by its batch, not by a history."""
    type(row).objects.bulk_create([row])
    return row


def _stored_competition(known: KnownCompetition, name: str) -> Competition | None:
    """One that bears any of the names, of the same country or of none."""
    names = {fold(each) for each in (name, known.name, *known.spellings)}
    for competition in competitions_named(names):
        if known.country in ("", competition.country) or not competition.country:
            return competition
    return None


def _as_stored(competition: Competition, known: KnownCompetition) -> KnownCompetition:
    """The editor's word on country, kind and organiser counts for more than the list's."""
    country = competition.country
    calendar_year = known.calendar_year or is_calendar_year_country(country)
    return KnownCompetition(
        known.name if known.organiser or known.country else competition.name,
        country,
        is_cup=competition.kind != Competition.Kind.LEAGUE,
        organiser=competition.organiser,
        nations=competition.contestants == "nations",
        calendar_year=calendar_year,
    )
