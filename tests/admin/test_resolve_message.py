"""What an editor reads when a name is settled, and which matches wait for one."""

from datetime import date, timedelta

import pytest
from django.contrib.messages import get_messages

from previews.models import Appointment, HeldRow
from tests.admin.held_rows import row_that_waits
from tests.admin.test_unmatched_name_page import page_of, say
from tests.factories import (
    ClubFactory,
    CompetitionFactory,
    FixtureFactory,
    OfficialFactory,
    SeasonFactory,
    StageFactory,
    UnmatchedNameFactory,
)
from tests.html import squeezed

pytestmark = pytest.mark.django_db
DAY = date(2024, 4, 13)


def told_by(response):
    return [str(message) for message in get_messages(response.wsgi_request)][:1]


@pytest.fixture
def everton():
    return ClubFactory(name="Everton", country="ENG")


def test_row_that_waits_for_another_name_too_still_waits_for_that(editor, everton):
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    cottagers = UnmatchedNameFactory(name="Cottagers", country="ENG")
    row_that_waits(toffees, cottagers, day=DAY, home="Toffees", away="Cottagers")

    response = say(editor, toffees, club=everton.pk)

    assert told_by(response) == ["1 row still waits, for Cottagers (ENG)."]


def test_rows_that_came_in_and_rows_that_wait_are_told_apart(editor, everton):
    ClubFactory(name="Fulham", country="ENG")
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    cottagers = UnmatchedNameFactory(name="Cottagers", country="ENG")
    row_that_waits(toffees, day=DAY, home="Toffees")
    for week in (1, 2):
        day = DAY + timedelta(weeks=week)
        row_that_waits(toffees, cottagers, day=day, home="Toffees", away="Cottagers")

    response = say(editor, toffees, club=everton.pk)

    assert told_by(response) == [
        "Fixtures that waited: 1 added. 2 rows still wait, for Cottagers (ENG)."
    ]


def test_club_lets_a_match_in_that_then_waits_for_its_referee(editor, everton):
    ClubFactory(name="Fulham", country="ENG")
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    row_that_waits(toffees, day=DAY, home="Toffees", referee="Dean M.")

    response = say(editor, toffees, club=everton.pk)

    assert told_by(response) == [
        "Fixtures that waited: 1 added. 1 row still waits, for Dean M. (ENG)."
    ]


def test_official_whose_matches_were_known_says_that_they_got_him(editor, everton):
    fulham = ClubFactory(name="Fulham", country="ENG")
    competition = CompetitionFactory(name="Premier League", country="ENG", league=True)
    season = SeasonFactory(competition=competition, name="2023/24")
    league = StageFactory(season=season, name="League", kind="league", round="league")
    dean = OfficialFactory(name="Mike Dean", country="ENG")
    unknown = UnmatchedNameFactory(kind="official", name="Dean, Mike", country="ENG")
    for week in (0, 1):
        day = DAY + timedelta(weeks=week)
        FixtureFactory(stage=league, home=everton, away=fulham, day=day)
        row_that_waits(unknown, day=day, referee="Dean, Mike")

    response = say(editor, unknown, official=dean.pk)

    assert Appointment.objects.count() == 2
    assert told_by(response) == ["Fixtures that waited: 2 unchanged. Appointments added: 2."]


def test_what_is_refused_is_told_with_its_reason(editor, everton):
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    row_that_waits(toffees, day=DAY, home="Toffees", away="Everton")

    response = say(editor, toffees, club=everton.pk)

    assert told_by(response) == [
        "Fixtures that waited: 1 refused. Refused: Toffees v Everton: the same club twice."
    ]


def test_name_that_no_row_waits_for_says_so(editor, everton):
    response = say(editor, UnmatchedNameFactory(country="ENG"), club=everton.pk)

    assert told_by(response) == ["No fixture waited for it."]


def test_page_shows_which_matches_wait_and_whom_else_they_wait_for(editor):
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    cottagers = UnmatchedNameFactory(name="Cottagers", country="ENG")
    row = row_that_waits(
        toffees, cottagers, day=DAY, home="Toffees", away="Cottagers", file="eng.txt", line=7
    )

    words = squeezed(editor.get(page_of(toffees)).content.decode())

    assert (
        f'<a href="/admin/previews/heldrow/?names__id__exact={toffees.pk}">1 row waits</a>' in words
    )
    assert (
        f'<th scope="row"><a href="/admin/previews/heldrow/{row.pk}/change/">'
        "13 Apr 2024: Toffees v Cottagers</a></th><td>eng.txt, line 7</td>" in words
    )
    assert f'<a href="{page_of(cottagers)}">Cottagers (ENG)</a>' in words


def test_of_many_that_wait_the_first_twenty_are_shown(editor):
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    for week in range(23):
        row_that_waits(toffees, day=DAY + timedelta(weeks=week), home="Toffees")

    words = editor.get(page_of(toffees)).content.decode()
    address = f"/admin/previews/heldrow/?names__id__exact={toffees.pk}"

    assert words.count(": Toffees v Fulham</a>") == 20
    assert f'<a href="{address}">And 3 more</a>' in words
    assert editor.get(address).context["cl"].result_count == HeldRow.objects.count() == 23
