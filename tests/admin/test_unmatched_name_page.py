import pytest
from django.urls import reverse

from previews.models import Club, ClubName
from tests.admin.form_data import sent_back
from tests.factories import ClubFactory, ClubNameFactory, OfficialFactory, UnmatchedNameFactory

pytestmark = pytest.mark.django_db


def page_of(unknown):
    return reverse("admin:previews_unmatchedname_change", args=[unknown.pk])


def say(editor, unknown, **typed):
    response = editor.post(page_of(unknown), sent_back(editor.get(page_of(unknown)), **typed))
    unknown.refresh_from_db()
    return response


def errors_of(response):
    return [str(error) for errors in response.context["errors"] for error in errors]


def test_this_is_a_club_we_know(editor):
    liverpool = ClubFactory(name="Liverpool", country="ENG")
    unknown = UnmatchedNameFactory(name="Liverpol", country="ENG")

    say(editor, unknown, club=liverpool.pk)

    assert unknown.club == liverpool
    assert unknown.settled_at is not None
    assert ClubName.objects.get(name="Liverpol").club == liverpool


def test_this_is_a_new_club_of_the_country_an_editor_names(editor):
    unknown = UnmatchedNameFactory(name="Marine", country="")

    say(editor, unknown, create_new="on", new_country="ENG")

    assert unknown.club == Club.objects.get(name="Marine", country="ENG")


def test_new_club_of_no_known_country_is_asked_for(editor):
    unknown = UnmatchedNameFactory(name="Marine", country="")

    response = say(editor, unknown, create_new="on")

    assert errors_of(response) == [
        "Enter the country as three letters, such as ENG or ITA: the file has none."
    ]
    assert Club.objects.count() == 0


@pytest.mark.parametrize("both", [pytest.param(True, id="both"), pytest.param(False, id="neither")])
def test_choosing_both_or_neither_is_refused(editor, both):
    unknown = UnmatchedNameFactory(country="ENG")
    typed = {"club": ClubFactory().pk, "create_new": "on"} if both else {}

    response = say(editor, unknown, **typed)

    assert errors_of(response) == ["Either choose a known club, or tick “Create a new club”."]
    assert unknown.settled_at is None


def test_official_is_matched_on_the_same_page(editor):
    dean = OfficialFactory(name="Mike Dean", country="ENG")
    unknown = UnmatchedNameFactory(kind="official", name="Dean, M.", country="ENG")

    say(editor, unknown, official=dean.pk)

    assert unknown.official == dean


def test_nearest_known_spellings_are_shown(editor):
    ClubFactory(name="Liverpool", country="ENG")
    unknown = UnmatchedNameFactory(name="Liverpol", country="ENG")

    words = editor.get(page_of(unknown)).content.decode()

    assert "Liverpool (ENG): spelt alike, of ENG" in words


def test_matched_name_cannot_be_matched_again(editor):
    unknown = UnmatchedNameFactory(country="ENG")
    opened = editor.get(page_of(unknown))
    liverpool, everton = ClubFactory(), ClubFactory()
    editor.post(page_of(unknown), sent_back(opened, club=liverpool.pk))

    editor.post(page_of(unknown), sent_back(opened, club=everton.pk))

    unknown.refresh_from_db()
    assert unknown.club == liverpool


def test_spelling_of_another_club_is_not_given_away(editor):
    owner = ClubNameFactory(name="The Reds", country="ENG").club
    unknown = UnmatchedNameFactory(name="THE REDS", country="ENG")

    response = say(editor, unknown, club=ClubFactory(name="Kelsall", country="ENG").pk)

    assert errors_of(response) == [
        f"This name is a spelling of {owner} already. Choose that club, or remove it there."
    ]
    assert unknown.settled_at is None


@pytest.mark.parametrize(
    ("name", "squad"), [("Kelsall Women", "men"), ("Kelsall U19", "men"), ("Kelsall U19", "women")]
)
def test_a_name_of_one_side_is_not_given_to_another(editor, name, squad):
    unknown = UnmatchedNameFactory(name=name, country="ENG")

    club = ClubFactory(name="Kelsall", country="ENG", squad=squad)
    response = say(editor, unknown, club=club.pk)

    assert "The name says which side plays, and Kelsall is another one." in errors_of(response)[0]
    assert unknown.settled_at is None


@pytest.mark.parametrize("country", ["MON", "MCO"])
def test_club_that_exists_is_not_created_again(editor, country):
    ClubFactory(name="AS Monaco", country="MON")
    unknown = UnmatchedNameFactory(name="A.S. MONACO", country="")

    response = say(editor, unknown, create_new="on", new_country=country)

    assert errors_of(response) == [
        "There is a club AS Monaco in MON already: choose it as the known club."
    ]


def test_country_of_a_new_club_is_stored_by_its_one_code(editor):
    unknown = UnmatchedNameFactory(name="Kelsall", country="")

    say(editor, unknown, create_new="on", new_country="DEU")

    assert unknown.club.country == "GER"
