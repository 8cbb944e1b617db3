"""Factories: the smallest valid row of every model, with traits for the states of the game.

FixtureFactory(played=True, score="0-3")
FixtureFactory(tie=tie, leg=2, score="1-0", half_time="1-0", extra_time="2-3")
two_legged_tie(first_leg="0-3").second
LineupFactory(eleven=True)
"""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import factory
from django.contrib.auth.models import User
from django.utils.text import slugify
from factory.django import DjangoModelFactory

from previews import models
from previews.factcheck.current_checks import fingerprint

# The day on which everything happens unless a test says otherwise.
MATCHDAY = date(2024, 4, 18)
EVE = MATCHDAY - timedelta(days=1)


def slug_of(name):
    return factory.LazyAttribute(lambda row: slugify(getattr(row, name)))


def slug_with_number():
    """Of rows of which two may have one name."""
    return factory.LazyAttributeSequence(lambda row, number: f"{slugify(row.name)[:80]}-{number}")


def goals(text, side):
    """One side's goals of "0-3"; None where the score is not known."""
    return int(text.split("-")[side]) if text else None


def goals_of(score, side):
    return factory.LazyAttribute(lambda fixture: goals(getattr(fixture, score), side))


class EditorFactory(DjangoModelFactory):
    class Meta:
        model = User

    username = factory.Sequence(lambda number: f"editor-{number}")
    is_staff = True


# Sources


class OutletFactory(DjangoModelFactory):
    class Meta:
        model = models.Outlet

    name = factory.Sequence(lambda number: f"Outlet {number}")
    kind = "newspaper"


class ArticleFactory(DjangoModelFactory):
    class Meta:
        model = models.Article

    outlet = factory.SubFactory(OutletFactory)
    slug = factory.Sequence(lambda number: f"article-{number}")
    about = "How the second leg may go"
    published_on = EVE


# Clubs, grounds and people


class StadiumFactory(DjangoModelFactory):
    class Meta:
        model = models.Stadium

    name = factory.Sequence(lambda number: f"Ground {number}")
    city = "Bergamo"
    country = "ITA"
    time_zone = "Europe/Rome"
    slug = slug_with_number()


class StadiumNameFactory(DjangoModelFactory):
    class Meta:
        model = models.StadiumName

    stadium = factory.SubFactory(StadiumFactory)
    name = factory.Sequence(lambda number: f"Old Ground {number}")
    city = "Bergamo"


class ClubFactory(DjangoModelFactory):
    class Meta:
        model = models.Club

    name = factory.Sequence(lambda number: f"Club {number}")
    country = "ENG"
    slug = slug_of("name")


class ClubNameFactory(DjangoModelFactory):
    class Meta:
        model = models.ClubName

    club = factory.SubFactory(ClubFactory)
    name = factory.Sequence(lambda number: f"Spelling {number} FC")
    country = factory.SelfAttribute("club.country")


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = models.Person

    name = factory.Sequence(lambda number: f"Person {number}")
    slug = slug_with_number()


class PersonNameFactory(DjangoModelFactory):
    class Meta:
        model = models.PersonName

    person = factory.SubFactory(PersonFactory)
    name = factory.Sequence(lambda number: f"Spelling {number}")


class SpellFactory(DjangoModelFactory):
    class Meta:
        model = models.Spell

    class Params:
        manager = factory.Trait(role="manager", position="")

    person = factory.SubFactory(PersonFactory)
    club = factory.SubFactory(ClubFactory)
    role = "player"
    position = "midfielder"


class OfficialFactory(DjangoModelFactory):
    class Meta:
        model = models.Official

    name = factory.Sequence(lambda number: f"Official {number}")
    country = "FRA"
    slug = slug_of("name")


class OfficialNameFactory(DjangoModelFactory):
    class Meta:
        model = models.OfficialName

    official = factory.SubFactory(OfficialFactory)
    name = factory.Sequence(lambda number: f"O Spelling {number}")


# Competitions


class CompetitionFactory(DjangoModelFactory):
    class Meta:
        model = models.Competition

    class Params:
        league = factory.Trait(kind="league", organiser="", country="ENG")

    name = factory.Sequence(lambda number: f"Competition {number}")
    slug = slug_of("name")
    kind = "cup"
    organiser = "UEFA"


class CompetitionNameFactory(DjangoModelFactory):
    class Meta:
        model = models.CompetitionName

    competition = factory.SubFactory(CompetitionFactory)
    name = factory.Sequence(lambda number: f"Old Name {number}")


