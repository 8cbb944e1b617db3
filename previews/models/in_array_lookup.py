"""Rows among those of another query, found one by one along their own index."""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.lookups import In


class InArray(In):
    """Whether a column holds one of the numbers that another query finds.

    For a few thousand of a club's fixtures among a million, PostgreSQL would read all the goals
    there are; of an array it expects few numbers, and looks each up.
    """

    def get_rhs_op(self, connection: BaseDatabaseWrapper, rhs: str) -> str:
        if connection.vendor == "postgresql":
            return f"= ANY(ARRAY{rhs})"
        return super().get_rhs_op(connection, rhs)
