"""Lists count, page, sort and search without reading the whole table."""

from datetime import date

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from previews.admin.base import bounded_deletion, bounded_list
from previews.models import MatchEvent
from previews.models.in_use import first_and_last, values_in_use
from tests.factories import (
    ClubFactory,
    ClubNameFactory,
    FixtureFactory,
    MatchEventFactory,
    OfficialFactory,
    SpellFactory,
)

pytestmark = pytest.mark.django_db
FIXTURES = reverse("admin:previews_fixture_changelist")


@pytest.fixture
def few(monkeypatch):
    """Lists of at most four counted rows, in pages of two."""
    monkeypatch.setattr(bounded_list, "MOST_COUNTED", 4)
    monkeypatch.setattr(bounded_list.BoundedList, "list_per_page", 2)


def fixtures_on(*days, **facts):
    return [FixtureFactory(day=date(2024, 4, day), **facts) for day in days]


def shown(response):
    return [row.day.day for row in response.context["cl"].result_list]


def found(client, words, model="fixture"):
    page = client.get(reverse(f"admin:previews_{model}_changelist"), {"q": words})
    return {row.pk for row in page.context["cl"].result_list}


def test_rows_behind_the_counted_ones_follow_by_key(editor, few):
    fixtures_on(1, 2, 3, 4, 5, 6, 6)

    first, second = editor.get(FIXTURES), editor.get(FIXTURES, {"p": "2"})
    behind = editor.get(f"{FIXTURES}{second.context['cl'].next_rows}")

    assert [shown(page) for page in (first, second, behind)] == [[6, 6], [5, 4], [3, 2]]
    assert "more than 4 fixtures" in first.content.decode()
    assert shown(editor.get(f"{FIXTURES}{behind.context['cl'].get_query_string({'p': 1})}"))
    assert behind.context["cl"].first_rows == "?"
    assert shown(editor.get(FIXTURES, {"after": "0"})) == []
    assert shown(editor.get(FIXTURES, {"after": "no number"})) == [6, 6]


@pytest.mark.parametrize("order", ["1", "-1", "5", "-5", "6"])
def test_every_row_is_on_one_page_in_any_order(editor, monkeypatch, order):
    monkeypatch.setattr(bounded_list, "has_more", lambda rows: False)
    rows = [*fixtures_on(1, 2, 3), *fixtures_on(3, 4, 5, played=True)]
    monkeypatch.setattr(bounded_list, "MOST_COUNTED", 2)
    monkeypatch.setattr(bounded_list.BoundedList, "list_per_page", 2)

    seen, query = [], f"?o={order}"
    while query:
        changes = editor.get(f"{FIXTURES}{query}").context["cl"]
        seen += [row.pk for row in changes.result_list]
        query = changes.next_rows

    assert sorted(seen) == sorted(row.pk for row in rows)


def test_rows_without_a_value_are_paged_by_key_too(editor, few):
    people = [SpellFactory(since=day) for day in (None, date(2020, 1, 1), None, date(2021, 1, 1))]
    people += [SpellFactory(since=None), SpellFactory(since=date(2022, 1, 1))]
    spells = reverse("admin:previews_spell_changelist")

    first = editor.get(spells, {"p": "2"}).context["cl"]
    behind = editor.get(f"{spells}{first.next_rows}").context["cl"]

    counted = [
        row.pk for page in "12" for row in editor.get(spells, {"p": page}).context["cl"].result_list
    ]
    assert sorted([*counted, *(row.pk for row in behind.result_list)]) == [row.pk for row in people]


def test_only_a_short_list_is_sorted_by_a_column_without_an_index(editor, few):
    fixtures_on(1, 2, 3, 4, 5)

    page = editor.get(FIXTURES, {"o": "5"})
    narrow = editor.get(FIXTURES, {"o": "5", "day__gte": "2024-04-03"})

    assert shown(page) == [5, 4]
    assert "sorted by “status” when" in str(next(iter(get_messages(page.wsgi_request))))
    assert list(get_messages(narrow.wsgi_request)) == []


