"""Whatever else comes into the archive, a verdict that is still shown is the one of now.

Matches beyond the rows of an answer, names, and rules of seasons; by any way of writing.
"""

from datetime import date
from functools import partial

import pytest
from django.db import transaction

from previews.factcheck.recheck import recheck_all
from previews.models import (
    Appointment,
    Claim,
    Club,
    ClubName,
    Competition,
    CompetitionName,
    Fixture,
    MatchEvent,
    Official,
    Person,
    PersonName,
    Season,
    Stage,
)
from previews.questions import QUESTIONS
from tests.factcheck.test_any_edit import NOW, preview, shown_and_now
from tests.factories import (
    AppointmentFactory,
    ClubFactory,
    FixtureFactory,
    MatchEventFactory,
)
from tests.questions.seasons import knock_out_tie

__all__ = ["preview"]  # a fixture of the tests below
pytestmark = pytest.mark.django_db
DAY = "2024-02-03"


def club(name):
    return Club.objects.get(name=name)


def league():
    return Season.objects.get(competition__name="Premier League")


def built(home, away, score, day=DAY, **more):
    return FixtureFactory.build(
        season=league(), home=club(home), away=club(away), day=date.fromisoformat(day),
        score=score, stage=Stage.objects.get(season=league()), **more,
    )  # fmt: skip


def saved(*match, **more):
    built(*match, **more).save()


def created_in_bulk(*match, **more):
    Fixture.objects.bulk_create([built(*match, **more)])


def refereed():
    saved("Everton", "Liverpool", "1-2")
    match = Fixture.objects.get(day=DAY)
    appointment = AppointmentFactory.build(
        fixture=match, official=Official.objects.get(name="Michael Oliver"), duty="referee"
    )
    Appointment.objects.bulk_create([appointment])


def scored(side="home", **player):
    saved("Liverpool", "Everton", "1-0" if side == "home" else "0-1")
    goal = MatchEventFactory.build(
        fixture=Fixture.objects.get(day=DAY), side=side, minute=3, **player
    )
    MatchEvent.objects.bulk_create([goal])


def former_name(of, name):
    kind = ClubName if isinstance(of, Club) else CompetitionName
    owner = "club" if isinstance(of, Club) else "competition"
    more = {"country": ""} if isinstance(of, Club) else {}
    kind.objects.bulk_create([kind(**{owner: of}, name=name, used_until=2030, **more)])


def renamed(kind, name, new):
    row = kind.objects.get(name=name)
    row.name = new
    row.save()


def renamed_in_bulk(kind, name, new):
    kind.objects.filter(name=name).update(name=new, name_key=new.lower())


def writes():
    """Words and what to do, for each write."""
    player, europe = Person.objects.get(name="Mohamed Salah"), "Europa League"
    yield "a win saved", partial(saved, "Liverpool", "Everton", "9-0")
    yield "a defeat in bulk", partial(created_in_bulk, "Everton", "Liverpool", "9-0")
    yield "a meeting in bulk", partial(created_in_bulk, "Liverpool", "Atalanta", "5-5")
    yield "a match of others", partial(created_in_bulk, "Another Club", "Everton", "8-0")
    yield "a later match", partial(saved, "Liverpool", "Everton", "0-4", day="2024-04-28")
    yield "a match to come", partial(saved, "Everton", "Liverpool", "", day="2024-05-20")
    yield (
        "a tie that was turned",
        lambda: knock_out_tie(
            Season.objects.get(competition__name=europe), "2024-02-06",
            club("Liverpool"), club("Atalanta"), ("0-2", "0-3"), name="Round of 16",
        ),
    )  # fmt: skip
    yield "the referee of another match", refereed
    yield "a goal as written", lambda: scored(person=None, player_name="Mohamed Salah")
    yield "a goal of another", lambda: scored(person=Person.objects.get(name="Somebody Else"))
    yield "the club renamed", partial(renamed, Club, "Liverpool", "Liverpool Town")
    yield "an opponent renamed", partial(renamed_in_bulk, Club, "Everton", "Blues")
    yield "a league renamed", partial(renamed, Competition, "Premier League", "First")
    yield "a referee renamed", partial(renamed_in_bulk, Official, "Michael Oliver", "M Oliver")
    yield "a player renamed", partial(renamed, Person, "Mohamed Salah", "Mo Salah")
    yield "a second club of the name", second_club
    yield "a former name of a club", lambda: former_name(club("Everton"), "St Domingo")
    yield "a former name of a cup", lambda: former_name(Competition.objects.get(name=europe), "Cup")
    yield (
        "a spelling",
        lambda: PersonName.objects.bulk_create([PersonName(person=player, name="M")]),
    )
    yield "two points for a win", lambda: Season.objects.update(points_for_a_win=2)
    yield "tie-breakers", lambda: Season.objects.update(tie_breakers="goals_for, wins")
    yield "away goals", lambda: Season.objects.update(away_goals=True)
    yield "a stage of another kind", lambda: Stage.objects.update(kind="group")


def second_club():
    ClubFactory(name="Liverpool", country="URU", slug="liverpool-uru")


def test_what_comes_into_the_archive_leaves_no_verdict_of_before(preview):
    for words, write in list(writes()):
        with transaction.atomic():
            write()
            shown, now = shown_and_now(preview)
            transaction.set_rollback(True)

        assert shown == now, words
        assert len(shown) < len(QUESTIONS), words


def test_a_match_put_right_or_deleted_beyond_every_answer_takes_verdicts(preview):
    saved("Liverpool", "Another Club", "1-1")
    recheck_all(NOW)
    match = Fixture.objects.get(day=DAY)
    for words, write in {
        "bulk": lambda: Fixture.objects.filter(pk=match.pk).update(after_90_home=9),
        "swapped": lambda: Fixture.objects.filter(pk=match.pk).update(
            home=match.away, away=match.home
        ),
        "deleted": Fixture.objects.filter(pk=match.pk).delete,
        "deleted alone": lambda: Fixture.objects.get(pk=match.pk).delete(),
    }.items():
        with transaction.atomic():
            write()
            shown, now = shown_and_now(preview)
            transaction.set_rollback(True)

        assert shown == now, words
        assert len(shown) < len(QUESTIONS), words


def test_what_is_checked_again_is_shown_again(preview):
    created_in_bulk("Liverpool", "Everton", "9-0")
    recheck_all(NOW)

    shown, now = shown_and_now(preview)
    assert shown == now
    assert len(shown) == len(QUESTIONS)


def result_of_the_match():
    """The match of the preview is played."""
    match = Fixture.objects.filter(status="scheduled")
    assert match.update(status="played", after_90_home=1, after_90_away=0) == 1


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(result_of_the_match, id="result-after-the-preview"),
        pytest.param(lambda: Fixture.objects.update(attendance=5), id="attendance"),
        pytest.param(lambda: Club.objects.update(nickname="The Town"), id="nickname"),
        pytest.param(lambda: Claim.objects.update(position=3), id="order"),
    ],
)
def test_what_no_answer_depends_on_costs_no_verdict(preview, write):
    write()

    shown, _ = shown_and_now(preview)
    assert len(shown) == len(QUESTIONS)
