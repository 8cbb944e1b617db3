"""The season and stage of a parsed fixture: rows of the archive, or new ones not saved yet."""

from dataclasses import dataclass, field, replace
from datetime import date

from previews.data.competitions import KnownCompetition
from previews.football.rounds import Round
from previews.importers.formats.parsed_fixture import StageName
from previews.importers.linking.competition_lookup import CompetitionLookup, ResolvedCompetition
from previews.importers.linking.kick_off_time import time_zone_of
from previews.importers.linking.season_defaults import days_of, possible_season, rules_of, season_of
from previews.importers.linking.stage_defaults import (
    NOT_KNOWN,
    is_group_after_a_split,
    joining_rules,
)
from previews.importers.linking.stages import ResolvedStage, resolve_stage
from previews.models import Season, Stage

# Rounds of which a season may have several stages, however alike they are called.
REPEATED_ROUNDS = ("", "qualifying", "play_off")

# The names of the competition and of the season: known before either has a number.
type SeasonKey = tuple[str, str]


@dataclass(slots=True)
class ResolvedSeason:
    """A season with its stages by name. A new row has no number until it is saved."""

    competition: ResolvedCompetition
    row: Season
    zone: str
    is_new: bool
    stages: dict[str, Stage] = field(default_factory=dict)
    vague_stages: set[str] = field(default_factory=set)
    first_day: date | None = None
    last_day: date | None = None

    @property
    def key(self) -> SeasonKey:
        return self.competition.row.name, self.row.name

    @property
    def known(self) -> KnownCompetition:
        return self.competition.known

    @property
    def first_year(self) -> int:
        return int(self.row.name[:4])

    def saw(self, day: date) -> None:
        """Notes the day of a fixture: the season has to reach from the first to the last."""
        self.first_day = min(self.first_day or day, day)
        self.last_day = max(self.last_day or day, day)

    def stage(self, name: StageName) -> tuple[Stage | None, ResolvedStage | None]:
        """The stage that a heading means, and what the heading says of it."""
        if is_group_after_a_split(self.known, self.first_year, name.name):
            name = replace(name, round=Round.LEAGUE)
        resolved = resolve_stage(name, is_cup=self.known.is_cup, nations=self.known.nations)
        if resolved is None:
            return None, None
        if resolved.name not in self.stages:
            self.stages[resolved.name] = self._same_round(resolved) or self._new_stage(resolved)
        stage = self.stages[resolved.name]
        if resolved.vague:
            self.vague_stages.add(stage.name)
        return stage, resolved

    def _same_round(self, resolved: ResolvedStage) -> Stage | None:
        """The one stage of the same knock-out round, whatever either is called."""
        if resolved.kind != "knock_out" or resolved.round in REPEATED_ROUNDS:
            return None
        stages = [
            stage
            for stage in self.stages.values()
            if stage.round == resolved.round and "," not in resolved.name + stage.name
        ]
        return stages[0] if len(stages) == 1 else None

    def _new_stage(self, resolved: ResolvedStage) -> Stage:
        rules = NOT_KNOWN
        if resolved.kind == Stage.Kind.LEAGUE:
            rules = joining_rules(self.known, self.first_year, resolved.name)
        return Stage(
            season=self.row,
            name=resolved.name,
            kind=resolved.kind,
            round=resolved.round,
            position=resolved.position,
            carried=rules.carried,
            carries_goals=rules.carries_goals,
            group_order=rules.group_order,
        )


@dataclass(slots=True)
class SeasonLookup:
    """The seasons that the files of a run name, each looked up once."""

    competitions: CompetitionLookup = field(default_factory=CompetitionLookup)
    by_key: dict[SeasonKey, ResolvedSeason] = field(default_factory=dict)

    def find(self, name: str, country: str, season: str, day: date) -> ResolvedSeason:
        """The season of that competition; by the day where the file does not say which."""
        competition = self.competitions.find(name, country)
        known = competition.known
        season_name = possible_season(season, day, known) if season else season_of(day, known)
        key = competition.row.name, season_name
        if key not in self.by_key:
            self.by_key[key] = _resolve(competition, season_name)
        return self.by_key[key]


def _resolve(competition: ResolvedCompetition, name: str) -> ResolvedSeason:
    known = competition.known
    zone = time_zone_of(known.organiser, known.country)
    seasons = Season.objects.of(competition.row) if competition.row.pk else Season.objects.none()
    stored = seasons.called(name).first()
    if stored is None:
        return ResolvedSeason(competition, _new_season(competition, name), zone, is_new=True)
    stored.competition = competition.row
    stages = {stage.name: stage for stage in Stage.objects.of(stored).order_by("pk")}
    return ResolvedSeason(competition, stored, zone, is_new=False, stages=stages)


def _new_season(competition: ResolvedCompetition, name: str) -> Season:
    starts_on, ends_on = days_of(name)
    rules = rules_of(competition.known, starts_on.year)
    return Season(
        competition=competition.row,
        name=name,
        starts_on=starts_on,
        ends_on=ends_on,
        away_goals=rules.away_goals,
        extra_time=rules.extra_time,
        points_for_a_win=rules.points_for_a_win,
        tie_breakers=rules.tie_breakers,
        shoot_out_points=rules.shoot_out_points,
        ranked_by="points_per_game" if rules.ended_early_on else "points",
        ended_early_on=rules.ended_early_on,
    )
