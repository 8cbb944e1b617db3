import pytest
from django.urls import reverse

from previews.models import Club, MergeRecord
from tests.factories import (
    ClubFactory,
    CompetitionFactory,
    FixtureFactory,
    LineupFactory,
    OfficialFactory,
    PersonFactory,
    StadiumFactory,
)
from tests.html import squeezed
from tests.identity.rows import every_row

pytestmark = pytest.mark.django_db
FACTORIES = [ClubFactory, CompetitionFactory, PersonFactory, OfficialFactory, StadiumFactory]


def page(row, name, *arguments):
    return reverse(f"admin:previews_{row._meta.model_name}_{name}", args=arguments)


def choose(editor, action, *rows):
    numbers = [row.pk for row in rows]
    sent = {"action": action, "_selected_action": numbers}
    return editor.post(page(rows[0], "changelist"), sent, follow=True)


@pytest.mark.parametrize("factory", FACTORIES)
def test_two_rows_are_ticked_confirmed_merged_and_the_merge_is_undone(editor, factory):
    kept, dropped = factory(), factory()
    before = every_row()

    confirm = choose(editor, "merge_rows", kept, dropped)
    assert f"{dropped.name}" in confirm.content.decode()
    assert every_row() == before
    merged = editor.post(page(kept, "merge"), {"keep": kept.pk, "drop": dropped.pk}, follow=True)

    record = MergeRecord.objects.get()
    assert record.made_by == "edda"
    assert merged.redirect_chain[-1][0] == page(kept, "change", kept.pk)
    address = page(record, "change", record.pk)
    assert address in merged.content.decode()
    assert 'value="Undo"' in editor.get(address).content.decode()
    undone = editor.post(page(record, "undo", record.pk), follow=True)
    assert every_row() == before
    assert 'value="Undo"' not in undone.content.decode()


def test_the_page_counts_what_moves(editor):
    kept, dropped = ClubFactory(name="Lowick"), ClubFactory(name="Lowick FC", nickname="Lows")
    for _ in range(20):
        LineupFactory(club=dropped, fixture=FixtureFactory(home=dropped))

    words = squeezed(choose(editor, "merge_rows", kept, dropped).content.decode())

    assert "<li>Fixtures: 20</li>" in words
    assert "<li>Spelling added: Lowick FC</li>" in words
    assert "<li>Filled in: nickname: Lows</li>" in words
    assert f"?keep={dropped.pk}&amp;drop={kept.pk}" in words


def test_a_refused_merge_lists_conflicts_and_has_no_button(editor):
    kept, dropped = ClubFactory(), ClubFactory()
    FixtureFactory(home=kept, away=dropped)

    response = choose(editor, "merge_rows", kept, dropped)
    editor.post(page(kept, "merge"), {"keep": kept.pk, "drop": dropped.pk})

    words = response.content.decode()
    assert "A club cannot play itself." in words
    assert 'value="Merge"' not in words
    assert Club.objects.filter(pk=dropped.pk).exists()


@pytest.mark.parametrize("many", [1, 3])
def test_one_row_or_three_are_not_merged(editor, many):
    rows = [ClubFactory() for _ in range(many)]

    response = choose(editor, "merge_rows", *rows)

    assert "Tick the two rows that are to be merged." in response.content.decode()


def test_a_reader_without_the_right_to_delete_may_not_merge(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("ron", is_staff=True))
    kept, dropped = ClubFactory(), ClubFactory()

    response = client.post(page(kept, "merge"), {"keep": kept.pk, "drop": dropped.pk})

    assert response.status_code == 403
    assert client.get(page(kept, "split", kept.pk)).status_code == 403
    record = MergeRecord.objects.create(made_at="2024-06-01T12:00Z", kept=1, other=2)
    assert client.post(page(record, "undo", record.pk)).status_code == 403


@pytest.mark.parametrize("query", ["", "?keep=1", "?keep=x&drop=y", "?keep=99999&drop=99998"])
def test_an_address_without_two_rows_is_unknown(editor, query):
    assert editor.get(f"/admin/previews/club/merge/{query}").status_code == 404


def test_rows_are_ticked_by_competition_and_split_to_a_new_row(editor):
    club = ClubFactory(name="Lowick")
    moves, stays = FixtureFactory(home=club), FixtureFactory(home=club)
    address = page(club, "split", club.pk)

    assert choose(editor, "split_row", club).redirect_chain[-1][0] == address
    narrowed = editor.get(address, {"competition": moves.season.competition_id})
    form = narrowed.context["form"]
    assert form.fields["rows"].initial == [f"fixture-{moves.pk}"]
    response = editor.post(
        address, {"rows": [f"fixture-{moves.pk}"], "new_name": "Lowick B", "apart": "WAL"}
    )

    assert response.status_code == 302
    split_off = Club.objects.get(name="Lowick B", country="WAL")
    assert split_off.home_fixtures.get() == moves
    assert club.home_fixtures.get() == stays


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Name either a known row or a new one."),
        ({"target": "Lowick", "new_name": "Lowick"}, "Name either a known row or a new one."),
        ({"target": "Nobody"}, "No club is called “Nobody”."),
        ({"new_name": "Morden"}, "There is a club of this name in this country already."),
        ({"target": "Morden"}, "A club cannot play itself."),
    ],
)
def test_a_split_that_cannot_be_is_said_on_the_form(editor, sent, words):
    club = ClubFactory(name="Lowick")
    fixture = FixtureFactory(home=club, away=ClubFactory(name="Morden"))

    response = editor.post(
        page(club, "split", club.pk), {"rows": [f"fixture-{fixture.pk}"], **sent}
    )

    assert response.status_code == 200
    assert words in response.content.decode()


def test_split_lists_no_more_rows_than_a_form_can_send(editor, monkeypatch):
    monkeypatch.setattr("previews.admin.identity.split_form.MAX_ROWS", 2)
    club = ClubFactory()
    for _ in range(3):
        FixtureFactory(home=club)

    words = squeezed(editor.get(page(club, "split", club.pk)).content.decode())

    assert "1 more row: choose a competition" in words
