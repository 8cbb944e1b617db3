"""Clubs of a list and the clubs of the archive: the same club is one club."""

import pytest

from previews.importers.linking.club_lookup import ClubLookup
from previews.importers.writing.club_lists import import_clubs
from previews.models import Club, ClubName
from tests.factories import ClubFactory
from tests.importers.import_text import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def listed(tmp_path):
    def import_text(text):
        path = tmp_path / "at.clubs.txt"
        path.write_text(text, encoding="utf-8")
        (file,) = import_clubs([path], NOW).files
        return file

    return import_text


def clubs():
    return sorted(Club.objects.values_list("name", flat=True))


def found(name, country="AUT"):
    club = ClubLookup().find(name, country)
    return club and Club.objects.get(pk=club).name


def test_a_list_with_two_languages_brings_its_clubs_once(listed):
    text = """
= Österreich • Austria
== Wien ==
SC Muster Wien, 1899,  @ Musterplatz,  Wien (Musterdorf)
  | Muster | Muster Wien
 Mustergasse 3 // 1140 Wien
ii) SC Muster Amateure
  | Muster Am.
"""
    file = listed(text)
    again = listed(text)

    assert clubs() == ["SC Muster Amateure", "SC Muster Wien"]
    assert Club.objects.get(name="SC Muster Amateure").kind == Club.Kind.RESERVES
    assert dict(file.details) == {"clubs added": 2, "spellings added": 3}
    assert dict(again.details) == {"clubs known": 2}
    assert dict(file.lines) == {
        "blank": 1, "heading": 2, "club": 2, "spelling": 2, "address": 1,
    }  # fmt: skip
    assert not file.needs_attention


def test_a_club_that_an_import_created_under_another_spelling_is_known(listed):
    ClubFactory(name="SK Muster Stadt", country="AUT")

    listed("= Austria\nMuster\n  | Sportklub Muster | SK Muster-Stadt\n")

    assert clubs() == ["SK Muster Stadt"]
    assert found("Sportklub Muster") == found("Muster") == "SK Muster Stadt"


def test_an_own_name_beats_the_spelling_of_a_club_above(listed):
    listed("= Austria\nSC Groß-Muster\n  | Muster\nMuster\n")

    assert clubs() == ["Muster", "SC Groß-Muster"]
    assert found("Muster") == "Muster"


@pytest.mark.parametrize("gone_first", [True, False])
def test_a_shared_spelling_means_the_club_that_still_plays(listed, gone_first):
    gone, plays = "FC Muster (1901-1970)\n  | Muster\n", "SV Muster\n  | Muster\n"
    file = listed("= Austria\n" + (gone + plays if gone_first else plays + gone))

    assert found("Muster") == "SV Muster"
    assert found("FC Muster") == "FC Muster (1901-1970)"
    (message,) = file.messages
    assert message["text"].startswith("'Muster' belongs to another club already")


def test_two_clubs_of_the_archive_that_a_list_has_as_one_are_reported(listed):
    ClubFactory(name="Muster CF", country="ESP")
    ClubFactory(name="Real Muster", country="ESP")

    file = listed("= España • Spain\nReal Muster\n  | Muster CF\n")

    assert clubs() == ["Muster CF", "Real Muster"]
    assert file.needs_attention
    assert [(line["line"], line["text"], line["why"]) for line in file.unparsed] == [
        (2, "Real Muster",
         "the archive has Muster CF and Real Muster, one club by this list: merge them"),
    ]  # fmt: skip


def test_no_third_club_is_made_of_two_in_the_archive(listed):
    ClubFactory(name="Muster CF", country="ESP")
    ClubFactory(name="R. Muster", country="ESP")

    file = listed("= Spain\nReal Muster\n  | Muster CF | R. Muster\n")

    assert clubs() == ["Muster CF", "R. Muster"]
    assert file.needs_attention


def test_a_name_that_is_listed_twice_is_one_club_unless_the_towns_differ(listed):
    same = listed("= Austria\nSV Muster, Oberdorf\nSV Muster\n  | Muster\n")
    other = listed("= Italy\nSV Beispiel, Bozen\nSV Beispiel, Meran\n")

    assert clubs() == ["SV Beispiel", "SV Muster"]
    assert found("Muster") == "SV Muster"
    assert [message["text"] for message in same.messages] == ["SV Muster is in line 2"]
    assert [line["why"] for line in other.unparsed] == [
        "line 2 has a club of this name in Bozen: tell them apart"
    ]


def test_clubs_without_a_country_are_reported_with_all_their_lines(listed):
    file = listed("= Atlantis\nFC Muster\n  | Muster\n")

    assert (clubs(), ClubName.objects.count()) == ([], 0)
    assert dict(file.lines) == {"unparsed": 3}
    assert [line["line"] for line in file.unparsed] == [1, 2]


def test_a_spelling_that_is_too_long_costs_only_itself(listed):
    file = listed(f"= Austria\nFC Muster\n  | {'Muster ' * 20}| Muster\n")

    assert found("Muster") == "FC Muster"
    assert [line["why"] for line in file.unparsed] == ["a spelling with more than 120 letters"]


def test_a_former_name_of_a_list_keeps_its_years(listed):
    listed(
        """
= Belgium • Belgique • België
R. Union Saint-Gilloise | Union SG | Union (1923-1945) | Daring (-1973)
FC Young (1925-)
"""
    )

    names = ClubName.objects.order_by("name").values_list("name", "used_from", "used_until")
    assert list(names) == [
        ("Daring", None, 1973), ("Union", 1923, 1945), ("Union SG", None, None),
    ]  # fmt: skip
    assert "FC Young" in clubs()


def test_a_former_name_that_another_club_has_now_is_told(listed):
    file = listed("= Belgium\nUnion\nDaring Club | Union (1923-1945)\n")

    assert not ClubName.objects.filter(club__name="Daring Club", name="Union").exists()
    assert file.details["spellings of another club"] == 1


def test_two_clubs_in_one_line_are_none(listed):
    file = listed("= Northern Ireland\nGlentoran FC; Linfield FC\nCrusaders FC\n")

    assert clubs() == ["Crusaders FC"]
    assert file.lines["unparsed"] == 1
