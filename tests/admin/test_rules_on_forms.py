import pytest
from django.urls import reverse

from previews import models
from tests import factories
from tests.admin.form_data import sent_back

pytestmark = pytest.mark.django_db

BROKEN = [
    pytest.param("Fixture", {"away": "home"}, "A club cannot play itself.", id="fixture"),
    pytest.param(
        "Fixture",
        {"status": "played"},
        "Enter the score of a fixture that was played.",
        id="fixture-without-score",
    ),
    pytest.param(
        "Tie", {"first_away": "first_home"}, "A club cannot be paired with itself.", id="tie"
    ),
    pytest.param(
        "Season",
        {"ends_on": "2020-01-01"},
        "A season cannot end before it starts.",
        id="season",
    ),
    pytest.param(
        "Injury",
        {"out_since": "2024-04-10", "back_on": "2024-04-01"},
        "A player cannot be back before the injury.",
        id="injury",
    ),
    pytest.param(
        "Suspension",
        {"since": "2024-04-10", "back_on": "2024-04-01"},
        "A player cannot be back before the ban.",
        id="suspension",
    ),
    pytest.param(
        "Availability",
        {"person": ""},
        "Choose a player: only “nothing new” is for a whole squad.",
        id="availability",
    ),
    pytest.param(
        "Lineup",
        {"formation": "4-4-4"},
        "A formation counts ten players from the back: 4-3-3, 3-4-1-2.",
        id="formation",
    ),
    pytest.param(
        "LineupPlace",
        {"place": "12"},
        "Enter a place from 1 (goalkeeper) to 11.",
        id="place-in-a-line-up",
    ),
    pytest.param(
        "Club", {"first_colour": "red"}, "A colour as # and six digits: #c8102e.", id="colour"
    ),
    pytest.param("Crowd", {"capacity": ""}, "Enter at least one figure.", id="crowd"),
    pytest.param(
        "Claim",
        {"question": "form", "cannot_be_checked": "No."},
        "Either choose a question, or say which data is missing.",
        id="claim",
    ),
    pytest.param("Report", {"stated": "since 1995"}, "Line 1: write name = value.", id="lines"),
    pytest.param(
        "Statement", {"article": ""}, "Choose the article that makes the statement.", id="statement"
    ),
    pytest.param(
        "SideStats",
        {"possession": "101"},
        "Possession cannot be more than 100 per cent.",
        id="numbers",
    ),
    pytest.param(
        "MatchEvent",
        {"minute": "121"},
        "Enter a minute from 1 to 120; stoppage time is separate.",
        id="match-event",
    ),
]


@pytest.mark.parametrize(("noun", "typed", "sentence"), BROKEN)
def test_rule_of_the_noun_speaks_on_its_form(editor, noun, typed, sentence):
    row = getattr(factories, f"{noun}Factory")()
    page = reverse(f"admin:previews_{noun.lower()}_change", args=[row.pk])
    form = sent_back(editor.get(page))

    response = editor.post(
        page, form | {name: form.get(text, text) for name, text in typed.items()}
    )

    told = [str(error) for errors in response.context["errors"] for error in errors]
    assert told == [sentence]


def test_two_legs_of_a_tie_cannot_be_on_the_same_ground(editor):
    legs = factories.two_legged_tie()
    page = reverse("admin:previews_fixture_change", args=[legs.second.pk])
    home, away = legs.second.away_id, legs.second.home_id

    response = editor.post(page, sent_back(editor.get(page), home=home, away=away))

    told = [str(error) for errors in response.context["errors"] for error in errors]
    assert told == [f"The second leg turns the grounds round: {legs.tie.first_away} are at home."]


def test_a_rule_keeps_all_else_out_too(editor):
    page = reverse("admin:previews_club_add")

    editor.post(page, {"name": "Atalanta", "country": "Italy"})

    assert models.Club.objects.count() == 0
