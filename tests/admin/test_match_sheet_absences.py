"""Who is out, doubtful and back, on a match sheet."""

from datetime import date

import pytest
from django.contrib.admin.models import LogEntry

from previews.models import Availability, Injury, Person, Spell, Suspension
from tests.admin.match_sheet import save, sheet, told
from tests.factories import (
    ArticleFactory,
    AvailabilityFactory,
    ClubFactory,
    FixtureFactory,
    InjuryFactory,
    PersonFactory,
    SpellFactory,
    SuspensionFactory,
)

pytestmark = pytest.mark.django_db
DAY = date(2024, 4, 17)


@pytest.fixture
def fixture(db):
    fixture = FixtureFactory(home=ClubFactory(name="Arsenal"), away=ClubFactory(name="Chelsea"))
    for name in ("Jurriën Timber", "Bukayo Saka"):
        SpellFactory(person=PersonFactory(name=name), club=fixture.home)
    return fixture


def entries(response):
    return [entry for part in response.context["sheet"].absences for entry in part.entries]


def test_lines_become_injuries_bans_and_statements(editor, fixture):
    article = ArticleFactory()
    text = (
        "timber, out, knee, ligament damage, 4 May\n"
        "Saka suspended, third booking, 2 matches, this competition\nnothing new"
    )

    answer = save(editor, fixture, home__absences=text, article=article.pk)

    injury, ban, statement = (
        Injury.objects.get(),
        Suspension.objects.get(),
        Availability.objects.get(),
    )
    assert (injury.person.name, injury.status, injury.club) == (
        "Jurriën Timber",
        "out",
        fixture.home,
    )
    assert (injury.part, injury.diagnosis) == ("knee", "ligament damage")
    assert (injury.expected_back, injury.reported_on) == (date(2024, 5, 4), DAY)
    assert (ban.reason, ban.fixtures_left) == ("third booking", 2)
    assert ban.competition == fixture.season.competition
    assert (statement.kind, statement.person) == ("nothing_new", None)
    assert {row.article for row in (injury, ban, statement)} == {article}
    assert told(answer) == [f"Saved: {injury}; {ban}; {statement}."]
    assert injury.history.get().history_user.username == "edda"
    assert LogEntry.objects.count() == 3
    assert [entry.label for entry in entries(answer)] == ["Out", "Suspended", "Nothing new"]
    assert answer.context["sheet"].absences[0].text == ""


def test_an_unknown_player_is_asked_for_once_and_made_once(editor, fixture):
    asked = save(
        editor, fixture, home__absences="Tomiyasu, doubtful, calf\nTomiyasu, suspended, red card"
    )
    (question,) = asked.context["sheet"].absences[0].questions
    assert (question.name, Injury.objects.count()) == ("Tomiyasu", 0)

    save(editor, fixture, asked, **{question.full_field: "Takehiro Tomiyasu"})

    made = Person.objects.get(known_as="Tomiyasu")
    assert (Injury.objects.get().person, Suspension.objects.get().person) == (made, made)
    assert Spell.objects.get(person=made).club == fixture.home


def test_a_name_that_the_line_up_asks_for_is_not_asked_again(editor, fixture):
    names = [f"Player {letter}" for letter in "ABCDEFGHIJK"]
    eleven = f"{names[0]}; {', '.join(names[1:5])}; {', '.join(names[5:8])}; {', '.join(names[8:])}"
    asked = save(editor, fixture, home=eleven, home__absences="player c, doubtful, illness")

    assert len(asked.context["sides"][0].questions) == 11
    assert asked.context["sheet"].absences[0].questions == ()
    save(editor, fixture, asked)

    assert Injury.objects.get().person.name == "Player C"
    assert Person.objects.filter(name__startswith="Player ").count() == 11


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("Timber", "say what it is"),
        ("Timber, suspended", "say why"),
        ("Timber, out, 31 April", "there is no day"),
    ],
)
def test_a_line_that_says_too_little_is_refused_with_what_was_typed(editor, fixture, line, problem):
    answer = save(editor, fixture, home__absences=line)

    (told_so,) = answer.context["sheet"].absences[0].problems
    assert problem in told_so
    assert answer.context["sheet"].absences[0].text == line
    assert Injury.objects.count() + Suspension.objects.count() == 0


