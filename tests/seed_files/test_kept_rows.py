"""What an editor did to a loaded row is kept by the next load, and told."""

from datetime import date

import pytest

from previews.models import Club, ClubName, Fixture, Story
from previews.seed_files.load import load
from previews.seed_files.report import Action
from tests.factories import SeasonFactory

pytestmark = pytest.mark.django_db

FILE = """
    - model: previews.club
      fields: {name: Atalanta, country: ITA, slug: atalanta, nickname: La Dea}
    - model: previews.club
      fields: {name: Liverpool, country: ENG, slug: liverpool}
    - model: previews.clubname
      fields: {club: [Liverpool, ENG], name: Liverpool FC, country: ENG}
    - model: previews.fixture
      fields:
        season: [UEFA Europa League, 2023/24]
        home: [Atalanta, ITA]
        away: [Liverpool, ENG]
        day: 2024-04-18
    - model: previews.story
      fields: {fixture: [2024-04-18, Atalanta, ITA, Liverpool, ENG], text: Still to be told.}
"""


def by_hand(row, **changes):
    """What the admin does when an editor saves a row."""
    for name, value in changes.items():
        setattr(row, name, value)
    row.edited_by_hand = True
    row.save()


def said(report):
    return [str(line) for line in report.lines]


@pytest.fixture
def path(write):
    SeasonFactory(competition__name="UEFA Europa League")
    path = write("match.yaml", FILE)
    load([path])
    return path


@pytest.fixture
def atalanta(path):
    return Club.objects.get(name="Atalanta")


@pytest.fixture
def fixture(path):
    return Fixture.objects.get()


def test_changed_field_is_kept(path, atalanta):
    by_hand(atalanta, nickname="La Regina delle provinciali")

    report = load([path])

    assert said(report) == ["kept club Atalanta, ITA: an editor changed nickname"]
    assert report.total == {Action.UNCHANGED: 4, Action.KEPT: 1}
    assert Club.objects.get(name="Atalanta").nickname == "La Regina delle provinciali"


def test_field_that_the_file_does_not_mention_is_the_editors_without_a_word(path, atalanta):
    by_hand(atalanta, city="Bergamo")

    assert load([path]).total == {Action.UNCHANGED: 5}


def test_renamed_club_is_not_loaded_again_and_its_old_key_still_finds_it(write, path, atalanta):
    by_hand(atalanta, name="Atalanta BC")
    more = """
        - model: previews.story
          fields:
            fixture: [2024-04-18, Atalanta, ITA, Liverpool, ENG]
            article: [reuters]
            text: Another.
        - model: previews.outlet
          fields: {name: Reuters, kind: agency}
        - model: previews.article
          fields: {outlet: [Reuters], slug: reuters}
    """

    report = load([path, write("more.yaml", more)])

    assert said(report) == ["kept club Atalanta, ITA: an editor changed name"]
    assert report.total == {Action.NEW: 3, Action.UNCHANGED: 4, Action.KEPT: 1}
    assert sorted(club.name for club in Club.objects.all()) == ["Atalanta BC", "Liverpool"]
    assert {story.fixture.home for story in Story.objects.all()} == {atalanta}


def test_fixture_in_no_file_is_found_by_the_old_name_of_its_club(write, path, atalanta, fixture):
    Fixture.objects.create(
        season=fixture.season, home=atalanta, away=fixture.away, day=date(2020, 11, 3)
    )
    by_hand(atalanta, name="Atalanta BC")
    story = """
        - model: previews.story
          fields: {fixture: [2020-11-03, Atalanta, ITA, Liverpool, ENG], text: Five away.}
    """

    assert load([write("story.yaml", story)]).total == {Action.NEW: 1}
    assert Story.objects.get(text="Five away.").fixture.day == date(2020, 11, 3)


def test_moved_fixture_stays_moved(path, fixture):
    by_hand(fixture, day=date(2024, 4, 19))

    report = load([path])

    assert said(report) == [
        "kept fixture 2024-04-18, Atalanta, ITA, Liverpool, ENG: an editor changed day"
    ]
    assert Fixture.objects.get().day == date(2024, 4, 19)


def test_deleted_row_stays_deleted_with_what_belonged_to_it(path, fixture):
    fixture.delete()

    report = load([path])

    assert said(report) == [
        "kept fixture 2024-04-18, Atalanta, ITA, Liverpool, ENG: an editor deleted it",
        "kept match summary 2024-04-18, Atalanta, ITA, Liverpool, ENG: an editor deleted the "
        "fixture 2024-04-18, Atalanta, ITA, Liverpool, ENG that it belongs to",
    ]
    assert (Fixture.objects.count(), Story.objects.count()) == (0, 0)


def test_row_that_an_editor_deleted_and_wrote_anew_is_the_editors(path):
    name = ClubName.objects.get()
    name.delete()
    liverpool = Club.objects.get(name="Liverpool")
    by_hand(ClubName(name="Liverpool FC", country="ENG", club=liverpool))

    assert load([path]).total == {Action.UNCHANGED: 5}
    assert ClubName.objects.count() == 1


def test_name_that_an_editor_gave_to_another_row_of_the_file_is_kept(write, path, atalanta):
    by_hand(atalanta, name="Atalanta BC")
    second = """
        - model: previews.club
          fields: {name: Atalanta BC, country: ITA, slug: atalanta-bc}
    """

    report = load([path, write("second.yaml", second)])

    assert said(report) == [
        "kept club Atalanta, ITA: an editor changed name",
        "kept club Atalanta BC, ITA: an editor gave its name to Atalanta, ITA",
    ]
    assert Club.objects.count() == 2


def test_row_entered_by_hand_before_the_first_load_is_kept(write):
    by_hand(Club(name="Atalanta", country="ITA", slug="atalanta"), nickname="La Regina")

    report = load([write("clubs.yaml", FILE.split("    - model: previews.clubname")[0])])

    assert said(report) == ["kept club Atalanta, ITA: an editor changed nickname"]


def test_overwrite_takes_the_values_of_the_file_and_the_row_is_the_files_again(path, atalanta):
    by_hand(atalanta, name="Atalanta BC", nickname="La Regina")
    Fixture.objects.get().delete()

    report = load([path], overwrite=True)

    assert said(report) == [
        "changed club Atalanta, ITA: name, nickname (replaces an editor's changes)",
    ]
    assert report.total == {Action.NEW: 2, Action.CHANGED: 1, Action.UNCHANGED: 2}
    atalanta.refresh_from_db()
    assert (atalanta.name, atalanta.nickname, atalanta.edited_by_hand) == (
        "Atalanta",
        "La Dea",
        False,
    )
    assert load([path]).total == {Action.UNCHANGED: 5}


def test_overwrite_gives_a_name_back_to_the_row_it_was_taken_from(write, path, atalanta):
    by_hand(atalanta, name="Atalanta BC")
    first = """
        - model: previews.club
          fields: {name: Atalanta BC, country: ITA, slug: atalanta-bc}
    """

    report = load([write("first.yaml", first), path], overwrite=True)

    assert report.total == {Action.NEW: 1, Action.CHANGED: 1, Action.UNCHANGED: 4}
    assert sorted(Club.objects.values_list("name", flat=True)) == [
        "Atalanta",
        "Atalanta BC",
        "Liverpool",
    ]
