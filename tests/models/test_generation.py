"""What raises the generation, and what does not."""

import threading

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from previews.models import (
    Club,
    Edition,
    Fixture,
    Generation,
    ImportBatch,
    Preview,
    TalkingPoint,
)
from previews.models.generation import (
    ASKED_NOWHERE,
    SHOWN_BY_RELEASE,
    SHOWN_NOWHERE,
    Counter,
    Stamp,
    current_stamp,
    raised_by,
    read_stamp,
)
from previews.models.generation_watch import archive_as_committed
from tests.factories import ClubFactory, PreviewFactory, TalkingPointFactory

MODELS = [model for model in apps.get_models() if model._meta.app_label == "previews"]
FACTS, EDITIONS = frozenset({Counter.FACTS}), frozenset({Counter.EDITIONS})
ANY_FACT = frozenset({Counter.FACTS, Counter.ARCHIVE})
QUIET = (
    "Generation", "ImportBatch", "ImportSource", "ImportChange", "LoadedRow", "RowDecision",
    "UnmatchedName", "AcceptedWarning", "MergeRecord", "MergeChange", "ReleaseState",
    "ScheduledRun", "UnreviewedSave", "DraftLink", "Presence",
)  # fmt: skip


def raises(before):
    after = current_stamp()
    return Stamp(after.facts - before.facts, after.editions - before.editions)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_each_model_is_in_one_of_four_groups(model):
    name = model.__name__
    expected = ANY_FACT
    if name in QUIET:
        expected = frozenset()
    elif name in ASKED_NOWHERE or name.startswith("Historical"):
        expected = FACTS
    elif name == "Edition":
        expected = EDITIONS

    assert raised_by(f'UPDATE "{model._meta.db_table}" SET id = id') == expected


def test_the_names_of_the_groups_are_models():
    names = {model.__name__ for model in MODELS}

    assert {*SHOWN_NOWHERE, *SHOWN_BY_RELEASE, *ASKED_NOWHERE} <= names
    assert set(SHOWN_NOWHERE) == set(QUIET)


@pytest.mark.parametrize(
    "sql",
    [
        'INSERT INTO "previews_club" ("name") VALUES (%s)',
        "update previews_club set name = ''",
        "UPDATE PREVIEWS_CLUB SET NAME = ''",
        "UPDATE `previews_club` SET name = ''",
        "UPDATE public.previews_club SET name = ''",
        "  \n DELETE FROM [previews_club]",
        "/* SELECT */ DELETE FROM previews_club",
        "-- a note\nDELETE FROM previews_club",
        "WITH gone AS (DELETE FROM previews_club RETURNING id) SELECT * FROM gone",
        "SELECT 1; DELETE FROM previews_club",
        "EXPLAIN ANALYZE DELETE FROM previews_club",
        "REPLACE INTO previews_club VALUES (1)",
        "MERGE INTO previews_club USING x ON true WHEN MATCHED THEN DELETE",
        "TRUNCATE previews_importbatch, previews_club",
        "COPY previews_club (name) FROM STDIN",
        'INSERT INTO "previews_fixture" SELECT * FROM incoming',
        "UPDATE previews_kind_of_fact_written_later SET id = 1",
    ],
)
def test_every_way_to_write_a_fact_is_seen(sql):
    assert raised_by(sql) == ANY_FACT


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("INSERT INTO previews_historicalclub (name) VALUES ('x')", FACTS),
        ("UPDATE previews_talkingpoint SET text = ''", FACTS),
        ("TRUNCATE previews_talkingpoint, previews_historicalquote", FACTS),
        ("TRUNCATE previews_talkingpoint, previews_club", ANY_FACT),
        ("TRUNCATE previews_edition, previews_quote", FACTS | EDITIONS),
    ],
)
def test_a_text_of_a_preview_leaves_the_archive_as_it_is(sql, expected):
    assert raised_by(sql) == expected


@pytest.mark.parametrize(
    "sql",
    [
        'SELECT "previews_club"."name" FROM "previews_club" FOR UPDATE',
        "SELECT 'delete' FROM previews_club",
        "UPDATE django_session SET expire_date = NULL",
        "INSERT INTO auth_user (username) VALUES ('previews')",
        "BEGIN IMMEDIATE",
        'SAVEPOINT "s1"',
        "CREATE INDEX x ON previews_club (name)",
        "INSERT INTO previews_importbatch (command) VALUES ('x')",
    ],
)
def test_what_changes_no_page_is_not(sql):
    assert raised_by(sql) == frozenset()


def write_by_raw_sql():
    with connection.cursor() as cursor:
        cursor.execute("UPDATE previews_club SET short_name = %s", ["ATA"])


def write_many_by_raw_sql():
    with connection.cursor() as cursor:
        cursor.executemany('UPDATE "previews_club" SET short_name = %s', [["ATA"], ["LIV"]])


def rolled_back_savepoint_alone():
    with transaction.atomic():
        ClubFactory(name="Stays")
        try:
            with transaction.atomic():
                Club.objects.update(short_name="goes")
                raise KeyError
        except KeyError:
            pass


def in_one_transaction():
    with transaction.atomic():
        for _ in range(3):
            ClubFactory()


