"""An `IN` lookup that PostgreSQL answers from an index."""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.lookups import In


class InArray(In):
    """A column is one of the numbers that a subquery returns.

    With `IN` and a few thousand fixtures of a million, PostgreSQL reads the whole table. From an
    array it expects few numbers and looks up each in the index.
    """

    def get_rhs_op(self, connection: BaseDatabaseWrapper, rhs: str) -> str:
        if connection.vendor == "postgresql":
            return f"= ANY(ARRAY{rhs})"
        return super().get_rhs_op(connection, rhs)
