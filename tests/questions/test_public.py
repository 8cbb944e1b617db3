"""Parameters in public addresses: what is written back means the same, and is written one way."""

import re
from datetime import UTC, date, datetime

import pytest

from previews.models import OldAddress
from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG
from previews.questions.public import read_address
from previews.questions.wording import CHOICES, SENTENCE_OF
from tests.factories import ClubFactory, ClubNameFactory, OfficialFactory, PersonFactory
from tests.questions.seasons import clubs, cup, league, play

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 17, 20, tzinfo=UTC)


def asked(slug, is_typed=False, **given):
    return read_address(QUESTIONS_BY_SLUG[slug], given, NOW, is_typed=is_typed)


def test_each_question_has_a_sentence_about_its_own_parameters():
    assert set(SENTENCE_OF) == set(QUESTIONS_BY_SLUG)
    for question in QUESTIONS:
        named = re.findall(r"\{(\w+)\}", SENTENCE_OF[question.slug])
        own = [each.name for each in question.parameters]
        needed = {each.name for each in question.parameters if each.required and not each.default}

        assert needed <= set(named) <= set(own), question.slug
        assert len(named) == len(set(named)), question.slug


def test_what_is_left_out_of_a_sentence_can_be_left_out():
    for question in QUESTIONS:
        optional = re.findall(r"\[[^\]]*\{(\w+)\}[^\]]*\]", SENTENCE_OF[question.slug])
        by_name = {each.name: each for each in question.parameters}

        assert all(by_name[name].default or not by_name[name].required for name in optional)


def test_words_of_choices_are_of_choices_that_there_are():
    known = {
        each.name: {str(choice) for choice in each.choices}
        for question in QUESTIONS
        for each in question.parameters
        if each.choices
    }
    assert all(set(words) <= known[name] for name, words in CHOICES.items())


def test_names_become_slugs_and_defaults_are_left_out():
    clubs("Liverpool", "Atlético de Madrid")
    season = cup("UEFA Europa League", name="2023/24")

    read = asked(
        "form", is_typed=True, club="atletico DE madrid", last="5", where="Home",
        competition="uefa europa league", season="2023/2024", organiser="",
    )  # fmt: skip

    assert read.address == {
        "club": "atletico-de-madrid",
        "where": "home",
        "competition": season.competition.slug,
        "season": "2023-24",
    }
    assert read.written["club"] == "Atlético de Madrid"
    assert asked("form", **read.address) == read


def test_a_typed_name_of_two_clubs_is_asked_about_and_a_slug_is_not():
    english = ClubFactory(name="Liverpool", country="ENG", slug="liverpool")
    uruguayan = ClubFactory(name="Liverpool", country="URU", slug="liverpool-uru")

    typed = asked("form", is_typed=True, club="liverpool")

    assert typed.problems["club"].meant == (
        ("Liverpool (ENG)", english.slug),
        ("Liverpool (URU)", uruguayan.slug),
    )
    for club, words in ((english, "Liverpool (ENG)"), (uruguayan, "Liverpool (URU)")):
        by_slug = asked("form", club=club.slug)
        assert by_slug.values["club"] == club
        assert by_slug.written["club"] == words
        assert asked("form", is_typed=True, club=words) == by_slug


def test_two_people_of_one_name_are_told_apart_by_their_addresses():
    first = PersonFactory(name="Danilo", slug="danilo")
    second = PersonFactory(name="Danílo", slug="danilo-2")

    for person in (first, second):
        read = asked("player-goals", player=person.slug)
        assert read.values["player"].person == person.pk
        assert read.written["player"] == person.slug
    assert asked("player-goals", is_typed=True, player="danilo-2").address == {"player": "danilo-2"}


def test_another_spelling_of_a_club_needs_no_country():
    ClubNameFactory(club=ClubFactory(name="Everton"), name="Liverpool")
    ClubFactory(name="Liverpool")

    assert asked("form", club="liverpool").written["club"] == "Liverpool"


def test_an_earlier_slug_still_asks_about_the_club():
    club = ClubFactory(name="Zenit")
    OldAddress.objects.create(kind="club", slug="zenit-leningrad", row=club.pk)

    assert asked("form", club="zenit-leningrad").address == {"club": "zenit"}


def test_people_and_officials_are_found_by_name_and_by_slug():
    person, official = PersonFactory(name="Núria Pons"), OfficialFactory(name="Ana Ref")

    by_name = asked("player-goals", is_typed=True, player="nuria pons")
    assert by_name.address == {"player": person.slug}
    assert by_name.values["player"].person == person.pk
    assert asked("player-goals", **by_name.address) == by_name
    assert asked("bookings", is_typed=True, official="ana ref").address == {
        "official": official.slug
    }


def test_every_problem_is_named_at_once():
    read = asked("form", club="Nobody", last="many", where="here", before="2024-04-18")

    assert {name: problem.reason for name, problem in read.problems.items()} == {
        "club": "No club is called “Nobody”.",
        "last": "“many” is not a number from 1 to 10,000.",
        "where": "“here” is not one of anywhere, home, away, neutral; did you mean home?",
        "before": "18 April 2024 has not come yet.",
    } | {"where": read.problems["where"].reason}


@pytest.mark.parametrize("words", ["tomorrow", "2024-04-17T20:00:00Z", "1066-10-14", "2024-13-01"])
def test_what_is_no_day_of_football_is_a_problem(words):
    assert set(asked("form", before=words).problems) == {"before"}


def test_a_day_that_has_begun_is_kept():
    read = asked("form", before="2024-04-17")

    assert read.before == date(2024, 4, 17)
    assert read.address == {"before": "2024-04-17"}


def test_what_is_needed_and_not_given_is_missing_and_no_problem():
    liverpool, everton = clubs("Liverpool", "Everton")
    play(league(), "2024-04-01", liverpool, everton, "2-0")

    read = asked("head-to-head", club="liverpool")

    assert [each.name for each in read.missing] == ["opponent"]
    assert not read.is_complete
    assert not read.problems
