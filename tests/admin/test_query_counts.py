"""The queries of pages of the admin, as numbers: at one row, and at many."""

from datetime import date, timedelta

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from previews.editions.transitions import BY_NAME, perform
from previews.models import Edition
from tests import factories
from tests.admin.rows import ADMIN_MODELS, EDITABLE_MODELS, row_of
from tests.admin.test_every_page import page
from tests.factories import EditionFactory, PreviewFactory
from tests.views.everything import preview_with

pytestmark = pytest.mark.django_db
MANY = 12
# The list, and the empty form: 0 where nobody adds a row.
QUERIES = {
    "AcceptedWarning": (6, 0),
    "Appointment": (6, 4),
    "Article": (10, 4),
    "Availability": (7, 4),
    "Check": (6, 0),
    "Claim": (8, 4),
    "Club": (7, 4),
    "ClubName": (7, 4),
    "Competition": (8, 4),
    "CompetitionName": (6, 4),
    "Coverage": (7, 4),
    "Crowd": (6, 4),
    "Edition": (6, 0),
    "Fixture": (9, 4),
    "HeldRow": (7, 0),
    "ImportBatch": (8, 0),
    "ImportChange": (7, 0),
    "ImportSource": (6, 0),
    "Injury": (9, 4),
    "LeagueNote": (7, 4),
    "Lineup": (7, 4),
    "LineupOption": (7, 4),
    "LineupPlace": (7, 4),
    "LoadedRow": (7, 0),
    "MatchEvent": (6, 4),
    "MergeChange": (7, 0),
    "MergeRecord": (8, 0),
    "Milestone": (7, 4),
    "MilestoneMark": (6, 4),
    "Official": (7, 4),
    "OfficialName": (6, 4),
    "OldAddress": (7, 0),
    "Outlet": (6, 4),
    "Person": (7, 4),
    "PersonName": (6, 4),
    "Picture": (6, 4),
    "PointsDeduction": (7, 4),
    "Precedent": (7, 4),
    "Preview": (7, 5),
    "Quote": (10, 4),
    "Report": (7, 4),
    "ResultsStatement": (6, 4),
    "RowDecision": (7, 0),
    "Season": (7, 4),
    "SelectionNote": (7, 4),
    "Settlement": (6, 4),
    "SideStats": (6, 4),
    "Spell": (7, 4),
    "Stadium": (7, 4),
    "StadiumName": (6, 4),
    "Stage": (7, 4),
    "StatedPosition": (7, 4),
    "Statement": (7, 4),
    "Story": (6, 4),
    "Suspension": (8, 4),
    "TalkingPoint": (7, 4),
    "Tally": (8, 4),
    "Tie": (7, 4),
    "UnmatchedName": (7, 0),
    "Wording": (7, 4),
}

# Forms of rows with rows below them: of a preview on which everything is known, and of the others.
OF_FORMS = {"Preview": 13, "Fixture": 17, "Club": 9, "Claim": 22, "Quote": 8}
OF_FORMS_WITH_ROWS = {
    "Lineup": 10,
    "Milestone": 9,
    "Competition": 9,
    "Season": 10,
    "Official": 8,
    "Person": 9,
    "Stadium": 8,
    "Tie": 7,
}


def queries_of(client, address):
    """Without those that a process asks once, of content types."""
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_every_model_has_its_numbers():
    assert sorted(QUERIES) == sorted(model.__name__ for model in ADMIN_MODELS)


@pytest.mark.parametrize("rows", [1, MANY])
@pytest.mark.parametrize("model", ADMIN_MODELS, ids=lambda model: model.__name__)
def test_list_and_empty_form(publisher, model, rows):
    for _ in range(rows):
        row_of(model)
    addresses = [page(model, "changelist")]
    if model in EDITABLE_MODELS:
        addresses.append(page(model, "add"))

    asked = [queries_of(publisher, each) for each in addresses]

    assert asked == [number for number in QUERIES[model.__name__] if number]


