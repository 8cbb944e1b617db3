"""The sheet of a match: both line-ups pasted, names found, chosen or made, and one source."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from previews.editions.transitions import BY_NAME, perform
from previews.models import (
    Article,
    Edition,
    Lineup,
    LineupPlace,
    Person,
    Spell,
    UnreviewedSave,
)
from tests.admin.conftest import signed_in
from tests.admin.match_sheet import save, sheet, told
from tests.editions.generation import raise_facts
from tests.factories import (
    ArticleFactory,
    ClubFactory,
    FixtureFactory,
    LineupFactory,
    OutletFactory,
    PersonFactory,
    PreviewFactory,
    SpellFactory,
)

pytestmark = pytest.mark.django_db
SQUAD = (
    "David Raya", "Ben White", "William Saliba", "Gabriel Magalhães", "Oleksandr Zinchenko",
    "Thomas Partey", "Martin Ødegaard", "Declan Rice", "Bukayo Saka", "Gabriel Jesus",
    "Gabriel Martinelli", "Aaron Ramsdale",
)  # fmt: skip
ELEVEN = (
    "raya; White, Saliba, Magalhaes, Zinchenko; Partey, Odegaard (c), Rice; Saka, Jesus, Martinelli"
)
NAMED = list(SQUAD[:11])


@pytest.fixture
def fixture(db):
    home, away = ClubFactory(name="Arsenal"), ClubFactory(name="Chelsea")
    for name in SQUAD:
        SpellFactory(person=PersonFactory(name=name), club=home, role="player")
    return FixtureFactory(home=home, away=away)


def names_of(lineup):
    return [place.person.name for place in lineup.places.in_order() if place.place]


def test_a_pasted_eleven_is_saved_with_its_formation_and_captain(editor, fixture):
    article = ArticleFactory()

    answer = save(editor, fixture, home=ELEVEN, article=article.pk, kind="confirmed")

    lineup = Lineup.objects.get()
    assert told(answer) == [f"Saved: {lineup}, 4-3-3."]
    assert (lineup.club, lineup.kind, lineup.article) == (fixture.home, "confirmed", article)
    assert (str(lineup.reported_on), lineup.edited_by_hand) == ("2024-04-17", True)
    assert names_of(lineup) == NAMED
    assert lineup.places.get(captain=True).person.name == "Martin Ødegaard"
    assert answer.redirect_chain == [(f"{sheet(fixture)}?article={article.pk}", 302)]
    assert answer.context["form"]["article"].value() == str(article.pk)


def test_bench_and_numbers_are_saved(editor, fixture):
    save(editor, fixture, home=f"{ELEVEN.replace('raya', '22 Raya')}\nSubs: Ramsdale (1)")

    lineup = Lineup.objects.get()
    assert lineup.places.get(place=1).number == 22
    (bench,) = lineup.places.filter(place__isnull=True)
    assert (bench.person.name, bench.number) == ("Aaron Ramsdale", 1)


def test_what_is_saved_is_in_the_history_and_in_the_log(editor, fixture):
    save(editor, fixture, home=ELEVEN)

    lineup = Lineup.objects.get()
    assert lineup.history.get().history_user.username == "edda"
    assert {place.history.get().history_user.username for place in lineup.places.all()} == {"edda"}
    entry = LogEntry.objects.get()
    assert (entry.object_id, entry.is_addition()) == (str(lineup.pk), True)


def test_unknown_names_are_listed_once_and_made_in_one_confirmation(editor, fixture):
    typed = ELEVEN.replace("White", "Tomiyasu").replace("Rice", "Nwaneri")
    asked = save(editor, fixture, home=typed)

    home, away = asked.context["sides"]
    assert [question.name for question in home.questions] == ["Tomiyasu", "Nwaneri"]
    assert (Lineup.objects.count(), away.questions) == (0, ())

    first, second = home.questions
    answer = save(
        editor, fixture, asked,
        **{first.field: "new", first.full_field: "Takehiro Tomiyasu", second.field: "new"},
    )  # fmt: skip

    lineup = Lineup.objects.get()
    made = Person.objects.get(name="Takehiro Tomiyasu")
    assert made.known_as == "Tomiyasu"
    assert names_of(lineup)[1] == "Takehiro Tomiyasu"
    assert Spell.objects.get(person=made).club == fixture.home
    assert Person.objects.get(name="Nwaneri").known_as == ""
    assert told(answer) == [f"Saved: {lineup}, 4-3-3."]
    assert made.history.get().history_user.username == "edda"


def test_an_ambiguous_name_is_chosen_among_those_who_can_be_meant(editor, fixture):
    ben, other = Person.objects.get(name="Ben White"), PersonFactory(name="Jack White")
    SpellFactory(person=other, club=fixture.home, role="player")

    asked = save(editor, fixture, home=ELEVEN)
    (question,) = asked.context["sides"][0].questions
    assert set(question.candidates) == {ben, other}

    save(editor, fixture, asked, **{question.field: other.pk})

    assert names_of(Lineup.objects.get())[1] == "Jack White"


def test_a_person_of_that_name_elsewhere_is_offered_before_a_second_one_is_made(editor, fixture):
    known = PersonFactory(name="Takehiro Tomiyasu")

    asked = save(editor, fixture, home=ELEVEN.replace("White", "takehiro tomiyasu"))
    (question,) = asked.context["sides"][0].questions
    assert question.candidates == (known,)
    refused = save(editor, fixture, asked, **{question.field: "new"})

    assert Lineup.objects.count() == 0
    assert "There is a person of this name already" in told(refused)[0]


def test_an_answer_does_not_hold_for_another_name(editor, fixture):
    asked = save(editor, fixture, home=ELEVEN.replace("White", "Tomiyasu"))
    (question,) = asked.context["sides"][0].questions

    again = save(
        editor, fixture, asked,
        home=ELEVEN.replace("White", "Timber"), **{question.field: "new"},
    )  # fmt: skip

    assert [each.name for each in again.context["sides"][0].questions] == ["Timber"]
    assert Lineup.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (ELEVEN.replace(", Martinelli", ""), "10 players: one player is missing."),
        (ELEVEN.replace("Saka", "Raya"), "is named more than once"),
        (ELEVEN.replace("Saka", "David Raya"), "is David Raya, who is named more than once"),
        (ELEVEN.replace(";", ","), "The formation is not clear"),
    ],
)
def test_a_team_that_is_none_is_refused_with_what_was_typed(editor, fixture, typed, problem):
    answer = save(editor, fixture, home=typed)

    assert any(problem in each for each in answer.context["sides"][0].problems)
    assert typed.split(";")[0] in answer.content.decode()
    assert (Lineup.objects.count(), Person.objects.count()) == (0, len(SQUAD))


def test_one_side_that_is_refused_keeps_the_other_from_being_saved(editor, fixture):
    save(editor, fixture, home=ELEVEN, away="Petrović; Gusto")

    assert Lineup.objects.count() == 0


def test_only_what_differs_is_written_when_a_team_is_pasted_again(editor, fixture):
    save(editor, fixture, home=ELEVEN)
    lineup = Lineup.objects.get()
    kept = set(lineup.places.exclude(place=1).values_list("pk", flat=True))

    save(editor, fixture, home=ELEVEN.replace("raya", "Ramsdale"))

    assert Lineup.objects.get() == lineup
    assert names_of(lineup) == ["Aaron Ramsdale", *NAMED[1:]]
    assert kept < set(lineup.places.values_list("pk", flat=True))


def test_a_sheet_saved_as_it_was_changes_nothing(editor, fixture):
    save(editor, fixture, home=ELEVEN)
    before = Lineup.objects.get().row_version

    answer = save(editor, fixture)

    assert told(answer) == ["Nothing is changed: everything is as it was."]
    assert Lineup.objects.get().row_version == before


def test_another_source_or_kind_is_a_line_up_of_its_own(editor, fixture):
    save(editor, fixture, home=ELEVEN)
    save(editor, fixture, home=ELEVEN.replace("raya", "Ramsdale"), kind="confirmed")
    article = ArticleFactory()
    save(editor, fixture, home=ELEVEN.replace("Saka", "Ramsdale"), article=article.pk)

    assert Lineup.objects.count() == 3


def test_an_outlet_makes_the_article_of_the_day(editor, fixture):
    outlet = OutletFactory(name="Arsenal.com")

    save(editor, fixture, home=ELEVEN, outlet=outlet.pk, url="https://arsenal.example/team")

    article = Article.objects.get()
    assert (article.outlet, str(article.published_on)) == (outlet, "2024-04-17")
    assert (article.url, Lineup.objects.get().article) == ("https://arsenal.example/team", article)


def test_two_editors_do_not_overwrite_each_other(client, editor, fixture):
    save(editor, fixture, home=ELEVEN)
    opened = editor.get(sheet(fixture))
    save(editor, fixture, home=ELEVEN.replace("raya", "Ramsdale"))

    refused = save(editor, fixture, opened, home=ELEVEN.replace("Saka", "Ramsdale"))

    (sentence,) = told(refused)
    assert "edda saved this page on" in sentence
    assert "Ramsdale, Jesus" in refused.content.decode()
    assert names_of(Lineup.objects.get())[0] == "Aaron Ramsdale"

    save(editor, fixture, refused, home=ELEVEN.replace("Saka", "Ramsdale"))
    assert names_of(Lineup.objects.get())[8] == "Aaron Ramsdale"


def test_a_line_up_made_meanwhile_is_not_overwritten(editor, fixture):
    opened = editor.get(sheet(fixture))
    LineupFactory(fixture=fixture, eleven=True, kind="predicted")

    refused = save(editor, fixture, opened, home=ELEVEN, kind="predicted")

    assert "Your changes are not saved yet" in told(refused)[0]
    assert names_of(Lineup.objects.get()) != NAMED


@pytest.fixture
def published(fixture):
    """A published preview with both line-ups, three days before its match."""
    Spell.objects.filter(person__name=SQUAD[0]).update(position=Spell.Position.GOALKEEPER)
    fixture.kick_off = timezone.now() + timedelta(days=3)
    fixture.day = fixture.kick_off.date()
    fixture.save()
    source = ArticleFactory()
    for club in (fixture.home, fixture.away):
        LineupFactory(fixture=fixture, club=club, eleven=True, article=source)
    preview = PreviewFactory(fixture=fixture)
    perform(BY_NAME["publish"], preview, by=None, now=timezone.now())
    return preview


def source_of(fixture):
    return fixture.lineups.first().article_id


def test_what_an_editor_saves_on_a_sheet_waits(editor, fixture, published):
    raise_facts()

    answer = save(editor, fixture, home=ELEVEN)

    assert [save.saved_by.username for save in published.unreviewed_saves.all()] == ["edda"]
    assert "Saved by edda, who cannot publish." in told(answer)[-1]
    assert Edition.objects.of(published).count() == 1


def test_what_a_chief_editor_saves_on_a_sheet_is_released(publisher, fixture, published):
    raise_facts()

    answer = save(publisher, fixture, home=ELEVEN, article=source_of(fixture))

    assert told(answer)[-1] == f"Fans now read a new edition of “{published}”."
    assert Edition.objects.of(published).count() == 2


def test_a_save_that_changed_nothing_does_not_hold_up_a_sheet(publisher, fixture, published):
    UnreviewedSave.objects.all().mark([published], User.objects.create_user("edda"), timezone.now())
    raise_facts()

    answer = save(publisher, fixture, home=ELEVEN, article=source_of(fixture))

    assert told(answer)[-1] == f"Fans now read a new edition of “{published}”."
    assert published.unreviewed_saves.count() == 0


@pytest.mark.parametrize("who", ["writer"])
def test_who_may_not_write_line_ups_reads_the_sheet_alone(request, who, fixture):
    client = request.getfixturevalue(who)

    assert "Save the sheet" not in client.get(sheet(fixture)).content.decode()
    assert client.post(sheet(fixture), {"home": ELEVEN}).status_code == 403
    assert Lineup.objects.count() == 0


def test_who_may_not_see_fixtures_has_no_sheet(client, fixture):
    assert signed_in(client).get(sheet(fixture)).status_code == 403


def test_who_may_not_add_people_is_told_and_nothing_is_saved(client, editor, fixture):
    user = editor.get(sheet(fixture)).context["user"]
    (group,) = user.groups.all()
    group.permissions.remove(group.permissions.get(codename="add_person"))
    asked = save(editor, fixture, home=ELEVEN.replace("White", "Tomiyasu"))
    (question,) = asked.context["sides"][0].questions

    refused = save(editor, fixture, asked, **{question.field: "new"})

    assert told(refused) == ["You may not add people."]
    assert (Lineup.objects.count(), LineupPlace.objects.count()) == (0, 0)


@pytest.mark.parametrize("lineups", [1, 4])
def test_the_sheet_asks_the_same_however_many_line_ups_and_players_there_are(
    editor, fixture, lineups
):
    for _ in range(lineups):
        LineupFactory(fixture=fixture, eleven=True, article=ArticleFactory())
        SpellFactory(club=fixture.away, role="player")
    editor.get(sheet(fixture))

    with CaptureQueriesContext(connection) as asked:
        editor.get(sheet(fixture))

    assert len(asked) == 22


def test_the_sheet_is_reached_from_fixture_preview_and_desk(editor, fixture):
    preview = PreviewFactory(fixture=fixture)

    for row in (fixture, preview):
        name = row._meta.model_name
        page = editor.get(reverse(f"admin:previews_{name}_change", args=[row.pk]))
        assert f'href="{sheet(fixture)}"' in page.content.decode(), name
