from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from previews.models import Club, Fixture
from previews.search.search import search
from tests.editions.released import release
from tests.factories import (
    ClaimFactory,
    ClubFactory,
    HeldRowFactory,
    PersonFactory,
    PreviewFactory,
    QuoteFactory,
    SpellFactory,
    WordingFactory,
)
from tests.search.archive import NOW, Searched

pytestmark = pytest.mark.django_db
MOST_QUERIES = 45


@pytest.fixture
def archive(db):
    return Searched()


def found(text, now=NOW):
    """The labels by the name of their group."""
    groups = search(text, now).groups
    return {group.slug: [hit.label for hit in group.hits] for group in groups}


def addresses(text):
    return [hit.address for group in search(text, NOW).groups for hit in group.hits]


@pytest.mark.parametrize("text", ["Liverpool", "liv", "LIVERPOOL", "  liverpool  ", "Lívérpool"])
def test_a_club_is_found_by_the_beginning_whatever_its_case_and_accents(archive, text):
    assert found(text)["clubs"] == ["Liverpool"]


@pytest.mark.parametrize("text", ["Munchen", "muenchen", "MÜNCHEN", "bayern mun", "mün bay"])
def test_marks_may_be_left_out_or_written_out(archive, text):
    assert found(text)["clubs"] == ["Bayern München"]


@pytest.mark.parametrize(
    ("text", "group", "label"),
    [
        ("klopp", "people", "Jürgen Klopp"),
        ("jurgen k", "people", "Jürgen Klopp"),
        ("francois", "officials", "François Letexier"),
        ("europa", "competitions", "Europa League"),
        ("anfield", "stadiums", "Anfield"),
        ("anfield liverpool", "stadiums", "Anfield"),
        ("three goals bergamo", "previews", "Three goals to find in Bergamo"),
        ("atalanta", "previews", "Three goals to find in Bergamo"),
        ("impossible senor", "quotes", "“Nothing is impossible, said Señor Nobody.”"),
        ("klopp", "quotes", "“Nothing is impossible, said Señor Nobody.”"),
        ("never lost bergamo", "claims", "Liverpool never lost at Bérgamo."),
        ("inter milan", "clubs", "Inter"),
    ],
)
def test_each_kind_is_found_by_its_words(archive, text, group, label):
    assert label in found(text)[group]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("liverpool atalanta 2024", ["Atalanta v Liverpool", "Liverpool 0–3 Atalanta"]),
        ("Atalanta v Liverpool 2020", ["Atalanta 0–5 Liverpool"]),
        ("liverpool atalanta 2020/21", ["Atalanta 0–5 Liverpool"]),
        ("ata liv 11 april 2024", ["Liverpool 0–3 Atalanta"]),
        ("2024-04-11", ["Liverpool 0–3 Atalanta"]),
        ("man city man united", ["Manchester City 3–1 Manchester United"]),
        ("inter milan", ["Inter v Milan"]),
        ("inter milan 2020", None),
        ("europa league 11 april 2024", ["Liverpool 0–3 Atalanta"]),
        ("atalanta europa 2020", ["Atalanta 0–5 Liverpool"]),
        ("liverpool 1999", None),
    ],
)
def test_matches_of_clubs_competitions_and_days(archive, text, labels):
    assert found(text).get("matches") == labels


def test_a_club_without_a_day_has_its_next_matches_and_its_last_ones(archive):
    assert found("atalanta")["matches"] == [
        "Atalanta v Liverpool", "Liverpool 0–3 Atalanta", "Atalanta 0–5 Liverpool",
    ]  # fmt: skip


def test_a_match_leads_to_its_preview_and_else_to_its_own_page(archive):
    assert addresses("2024-04-18") == ["/previews/the-match/", "/previews/the-match/"]
    assert addresses("2024-04-11") == ["/2024/04/11/liverpool-v-atalanta/"]


def test_as_of_an_earlier_moment_no_result_is_told(archive):
    played_later = Fixture.objects.get(day=date(2024, 4, 11))

    assert found("2024-04-11", NOW - timedelta(days=10))["matches"] == ["Liverpool v Atalanta"]
    assert played_later.score is not None


def test_what_is_named_just_so_comes_first(archive):
    ClubFactory(name="Aberdeen Liverpool", country="SCO")
    ClubFactory(name="Liverpool Montevideo", country="URU")

    assert found("liverpool")["clubs"] == [
        "Liverpool", "Liverpool Montevideo", "Aberdeen Liverpool",
    ]  # fmt: skip
    assert next(iter(found("liverpool"))) == "clubs"
    assert next(iter(found("liverpool atalanta"))) == "matches"


def test_groups_are_bounded_and_say_so(archive):
    for number in range(30):
        ClubFactory(name=f"Other {number:02}", country="ENG")

    clubs = next(group for group in search("other", NOW).groups if group.slug == "clubs")

    assert (len(clubs.hits), clubs.is_cut) == (5, True)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("liverpol", "Liverpool"),
        ("atlanta", "Atalanta"),
        ("klop jurgn", "Jürgen Klopp"),
        ("iverpool", "Liverpool"),
        ("Munchem", "Bayern München"),
    ],
)
def test_where_nothing_is_found_near_names_are_offered(archive, typed, near):
    result = search(typed, NOW)

    assert result.groups == ()
    assert near in result.near