class SeasonFactory(DjangoModelFactory):
    """A season of 2023/24. `league=True` makes it a league's, without extra time."""

    class Meta:
        model = models.Season

    class Params:
        league = factory.Trait(competition__league=True, extra_time=False)

    competition = factory.SubFactory(CompetitionFactory)
    name = "2023/24"
    starts_on = date(2023, 7, 1)
    ends_on = date(2024, 6, 30)


class StageFactory(DjangoModelFactory):
    class Meta:
        model = models.Stage

    class Params:
        group = factory.Trait(name="Group D", kind="group", round="group")
        final = factory.Trait(name="Final", round="final", position=90)

    season = factory.SubFactory(SeasonFactory)
    name = "Quarter-finals"
    kind = "knock_out"
    round = "quarter_final"
    position = 60


class TieFactory(DjangoModelFactory):
    class Meta:
        model = models.Tie

    stage = factory.SubFactory(StageFactory)
    first_home = factory.SubFactory(ClubFactory)
    first_away = factory.SubFactory(ClubFactory)


class ResultsStatementFactory(DjangoModelFactory):
    """Every result of a club is entered; of a season, with `club=None` and a season."""

    class Meta:
        model = models.ResultsStatement

    club = factory.SubFactory(ClubFactory)


class PointsDeductionFactory(DjangoModelFactory):
    class Meta:
        model = models.PointsDeduction

    season = factory.SubFactory(SeasonFactory, league=True)
    club = factory.SubFactory(ClubFactory)
    points = 10
    decided_on = date(2023, 11, 17)
    reason = "Losses beyond the limit"


class StatedPositionFactory(DjangoModelFactory):
    class Meta:
        model = models.StatedPosition

    season = factory.SubFactory(SeasonFactory, league=True)
    club = factory.SubFactory(ClubFactory)
    position = factory.Sequence(lambda number: number + 1)
    stated_on = date(2023, 11, 17)
    reason = "Drawing of lots"


# Fixtures


def club_of_leg(at_home_first, away_first):
    """In a tie the clubs follow from the leg; outside of one they are two new clubs."""
    return factory.Maybe(
        "tie",
        factory.LazyAttribute(
            lambda fixture: getattr(fixture.tie, away_first if fixture.leg == 2 else at_home_first)
        ),
        factory.SubFactory(ClubFactory),
    )


class FixtureFactory(DjangoModelFactory):
    """A fixture to come; a score, or `played=True` (1-0 unless a score is given), makes it past.

    A tie brings its stage, season and clubs along; a stage brings its season.
    """

    class Meta:
        model = models.Fixture

    class Params:
        played = False
        score = factory.LazyAttribute(lambda fixture: "1-0" if fixture.played else "")
        half_time = ""
        extra_time = ""
        shoot_out = ""
        kick_off_known = factory.Trait(kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC))

    tie = None
    leg = None
    stage = factory.LazyAttribute(lambda fixture: fixture.tie.stage if fixture.tie else None)
    season = factory.Maybe(
        "stage", factory.SelfAttribute("stage.season"), factory.SubFactory(SeasonFactory)
    )
    home = club_of_leg("first_home", "first_away")
    away = club_of_leg("first_away", "first_home")
    kick_off = None
    day = factory.LazyAttribute(
        lambda fixture: fixture.kick_off.date() if fixture.kick_off else MATCHDAY
    )
    status = factory.LazyAttribute(lambda fixture: "played" if fixture.score else "scheduled")
    half_time_home = goals_of("half_time", 0)
    half_time_away = goals_of("half_time", 1)
    after_90_home = goals_of("score", 0)
    after_90_away = goals_of("score", 1)
    after_120_home = goals_of("extra_time", 0)
    after_120_away = goals_of("extra_time", 1)
    shoot_out_home = goals_of("shoot_out", 0)
    shoot_out_away = goals_of("shoot_out", 1)


class TwoLegs(NamedTuple):
    tie: models.Tie
    first: models.Fixture
    second: models.Fixture


def two_legged_tie(first_leg="0-3", second_leg="", *, second_day=MATCHDAY, **tie):
    """A tie with its two fixtures, a week apart. An empty score means not played yet."""
    pairing = TieFactory(**tie)
    first_day = second_day - timedelta(days=7)
    return TwoLegs(
        pairing,
        FixtureFactory(tie=pairing, leg=1, day=first_day, score=first_leg),
        FixtureFactory(tie=pairing, leg=2, day=second_day, score=second_leg),
    )