def test_years_months_and_days_come_from_the_first_and_the_last_day(editor):
    for day in (date(2021, 11, 3), date(2023, 2, 4)):
        FixtureFactory(day=day)

    def words(**query):
        links = editor.get(FIXTURES, query).context["cl"].date_links
        return links.back and links.back.words, [period.words for period in links.periods]

    assert words() == (None, ["2023", "2022", "2021"])
    assert words(day__year="2021") == ("All dates", ["November", "December"])
    assert words(day__year="2023", day__month="2") == ("2023", ["1", "2", "3", "4"])
    assert words(day__year="2023", day__month="2", day__day="4") == (
        "February 2023",
        ["4 February"],
    )


def test_clubs_and_a_year_find_a_fixture(editor):
    liverpool, atalanta = ClubFactory(name="Liverpool"), ClubFactory(name="Atalanta")
    ClubNameFactory(club=atalanta, name="La Dea", country=atalanta.country)
    tie = FixtureFactory(home=atalanta, away=liverpool, day=date(2024, 4, 18))
    before = FixtureFactory(home=liverpool, away=atalanta, day=date(2020, 11, 25))
    other = FixtureFactory(home=liverpool, day=date(2024, 5, 1))

    assert found(editor, "liverpool atalanta 2024") == {tie.pk}
    assert found(editor, "Atalanta v Liverpool") == {tie.pk, before.pk}
    assert found(editor, "dea 2020-11") == {before.pk}
    assert found(editor, "2024-05-01") == {other.pk}
    assert found(editor, "liverp") == {tie.pk, before.pk, other.pk}
    assert found(editor, "liverpool nobody") == set()
    assert found(editor, "2024-13") == set()
    assert found(editor, "2023/24") == {tie.pk, other.pk}
    assert found(editor, "2023-2024 atalanta") == {tie.pk}


def test_a_word_of_many_clubs_is_said_to_be_cut_and_another_word_narrows_it(editor):
    uniteds = [ClubFactory(name=f"Town {letter} United") for letter in "ABCDEFGHIJKLM"]
    rows = [FixtureFactory(home=club) for club in uniteds]
    last = FixtureFactory(home=uniteds[-1], away=ClubFactory(name="Leeds"))

    page = editor.get(FIXTURES, {"q": "united"})

    assert "“united” is in more names" in str(next(iter(get_messages(page.wsgi_request))))
    assert len(page.context["cl"].result_list) == 10
    assert found(editor, "united leeds") == {last.pk}
    assert found(editor, '"Town M"') == {rows[-1].pk, last.pk}


def test_a_player_is_found_by_the_beginning_of_the_name(editor):
    salah = MatchEventFactory(person=None, player_name="M. Salah")
    linked = MatchEventFactory(person__name="Mohamed Salah", player_name="")

    assert found(editor, '"M. Salah"', "matchevent") == {salah.pk}
    assert found(editor, "salah", "matchevent") == {linked.pk}
    assert MatchEvent.objects.count() == 2


def test_a_few_of_the_rows_that_prevent_a_deletion_are_listed(editor, monkeypatch):
    monkeypatch.setattr(bounded_deletion, "MOST_LISTED", 2)
    club, free = ClubFactory(name="Liverpool"), ClubFactory(name="Unheard-of")
    for day in (1, 2, 3):
        FixtureFactory(home=club, day=date(2024, 4, day))

    page = editor.get(reverse("admin:previews_club_delete", args=[club.pk]))
    other = editor.get(reverse("admin:previews_club_delete", args=[free.pk]))

    assert len(page.context["protected"]) == 3
    assert page.context["protected"][-1] == "and more than these 2"
    assert not other.context["protected"]


def test_choices_are_read_by_an_index(django_assert_num_queries):
    for country in ("ITA", "ENG", "ITA"):
        OfficialFactory(country=country)

    with django_assert_num_queries(1):
        assert values_in_use(OfficialFactory._meta.model, "country", 5) == ["ENG", "ITA"]
    assert first_and_last(OfficialFactory._meta.model.objects.none(), "country") is None
