import pytest

from previews.importers.formats.clubs_txt import read
from previews.importers.formats.parsed_fixture import ParsedClub, UnparsedLine

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
        (17, "an unknown country"),
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
