import pytest

from previews.text.surnames import at_one_club, surnames_among, surnames_of


@pytest.mark.parametrize(
    ("name", "surnames"),
    [
        pytest.param("Harry Kane", ("Kane",), id="two-words"),
        pytest.param("Virgil van Dijk", ("van Dijk", "Dijk"), id="three-words"),
        pytest.param("Kane", (), id="surname-alone"),
    ],
)
def test_surname_alone_is_any_end_of_a_name(name, surnames):
    assert surnames_of(name) == surnames


def test_surname_is_found_with_every_name_it_may_stand_for():
    names = ["Kane", "Silva", "Bernardo Silva", "Harry Kane", "David Silva", "Todd Kaneko"]

    assert surnames_among(names) == {
        "Silva": ["Bernardo Silva", "David Silva"],
        "Kane": ["Harry Kane"],
    }


def test_case_and_accents_are_no_matter():
    assert surnames_among(["Darwin Núñez", "NUNEZ"]) == {"NUNEZ": ["Darwin Núñez"]}


def test_names_that_never_scored_for_one_club_are_two_people():
    alike = {"Kane": ["Harry Kane", "Todd Kane"], "Silva": ["David Silva"]}
    clubs = {"Kane": {1}, "Harry Kane": {1, 2}, "Todd Kane": {3}, "Silva": {4}}

    assert at_one_club(alike, clubs) == {"Kane": ["Harry Kane"]}