@pytest.mark.parametrize(
    "text", ["zzzz", "%", "_", "\\", "' OR 1=1 --", "💥", "\uff0e\uff0e", "qqq 2024"]
)
def test_nothing_is_found_for_what_nothing_is_called(archive, text):
    result = search(text, NOW)

    assert (result.groups, result.near) == ((), ())


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn"])
def test_nothing_of_a_preview_that_fans_cannot_read_is_found(archive, status):
    archive.preview.status = status
    archive.preview.save()

    assert not {"previews", "quotes", "claims"} & found("klopp").keys()
    assert found("three goals bergamo") == {}
    assert found("never lost bergamo") == {}
    assert found("impossible senor") == {}
    assert "/previews/" not in "".join(addresses("liverpool atalanta 2024"))


def test_nothing_of_a_preview_that_is_scheduled_for_later_is_found(archive):
    archive.preview.publish_at = NOW + timedelta(hours=1)
    archive.preview.save()

    assert found("impossible senor") == {}
    assert found("never lost bergamo") == {}


def test_a_quote_that_no_edition_has_yet_is_not_found(archive):
    later = QuoteFactory(fixture=archive.match, speaker=archive.quote.speaker)
    WordingFactory(quote=later, text="This is embargoed.")

    assert found("embargoed") == {}
    assert found("klopp")["quotes"] == ["“Nothing is impossible, said Señor Nobody.”"]

    release(archive.preview)
    assert found("embargoed")["quotes"] == ["“This is embargoed.”"]


def test_a_quote_is_told_in_the_words_of_the_edition(archive):
    wording = archive.quote.wordings.get()
    wording.text = "Nothing is impossible, corrected."
    wording.save()

    assert found("corrected") == {}
    assert found("impossible")["quotes"] == ["“Nothing is impossible, said Señor Nobody.”"]


def test_a_transfer_to_come_is_not_told(archive):
    SpellFactory(person=PersonFactory(name="Future Signing"), since=date(2024, 7, 1))

    assert found("future signing") == {}
    assert search("futre signin", NOW).near == ()


def test_held_rows_are_not_found(archive):
    HeldRowFactory(record={"home": "Heldham", "away": "Atalanta", "day": "2024-04-18"})

    assert found("heldham") == {}


def test_a_headline_that_waits_is_not_found(archive):
    archive.preview.headline = "Secret headline"
    archive.preview.save()

    assert found("secret headline") == {}


def queries(text):
    with CaptureQueriesContext(connection) as asked:
        search(text, NOW)
    return len(asked)


WORST = ("liverpool atalanta 2024", "klopp", "a b c d e f 2024", "liv ata eur 2024", "liverpol")


def test_it_asks_as_much_in_a_larger_archive(archive):
    few = [queries(text) for text in WORST]
    for number in range(12):
        club = ClubFactory(name=f"Liverpool {number}")
        archive.fixture(club, archive.atalanta, date(2024, 1, 1 + number), played=True)
        preview = PreviewFactory(fixture=archive.fixture(
            archive.liverpool, club, date(2024, 2, 1 + number)), published=True)  # fmt: skip
        ClaimFactory(fixture=preview.fixture, sentence=f"Atalanta {number}")
        release(preview)

    assert max(few) <= MOST_QUERIES
    many = [queries(text) for text in WORST]
    # A claim or an edition more that is found is read, up to the few that are shown.
    assert all(more <= less + 6 for less, more in zip(few, many, strict=True))


class AnyText(TestCase):
    """No text is a fault, and what is found is short."""

    def setUp(self):
        Searched()

    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    @given(
        st.text(max_size=100)
        | st.lists(
            st.sampled_from(["liv", "atalanta", "2024", "18", "april", "v", "milan", "%", "\0"]),
            max_size=8,
        ).map(" ".join)
    )
    def test_any_text(self, text):
        with CaptureQueriesContext(connection) as asked:
            result = search(text.replace("\0", " "), NOW)

        assert len(asked) <= MOST_QUERIES
        assert result.many <= 5 * 8 + 8
        assert len(result.near) <= 5
        assert all(hit.address.startswith("/") for group in result.groups for hit in group.hits)
        assert Club.objects.count() == 7


def test_a_word_is_no_pattern(archive):
    ClubFactory(name="100 Percent")

    assert found("100%")["clubs"] == ["100 Percent"]
    assert found("1%0") == {}


def test_a_person_is_found_at_the_club_of_today(archive):
    player = PersonFactory(name="Old Boy")
    SpellFactory(person=player, club=archive.milan, until=date(2020, 1, 1))
    SpellFactory(person=player, club=archive.inter, since=date(2020, 1, 1), until=None)

    groups = search("old boy", NOW).groups
    assert [hit.about for hit in groups[0].hits] == ["Midfielder, Inter"]
    later = search("old boy", NOW - timedelta(days=365 * 6)).groups
    assert [hit.about for hit in later[0].hits] == ["Midfielder, Milan"]
