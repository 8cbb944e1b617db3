import pytest

from previews.importers.formats.clubs_txt import UNKNOWN_COUNTRY, read
from previews.importers.formats.parsed_fixture import (
    LineKind,
    ParsedClub,
    SkippedLine,
    UnparsedLine,
)

LIST = """\
| Nobody
====================
=  England

Arsenal FC, 1886, @ Emirates Stadium, London (Highbury)   ## Greater London
  | Arsenal | FC Arsenal
  | Woolwich Arsenal FC  # old name before season 1914/5

#  a comment
Accrington FC (1878-1896),  Accrington \u203a Lancashire
  | Accrington F.C.
== Lombardia ==       ## Lombardy [en]
= Italy
AC Milan,                 Milano
  | Milan
  | AC Mailand [de]
= Atlantis
"""


def test_clubs_are_read_with_their_spellings_city_and_country():
    items = list(read(LIST.splitlines(keepends=True)))

    assert [item for item in items if isinstance(item, ParsedClub)] == [
        ParsedClub(
            5, "Arsenal FC", "ENG", "London", 1886, "Emirates Stadium",
            ("Arsenal", "FC Arsenal", "Woolwich Arsenal FC"), 3,
        ),
        ParsedClub(10, "Accrington FC (1878-1896)", "ENG", "Accrington",
                   spellings=("Accrington F.C.",), lines=2),
        ParsedClub(14, "AC Milan", "ITA", "Milano", spellings=("Milan", "AC Mailand"), lines=3),
    ]  # fmt: skip
    assert [(item.line, item.why) for item in items if isinstance(item, UnparsedLine)] == [
        (1, "a spelling without a club above it"),
        (17, UNKNOWN_COUNTRY),
    ]
    assert sum(item.lines for item in items) == 17


@pytest.mark.parametrize("league", ["1      Premiership", "cup.fa  FA Cup", "super  Supercup"])
def test_a_list_of_leagues_is_no_list_of_clubs(league):
    lines = ["= Scotland =\n", f"{league}\n", "  | Scottish Cup\n"]

    with pytest.raises(ValueError, match=r"line 2 is a league .*: this is not a list of clubs"):
        list(read(lines))


def test_a_club_may_begin_with_a_number_or_a_small_letter():
    clubs = ["1. FC Köln,  Köln", "1899 Hoffenheim", "eh Wien,    Wien", "de Graafschap"]
    lines = ["= Germany\n", *(f"{club}\n" for club in clubs)]

    read_clubs = [item for item in read(lines) if isinstance(item, ParsedClub)]

    assert [club.name for club in read_clubs] == [club.partition(",")[0] for club in clubs]


def clubs_in(*lines):
    return [item for item in read(f"{line}\n" for line in lines) if isinstance(item, ParsedClub)]


def kinds_in(*lines):
    items = read(f"{line}\n" for line in lines)
    return [
        item.kind if isinstance(item, SkippedLine) else "unparsed"
        for item in items
        if not isinstance(item, ParsedClub)
    ]


@pytest.mark.parametrize(
    ("heading", "country"),
    [
        ("= Germany \u2022 Deutschland", "GER"),
        ("= \u00d6sterreich \u2022 Austria", "AUT"),
        ("=  Spain \u00b7 Espa\u00f1a  =", "ESP"),
        ("= Wales / Cymru", "WAL"),
        ("= Switzerland (Schweiz, Suisse, Svizzera)", "SUI"),
        ("= Brazil | Brasil", "BRA"),
        ("= Eesti - Estonia", "EST"),
        ("= Latvija", "LVA"),
        ("= Polska", "POL"),
        ("= Trinidad and Tobago", "TRI"),
        ("= Guinea-Bissau", "GNB"),
        ("= Austria   ## nine federal states", "AUT"),
    ],
)
def test_a_country_is_known_in_one_language_or_several(heading, country):
    assert [club.country for club in clubs_in(heading, "", "FC Muster")] == [country]


@pytest.mark.parametrize("heading", ["= Austria \u2022 Hungary", "= Atlantis", "= Alpenland"])
def test_a_heading_of_no_country_or_of_two_leaves_its_clubs_without_one(heading):
    assert kinds_in(heading, "FC Muster") == ["unparsed"]
    assert [club.country for club in clubs_in("= Italy", heading, "FC Muster")] == [""]


