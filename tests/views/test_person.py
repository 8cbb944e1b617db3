"""A person's page: clubs, team news, matches with goals, quotes, milestones; nothing of a draft."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from previews.identity.merge import merge
from previews.models import Person
from tests.editions.released import release
from tests.factories import (
    ArticleFactory,
    ClubFactory,
    FixtureFactory,
    InjuryFactory,
    LineupFactory,
    LineupPlaceFactory,
    MatchEventFactory,
    MilestoneFactory,
    PersonFactory,
    PreviewFactory,
    QuoteFactory,
    SpellFactory,
    TallyFactory,
    WordingFactory,
)
from tests.html import squeezed
from tests.identity.test_undo import NOW

pytestmark = pytest.mark.django_db
EVE = datetime(2024, 4, 17, 20, tzinfo=UTC)
MATCHDAY = date(2024, 4, 18)
SALAH = "/people/mohamed-salah/"


@pytest.fixture(autouse=True)
def eve():
    with time_machine.travel(EVE, tick=False):
        yield


@pytest.fixture
def liverpool():
    return ClubFactory(name="Liverpool")


@pytest.fixture
def salah():
    return PersonFactory(
        name="Mohamed Salah", known_as="Salah", slug="mohamed-salah", nationality="EGY"
    )


def page_of(client, address=SALAH):
    response = client.get(address)
    assert response.status_code == 200, address
    return squeezed(response.content.decode())


def preview_of(liverpool, *, published=True, **facts):
    fixture = FixtureFactory(away=liverpool, day=MATCHDAY, kick_off_known=True, **facts)
    return PreviewFactory(fixture=fixture, published=published)


def told_everything(preview, person, club):
    """One row of every kind of which the page tells."""
    fixture = preview.fixture
    InjuryFactory(
        person=person,
        club=club,
        part="ankle",
        reported_on=date(2024, 4, 16),
        out_since=None,
        article=ArticleFactory(),
    )
    quote = QuoteFactory(
        speaker=person, fixture=fixture, club=club, role="forward", said_on=date(2024, 4, 16)
    )
    WordingFactory(quote=quote, text="We believe.")
    MilestoneFactory(person=person, fixture=fixture, club=club, title="ten goals away")
    TallyFactory(person=person, fixture=fixture, club=club, unit="goals in Europe")
    LineupPlaceFactory(lineup=LineupFactory(fixture=fixture, club=club), person=person, place=9)


TOLD = ("ankle", "We believe.", "Ten goals away", "goals in Europe", "Predicted in the eleven")


def test_clubs_and_jobs_are_told_and_a_transfer_to_come_is_not(client, salah, liverpool):
    SpellFactory(
        person=salah, club=liverpool, position="forward", number=11, since=date(2017, 7, 1)
    )
    SpellFactory(person=salah, club__name="Basel", position="forward",
                 since=date(2012, 6, 15), until=date(2014, 1, 26))  # fmt: skip
    SpellFactory(person=salah, club__name="Al-Ittihad", since=date(2024, 7, 1))

    page = page_of(client)

    assert "Forward, Liverpool · Egypt · Known as Salah" in page
    assert "Forward, number 11 · since 1 July 2017" in page
    assert "15 June 2012 to 26 January 2014" in page
    assert page.index("since 1 July 2017") < page.index("15 June 2012")
    assert "Ittihad" not in page


def test_what_published_previews_say_is_told_with_the_way_to_them(client, salah, liverpool):
    preview = preview_of(liverpool)
    told_everything(preview, salah, liverpool)
    release(preview)

    page = page_of(client)

    for words in TOLD:
        assert words in page, words
    assert f'href="{preview.get_absolute_url()}"' in page
    assert f'href="{preview.get_absolute_url()}?quotes=' in page


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn"])
def test_nothing_of_a_preview_that_fans_cannot_read_is_told(client, salah, liverpool, status):
    preview = preview_of(liverpool)
    told_everything(preview, salah, liverpool)
    release(preview)
    preview.status = status
    preview.save()

    assert client.get(SALAH).status_code == 404
    SpellFactory(person=salah, club=liverpool)
    page = page_of(client)

    assert [words for words in TOLD if words in page] == []


def test_what_no_edition_says_yet_is_not_told(client, salah, liverpool):
    preview = preview_of(liverpool)
    SpellFactory(person=salah, club=liverpool)
    release(preview)
    told_everything(preview, salah, liverpool)

    page = page_of(client)

    assert [words for words in TOLD if words in page] == []


def test_team_news_is_told_until_the_match_and_what_is_lasting_after_it(client, salah, liverpool):
    preview = preview_of(liverpool)
    told_everything(preview, salah, liverpool)
    release(preview)

    with time_machine.travel(datetime(2024, 4, 25, tzinfo=UTC), tick=False):
        page = page_of(client)

    assert "ankle" not in page
    assert "We believe." in page


def test_goals_are_counted_in_the_matches_held(client, salah, liverpool):
    SpellFactory(person=salah, club=liverpool, since=date(2017, 7, 1))
    for month in range(1, 4):
        past = FixtureFactory(home=liverpool, day=date(2024, month, 1), played=True)
        lineup = LineupFactory(fixture=past, club=liverpool, kind="confirmed")
        LineupPlaceFactory(lineup=lineup, person=salah, place=None if month == 3 else 11)
    MatchEventFactory(fixture=past, person=salah, kind="goal", number=1)
    MatchEventFactory(fixture=past, person=salah, kind="own_goal", number=2)
    MatchEventFactory(fixture=past, kind="goal", side="home", number=3, person=None,
                      player_name="Salah")  # fmt: skip

    page = page_of(client)

    assert "Two goals in the three matches held." in page
    assert "on the bench, two goals" in page
    assert f'href="{past.get_absolute_url()}"' in page


def test_a_match_to_come_and_its_confirmed_line_up_are_not_held(client, salah, liverpool):
    SpellFactory(person=salah, club=liverpool)
    coming = FixtureFactory(away=liverpool, day=MATCHDAY, kick_off_known=True)
    lineup = LineupFactory(fixture=coming, club=liverpool, kind="confirmed")
    LineupPlaceFactory(lineup=lineup, person=salah, place=11)

    assert "No match of the archive" in page_of(client)


@pytest.mark.parametrize(
    ("facts", "goals"),
    [
        pytest.param({"player_name": "Danilo", "side": "home"}, 1, id="his-club"),
        pytest.param({"player_name": "Danilo", "side": "away"}, 0, id="the-other-club"),
        pytest.param({"player_name": "Danilo", "fixture__day": date(1999, 1, 1)}, 0, id="before"),
        pytest.param({"player_name": "Danilo Luiz"}, 0, id="a-name-of-two"),
    ],
)
def test_goals_under_a_written_name_are_told_apart(client, liverpool, facts, goals):
    one = PersonFactory(name="Danilo (1991)", known_as="Danilo", slug="danilo-1991")
    other = PersonFactory(name="Danilo (2001)", slug="danilo-2001")
    for person in (one, other):
        person.names.create(name="Danilo Luiz")
    SpellFactory(person=one, club=liverpool, since=date(2017, 7, 1))
    SpellFactory(person=other, club=liverpool, since=date(2023, 7, 1))
    values = {"fixture__day": date(2024, 1, 1), "side": "home"} | facts
    MatchEventFactory(
        fixture__home=liverpool, fixture__played=True, person=None, kind="goal", **values
    )

    page = page_of(client, "/people/danilo-1991/")

    assert ("One goal in the one match held." in page) == bool(goals)
    assert "matches held" not in page_of(client, "/people/danilo-2001/")


def test_quotes_of_another_of_the_name_are_not_told(client, salah, liverpool):
    preview = preview_of(liverpool)
    told_everything(preview, PersonFactory(name="Mohamed Salah (1999)"), liverpool)
    release(preview)
    SpellFactory(person=salah, club=liverpool)

    page = page_of(client)

    assert [words for words in TOLD if words in page] == []


def test_an_unknown_person_and_one_without_facts_have_no_page(client, salah):
    assert client.get(SALAH).status_code == 404
    assert client.get("/people/nobody/").status_code == 404


def test_a_merged_person_and_an_old_slug_lead_to_the_page(client, liverpool):
    kept, dropped = PersonFactory(slug="kept"), PersonFactory(slug="dropped")
    SpellFactory(person=kept, club=liverpool)
    merge(kept, dropped, by="", now=NOW)
    person = Person.objects.get(slug="kept")
    person.slug = "new"
    person.save()

    for old in ("kept", "dropped"):
        response = client.get(f"/people/{old}/?page=2")
        assert (response.status_code, response["Location"]) == (301, "/people/new/?page=2")
    assert client.get("/people/NEW/").status_code == 301


def test_a_long_career_is_shown_in_pages(client, salah, liverpool):
    career(salah, liverpool, 45)

    first, last = page_of(client), page_of(client, f"{SALAH}?page=3")

    assert (first.count('class="matches__one"'), last.count('class="matches__one"')) == (20, 5)
    assert "page 3</title>" in squeezed(last).replace(" · matchhub", "")


def career(person, club, number):
    for count in range(number):
        past = FixtureFactory(home=club, day=date(2022, 1, 1) + timedelta(days=count), played=True)
        LineupPlaceFactory(
            lineup=LineupFactory(fixture=past, club=club, kind="confirmed"), person=person, place=9
        )


@pytest.mark.parametrize("number", [1, 25])
def test_a_long_career_costs_as_much_as_one_match(
    client, salah, liverpool, number, django_assert_num_queries
):
    SpellFactory(person=salah, club=liverpool)
    for _each in range(min(number, 3)):
        preview = preview_of(liverpool)
        told_everything(preview, salah, liverpool)
        release(preview)
    career(salah, liverpool, number)

    with django_assert_num_queries(15):
        page_of(client)


@pytest.mark.parametrize(
    ("last_match", "about", "days"),
    [
        (None, "Manager, Liverpool", "since 8 October 2015"),
        (date(2024, 5, 19), "Manager, Liverpool", "since 8 October 2015"),
        (date(2024, 4, 18), "Last reported as manager, Liverpool",
         "since 8 October 2015, as last reported"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("side", ["home", "away"])
def test_a_spell_is_told_as_last_reported_long_after_the_last_match(
    client, side, last_match, about, days
):
    """In a list, in the search and on the page of the person."""
    club = ClubFactory(name="Liverpool")
    spell = SpellFactory(
        club=club, role="manager", position="", since=date(2015, 10, 8), person__name="Jan Klop"
    )
    FixtureFactory(**{side: club}, day=date(2024, 12, 1))  # without a result
    if last_match:
        FixtureFactory(**{side: club}, day=last_match, played=True)

    with time_machine.travel(datetime(2024, 8, 20, tzinfo=UTC), tick=False):
        page = squeezed(client.get(f"/people/{spell.person.slug}/").content.decode())
        others = [client.get(path).content.decode() for path in ("/people/", "/search/?q=Klop")]

    assert f">{about} · " in page or f">{about}</p>" in page
    assert f"Manager · {days}<" in page
    assert all(f">{about}<" in squeezed(other) for other in others)
