"""Names in the admin: found in any spelling, and not entered a second time unasked."""

import json

import pytest
from django.urls import reverse

from previews.models import Club, ClubName, Official, Person, Stadium
from tests.admin.form_data import sent_back
from tests.factories import (
    ClubFactory,
    ClubNameFactory,
    CompetitionFactory,
    OfficialFactory,
    PersonFactory,
    QuoteFactory,
    StadiumFactory,
)

pytestmark = pytest.mark.django_db


def add(client, model, **facts):
    page = reverse(f"admin:previews_{model._meta.model_name}_add")
    return client.post(page, sent_back(client.get(page), **facts))


def choices(client, typed, model="quote", field="speaker"):
    """The names that the search in a form offers."""
    asked = {"app_label": "previews", "model_name": model, "field_name": field, "term": typed}
    answer = client.get(reverse("admin:autocomplete"), asked)
    return [row["text"] for row in json.loads(answer.content)["results"]]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Martin Ødegaard", "Odegaard"),
        ("Martin Ødegaard", "ødegaard"),
        ("Martin Ødegaard", "martin ODEGAARD"),
        ("Gabriel Magalhães", "Magalhaes"),
        ("Đorđe Petrović", "Petrovic"),
        ("Jakub Błaszczykowski", "Blaszcz"),
        ("N'Golo Kanté", "NGolo Kante"),
        ("Thomas Müller", "Mueller"),
        ("Oguz Ayd\N{LATIN SMALL LETTER DOTLESS I}n", "AYDIN"),
        ("Pascal Groß", "gross"),
    ],
)
def test_a_person_is_found_in_any_spelling(editor, name, typed):
    PersonFactory(name=name)
    PersonFactory(name="Somebody Else")

    assert choices(editor, typed) == [name]
    page = editor.get(reverse("admin:previews_person_changelist"), {"q": typed})
    assert [row.name for row in page.context["cl"].queryset] == [name]


def test_facts_are_found_by_the_name_of_their_person_in_any_spelling(editor):
    quote = QuoteFactory(speaker__name="Đorđe Petrović")

    page = editor.get(reverse("admin:previews_quote_changelist"), {"q": "dorde petrovic"})

    assert list(page.context["cl"].queryset) == [quote]


@pytest.mark.parametrize("typed", ["preussen", "PREUßEN MUNSTER", "muenster", "Preußen-Münster"])
def test_a_club_is_found_in_any_spelling(editor, typed):
    club = ClubFactory(name="Preußen Münster", country="GER")
    ClubFactory(name="Kelsall")

    assert choices(editor, typed, "fixture", "home") == [str(club)]


def test_competitions_and_stadiums_are_found_in_any_spelling(editor):
    competition = CompetitionFactory(name="Süper Lig")
    stadium = StadiumFactory(name="Estádio da Luz", city="Lisbon")

    assert choices(editor, "super lig", "season", "competition") == [str(competition)]
    assert choices(editor, "estadio", "fixture", "stadium") == [str(stadium)]


@pytest.mark.parametrize("name", ["Martin Odegaard", "martin ødegaard ", "MARTIN  ØDEGAARD"])
def test_a_second_person_of_a_name_is_saved_only_on_a_word(editor, name):
    known = PersonFactory(name="Martin Ødegaard")

    asked = add(editor, Person, name=name)

    assert asked.status_code == 200
    words = asked.content.decode()
    assert "There is a person of this name already: Martin Ødegaard." in words
    assert reverse("admin:previews_person_change", args=(known.pk,)) in words
    assert Person.objects.count() == 1

    page = reverse("admin:previews_person_add")
    saved = editor.post(page, sent_back(asked, is_another="on"))

    assert saved.status_code == 302
    assert Person.objects.count() == 2


def test_two_people_of_a_name_who_were_born_on_two_days_are_two(editor):
    PersonFactory(name="José Mari", born_on="1978-12-10")

    assert add(editor, Person, name="Jose Mari", born_on="1987-12-06").status_code == 302


def test_a_person_is_not_asked_about_when_another_fact_changes(editor):
    PersonFactory(name="Martin Ødegaard")
    second = PersonFactory(name="Martin Odegaard")
    page = reverse("admin:previews_person_change", args=(second.pk,))

    saved = editor.post(page, sent_back(editor.get(page), nationality="NOR"))

    assert saved.status_code == 302


def test_a_second_official_of_a_name_in_a_country_is_saved_only_on_a_word(editor):
    OfficialFactory(name="Clément Turpin", country="FRA")

    asked = add(editor, Official, name="Clement Turpin", country="FRA")

    assert "There is an official of this name already: Clément Turpin (FRA)." in (
        asked.content.decode()
    )
    assert add(editor, Official, name="Clement Turpin", country="BEL").status_code == 302
    page = reverse("admin:previews_official_add")
    assert editor.post(page, sent_back(asked, is_another="on")).status_code == 302
    assert Official.objects.count() == 3


@pytest.mark.parametrize("name", ["arsenal ", "ARSENAL", "Arsènal", "Ar'senal", "Arsenal."])
def test_a_club_is_not_saved_beside_itself(editor, name):
    ClubFactory(name="Arsenal", country="ENG")

    refused = add(editor, Club, name=name, country="ENG")

    assert "There is a club of this name in this country already." in refused.content.decode()
    assert add(editor, Club, name=name, country="ARG").status_code == 302


def test_a_stadium_is_not_saved_beside_itself(editor):
    StadiumFactory(name="Olympiastadion", city="München")

    refused = add(
        editor, Stadium, name="olympiastadion", city="Munchen", country="GER",
        time_zone="Europe/Berlin",
    )  # fmt: skip

    assert "There is a stadium of this name in this city already." in refused.content.decode()


def test_a_spelling_is_not_saved_beside_itself(editor):
    ClubNameFactory(name="Bayern Muenchen", country="GER")

    refused = add(editor, ClubName, name="BAYERN-MUENCHEN", country="GER", club=ClubFactory().pk)

    assert "This spelling already belongs to a club of this country." in refused.content.decode()


@pytest.mark.parametrize("model", [Club, Person, Official, Stadium])
def test_signs_alone_are_no_name(editor, model):
    refused = add(editor, model, name="???")

    assert "A name needs a letter or a digit." in refused.content.decode()
