import re

import pytest

from previews.football.countries import NAMES, country_code, country_name, member_codes
from previews.football.country_codes import OTHER_CODES


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("England", "ENG"),
        ("scotland", "SCO"),
        ("Wales", "WAL"),
        ("Northern Ireland", "NIR"),
        ("Ireland", "IRL"),
        ("Ireland Republic", "IRL"),
        ("Republic of Ireland", "IRL"),
        ("Türkiye", "TUR"),
        ("Turkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Czech Republic", "CZE"),
        ("Czechia", "CZE"),
        ("Czechoslovakia", "TCH"),
        ("Soviet Union", "URS"),
        ("U.S.S.R.", "URS"),
        ("GDR", "GDR"),
        ("East Germany", "GDR"),
        ("West Germany", "FRG"),
        ("Germany", "GER"),
        ("Yugoslavia", "YUG"),
        ("Serbia & Montenegro", "SCG"),
        ("Bosnia-Herzegovina", "BIH"),
        ("Bosnia & Herzegovina", "BIH"),
        ("Cote d'Ivoire", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("Curacao", "CUW"),
        ("Guinea", "GUI"),
        ("Guinea-Bissau", "GNB"),
        ("Congo", "CGO"),
        ("DR Congo", "COD"),
        ("Dominica", "DMA"),
        (" eng ", "ENG"),
        ("ROM", "ROU"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_country_is_known_by_its_names_and_codes(name, code):
    assert country_code(name) == code


def test_a_code_tells_its_english_name():
    assert [country_name(code) for code in ("ita", "NED", "URS", "XXX", "Italy")] == [
        "Italy",
        "Netherlands",
        "Soviet Union",
        None,
        None,
    ]


def test_fifa_has_211_members():
    assert len(member_codes()) == 211
    assert [code for code in member_codes() if not re.fullmatch("[A-Z]{3}", code)] == []


def test_no_name_belongs_to_two_countries():
    told = {(name, country_code(name)) for names in NAMES.values() for name in names}

    assert told == {(name, code) for code, names in NAMES.items() for name in names}


def test_other_codes_lead_to_known_ones_and_hide_none():
    assert [code for code in OTHER_CODES.values() if code not in NAMES] == []
    assert [code for code in OTHER_CODES if code in NAMES] == []


def test_every_name_leads_to_its_code_in_capitals_and_in_small_letters():
    for code, names in NAMES.items():
        assert {country_code(name.upper()) for name in names} == {code}
        assert country_name(code) == names[0]
