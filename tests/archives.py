"""An archive of results, made quickly and made larger: other clubs get more seasons.

Liverpool and Atalanta keep the fixtures that they have. What a page says of them is the same in an
archive twice as large, so it must not cost more.
"""

from datetime import date, datetime, timedelta

from previews import models
from tests.factories import (
    ClaimFactory,
    ClubFactory,
    FixtureFactory,
    LineupFactory,
    PreviewFactory,
    QuoteFactory,
    SpellFactory,
    StadiumFactory,
    TieFactory,
    UnmatchedNameFactory,
)

OTHERS = 20
A_SEASON = OTHERS * (OTHERS - 1)
LAST_SEASON = 2023
# One in this many fixtures has a goal, a referee and numbers.
REPORTED = 2
# Rows that wait for an editor: not more of them in a larger archive.
SEASONS_WITH_HELD_ROWS = 4


class Archive:
    """The rows are written by bulk_create, as imports do."""

    def __init__(self) -> None:
        stadium = StadiumFactory(name="Anfield", city="Liverpool", country="ENG")
        self.liverpool = ClubFactory(name="Liverpool", slug="liverpool", stadium=stadium)
        self.atalanta = ClubFactory(name="Atalanta", slug="atalanta")
        self.others = [ClubFactory(name=f"Other {chr(65 + n)}town") for n in range(OTHERS)]
        self.league = models.Competition.objects.create(
            name="A League", slug="a-league", kind="league"
        )
        self.cup = models.Competition.objects.create(name="A Cup", slug="a-cup", kind="cup")
        self.official = models.Official.objects.create(name="Anna Ref", slug="ref", country="ENG")
        self.busy_official = models.Official.objects.create(name="Bea Ref", slug="bea", country="X")
        self.batch = models.ImportBatch.objects.create(
            command="import_results", run_by="anna", started_at=datetime(2024, 1, 1).astimezone()
        )
        self.unmatched = UnmatchedNameFactory(name="Nowhere")
        self.seasons = 0
        self._own_fixtures()

    def _own_fixtures(self) -> None:
        season = self._season(self.league, LAST_SEASON)
        days = (date(2024, 4, 17) - timedelta(weeks=number) for number in range(30))
        clubs = (self.liverpool, self.atalanta)
        played = [
            self._fixture(season, None, *(clubs if number % 2 else clubs[::-1]), day)
            for number, day in enumerate(days)
        ]
        self._report(models.Fixture.objects.bulk_create(played), self.official)
        coming = FixtureFactory(
            home=self.liverpool, away=self.atalanta, day=date(2024, 4, 25), season=season
        )
        self.preview = PreviewFactory(fixture=coming, slug="a-preview", published=True)
        self.claim = ClaimFactory(fixture=coming, club=self.liverpool)
        QuoteFactory(fixture=coming, club=self.liverpool)
        LineupFactory(fixture=coming, club=self.liverpool, eleven=True)
        SpellFactory(club=self.liverpool)
        TieFactory(first_home=self.liverpool, first_away=self.atalanta)

    def grow(self, fixtures: int) -> None:
        """Add at least so many fixtures of the other clubs, season before season."""
        for _ in range(-(-fixtures // A_SEASON)):
            self.seasons += 1
            self._add_season(LAST_SEASON - self.seasons)

    def _add_season(self, year: int) -> None:
        season, cup = self._season(self.league, year), self._season(self.cup, year)
        stage = models.Stage.objects.create(
            season=cup, name="Final rounds", kind="knock_out", round="quarter_final"
        )
        pairs = [(home, away) for home in self.others for away in self.others if home != away]
        played = [
            self._fixture(season, None, home, away, date(year, 8, 1) + timedelta(days=number % 250))
            for number, (home, away) in enumerate(pairs)
        ]
        ties = models.Tie.objects.bulk_create(
            models.Tie(stage=stage, first_home=home, first_away=away) for home, away in pairs[:40]
        )
        played += [
            self._fixture(cup, tie, tie.first_home, tie.first_away, date(year + 1, 5, 20))
            for tie in ties
        ]
        rows = models.Fixture.objects.bulk_create(played)
        self._report(rows[::REPORTED], self.busy_official)
        self._imported(rows[::REPORTED], year)

    def _season(self, competition: models.Competition, year: int) -> models.Season:
        return models.Season.objects.create(
            competition=competition, name=f"{year}/{(year + 1) % 100:02}",
            starts_on=date(year, 7, 1), ends_on=date(year + 1, 6, 30),
        )  # fmt: skip

    def _fixture(self, season, tie, home, away, day):
        return models.Fixture(
            season=season, stage=tie.stage if tie else None, tie=tie, home=home, away=away,
            day=day, status="played", after_90_home=2, after_90_away=1, batch=self.batch,
        )  # fmt: skip

    def _report(self, rows, official) -> None:
        models.MatchEvent.objects.bulk_create(
            models.MatchEvent(
                fixture=row, number=1, side="home", kind="goal", minute=9,
                player_name=f"M. {row.home.name}",
            )
            for row in rows
        )  # fmt: skip
        models.SideStats.objects.bulk_create(
            models.SideStats(fixture=row, side="home", shots=9) for row in rows
        )
        models.Appointment.objects.bulk_create(
            models.Appointment(fixture=row, official=official, duty="referee") for row in rows
        )

    def _imported(self, rows, year) -> None:
        models.ImportChange.objects.bulk_create(
            models.ImportChange(batch=self.batch, kind="fixture", row=row.pk, before={}, after={})
            for row in rows
        )
        models.OldAddress.objects.bulk_create(
            models.OldAddress(kind="club", slug=f"club-{year}-{number}", row=self.atalanta.pk)
            for number in range(250)
        )
        models.UnmatchedName.objects.bulk_create(
            models.UnmatchedName(kind="club", name=f"Unknown {year} {number}", first_seen="a.csv:1")
            for number in range(250)
        )
        history = models.Fixture.history.model
        history.objects.bulk_create(
            history(id=row.pk, day=row.day, season_id=row.season_id, home_id=row.home_id,
                    away_id=row.away_id, history_date=datetime(2024, 1, 1).astimezone(),
                    history_type="+")
            for row in rows
        )  # fmt: skip
        if self.seasons <= SEASONS_WITH_HELD_ROWS:
            self._held(year)

    def _held(self, year) -> None:
        models.HeldRow.objects.bulk_create(
            models.HeldRow(
                batch=self.batch, file=f"{year}.csv", line=line, doubts=[],
                record={"home": "Nowhere", "away": "Other", "day": "2024-01-01"},
            )
            for line in range(250)
        )  # fmt: skip
