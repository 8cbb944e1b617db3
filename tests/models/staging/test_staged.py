"""Long work is done in a copy of the archive, and brought in at once."""

import threading
from functools import partial

import pytest
from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, IntegrityError, connection, connections

from previews.models import Club, ClubName, Fixture, Stage, Tie
from previews.models.staging.staged import ATTEMPTS, staged, tried
from previews.models.staging.swap import ArchiveChanged
from previews.models.staging.tables import OF_EACH_COMMIT, tables
from tests.archive_file import all_rows, opened
from tests.factories import (
    ClubFactory,
    ClubNameFactory,
    FixtureFactory,
    StageFactory,
    two_legged_tie,
)


def by_another(path, work):
    """Runs the work through another connection, in a thread of its own; its error is raised."""
    errors = []

    def run():
        with opened(path):
            try:
                work()
            except Exception as error:
                errors.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]


def names(model=Club):
    return sorted(model.objects.values_list("name", flat=True))


def copies(path):
    return list(path.parent.glob("*.copy-*"))


def test_others_read_the_old_and_write_while_it_runs(archive_file):
    seen = []

    def work():
        ClubFactory(name="Alfa")
        by_another(archive_file, lambda: seen.append(names()))
        by_another(archive_file, partial(ClubFactory, name="Beta", slug="beta"))
        return names()

    assert staged(work) == ["Alfa"]
    assert seen == [[]]
    assert names() == ["Alfa", "Beta"]
    assert copies(archive_file) == []


def test_rows_are_added_changed_and_deleted_with_their_history(archive_file):
    for name in ("Alfa", "Beta", "Gamma"):
        ClubFactory(name=name)

    def work():
        Club.objects.get(name="Alfa").delete()
        club = Club.objects.get(name="Beta")
        club.name = "Beta 1900"
        club.save()
        ClubFactory(name="Delta")

    staged(work)

    assert names() == ["Beta 1900", "Delta", "Gamma"]
    assert list(Club.history.order_by("history_id").values_list("history_type", "name")) == [
        ("+", "Alfa"), ("+", "Beta"), ("+", "Gamma"),
        ("-", "Alfa"), ("~", "Beta 1900"), ("+", "Delta"),
    ]  # fmt: skip


def test_an_error_leaves_nothing_behind_and_the_next_number_free(archive_file):
    class Stopped(Exception):
        """Stops the work."""

    def work():
        ClubFactory()
        raise Stopped

    first = ClubFactory()
    before = all_rows()
    with pytest.raises(Stopped):
        staged(work)

    assert all_rows() == before
    assert copies(archive_file) == []
    assert ClubFactory().pk == first.pk + 1


def test_new_rows_of_others_get_other_numbers(archive_file):
    first = ClubFactory(name="Alfa")

    def work():
        club = ClubFactory(name="Beta")
        by_another(archive_file, partial(ClubFactory, name="Gamma", slug="gamma"))
        ClubNameFactory(club=club, name="B.")
        return club.pk

    number = staged(work, rows=50)

    assert number == first.pk + 1
    assert ClubName.objects.get().club_id == number
    assert Club.objects.get(name="Gamma").pk == first.pk + 51
    assert ClubFactory().pk == first.pk + 52


def test_more_new_rows_than_expected_are_stored_all_the_same(archive_file):
    staged(lambda: [ClubFactory() for _ in range(5)], rows=2)

    assert Club.objects.count() == 5


def test_a_row_that_was_changed_meanwhile_is_looked_at_anew(archive_file):
    """An editor's change is not overwritten by what was planned before it."""
    ClubFactory(name="Alfa", city="")
    attempts = []

    def fill_in_city():
        club = Club.objects.get(name="Alfa")
        attempts.append(club.city)
        if not club.city:
            club.city = "by the import"
            club.save()
        if len(attempts) == 1:
            by_another(archive_file, lambda: Club.objects.update(city="by hand"))

    staged(fill_in_city)

    assert attempts == ["", "by hand"]
    assert Club.objects.get().city == "by hand"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda: Club.objects.all().delete(), id="what-it-refers-to-is-deleted"),
        pytest.param(
            lambda: ClubNameFactory(club=Club.objects.get(), name="A."), id="the-same-row-is-added"
        ),
    ],
)
def test_a_row_that_goes_with_the_archive_no_longer_is_planned_anew(archive_file, change):
    ClubFactory(name="Alfa")
    attempts = []

    def work():
        attempts.append(1)
        for club in Club.objects.filter(names=None):
            ClubNameFactory(club=club, name="A.")
        if len(attempts) == 1:
            by_another(archive_file, change)

    staged(work)

    assert len(attempts) == 2
    assert names(ClubName) == ["A."] * Club.objects.count()


