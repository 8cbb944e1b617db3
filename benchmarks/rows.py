"""Time bulk_create without an importer, to compare the importer's speed with.

Only fixtures are timed. The time includes the commit, when PostgreSQL checks their foreign keys.
Competitions, seasons, stages, clubs, ties and match reports are created too and are not timed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import batched
from random import Random
from time import perf_counter

from django.db import connection, transaction
from django.utils.text import slugify

from benchmarks import archive, reports
from benchmarks.match import Club, Match, Pairing
from previews import models
from previews.models.tracked import Tracked

# The same as in the importer.
BATCH_SIZE = 1000


@dataclass
class Rows:
    """Creates fixtures, and each club, season or other related row when it is first needed."""

    random: Random
    clubs: dict[Club, int] = field(default_factory=dict)
    competitions: dict[str, models.Competition] = field(default_factory=dict)
    seasons: dict[tuple[str, str], int] = field(default_factory=dict)
    stages: dict[tuple[int, str], int] = field(default_factory=dict)
    ties: dict[tuple[int, Pairing], int] = field(default_factory=dict)
    officials: dict[Club, int] = field(default_factory=dict)
    seconds: float = 0

    def store(self, matches: Sequence[Match]) -> None:
        with transaction.atomic():
            fixtures = [self.fixture(match) for match in matches]
        started = perf_counter()
        with transaction.atomic():
            models.Fixture.objects.bulk_create(fixtures)
        self.seconds += perf_counter() - started
        reported = [
            pair for pair in zip(matches, fixtures, strict=True) if reports.has_report(pair[0])
        ]
        with transaction.atomic():
            self.store_reports(reported)

    def fixture(self, match: Match) -> models.Fixture:
        season = self.season(match)
        stage = self.stage(match, season)
        score = match.score
        half_time, after_90 = score.half_time or (None, None), score.after_90 or (None, None)
        after_120, shoot_out = score.after_120 or (None, None), score.shoot_out or (None, None)
        return models.Fixture(
            season_id=season,
            stage_id=stage,
            tie_id=self.tie(stage, match.tie) if match.tie else None,
            leg=match.leg,
            matchday=match.matchday,
            home_id=self.club(match.home),
            away_id=self.club(match.away),
            day=match.day,
            status=models.Fixture.Status.PLAYED,
            neutral_ground=match.neutral,
            half_time_home=half_time[0],
            half_time_away=half_time[1],
            after_90_home=after_90[0],
            after_90_away=after_90[1],
            after_120_home=after_120[0],
            after_120_away=after_120[1],
            shoot_out_home=shoot_out[0],
            shoot_out_away=shoot_out[1],
        )

    def club(self, club: Club) -> int:
        if club not in self.clubs:
            slug = slugify(f"{club.name} {club.country}")
            known = models.Club.objects.find_by_natural_key(*club).first()
            self.clubs[club] = (known or create(models.Club(**club._asdict(), slug=slug))).pk
        return self.clubs[club]

    def competition(self, match: Match) -> models.Competition:
        name = match.competition
        if name not in self.competitions:
            new = models.Competition(
                name=name,
                slug=slugify(name),
                kind="cup" if match.is_cup else "league",
                country=match.country,
                organiser="" if match.country else "UEFA",
            )
            known = models.Competition.objects.find_by_natural_key(name).first()
            self.competitions[name] = known or create(new)
        return self.competitions[name]

    def season(self, match: Match) -> int:
        key = match.competition, match.season_name
        if key not in self.seasons:
            competition = self.competition(match)
            new = models.Season(
                competition=competition,
                name=match.season_name,
                starts_on=date(match.season, 7, 1),
                ends_on=date(match.season + 1, 6, 30),
            )
            known = models.Season.objects.find_by_natural_key(competition.name, new.name).first()
            self.seasons[key] = (known or create(new)).pk
        return self.seasons[key]

    def stage(self, match: Match, season: int) -> int:
        key = season, match.stage
        if key not in self.stages:
            new = models.Stage(
                season_id=season,
                name=match.stage,
                kind="knock_out" if match.is_cup else "league",
                round=match.round,
                position=match.round.depth * 10,
            )
            known = models.Stage.objects.with_key_values({"season": season, "name": match.stage})
            self.stages[key] = (known.first() or create(new)).pk
        return self.stages[key]

    def tie(self, stage: int, tie: Pairing) -> int:
        if (stage, tie) not in self.ties:
            first_home, first_away = map(self.club, tie)
            key = {"stage": stage, "first_home": first_home, "first_away": first_away}
            known = models.Tie.objects.with_key_values(key).first()
            new = models.Tie(stage_id=stage, first_home_id=first_home, first_away_id=first_away)
            self.ties[stage, tie] = (known or create(new)).pk
        return self.ties[stage, tie]

    def official(self, name: Club) -> int:
        if name not in self.officials:
            new = models.Official(**name._asdict(), slug=slugify(name.name))
            self.officials[name] = create(new).pk
        return self.officials[name]

    def store_reports(self, reported: Sequence[tuple[Match, models.Fixture]]) -> None:
        appointments, goals, numbers = [], [], []
        for match, fixture in reported:
            official = self.official(reports.referee(match, self.random.randrange(99)))
            appointments.append(
                models.Appointment(fixture=fixture, official_id=official, duty="referee")
            )
            scored = sorted(reports.goals(match, self.random), key=lambda goal: goal.minute)
            goals += [event(fixture, number, goal) for number, goal in enumerate(scored, start=1)]
            for side, booked in zip(("home", "away"), reports.bookings(self.random), strict=True):
                numbers.append(models.SideStats(fixture=fixture, side=side, bookings=booked))
        models.Appointment.objects.bulk_create(appointments, batch_size=BATCH_SIZE)
        models.MatchEvent.objects.bulk_create(goals, batch_size=BATCH_SIZE)
        models.SideStats.objects.bulk_create(numbers, batch_size=BATCH_SIZE)


def create[Row: Tracked](row: Row) -> Row:
    """Create the row without history, as bulk_create does."""
    type(row)._default_manager.bulk_create([row])
    return row


def event(fixture: models.Fixture, number: int, goal: reports.Goal) -> models.MatchEvent:
    return models.MatchEvent(
        fixture=fixture,
        number=number,
        side="home" if goal.for_home else "away",
        kind="goal",
        minute=goal.minute,
        player_name=goal.player,
    )


def measure(size: int, seed: int) -> dict[str, float]:
    """Store `size` matches and return how many fixtures bulk_create stores in a second."""
    rows = Rows(Random(seed))
    for batch in batched(archive.matches(size, seed), BATCH_SIZE):
        rows.store(batch)
    vacuum()
    return {"rows_a_second": size / rows.seconds}


def vacuum() -> None:
    """Do at once what PostgreSQL's autovacuum does within minutes of a large load."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
