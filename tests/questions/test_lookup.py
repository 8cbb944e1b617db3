"""Names in questions: every spelling that the importer matches is understood, and no other."""

import pytest

from previews.importers.linking.club_lookup import ClubLookup
from previews.models import MatchEvent
from previews.questions import parameter as declared
from previews.questions.lookup import (
    club_called,
    competition_called,
    official_called,
    player_called,
    split_country,
)
from previews.questions.parameter import InvalidParameter
from tests.factories import (
    ClubFactory,
    ClubNameFactory,
    CompetitionFactory,
    CompetitionNameFactory,
    MatchEventFactory,
    OfficialFactory,
    OfficialNameFactory,
    PersonFactory,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "words",
    [
        "Bayern München",
        "bayern munchen",
        "Bayern Muenchen",
        "BAYERN-MÜNCHEN",
        "FC Bayern Munchen",
        "F.C. Bayern München",
        "FCB",
        "Die Bayern",
        "bayern-muenchen-slug",
        "Bayern München (GER)",
        "Bayern München (DEU)",
        "Bayern Munchen (Germany)",
    ],
)
def test_a_club_is_asked_for_in_any_spelling_that_the_importer_knows(words):
    club = ClubFactory(
        name="Bayern München", country="GER", full_name="FC Bayern München", short_name="FCB",
        slug="bayern-muenchen-slug",
    )  # fmt: skip
    ClubNameFactory(club=club, name="Die Bayern", country="GER")
    ClubFactory(name="Bayern Hof", country="GER")

    assert club_called(declared.CLUB, words) == club
    name, country = split_country(words)
    if name != club.slug:
        assert ClubLookup().find(name, country or "GER") == club.pk


def test_a_club_of_a_country_that_has_three_codes_is_asked_for_by_each():
    club = ClubFactory(name="AS Monaco", country="MON")

    for code in ("MON", "MCO", "Monaco"):
        assert club_called(declared.CLUB, f"AS Monaco ({code})") == club


def test_a_bracket_that_is_no_country_is_part_of_the_name():
    club = ClubFactory(name="Accrington (1878)")

    assert club_called(declared.CLUB, "Accrington (1878)") == club


def test_competitions_officials_and_players_are_asked_for_in_any_spelling():
    competition = CompetitionFactory(name="Süper Lig", short_name="TSL")
    CompetitionNameFactory(competition=competition, name="Türkiye 1. Lig")
    official = OfficialFactory(name="Clément Turpin")
    OfficialNameFactory(official=official, name="C. Turpin")
    person = PersonFactory(name="Martin Ødegaard", known_as="Ødegaard")
    MatchEventFactory(person=None, player_name="Pascal Groß", kind=MatchEvent.Kind.GOAL)

    for words in ("super lig", "Sueper Lig", "tsl", "Turkiye 1 Lig"):
        assert competition_called(declared.COMPETITION, words) == competition
    for words in ("clement turpin", "C Turpin"):
        assert official_called(declared.OFFICIAL, words) == official
    for words in ("odegaard", "MARTIN ODEGAARD"):
        assert player_called(declared.PLAYER, words).person == person.pk
    assert player_called(declared.PLAYER, "pascal gross").name == "Pascal Groß"


def test_two_people_of_a_name_are_told_apart_by_the_letters_typed():
    first, second = PersonFactory(name="José Mari"), PersonFactory(name="Jose Mari")

    assert player_called(declared.PLAYER, "José Mari").person == first.pk
    assert player_called(declared.PLAYER, "Jose Mari").person == second.pk
    with pytest.raises(InvalidParameter, match="may be any player of these: Jose Mari; José Mari"):
        player_called(declared.PLAYER, "jose mari")


def test_a_name_that_is_only_near_is_refused():
    PersonFactory(name="Michal Novak")

    with pytest.raises(InvalidParameter, match="the nearest is Michal Novak"):
        player_called(declared.PLAYER, "Michael Novak")