def written_without_autocommit():
    connection.set_autocommit(False)
    try:
        Club.objects.update(short_name="ATA")
        connection.commit()
    finally:
        connection.set_autocommit(True)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda: Club.objects.get().save(), id="save"),
        pytest.param(lambda: Club.objects.update(short_name="ATA"), id="update"),
        pytest.param(
            lambda: Club.objects.bulk_create([Club(name="A", slug="a", country="ITA")]), id="bulk"
        ),
        pytest.param(lambda: Club.objects.all().delete(), id="delete"),
        pytest.param(write_by_raw_sql, id="raw"),
        pytest.param(write_many_by_raw_sql, id="raw-many"),
        pytest.param(rolled_back_savepoint_alone, id="savepoint"),
        pytest.param(in_one_transaction, id="transaction"),
        pytest.param(written_without_autocommit, id="no-autocommit"),
    ],
)
def test_a_write_raises_the_facts_once_a_transaction(write):
    ClubFactory()
    before = current_stamp()

    write()

    # `save` also writes the history, in a transaction of its own.
    raised = raises(before)
    assert raised.editions == 0
    assert 1 <= raised.facts <= 2


@pytest.mark.django_db(transaction=True)
def test_one_transaction_raises_once_however_much_it_writes():
    before = current_stamp()

    in_one_transaction()

    assert raises(before) == Stamp(1, 0)


@pytest.mark.django_db(transaction=True)
def test_a_rollback_raises_nothing_also_not_later():
    ClubFactory()
    before = current_stamp()

    def goes_wrong():
        with transaction.atomic():
            Club.objects.update(short_name="goes")
            raise KeyError

    with pytest.raises(KeyError):
        goes_wrong()
    with transaction.atomic():
        ImportBatch.objects.update(command="x")

    assert raises(before) == Stamp(0, 0)


@pytest.mark.django_db(transaction=True)
def test_a_release_raises_the_editions_only():
    preview = PreviewFactory()
    before = current_stamp()

    Edition.objects.create(preview=preview, number=1, released_at="2024-04-17T12:00Z")

    assert raises(before) == Stamp(0, 1)


@pytest.mark.django_db(transaction=True)
def test_the_number_is_raised_with_the_facts_and_not_after_them():
    """Both are in one transaction, so nobody sees the fact without the number."""
    seen = []

    def note(execute, sql, params, many, context):
        seen.append(sql.split()[0])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note), transaction.atomic():
        ClubFactory()
        assert not Generation.objects.values_list("facts").filter(facts__lt=0)
        seen.clear()
        transaction.on_commit(lambda: seen.append("committed"))

    assert [word for word in seen if word in ("INSERT", "committed")] == ["INSERT", "committed"]


@pytest.mark.django_db(transaction=True)
def test_another_thread_with_a_connection_of_its_own_raises_too():
    club = ClubFactory()
    before = current_stamp()

    def write():
        try:
            Club.objects.filter(pk=club.pk).update(short_name="ATA")
        finally:
            BaseDatabaseWrapper.close(connection)  # that of a database in memory as well

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()

    assert raises(before) == Stamp(1, 0)


@pytest.mark.django_db(transaction=True)
def test_an_emptied_table_does_not_repeat_numbers():
    ClubFactory()
    before = current_stamp()
    Generation.objects.all().delete()

    ClubFactory()

    assert current_stamp().facts not in range(before.facts - 1_000, before.facts + 1_000)


@pytest.mark.django_db(transaction=True)
def test_migrations_older_than_the_table_may_write_facts():
    ClubFactory()
    with connection.schema_editor() as editor:
        editor.delete_model(Generation)
    try:
        Club.objects.update(short_name="ATA")
    finally:
        with connection.schema_editor() as editor:
            editor.create_model(Generation)

    Club.objects.update(short_name="LIV")
    assert current_stamp().facts > 0


@pytest.mark.django_db(transaction=True)
def test_migrations_older_than_a_column_raise_the_others():
    ClubFactory()
    before = current_stamp()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE previews_generation DROP COLUMN archive")
    try:
        Club.objects.update(short_name="ATA")
        assert raises(before) == Stamp(1, 0)
    finally:
        # The column alone would come back with a default, which later comparisons of schemas see.
        with connection.schema_editor() as editor:
            editor.delete_model(Generation)
            editor.create_model(Generation)

    Club.objects.update(short_name="LVP")
    before, was = current_stamp(), archive_as_committed()
    Club.objects.update(short_name="LIV")
    assert raises(before) == Stamp(1, 0)
    assert archive_as_committed() == was + 1


@pytest.mark.django_db(transaction=True)
def test_the_number_of_the_archive_is_not_known_while_it_is_being_changed():
    ClubFactory()
    before = archive_as_committed()
    with transaction.atomic():
        TalkingPointFactory()
        assert archive_as_committed() is None  # its preview has clubs
    assert archive_as_committed() == before + 1

    with transaction.atomic():
        TalkingPoint.objects.update(text="Another text.")
        assert archive_as_committed() == before + 1
    with transaction.atomic():
        Club.objects.update(short_name="ATA")
        transaction.set_rollback(True)
    assert archive_as_committed() == before + 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_in_transaction", [True, False])
def test_copy_into_a_table_needs_a_transaction_and_raises(is_in_transaction):
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL has COPY")
    before = current_stamp()
    sql = "COPY previews_outlet (name) FROM STDIN"

    def copy():
        with connection.cursor() as cursor, cursor.copy(sql):
            pass

    if is_in_transaction:
        with transaction.atomic():
            copy()
        assert raises(before) == Stamp(1, 0)
    else:
        with pytest.raises(transaction.TransactionManagementError, match="COPY"):
            copy()


@pytest.mark.django_db
def test_the_quick_way_to_read_the_numbers_gives_the_same():
    Generation.objects.update_or_create(pk=1, defaults={"facts": 7, "editions": 9})

    assert read_stamp(connection) == current_stamp() == Stamp(7, 9)


@pytest.mark.django_db
def test_without_the_row_both_say_nought():
    Generation.objects.all().delete()

    assert read_stamp(connection) == current_stamp() == Stamp(0, 0)
    assert not Fixture.objects.exists()
    assert not Preview.objects.exists()
