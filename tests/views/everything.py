"""A preview about which everything is known, so many times over."""

from datetime import date

from previews.models import Preview
from tests.factories import (
    AppointmentFactory,
    ArticleFactory,
    AvailabilityFactory,
    ClaimFactory,
    CoverageFactory,
    CrowdFactory,
    EditionFactory,
    FixtureFactory,
    InjuryFactory,
    LeagueNoteFactory,
    LineupFactory,
    LineupOptionFactory,
    MatchEventFactory,
    MilestoneFactory,
    MilestoneMarkFactory,
    PersonFactory,
    PictureFactory,
    PrecedentFactory,
    QuoteFactory,
    ReportFactory,
    SelectionNoteFactory,
    SideStatsFactory,
    SpellFactory,
    StatementFactory,
    StoryFactory,
    SuspensionFactory,
    TalkingPointFactory,
    TallyFactory,
    WordingFactory,
    two_legged_tie,
)
from tests.sections.second_leg import second_leg

DUTIES = ["referee", "assistant_1", "assistant_2", "fourth", "var", "avar"]


def preview_with(number: int) -> Preview:
    """Every kind of fact, `number` of each, for both clubs."""
    preview = second_leg()
    # Fans have read it: its errors, such as a line-up of one place, prevent no first edition.
    EditionFactory(preview=preview, number=1)
    fixture, first = preview.fixture, preview.fixture.tie.fixtures.get(leg=1)
    SideStatsFactory(fixture=first, side="home")
    for count in range(1, number + 1):
        article = ArticleFactory()
        TalkingPointFactory(preview=preview, article=article, text="Some **prose**.")
        AppointmentFactory(fixture=fixture, duty=DUTIES[count - 1], article=article)
        CrowdFactory(fixture=fixture, article=article)
        CoverageFactory(fixture=fixture, article=article)
        MatchEventFactory(fixture=first, minute=count, article=article)
        StatementFactory(fixture=fixture, article=article)
        PictureFactory(preview=preview, article=article)
        PrecedentFactory(fixture=fixture, article=article, tie=two_legged_tie(
            "1-0", "0-1", second_day=date(2019, 5, count)).tie)  # fmt: skip
        for club, other in ((fixture.home, fixture.away), (fixture.away, fixture.home)):
            _facts_of(club, other, fixture, article, count)
    return preview


def _facts_of(club, other, fixture, article, count):
    InjuryFactory(club=club, article=article)
    SuspensionFactory(club=club, article=article)
    AvailabilityFactory(club=club, article=article)
    SpellFactory(club=club)
    lineup = LineupFactory(fixture=fixture, club=club, article=article, eleven=True)
    LineupOptionFactory(lineup=lineup, goes_out=PersonFactory())
    SelectionNoteFactory(fixture=fixture, club=club, article=article)
    LeagueNoteFactory(fixture=fixture, club=club, article=article)
    ReportFactory(claim=ClaimFactory(fixture=fixture, club=club), article=article)
    TallyFactory(fixture=fixture, club=club, article=article)
    MilestoneMarkFactory(milestone=MilestoneFactory(fixture=fixture, club=club, article=article))
    quote = QuoteFactory(fixture=fixture, club=club)
    WordingFactory(quote=quote, article=article)
    WordingFactory(quote=quote)
    past = FixtureFactory(home=club, played=True, day=date(2024, 4, count))
    StoryFactory(fixture=past, article=article)
    FixtureFactory(home=club, away=other, score="2-1", day=date(2020, 11, count))
    FixtureFactory(home=club, day=date(2024, 4, 20 + count))
