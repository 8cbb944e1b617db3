"""A referee's matches, with a club or with any, and the bookings in them. 4 queries at most."""

from dataclasses import dataclass

from previews.football.form import Record, record, results_of
from previews.football.played_fixture import PlayedFixture
from previews.football.verdict import Figure
from previews.models import Club, Fixture, Official
from previews.questions import parameter
from previews.questions.bookings import Booked, booked_in
from previews.questions.json_format import plain_record
from previews.questions.question import Answer, Json, Question, Receipt, named
from previews.questions.scope import EVERYTHING, Moment, Scope

SLUG = "referee-record"


@dataclass(frozen=True, slots=True)
class RefereeRecord:
    """A referee's matches, latest first; the club's record in them; cards where they are known."""

    fixtures: tuple[PlayedFixture, ...]
    record: Record | None
    booked: Booked


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
    found = RefereeRecord(fixtures, total, booked_in(fixtures))
    return Answer(
        SLUG,
        named(official=official, club=club, **scope.named),
        found=found,
        value=plain(found),
        rows=tuple(Receipt(one, found.booked.note(one.number)) for one in fixtures),
        scope=scope.words_of(official, before),
        as_of=before,
        figures=figures(found),
        wording=f"{official}{f' with {club}' if club else ''}: {{figures}}.",
        not_in_archive="" if fixtures else missing(official, club),
    )


def missing(official: Official, club: Club | None) -> str:
    return f"No match{f' of {club}' if club else ''} with {official} as referee in the archive."


def plain(found: RefereeRecord) -> Json:
    return {
        "matches": len(found.fixtures),
        "record": plain_record(found.record) if found.record else None,
        "bookings": found.booked.bookings,
        "sendings_off": found.booked.sendings_off,
        "matches_with_bookings_known": found.booked.matches,
    }


def figures(found: RefereeRecord) -> tuple[Figure, ...]:
    total, known = found.record, found.booked.matches > 0
    return (
        Figure("count", len(found.fixtures), "matches"),
        Figure("won", total.won if total else None),
        Figure("drawn", total.drawn if total else None),
        Figure("lost", total.lost if total else None),
        Figure("last", found.fixtures[0].day if found.fixtures else None, "last match"),
        Figure("bookings", found.booked.bookings if known else None),
        Figure("sendings_off", found.booked.sendings_off if known else None, "sent off"),
    )


QUESTION = Question(
    SLUG,
    "A referee's matches with a club",
    (parameter.OFFICIAL, parameter.ANY_CLUB, *parameter.SCOPE),
    referee_record,
    figures=("count", "won", "drawn", "lost", "last", "bookings", "sendings_off"),
)
