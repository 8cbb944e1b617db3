"""Empty the tables after a test whose transactions were committed.

Django's `flush` empties every table and then makes each permission anew, which takes seconds with
as many models as here. Few tables have rows after a test, and permissions are the same before and
after.
"""

from django.contrib.auth.models import Group
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.test import TransactionTestCase

from previews.models.groups import give_groups_their_rights

# Migrations fill them.
KEPT = {"django_migrations", "django_content_type", "auth_permission"}
OF_GROUPS = {"auth_group", "auth_group_permissions"}
# The rights that a database has from its start, once they are known.
first_rights: dict[str, set[tuple[str, int]]] = {}


def empty_tables(using: str = DEFAULT_DB_ALIAS) -> None:
    """Delete every row but those of migrations; the groups have their first rights again."""
    connection = connections[using]
    quote = connection.ops.quote_name
    with transaction.atomic(using), connection.cursor() as cursor:
        # To give 700 rights again takes ten times as long as all the rest.
        as_at_first = rights() == first_rights.get(using)
        for table in tables_with_rows(cursor):
            if not (as_at_first and table in OF_GROUPS):
                # References are checked at the commit, so that any order is right.
                cursor.execute(f"DELETE FROM {quote(table)}")
        if not as_at_first:
            give_groups_their_rights()
            first_rights[using] = rights()


def rights():
    return set(Group.objects.values_list("name", "permissions"))


def tables_with_rows(cursor):
    """Those that a test may have filled."""
    connection = cursor.db
    quote = connection.ops.quote_name
    tables = sorted(set(connection.introspection.table_names(cursor)) - KEPT)
    first_rows = (
        f"SELECT {number} WHERE EXISTS (SELECT 1 FROM {quote(table)})"
        for number, table in enumerate(tables)
    )
    cursor.execute(" UNION ALL ".join(first_rows))
    return [tables[number] for (number,) in cursor.fetchall()]


def use_for_tests() -> None:
    """Let every test that commits end so, in place of `flush`."""

    def _fixture_teardown(self):
        for using in self._databases_names(include_mirrors=False):
            empty_tables(using)

    TransactionTestCase._fixture_teardown = _fixture_teardown