def test_the_same_match_entered_meanwhile_a_day_apart_is_no_second_one(archive_file):
    stored = FixtureFactory()
    attempts = []

    def add(day):
        return FixtureFactory(
            season=Fixture.objects.get(pk=stored.pk).season, stage=None,
            home_id=stored.home_id, away_id=stored.away_id, day=day,
        )  # fmt: skip

    def work():
        attempts.append(Fixture.objects.count())
        if attempts[-1] == 1:
            add("2024-05-02")
            by_another(archive_file, partial(add, "2024-05-03"))

    staged(work)

    assert attempts == [1, 2]


def test_who_is_never_quick_enough_is_told(archive_file):
    ClubFactory(name="Alfa", city="0")
    attempts = []

    def work():
        attempts.append(1)
        Club.objects.update(city=f"mine {len(attempts)}")
        by_another(archive_file, lambda: Club.objects.update(city=str(len(attempts))))

    with pytest.raises(ArchiveChanged):
        staged(work)

    assert len(attempts) == ATTEMPTS
    assert Club.objects.get().city == str(ATTEMPTS)


def test_rows_that_change_places_break_no_rule_half_way(archive_file):
    two_legged_tie(second_leg="1-0")
    tie = Tie.objects.get()
    first, second = Fixture.objects.order_by("leg")

    def work():
        Fixture.objects.filter(tie=tie).update(leg=None)
        for fixture, leg in ((first, 2), (second, 1)):
            Fixture.objects.filter(pk=fixture.pk).update(leg=leg)

    staged(work)

    legs = dict(Fixture.objects.filter(tie=tie).values_list("pk", "leg"))
    assert legs == {first.pk: 2, second.pk: 1}


def test_a_deleted_row_may_come_back_under_its_number(archive_file):
    stage = FixtureFactory(stage=StageFactory()).stage
    values = Stage.objects.filter(pk=stage.pk).values().get()

    def work():
        Fixture.objects.update(stage=None)
        Stage.objects.filter(pk=stage.pk).delete()
        Stage.objects.create(**values | {"name": "Another name"})

    staged(work)
    staged(lambda: (Fixture.objects.update(stage=None), Stage.objects.all().delete()))
    staged(lambda: Stage.objects.create(**values))

    assert Stage.objects.values().get() == values


def test_a_broken_rule_is_an_error_of_the_work_as_in_a_transaction(archive_file):
    attempts = []

    def work():
        attempts.append(1)
        FixtureFactory()
        Tie.objects.create(stage_id=99, first_home_id=98, first_away_id=97)

    with pytest.raises(IntegrityError):
        staged(work)

    assert len(attempts) == 1
    assert Fixture.objects.count() == 0


@pytest.mark.parametrize("is_long", [True, False])
def test_nothing_is_kept_of_what_is_tried(archive_file, is_long):
    assert tried(lambda: ClubFactory(name="Alfa").name, is_long=is_long) == "Alfa"

    assert names() == []
    assert copies(archive_file) == []


@pytest.mark.parametrize("is_long", [True, False])
def test_inside_a_transaction_it_is_part_of_it(db, is_long):
    before = connections[DEFAULT_DB_ALIAS]

    def work():
        assert connections[DEFAULT_DB_ALIAS] is before
        ClubFactory(name="Alfa")

    staged(work, is_long=is_long)

    assert names() == ["Alfa"]


def test_a_copy_that_a_killed_process_left_is_deleted(archive_file, monkeypatch):
    left = archive_file.parent / f"{archive_file.name}.copy-killed"
    left.mkdir()
    (left / "copy.sqlite3").write_bytes(b"half a copy")
    monkeypatch.setattr("previews.models.staging.archive_copy.SECONDS_TO_LOCK", -1)

    staged(ClubFactory)

    assert copies(archive_file) == []


def test_every_table_of_the_app_is_carried_over():
    models = apps.get_app_config("previews").get_models(include_auto_created=True)
    carried = [table.name for table in tables()]

    assert len(set(carried)) == len(carried)
    assert set(carried) == {model._meta.db_table for model in models if model not in OF_EACH_COMMIT}


def test_a_table_comes_after_those_it_refers_to():
    order = [table.name for table in tables()]
    models = apps.get_app_config("previews").get_models(include_auto_created=True)
    references = [
        (model._meta.db_table, field.related_model._meta.db_table)
        for model in models
        for field in model._meta.concrete_fields
        if field.is_relation and field.db_constraint and field.related_model is not model
    ]

    late = [
        (table, other)
        for table, other in references
        if {table, other} <= {*order} and order.index(other) > order.index(table)
    ]
    assert late == []


def test_a_write_outside_the_app_is_refused_and_not_lost(archive_file):
    def work():
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM django_content_type")

    with pytest.raises(IntegrityError, match="only tables of the archive"):
        staged(work)