@pytest.mark.parametrize(
    "address",
    [
        " Musterstra\u00dfe 3 // 1140 Wien",
        "Am Ring 12a // 80331 M\u00fcnchen  ## old ground",
        " Musterweg 1/5, 8042 Graz",
        "  12 Mill Road, London SE16 3LN",
        " https://fcmuster.example/",
        " www.fcmuster.example",
        " Tel.: +43 1 555",
        " office@fcmuster.example",
    ],
)
def test_an_address_is_no_club_and_does_not_end_the_one_above(address):
    lines = ["= Austria", "FC Muster, Wien", address, "  | Muster"]

    assert [(club.name, club.spellings) for club in clubs_in(*lines)] == [
        ("FC Muster", ("Muster",))
    ]
    assert kinds_in(*lines) == [LineKind.HEADING, LineKind.ADDRESS]


def test_an_address_without_a_club_is_reported():
    assert kinds_in("= Austria", "Musterweg 3 // 1140 Wien") == [LineKind.HEADING, "unparsed"]


@pytest.mark.parametrize("club", ["Muster 96, 1896 Muster", "FC 08, 1908, Muster"])
def test_a_club_with_figures_is_no_address(club):
    assert len(clubs_in("= Germany", club)) == 1


@pytest.mark.parametrize("mark", ["ii)", "II)", "iii)", "b)", "2)", "U23)"])
def test_a_marked_line_is_a_further_side_of_the_club_above(mark):
    clubs = clubs_in("= Spain", "CF Muestra", "  | Muestra", f"{mark} Juvenil Muestra", "  | Juv.")

    assert [(club.name, club.reserves, club.spellings) for club in clubs] == [
        ("CF Muestra", False, ("Muestra",)),
        ("Juvenil Muestra", True, ("Juv.",)),
    ]


@pytest.mark.parametrize("line", ["w) FC Muster", "xv) FC Muster", "todo:", "FC = Muster", "12-13"])
def test_a_line_that_is_no_club_is_reported_and_its_spellings_too(line):
    lines = ["= Austria", "FC Erster", line, "  | Muster"]

    assert [club.name for club in clubs_in(*lines)] == ["FC Erster"]
    assert kinds_in(*lines) == [LineKind.HEADING, "unparsed", "unparsed"]


@pytest.mark.parametrize(
    ("line", "name", "city"),
    [
        ("FC Muster (1901-1970),   Muster", "FC Muster (1901-1970)", "Muster"),
        ("FC Muster, (1901-1970),   Muster", "FC Muster (1901-1970)", "Muster"),
        ("FC Muster (-1970) ,  Muster \u203a Land", "FC Muster (-1970)", "Muster"),
        ("FC Muster, 1901, @ Platz, Muster (Vorort)", "FC Muster", "Muster"),
        ("FC Muster (1901-), Muster", "FC Muster", "Muster"),
        ("FC Muster, (1901\u2013 ), Muster", "FC Muster", "Muster"),
    ],
)
def test_years_stay_with_the_name_and_are_no_city(line, name, city):
    assert [(club.name, club.city) for club in clubs_in("= Austria", line)] == [(name, city)]


def test_names_behind_a_bar_in_the_club_s_own_line_are_spellings():
    (club,) = clubs_in("= Switzerland", "FC Muster-Beispiel | FC Muster | Muster [de]")

    assert (club.name, club.spellings) == ("FC Muster-Beispiel", ("FC Muster", "Muster"))


def test_a_part_that_is_not_understood_is_kept_for_the_report():
    (club,) = clubs_in("= England", "Sample FC, 1890, Sampleton, Sampleshire")

    assert club.left_aside == ("Sampleshire",)


def test_the_years_of_a_club_that_has_not_ended_are_when_it_began():
    (first, second) = clubs_in("= England", "Hereford FC (2014-)", "Bury FC (1885-2020)")

    assert [(club.name, club.founded) for club in (first, second)] == [
        ("Hereford FC", 2014), ("Bury FC (1885-2020)", None),
    ]  # fmt: skip


@pytest.mark.parametrize("sign", [",", " \u203a", " \u00b7"])
def test_an_address_in_one_line_is_no_club(sign):
    lines = ["= Switzerland", "FC Muster", f"  Musterstrasse 80{sign} 4052 Muster"]

    assert kinds_in(*lines)[-1] is LineKind.ADDRESS
    assert [club.name for club in clubs_in(*lines)] == ["FC Muster"]
