"""The officials of a match sheet, typed by their names."""

import pytest
from django.contrib.admin.models import LogEntry

from previews.models import Appointment, Official
from tests.admin.match_sheet import save, sheet, told
from tests.factories import (
    AppointmentFactory,
    ArticleFactory,
    CompetitionFactory,
    FixtureFactory,
    OfficialFactory,
    OfficialNameFactory,
    SeasonFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def fixture(db):
    """A match of an English league, in which Simon Hooper and Darren Cann have been before."""
    season = SeasonFactory(league=True, competition=CompetitionFactory(country="ENG"))
    earlier = FixtureFactory(season=season, played=True, day="2024-04-01")
    for duty, name in (("referee", "Simon Hooper"), ("assistant_1", "Darren Cann")):
        official = OfficialFactory(name=name, country="ENG")
        AppointmentFactory(fixture=earlier, official=official, duty=duty)
    return FixtureFactory(season=season)


def duties(fixture):
    rows = Appointment.objects.about_fixtures([fixture.pk]).select_related("official")
    return {row.duty: row.official.name for row in rows}


def test_officials_are_found_by_surname_spelling_accents_and_case(editor, fixture):
    OfficialNameFactory(
        official=OfficialFactory(name="Paul Tierney", country="ENG"), name="P Tiern"
    )
    OfficialFactory(name="François Letexier", country="FRA")

    answer = save(
        editor, fixture,
        **{
            "official-referee": "hooper", "official-assistant_1": "D. Cann",
            "official-fourth": "p tiern", "official-var": "FRANCOIS LETEXIER",
        },
    )  # fmt: skip

    assert duties(fixture) == {
        "referee": "Simon Hooper",
        "assistant_1": "Darren Cann",
        "fourth": "Paul Tierney",
        "var": "François Letexier",
    }
    (sentence,) = told(answer)
    assert sentence.startswith("Saved: Referee: Simon Hooper; Assistant referee: Darren Cann;")


def test_source_day_and_confirmation_are_those_of_the_sitting(editor, fixture):
    article = ArticleFactory()
    save(
        editor, fixture, article=article.pk, reported_on="2024-04-16",
        **{"official-referee": "Hooper", "officials-confirmed": "on"},
    )  # fmt: skip

    row = Appointment.objects.about_fixtures([fixture.pk]).get()
    assert (row.article, str(row.reported_on), row.confirmed) == (article, "2024-04-16", True)
    assert row.edited_by_hand
    assert row.history.get().history_user.username == "edda"
    assert LogEntry.objects.get().object_id == str(row.pk)


def test_unknown_officials_are_made_in_one_confirmation_with_the_country_of_the_league(
    editor, fixture
):
    asked = save(
        editor, fixture, **{"official-referee": "Jarred Gillett", "official-var": "Lee Mason"}
    )
    first, second = asked.context["sheet"].officials.questions
    assert (first.name, second.name) == ("Jarred Gillett", "Lee Mason")
    assert (first.country, duties(fixture)) == ("England", {})

    save(editor, fixture, asked, **{first.country_field: "Australia"})

    assert duties(fixture) == {"referee": "Jarred Gillett", "var": "Lee Mason"}
    made = Official.objects.get(name="Jarred Gillett")
    assert (made.country, made.slug) == ("AUS", "jarred-gillett")
    assert made.history.get().history_user.username == "edda"
    assert Official.objects.get(name="Lee Mason").country == "ENG"


def test_at_an_international_match_the_country_of_the_crew_is_offered(editor):
    fixture = FixtureFactory(season=SeasonFactory(competition=CompetitionFactory(country="")))
    OfficialFactory(name="Stéphanie Frappart", country="FRA")

    asked = save(
        editor, fixture,
        **{"official-referee": "Stephanie Frappart", "official-assistant_1": "Elodie Coppola"},
    )  # fmt: skip

    (question,) = asked.context["sheet"].officials.questions
    assert (question.name, question.country) == ("Elodie Coppola", "France")


def test_an_unknown_country_is_refused_with_what_was_typed(editor, fixture):
    asked = save(editor, fixture, **{"official-referee": "Jarred Gillett"})
    (question,) = asked.context["sheet"].officials.questions

    refused = save(editor, fixture, asked, **{question.country_field: "Atlantis"})

    assert refused.context["sheet"].officials.problems == (
        "Jarred Gillett: no country is called “Atlantis”.",
    )
    assert 'value="Atlantis"' in refused.content.decode()
    assert duties(fixture) == {}


def test_two_of_one_name_are_a_question(editor, fixture):
    one, other = (
        OfficialFactory(name="Ivan Kružliak", country=code, slug=code.lower())
        for code in ("SVK", "CZE")
    )

    asked = save(editor, fixture, **{"official-referee": "ivan kruzliak"})
    (question,) = asked.context["sheet"].officials.questions
    assert set(question.candidates) == {one, other}
    save(editor, fixture, asked, **{question.field: other.pk})

    assert Appointment.objects.about_fixtures([fixture.pk]).get().official == other


def test_only_a_changed_duty_is_saved(editor, fixture):
    save(editor, fixture, **{"official-referee": "Hooper", "official-var": "Cann"})
    kept = Appointment.objects.about_fixtures([fixture.pk]).get(duty="referee")

    save(editor, fixture, **{"official-var": "", "official-fourth": "Cann"})

    assert duties(fixture) == {"referee": "Simon Hooper", "fourth": "Darren Cann"}
    kept.refresh_from_db()
    assert (kept.row_version, kept.history.count()) == (1, 1)
    assert told(save(editor, fixture)) == ["Nothing is changed: everything is as it was."]


def test_officials_can_change_places(editor, fixture):
    save(editor, fixture, **{"official-referee": "Hooper", "official-var": "Cann"})

    save(editor, fixture, **{"official-referee": "Cann", "official-var": "Hooper"})

    assert duties(fixture) == {"referee": "Darren Cann", "var": "Simon Hooper"}


def test_another_spelling_of_the_same_official_changes_nothing(editor, fixture):
    save(editor, fixture, **{"official-referee": "Hooper"})

    answer = save(editor, fixture, **{"official-referee": "s hooper"})

    assert told(answer) == ["Nothing is changed: everything is as it was."]


def test_confirming_changes_every_appointment_and_keeps_its_source(editor, fixture):
    article = ArticleFactory()
    save(editor, fixture, article=article.pk, **{"official-referee": "Hooper"})

    save(editor, fixture, **{"officials-confirmed": "on"})

    row = Appointment.objects.about_fixtures([fixture.pk]).get()
    assert (row.confirmed, row.article) == (True, article)


@pytest.mark.parametrize("names", [("Hooper", "Simon Hooper"), ("Lee Mason", "lee mason")])
def test_nobody_has_two_duties(editor, fixture, names):
    referee, var = names
    refused = save(editor, fixture, **{"official-referee": referee, "official-var": var})

    if "named more than once" not in str(refused.context["sheet"].officials.problems):
        refused = save(editor, fixture, refused)
    assert "named more than once" in refused.context["sheet"].officials.problems[0]
    assert duties(fixture) == {}


def test_duties_beside_the_usual_six_are_shown_where_they_are_stored(editor, fixture):
    AppointmentFactory(fixture=fixture, duty="avar_2")

    shown = editor.get(sheet(fixture)).context["sheet"].officials.duties

    assert [duty.name for duty in shown] == [
        "referee", "assistant_1", "assistant_2", "fourth", "var", "avar", "avar_2",
    ]  # fmt: skip


def test_who_saved_a_duty_first_is_not_overwritten(editor, fixture):
    opened = editor.get(sheet(fixture))
    save(editor, fixture, **{"official-referee": "Hooper"})

    refused = save(editor, fixture, opened, **{"official-referee": "Cann"})
    assert "Your changes are not saved yet" in told(refused)[0]
    assert duties(fixture) == {"referee": "Simon Hooper"}

    save(editor, fixture, refused)
    assert duties(fixture) == {"referee": "Darren Cann"}


def test_what_somebody_else_changed_is_kept_where_this_editor_typed_nothing(editor, fixture):
    save(editor, fixture, **{"official-referee": "Hooper"})
    opened = editor.get(sheet(fixture))
    save(editor, fixture, **{"official-referee": "Cann"})

    save(editor, fixture, opened, **{"official-var": "Hooper"})

    assert duties(fixture) == {"referee": "Darren Cann", "var": "Simon Hooper"}


def test_without_the_right_to_appoint_the_officials_are_read_only(editor, fixture):
    (group,) = editor.get(sheet(fixture)).context["user"].groups.all()
    group.permissions.remove(group.permissions.get(codename="add_appointment"))

    answer = save(editor, fixture, **{"official-referee": "Hooper"})

    assert told(answer) == ["Nothing is changed: everything is as it was."]
    assert duties(fixture) == {}
