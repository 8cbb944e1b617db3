"""Rows among those of another query, found one by one along their own index."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, F, Func, QuerySet, Subquery
from django.db.models.sql.compiler import SQLCompiler


class Among(Func):
    """Whether a column holds one of the numbers that the other query finds.

    It says what IN says. For a few thousand of a club's fixtures among a million, PostgreSQL would
    read all goals there are; of an array it expects few, and looks each up.
    """

    output_field = BooleanField()
    template = "%(expressions)s"
    arg_joiner = " IN "

    def __init__(self, column: str, numbers: QuerySet[Any, Any]) -> None:
        super().__init__(F(column), Subquery(numbers))

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any
    ) -> Any:
        return self.as_sql(
            compiler,
            connection,
            template="%(expressions)s)",
            arg_joiner=" = ANY(ARRAY",
            **context,
        )