def test_confirming_adds_the_same_report_of_the_new_source(editor, fixture):
    person = Person.objects.get(name="Jurriën Timber")
    old = InjuryFactory(
        person=person, club=fixture.home, part="knee", reported_on="2024-04-10",
        out_since="2024-04-01", expected_back="2024-05-04",
    )  # fmt: skip
    article = ArticleFactory()

    save(editor, fixture, article=article.pk, **{f"injury-{old.pk}": "confirm"})

    new = Injury.objects.exclude(pk=old.pk).get()
    assert (new.part, new.out_since, new.expected_back) == (
        "knee",
        date(2024, 4, 1),
        date(2024, 5, 4),
    )
    assert (new.article, new.reported_on) == (article, DAY)
    old.refresh_from_db()
    assert (old.reported_on, old.row_version) == (date(2024, 4, 10), 1)
    assert [entry.row for entry in entries(editor.get(sheet(fixture)))] == [new]


def test_confirming_what_is_of_that_day_and_source_already_changes_nothing(editor, fixture):
    injury = InjuryFactory(club=fixture.home, reported_on=DAY)

    answer = save(editor, fixture, **{f"injury-{injury.pk}": "confirm"})

    assert told(answer) == ["Nothing is changed: everything is as it was."]
    assert Injury.objects.count() == 1


def test_a_confirmed_ban_counts_only_the_matches_that_are_left(editor, fixture):
    ban = SuspensionFactory(club=fixture.home, reported_on="2024-04-01", fixtures_left=3)
    FixtureFactory(home=fixture.home, season=fixture.season, played=True, day="2024-04-10")

    save(editor, fixture, **{f"suspension-{ban.pk}": "confirm"})

    assert Suspension.objects.exclude(pk=ban.pk).get().fixtures_left == 2


def test_all_entries_of_a_club_are_confirmed_with_one_box(editor, fixture):
    ill, fit = (InjuryFactory(club=fixture.home, reported_on="2024-04-10") for _ in range(2))
    of_others = InjuryFactory(club=fixture.away, reported_on="2024-04-10")

    save(editor, fixture, **{"home-absences-all": "on", f"injury-{fit.pk}": "close"})

    assert Injury.objects.filter(person=ill.person).count() == 2
    fit.refresh_from_db()
    assert (fit.back_on, Injury.objects.filter(person=fit.person).count()) == (DAY, 1)
    assert Injury.objects.filter(person=of_others.person).count() == 1


def test_closing_ends_every_report_of_the_absence(editor, fixture):
    person = Person.objects.get(name="Jurriën Timber")
    older, newest = (
        InjuryFactory(person=person, club=fixture.home, reported_on=day)
        for day in ("2024-04-10", "2024-04-15")
    )
    (entry,) = entries(editor.get(sheet(fixture)))
    assert (entry.row, len(entry.rows)) == (newest, 2)

    answer = save(editor, fixture, **{entry.field: "close"})

    assert {row.back_on for row in Injury.objects.all()} == {DAY}
    assert older.history.count() == 2
    assert entries(answer) == []


def test_fit_again_closes_the_absences_and_says_that_the_player_is_available(editor, fixture):
    person = Person.objects.get(name="Jurriën Timber")
    InjuryFactory(person=person, club=fixture.home, reported_on="2024-04-10")

    save(editor, fixture, home__absences="Timber, fit again")

    assert Injury.objects.get().back_on == DAY
    assert Availability.objects.get().kind == "available"


def test_a_statement_that_no_longer_holds_ends_on_the_day_before(editor, fixture):
    statement = AvailabilityFactory(club=fixture.home, kind="returning", reported_on="2024-04-15")

    save(editor, fixture, **{f"availability-{statement.pk}": "close"})

    statement.refresh_from_db()
    assert statement.until == date(2024, 4, 16)


def test_an_injury_that_nobody_has_confirmed_is_shown_as_no_longer_seen(editor, fixture):
    InjuryFactory(club=fixture.home, reported_on="2024-03-01")
    InjuryFactory(club=fixture.away, reported_on="2024-04-15")

    assert [entry.lapsed for entry in entries(editor.get(sheet(fixture)))] == [True, False]


def test_what_somebody_else_closed_is_not_closed_again(editor, fixture):
    injury = InjuryFactory(club=fixture.home, reported_on="2024-04-15")
    opened = editor.get(sheet(fixture))
    injury.part = "thigh"
    injury.save()

    refused = save(editor, fixture, opened, **{f"injury-{injury.pk}": "close"})

    assert "Your changes are not saved yet" in told(refused)[0]
    injury.refresh_from_db()
    assert injury.back_on is None
    save(editor, fixture, refused)
    injury.refresh_from_db()
    assert injury.back_on == DAY


def test_without_the_right_to_write_injuries_they_are_read_only(editor, fixture):
    (group,) = editor.get(sheet(fixture)).context["user"].groups.all()
    group.permissions.remove(group.permissions.get(codename="add_injury"))

    save(editor, fixture, home__absences="Timber, out, knee")

    assert Injury.objects.count() == 0