def rows_with(number):
    """A row of each other model with rows below it, and so many of those."""
    lineup, milestone = factories.LineupFactory(), factories.MilestoneFactory()
    competition = factories.CompetitionFactory()
    season = factories.SeasonFactory(competition=competition)
    official, person = factories.OfficialFactory(), factories.PersonFactory()
    stadium, tie = factories.StadiumFactory(), factories.TieFactory()
    for count in range(number):
        factories.LineupPlaceFactory(lineup=lineup)
        factories.LineupOptionFactory(lineup=lineup, goes_out=factories.PersonFactory())
        factories.MilestoneMarkFactory(milestone=milestone)
        factories.SeasonFactory(competition=competition, name=f"{1990 + count}")
        factories.CompetitionNameFactory(competition=competition)
        factories.StageFactory(season=season, name=f"Round {count}", round="")
        factories.PointsDeductionFactory(season=season)
        factories.StatedPositionFactory(season=season, position=count + 1)
        factories.OfficialNameFactory(official=official)
        factories.SpellFactory(person=person)
        factories.PersonNameFactory(person=person)
        factories.StadiumNameFactory(stadium=stadium)
    legs = ((tie.first_home, tie.first_away), (tie.first_away, tie.first_home))
    for leg, (home, away) in enumerate(legs[:number], start=1):
        factories.FixtureFactory(
            tie=tie, leg=leg, home=home, away=away, stage=tie.stage, season=tie.stage.season,
            day=date(2024, 4, leg),
        )  # fmt: skip
    return lineup, milestone, competition, season, official, person, stadium, tie


@pytest.mark.parametrize("number", [1, 4])
def test_forms_of_other_rows_with_many_below_them(publisher, number):
    asked = {
        type(row).__name__: queries_of(publisher, page(type(row), "change", row.pk))
        for row in rows_with(number)
    }

    assert asked == OF_FORMS_WITH_ROWS


def test_every_form_with_rows_below_it_has_its_number():
    with_rows = {model.__name__ for model in ADMIN_MODELS if admin.site._registry[model].inlines}

    assert with_rows == {*OF_FORMS, *OF_FORMS_WITH_ROWS}


# Forms of rows that have others below them, at one of each and at four.
@pytest.mark.parametrize("number", [1, 4])
def test_forms_of_rows_with_many_others(publisher, number):
    preview = preview_with(number)
    fixture = preview.fixture
    rows = (preview, fixture, fixture.home, fixture.claims.first(), fixture.quotes.first())

    asked = {
        type(row).__name__: queries_of(publisher, page(type(row), "change", row.pk)) for row in rows
    }

    assert asked == OF_FORMS


def released(number):
    """A preview with so many editions."""
    preview = PreviewFactory(fixture__kick_off=timezone.now() + timedelta(days=3))
    perform(BY_NAME["publish"], preview, by=None, now=timezone.now())
    first = Edition.objects.get()
    for each in range(2, number + 1):
        EditionFactory(
            preview=preview, number=each, document=first.document, shape=first.shape,
            released_at=first.released_at,
        )  # fmt: skip
    return preview


@pytest.mark.parametrize("editions", [2, MANY])
def test_pages_of_editions(publisher, editions):
    preview = released(editions)

    def of(name, *arguments, **query):
        address = reverse(
            f"admin:previews_preview_{name}", args=[preview.pk, *arguments], query=query
        )
        return queries_of(publisher, address)

    asked = {
        "list": of("editions"),
        "compare": of("compare", old=1, new=2),
        "compare with the draft": of("compare", old=1, new="draft"),
        "restore": of("restore", 1),
        "gate": of("gate"),
        "findings": of("findings"),
        "front page": queries_of(publisher, reverse("admin:index")),
    }

    assert asked == {
        "list": 8,
        "compare": 7,
        "compare with the draft": 30,
        "restore": 7,
        "gate": 45,
        "findings": 80,
        "front page": 26,
    }