class MatchEventFactory(DjangoModelFactory):
    class Meta:
        model = models.MatchEvent

    fixture = factory.SubFactory(FixtureFactory, played=True)
    number = factory.LazyAttribute(lambda event: event.fixture.events.count() + 1)
    side = "home"
    kind = "goal"
    minute = 38
    person = factory.SubFactory(PersonFactory)


class SideStatsFactory(DjangoModelFactory):
    class Meta:
        model = models.SideStats

    fixture = factory.SubFactory(FixtureFactory, played=True)
    side = "home"
    possession = 70


class StoryFactory(DjangoModelFactory):
    class Meta:
        model = models.Story

    fixture = factory.SubFactory(FixtureFactory, played=True)
    text = "Two up, two conceded within four minutes."


class PrecedentFactory(DjangoModelFactory):
    class Meta:
        model = models.Precedent

    fixture = factory.SubFactory(FixtureFactory)
    tie = factory.SubFactory(TieFactory)
    club = factory.SelfAttribute("tie.first_home")


class AppointmentFactory(DjangoModelFactory):
    class Meta:
        model = models.Appointment

    fixture = factory.SubFactory(FixtureFactory)
    official = factory.SubFactory(OfficialFactory)
    duty = "referee"


class CrowdFactory(DjangoModelFactory):
    class Meta:
        model = models.Crowd

    fixture = factory.SubFactory(FixtureFactory)
    capacity = 16_000


class CoverageFactory(DjangoModelFactory):
    class Meta:
        model = models.Coverage

    fixture = factory.SubFactory(FixtureFactory)
    kind = "television"
    channel = factory.Sequence(lambda number: f"Channel {number}")
    country = "GBR"


class LeagueNoteFactory(DjangoModelFactory):
    class Meta:
        model = models.LeagueNote

    fixture = factory.SubFactory(FixtureFactory)
    club = factory.SelfAttribute("fixture.home")
    season = factory.SubFactory(SeasonFactory, league=True)
    position = 2


# Team news


class InjuryFactory(DjangoModelFactory):
    class Meta:
        model = models.Injury

    person = factory.SubFactory(PersonFactory)
    club = factory.SubFactory(ClubFactory)
    part = "ankle"
    reported_on = EVE


class SuspensionFactory(DjangoModelFactory):
    class Meta:
        model = models.Suspension

    person = factory.SubFactory(PersonFactory)
    club = factory.SubFactory(ClubFactory)
    reason = "third booking of the competition"
    reported_on = EVE


class AvailabilityFactory(DjangoModelFactory):
    """A player on his way back; `nothing_new=True` speaks of the whole squad."""

    class Meta:
        model = models.Availability

    class Params:
        nothing_new = factory.Trait(kind="nothing_new", person=None)

    club = factory.SubFactory(ClubFactory)
    person = factory.SubFactory(PersonFactory)
    kind = "returning"
    reported_on = EVE


class LineupFactory(DjangoModelFactory):
    """A line-up of the home side; `eleven=True` fills its places."""

    class Meta:
        model = models.Lineup
        skip_postgeneration_save = True

    fixture = factory.SubFactory(FixtureFactory)
    club = factory.SelfAttribute("fixture.home")
    formation = "4-3-3"

    @factory.post_generation
    def eleven(lineup, create, wanted, **kwargs):
        for place in range(1, 12) if wanted else ():
            LineupPlaceFactory(lineup=lineup, place=place)


class LineupPlaceFactory(DjangoModelFactory):
    """A player on the bench, unless a place is given."""

    class Meta:
        model = models.LineupPlace

    lineup = factory.SubFactory(LineupFactory)
    person = factory.SubFactory(PersonFactory)


class LineupOptionFactory(DjangoModelFactory):
    class Meta:
        model = models.LineupOption

    lineup = factory.SubFactory(LineupFactory)
    comes_in = factory.SubFactory(PersonFactory)


class SelectionNoteFactory(DjangoModelFactory):
    class Meta:
        model = models.SelectionNote

    fixture = factory.SubFactory(FixtureFactory)
    club = factory.SelfAttribute("fixture.home")
    remark = "The same eleven three times in a row."


# Voices


