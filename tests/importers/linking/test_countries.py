import pytest

from previews.importers.linking.countries import country_code, split_country


@pytest.mark.parametrize(
    ("name", "club", "country"),
    [
        ("Atalanta (Italy)", "Atalanta", "ITA"),
        ("Atalanta (ITA)", "Atalanta", "ITA"),
        ("AS Monaco (MCO)", "AS Monaco", "MON"),
        ("Bayern München (DEU)", "Bayern München", "GER"),
        ("Wrexham (en)", "Wrexham", "ENG"),
        ("Rangers (GBR)", "Rangers", "GBR"),
        ("Accrington FC (1878-1896)", "Accrington FC (1878-1896)", ""),
        pytest.param("Kasuka (BRN)", "Kasuka (BRN)", "", id="a code of two countries"),
        ("Barcelona", "Barcelona", ""),
    ],
)
def test_a_country_in_brackets_is_taken_from_the_name(name, club, country):
    assert split_country(name) == (club, country)


def test_a_word_that_is_no_country_gives_no_code():
    assert country_code("Atlantis") == ""
