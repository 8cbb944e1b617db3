import re

import pytest

from previews.data.countries import (
    countries,
    country_code,
    country_code_in_files,
    country_name,
    member_codes,
    name_key,
)
from previews.text.spelling import fold

# Every code of ISO 3166-1 alpha-3.
ISO = """
    ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD
    BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR
    COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH
    ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL
    GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR
    JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR
    MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL
    NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY
    PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP
    SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA
    UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
"""


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
        ("DEU", "GER"),
        ("MCO", "MON"),
        ("Monaco", "MON"),
        ("ESA", "SLV"),
        ("XKX", "KVX"),
        ("DDR", "GDR"),
        ("GBR", "GBR"),
        pytest.param("ANT", "ANT", id="FIFA's before the IOC's"),
        pytest.param("BRN", None, id="Brunei in ISO 3166, Bahrain at the IOC"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_country_is_known_by_its_names_and_codes(name, code):
    assert country_code(name) == code


def test_a_code_gives_the_english_name():
    assert [country_name(code) for code in ("ita", "NED", "URS", "MCO", "XXX", "Italy")] == [
        "Italy",
        "Netherlands",
        "Soviet Union",
        "Monaco",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("English", "ENG"),
        ("österr.", "AUT"),
        ("nl", "NED"),
        ("Macedonia FYR", "MKD"),
        ("Italy", "ITA"),
        ("Atlantean", None),
    ],
)
def test_files_of_results_use_other_words_besides(word, code):
    assert country_code_in_files(word) == code


def test_words_of_files_are_not_names():
    words = [word for country in countries().values() for word in country.file_words]

    assert [word for word in words if country_code(word)] == []
    assert len({name_key(word) for word in words}) == len(words)


def test_fifa_has_211_members():
    assert len(member_codes()) == 211
    assert [code for code in member_codes() if not re.fullmatch("[A-Z]{3}", code)] == []


@pytest.mark.parametrize(
    ("confederation", "count"),
    [("AFC", 46), ("CAF", 54), ("CONCACAF", 35), ("CONMEBOL", 10), ("OFC", 11), ("UEFA", 55)],
)
def test_a_member_belongs_to_one_confederation(confederation, count):
    members = [countries()[code] for code in member_codes()]

    assert [member.confederation for member in members].count(confederation) == count


def test_no_name_belongs_to_two_countries():
    meant = {(name, country_code(name)) for row in countries().values() for name in row.names}

    assert meant == {(name, row.code) for row in countries().values() for name in row.names}


@pytest.mark.parametrize(
    "codes",
    [
        pytest.param(lambda country: [country.code], id="FIFA"),
        pytest.param(lambda country: [country.iso3], id="ISO"),
        pytest.param(lambda country: [country.ioc], id="IOC"),
        pytest.param(lambda country: country.other_codes, id="others"),
    ],
)
def test_no_code_of_one_body_means_two_countries(codes):
    every = [code for country in countries().values() for code in codes(country) if code]

    assert sorted(every) == sorted(set(every))


def test_every_iso_code_means_its_country():
    by_iso = {country.iso3: country.code for country in countries().values() if country.iso3}

    assert set(ISO.split()) - set(by_iso) == set()
    unknown = {code: by_iso[code] for code in by_iso if country_code(code) != by_iso[code]}
    assert unknown == {"BRN": "BRU"}


def test_every_ioc_code_means_its_country():
    rows = [country for country in countries().values() if country.ioc]

    assert len([row for row in rows if row.status != "former"]) == 206
    unknown = {row.ioc: row.code for row in rows if country_code(row.ioc) != row.code}
    assert unknown == {"BRN": "BHR", "ANT": "ATG"}


def test_other_codes_mean_their_country():
    rows = countries().values()

    assert [
        code for row in rows for code in row.other_codes if country_code(code) != row.code
    ] == []


@pytest.mark.parametrize("code", ["ENG", "NIR", "SCO", "WAL"])
def test_the_british_associations_share_no_code(code):
    country = countries()[code]

    assert (country.iso3, country.ioc, country.other_codes) == (None, None, ())


def test_a_broadcaster_of_the_united_kingdom_has_a_country():
    assert country_name("GBR") == "United Kingdom"


def test_every_name_leads_to_its_code_in_capitals_and_in_small_letters():
    for code, country in countries().items():
        assert {country_code(name.upper()) for name in country.names} == {code}
        assert country_name(code) == country.name


def test_a_name_has_one_key_whether_folded_or_not():
    names = [name for country in countries().values() for name in country.names]

    assert [name for name in names if name_key(name) != name_key(fold(name))] == []


def test_only_former_countries_have_years():
    for country in countries().values():
        years = (country.since, country.until)
        if country.status == "former":
            assert None not in years
            assert sorted(years) == list(years)
        else:
            assert years == (None, None)