class QuoteFactory(DjangoModelFactory):
    class Meta:
        model = models.Quote

    slug = factory.Sequence(lambda number: f"quote-{number}")
    fixture = factory.SubFactory(FixtureFactory)
    speaker = factory.SubFactory(PersonFactory)
    role = "manager"
    club = factory.SelfAttribute("fixture.home")
    said_on = EVE


class WordingFactory(DjangoModelFactory):
    class Meta:
        model = models.Wording

    quote = factory.SubFactory(QuoteFactory)
    article = factory.SubFactory(ArticleFactory)
    text = "We will try everything"


class ClaimFactory(DjangoModelFactory):
    class Meta:
        model = models.Claim

    slug = factory.Sequence(lambda number: f"claim-{number}")
    fixture = factory.SubFactory(FixtureFactory)
    sentence = "Nobody has come back from this."


class ReportFactory(DjangoModelFactory):
    class Meta:
        model = models.Report

    claim = factory.SubFactory(ClaimFactory)
    article = factory.SubFactory(ArticleFactory)


class CheckFactory(DjangoModelFactory):
    class Meta:
        model = models.Check

    claim = factory.SubFactory(ClaimFactory)
    report = None
    outcome = "true"
    reason = "The results say the same."
    judged = factory.LazyAttribute(lambda check: fingerprint(check.claim, check.report))
    as_of = datetime(2024, 4, 18, 19, tzinfo=UTC)
    checked_at = datetime(2024, 4, 18, 9, tzinfo=UTC)


class StatementFactory(DjangoModelFactory):
    class Meta:
        model = models.Statement

    fixture = factory.SubFactory(FixtureFactory)
    slot = "allocation"
    value = "750"
    article = factory.SubFactory(ArticleFactory)


class SettlementFactory(DjangoModelFactory):
    class Meta:
        model = models.Settlement

    fixture = factory.SubFactory(FixtureFactory)
    slot = "allocation"
    value = "750"
    reason = "The club says so itself."
    settled_on = EVE


class MilestoneFactory(DjangoModelFactory):
    class Meta:
        model = models.Milestone

    slug = factory.Sequence(lambda number: f"milestone-{number}")
    fixture = factory.SubFactory(FixtureFactory)
    person = factory.SubFactory(PersonFactory)
    club = factory.SelfAttribute("fixture.home")
    title = "Ten European goals"
    count = 9
    target = 10


class MilestoneMarkFactory(DjangoModelFactory):
    class Meta:
        model = models.MilestoneMark

    milestone = factory.SubFactory(MilestoneFactory)
    person = factory.SubFactory(PersonFactory)
    appearances = 13


class TallyFactory(DjangoModelFactory):
    class Meta:
        model = models.Tally

    fixture = factory.SubFactory(FixtureFactory)
    person = factory.SubFactory(PersonFactory)
    club = factory.SelfAttribute("fixture.home")
    count = 5
    scope = "this season, for the club"


# Previews


class PreviewFactory(DjangoModelFactory):
    """A draft; `published=True` shows it to fans at once."""

    class Meta:
        model = models.Preview

    class Params:
        published = factory.Trait(status="published")

    fixture = factory.SubFactory(FixtureFactory)
    slug = factory.Sequence(lambda number: f"preview-{number}")
    headline = "Three goals to find"


class TalkingPointFactory(DjangoModelFactory):
    class Meta:
        model = models.TalkingPoint

    preview = factory.SubFactory(PreviewFactory)
    number = factory.LazyAttribute(lambda point: point.preview.talking_points.count() + 1)
    heading = "A mountain to climb"


class PictureFactory(DjangoModelFactory):
    class Meta:
        model = models.Picture

    preview = factory.SubFactory(PreviewFactory)
    slug = factory.Sequence(lambda number: f"picture-{number}")
    alternative_text = "Players stretch on a training pitch."


class EditionFactory(DjangoModelFactory):
    class Meta:
        model = models.Edition

    preview = factory.SubFactory(PreviewFactory, published=True)
    number = factory.Sequence(lambda number: number + 1)
    released_at = datetime(2024, 4, 17, 9, tzinfo=UTC)


class ReleaseStateFactory(DjangoModelFactory):
    class Meta:
        model = models.ReleaseState

    preview = factory.SubFactory(PreviewFactory, published=True)
    generation = 1


class UnreviewedSaveFactory(DjangoModelFactory):
    class Meta:
        model = models.UnreviewedSave

    preview = factory.SubFactory(PreviewFactory, published=True)
    saved_at = datetime(2024, 4, 17, 9, tzinfo=UTC)


