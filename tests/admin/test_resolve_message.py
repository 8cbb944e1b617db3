"""The message after a name is matched, and the held rows on the page of a name."""

from datetime import date, timedelta

import pytest
from django.contrib.messages import get_messages

from previews.models import Appointment, HeldRow
from tests.admin.held_rows import held_row
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


def first_message(response):
    return [str(message) for message in get_messages(response.wsgi_request)][:1]


@pytest.fixture
def everton():
    return ClubFactory(name="Everton", country="ENG")


def test_row_with_another_unmatched_name_is_still_held(editor, everton):
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    cottagers = UnmatchedNameFactory(name="Cottagers", country="ENG")
    held_row(toffees, cottagers, day=DAY, home="Toffees", away="Cottagers")

    response = say(editor, toffees, club=everton.pk)

    assert first_message(response) == ["Still held: 1 row. Names to match: Cottagers (ENG)."]


def test_imported_rows_and_rows_still_held_are_counted_separately(editor, everton):
    ClubFactory(name="Fulham", country="ENG")
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    cottagers = UnmatchedNameFactory(name="Cottagers", country="ENG")
    held_row(toffees, day=DAY, home="Toffees")
    for week in (1, 2):
        day = DAY + timedelta(weeks=week)
        held_row(toffees, cottagers, day=day, home="Toffees", away="Cottagers")

    response = say(editor, toffees, club=everton.pk)

    assert first_message(response) == [
        "Held fixtures: 1 added. Still held: 2 rows. Names to match: Cottagers (ENG)."
    ]


def test_matched_club_imports_a_match_whose_referee_is_still_unmatched(editor, everton):
    ClubFactory(name="Fulham", country="ENG")
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    held_row(toffees, day=DAY, home="Toffees", referee="Dean M.")

    response = say(editor, toffees, club=everton.pk)

    assert first_message(response) == [
        "Held fixtures: 1 added. Still held: 1 row. Names to match: Dean M. (ENG)."
    ]


def test_official_of_known_matches_counts_the_appointments_added(editor, everton):
    fulham = ClubFactory(name="Fulham", country="ENG")
    competition = CompetitionFactory(name="Premier League", country="ENG", league=True)
    season = SeasonFactory(competition=competition, name="2023/24")
    league = StageFactory(season=season, name="League", kind="league", round="league")
    dean = OfficialFactory(name="Mike Dean", country="ENG")
    unknown = UnmatchedNameFactory(kind="official", name="Dean, Mike", country="ENG")
    for week in (0, 1):
        day = DAY + timedelta(weeks=week)
        FixtureFactory(stage=league, home=everton, away=fulham, day=day)
        held_row(unknown, day=day, referee="Dean, Mike")

    response = say(editor, unknown, official=dean.pk)

    assert Appointment.objects.count() == 2
    assert first_message(response) == ["Held fixtures: 2 unchanged. Appointments added: 2."]


def test_refused_row_is_shown_with_its_reason(editor, everton):
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    held_row(toffees, day=DAY, home="Toffees", away="Everton")

    response = say(editor, toffees, club=everton.pk)

    assert first_message(response) == [
        "Held fixtures: 1 refused. Refused: Toffees v Everton: the same club twice."
    ]


def test_name_without_a_held_row_says_so(editor, everton):
    response = say(editor, UnmatchedNameFactory(country="ENG"), club=everton.pk)

    assert first_message(response) == ["No held row has this name."]


def test_page_shows_the_held_matches_and_their_other_unmatched_names(editor):
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    cottagers = UnmatchedNameFactory(name="Cottagers", country="ENG")
    row = held_row(
        toffees, cottagers, day=DAY, home="Toffees", away="Cottagers", file="eng.txt", line=7
    )

    words = squeezed(editor.get(page_of(toffees)).content.decode())

    assert (
        f'<a href="/admin/previews/heldrow/?names__id__exact={toffees.pk}">1 held row</a>' in words
    )
    assert (
        f'<th scope="row"><a href="/admin/previews/heldrow/{row.pk}/change/">'
        "13 Apr 2024: Toffees v Cottagers</a></th><td>eng.txt, line 7</td>" in words
    )
    assert f'<a href="{page_of(cottagers)}">Cottagers (ENG)</a>' in words


def test_of_many_held_rows_the_first_twenty_are_shown(editor):
    toffees = UnmatchedNameFactory(name="Toffees", country="ENG")
    for week in range(23):
        held_row(toffees, day=DAY + timedelta(weeks=week), home="Toffees")

    words = editor.get(page_of(toffees)).content.decode()
    address = f"/admin/previews/heldrow/?names__id__exact={toffees.pk}"

    assert words.count(": Toffees v Fulham</a>") == 20
    assert f'<a href="{address}">Show 3 more</a>' in words
    assert editor.get(address).context["cl"].result_count == HeldRow.objects.count() == 23
