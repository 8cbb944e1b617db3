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
        "Suspension",
        {"since": "2024-04-10", "expected_back": "2024-04-01"},
        "A player cannot be expected back before the ban.",
        id="suspension-expected",
    ),
    pytest.param(
        "Injury",
        {"out_since": "2024-04-10", "expected_back": "2024-04-01"},
        "A player cannot be expected back before the injury.",
        id="injury-expected",
    ),
    pytest.param(
        "Availability",
        {"since": "2024-04-10", "until": "2024-04-01"},
        "The last day is before the first day.",
        id="availability-until",
    ),
    pytest.param(
        "Availability",
        {"since": "2024-04-10", "expected_back": "2024-04-01"},
        "A player cannot be expected back before the first day.",
        id="availability-expected",
    ),
    pytest.param(
        "Fixture",
        {"status": "postponed", "half_time_home": "1", "half_time_away": "0"},
        "Set the status to Played, or remove the score.",
        id="fixture-postponed-with-goals",
    ),
    pytest.param(
        "Fixture",
        {"after_90_home": "1", "after_90_away": "0"},
        "Set the status to Played, or remove the score.",
        id="fixture-scheduled-with-goals",
    ),
    pytest.param(
        "Fixture",
        {"status": "awarded"},
        "Enter the score of a fixture that was played.",
        id="fixture-awarded-without-score",
    ),
    pytest.param(
        "Fixture",
        {"day": "2027-04-24"},
        "24 April 2027 is not in the season",
        id="fixture-of-another-season",
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


def sentences(response):
    """Every error that the page shows."""
    return [str(error) for errors in response.context["errors"] for error in errors]


def post_two_rows(editor, record, prefix, **typed):
    """Post a record's page with the same new row written twice."""
    page = reverse(f"admin:previews_{record._meta.model_name}_change", args=[record.pk])
    form = sent_back(editor.get(page))
    first = {name: text for name, text in form.items() if name.startswith(f"{prefix}-0-")}
    second = {name.replace("-0-", "-1-"): text for name, text in first.items()}
    rows = {f"{prefix}-{row}-{name}": text for row in (0, 1) for name, text in typed.items()}
    return editor.post(page, form | second | rows | {f"{prefix}-TOTAL_FORMS": 2})


@pytest.mark.parametrize(("noun", "typed", "sentence"), BROKEN)
def test_rule_of_the_noun_speaks_on_its_form(editor, noun, typed, sentence):
    row = getattr(factories, f"{noun}Factory")()
    page = reverse(f"admin:previews_{noun.lower()}_change", args=[row.pk])
    form = sent_back(editor.get(page))

    response = editor.post(
        page, form | {name: form.get(text, text) for name, text in typed.items()}
    )

    [told] = [str(error) for errors in response.context["errors"] for error in errors]
    assert told.startswith(sentence)


def test_days_of_a_season_hold_its_matches(editor):
    fixture = factories.FixtureFactory()
    page = reverse("admin:previews_season_change", args=[fixture.season.pk])

    response = editor.post(page, sent_back(editor.get(page), ends_on="2024-04-17"))

    assert sentences(response) == [
        "A match of this season is on 18 April 2024. Correct the season of that match first."
    ]


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


WITHOUT_SOURCE = [
    pytest.param("Injury", "This article's report of the day is entered already.", id="injury"),
    pytest.param(
        "Suspension", "This article's report of the day is entered already.", id="suspension"
    ),
    pytest.param("Availability", "This statement is entered already.", id="availability"),
    pytest.param("Lineup", "This article's line-up of the club is entered already.", id="line-up"),
    pytest.param("LineupOption", "This change is listed already.", id="option-in-a-line-up"),
    pytest.param(
        "SelectionNote", "This article's note on the selection is entered already.", id="selection"
    ),
    pytest.param(
        "Crowd", "This article's figures of the crowd are entered already.", id="second-crowd"
    ),
    pytest.param(
        "LeagueNote", "This article's note on the league is entered already.", id="league-note"
    ),
    pytest.param(
        "Precedent", "This precedent is entered already for this article.", id="precedent"
    ),
    pytest.param("Story", "This article's story of the fixture is entered already.", id="story"),
    pytest.param("Spell", "This spell is listed already, without a first day.", id="spell"),
]


@pytest.mark.parametrize(("noun", "sentence"), WITHOUT_SOURCE)
def test_a_second_fact_with_the_same_empty_fields_is_refused_on_its_form(editor, noun, sentence):
    row = getattr(factories, f"{noun}Factory")()
    opened = editor.get(reverse(f"admin:previews_{noun.lower()}_change", args=[row.pk]))

    response = editor.post(reverse(f"admin:previews_{noun.lower()}_add"), sent_back(opened))

    assert sentences(response) == [sentence]
    assert type(row).objects.count() == 1


def test_a_second_spell_is_refused_on_the_page_of_the_club_which_leaves_out_its_first_day(editor):
    spell = factories.SpellFactory()
    page = reverse("admin:previews_club_change", args=[spell.club.pk])
    typed = {"spells-1-person": spell.person.pk, "spells-1-role": spell.role}

    response = editor.post(page, sent_back(editor.get(page), **typed))

    assert sentences(response) == ["This spell is listed already, without a first day."]
    assert spell.club.spells.count() == 1


def test_the_same_change_cannot_be_listed_twice_at_once(editor):
    lineup, player = factories.LineupFactory(), factories.PersonFactory()

    response = post_two_rows(editor, lineup, "options", comes_in=player.pk, goes_out="")

    assert sentences(response) == ["This change is listed already."]
    assert lineup.options.count() == 0


def test_two_stories_without_a_source_cannot_be_told_at_once(editor):
    fixture = factories.FixtureFactory(played=True)

    response = post_two_rows(editor, fixture, "stories", text="Two up, two conceded.")

    assert sentences(response) == ["This article's story of the fixture is entered already."]
    assert fixture.stories.count() == 0


def test_two_stories_of_one_article_cannot_be_told_at_once(editor):
    fixture, article = factories.FixtureFactory(played=True), factories.ArticleFactory()

    response = post_two_rows(editor, fixture, "stories", text="Two up.", article=article.pk)

    assert sentences(response) == ["This article's story of the fixture is entered already."]
    assert fixture.stories.count() == 0


def test_a_place_in_a_line_up_cannot_be_taken_twice_at_once(editor):
    lineup = factories.LineupFactory()
    page = reverse("admin:previews_lineup_change", args=[lineup.pk])
    keepers = [factories.PersonFactory(), factories.PersonFactory()]
    typed = {f"places-{row}-person": keepers[row].pk for row in (0, 1)} | {"places-1-place": 1}

    response = editor.post(page, sent_back(editor.get(page), **typed))

    assert sentences(response) == ["This place in the line-up is taken."]
    assert lineup.places.count() == 0


def test_two_players_take_a_seat_on_the_bench_at_once(editor):
    lineup = factories.LineupFactory()
    page = reverse("admin:previews_lineup_change", args=[lineup.pk])
    typed = {f"places-{row}-person": factories.PersonFactory().pk for row in (0, 1)}
    typed |= {"places-0-place": "", "places-1-place": ""}

    editor.post(page, sent_back(editor.get(page), **typed))

    assert [place.place for place in lineup.places.all()] == [None, None]