class DraftLinkFactory(DjangoModelFactory):
    class Meta:
        model = models.DraftLink

    preview = factory.SubFactory(PreviewFactory)
    code = factory.Sequence(lambda number: f"code-{number}")
    created_at = datetime(2024, 4, 17, 9, tzinfo=UTC)
    expires_at = datetime(2024, 4, 20, 9, tzinfo=UTC)


class PresenceFactory(DjangoModelFactory):
    class Meta:
        model = models.Presence

    user = factory.SubFactory(EditorFactory)
    model = "previews.injury"
    row = 1
    since = datetime(2024, 4, 17, 9, tzinfo=UTC)
    seen_at = datetime(2024, 4, 17, 9, 5, tzinfo=UTC)


class GenerationFactory(DjangoModelFactory):
    class Meta:
        model = models.Generation

    # The first row is made by a migration.
    id = factory.Sequence(lambda number: number + 2)
    facts = 1


class ScheduledRunFactory(DjangoModelFactory):
    class Meta:
        model = models.ScheduledRun

    finished_at = datetime(2024, 4, 17, 12, tzinfo=UTC)


class AcceptedWarningFactory(DjangoModelFactory):
    class Meta:
        model = models.AcceptedWarning

    preview = factory.SubFactory(PreviewFactory)
    finding = factory.Sequence(lambda number: f"stale-injury {number}")
    reason = "Confirmed by telephone."
    accepted_at = datetime(2024, 4, 17, 9, tzinfo=UTC)


# Imports and fixture files


class ImportBatchFactory(DjangoModelFactory):
    class Meta:
        model = models.ImportBatch

    command = "import_results"
    started_at = datetime(2024, 4, 17, 9, tzinfo=UTC)


class ImportChangeFactory(DjangoModelFactory):
    class Meta:
        model = models.ImportChange

    batch = factory.SubFactory(ImportBatchFactory)
    kind = "fixture"
    row = 1
    before = {"attendance": None}
    after = {"attendance": 21_000}


class LoadedRowFactory(DjangoModelFactory):
    class Meta:
        model = models.LoadedRow

    kind = "previews.club"
    key = ["Atalanta", "ITA"]
    key_text = factory.Sequence(lambda number: f"Atalanta, ITA, {number}")
    row = 1


class UnmatchedNameFactory(DjangoModelFactory):
    class Meta:
        model = models.UnmatchedName

    kind = "club"
    name = factory.Sequence(lambda number: f"Unheard-of {number}")
    first_seen = "cl.txt, line 7"


class HeldRowFactory(DjangoModelFactory):
    class Meta:
        model = models.HeldRow

    batch = factory.SubFactory(ImportBatchFactory)
    file = "cl.txt"
    line = factory.Sequence(lambda number: number + 1)
    record = {"home": "Unheard-of", "away": "Liverpool"}


class ImportSourceFactory(DjangoModelFactory):
    class Meta:
        model = models.ImportSource

    name = factory.Sequence(lambda number: f"Source {number}")


class RowDecisionFactory(DjangoModelFactory):
    class Meta:
        model = models.RowDecision

    fingerprint = factory.Sequence(lambda number: f"{number:064}")
    decision = "discard"
    match = "Alfa v Beta, 15 Aug 1998"
    reason = "15 August 1998 is a Saturday, the file says Friday"
    file = "league.txt"
    line = 5
    decided_by = "anna"
    decided_at = datetime(2024, 4, 1, 12, tzinfo=UTC)


# Merges


class MergeRecordFactory(DjangoModelFactory):
    class Meta:
        model = models.MergeRecord

    action = "merge"
    kind = "club"
    kept = 1
    kept_name = "Lowick"
    other = 2
    other_name = "Lowick United"
    made_at = datetime(2024, 4, 17, 9, tzinfo=UTC)


class MergeChangeFactory(DjangoModelFactory):
    class Meta:
        model = models.MergeChange

    record = factory.SubFactory(MergeRecordFactory)
    position = factory.Sequence(lambda number: number + 1)
    action = "changed"
    kind = "fixture"
    row = 1
    before = {"home_id": 2}
    after = {"home_id": 1}


class OldAddressFactory(DjangoModelFactory):
    class Meta:
        model = models.OldAddress

    kind = "club"
    slug = factory.Sequence(lambda number: f"old-address-{number}")
    row = 1
