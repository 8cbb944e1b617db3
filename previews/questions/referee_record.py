"""A referee's matches, with a club or with any, and the bookings in them. 4 queries at most."""

from dataclasses import dataclass

from previews.football.computed import More
from previews.football.form import Record, record, results_of
from previews.football.played_fixture import PlayedFixture
from previews.models import Club, Fixture, Official
from previews.questions import parameter
from previews.questions.bookings import Booked, booked_in
from previews.questions.question import Answer, FigureOf, Question, figures_of, named
from previews.questions.record_figures import result_figures
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "referee-record"


@dataclass(frozen=True, slots=True)
class RefereeRecord:
    """A referee's matches, latest first; the club's record in them; cards where they are known."""

    fixtures: tuple[PlayedFixture, ...]
    record: Record | None
    booked: Booked


def record_of(referee: RefereeRecord) -> Record | None:
    return referee.record


FIGURES: tuple[FigureOf[RefereeRecord], ...] = (
    FigureOf("count", lambda referee: len(referee.fixtures), "matches", more=More.RAISES),
    *result_figures(record_of),
    FigureOf(
        "last",
        lambda referee: referee.fixtures[0].day if referee.fixtures else None,
        "last match",
    ),
    FigureOf(
        "bookings",
        lambda referee: referee.booked.bookings if referee.booked.matches else None,
    ),
    FigureOf(
        "sendings_off",
        lambda referee: referee.booked.sendings_off if referee.booked.matches else None,
        "sent off",
    ),
)


def referee_record(
    official: Official,
    club: Club | None = None,
    *,
    before: Moment,
    scope: Scope = EVERYTHING,
) -> Answer[RefereeRecord]:
    """Matches with this referee in the middle; not those as an assistant or at the screen."""
    refereed = scope.of(Fixture.objects.refereed_by(official.pk).played_before(before))
    if club is not None:
        refereed = refereed.involving(club)
    fixtures = tuple(refereed.latest_first().receipts())
    total = record(results_of(fixtures, club.pk)) if club else None
    value = RefereeRecord(fixtures, total, booked_in(fixtures))
    looked_at = scope.looked_at_for(official, before)
    return Answer(
        SLUG,
        named(official=official, club=club, **scope.named),
        value,
        rows=tuple(fixture.with_note(value.booked.note(fixture.number)) for fixture in fixtures),
        scope=looked_at.words,
        held=looked_at.held,
        as_of=before,
        figures=figures_of(FIGURES, value),
        subject=f"{official}{f' with {club}' if club else ''}",
        not_in_archive="" if fixtures else missing(official, club),
    )


def missing(official: Official, club: Club | None) -> str:
    return f"No match{f' of {club}' if club else ''} with {official} as referee in the archive."


QUESTION = Question(
    SLUG,
    "A referee's matches with a club",
    (parameter.OFFICIAL, parameter.ANY_CLUB, *parameter.SCOPE),
    referee_record,
    FIGURES,
    counts=("appointment", "matchevent", "resultsstatement", "sidestats"),
)
