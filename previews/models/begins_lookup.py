"""The lookup `begins`: text with a beginning, found by an index on both databases."""

from typing import Any

from django.db.models import CharField, Lookup

BEGINS = "begins"
# After every letter: a text begins with "a" if it is at least "a" and before this sign behind it.
LAST = "\U0010ffff"


@CharField.register_lookup
class Begins(Lookup):
    """`startswith` is a LIKE with an escape, for which SQLite uses no index."""

    lookup_name = BEGINS

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        column, column_params = self.process_lhs(compiler, connection)
        _, (begin, *_others) = self.process_rhs(compiler, connection)
        sql = f"({column} >= %s AND {column} < %s)"
        return sql, (*column_params, begin, *column_params, f"{begin}{LAST}")

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        # Texts are in the order of a language there; its index for patterns serves LIKE.
        column, column_params = self.process_lhs(compiler, connection)
        _, (begin, *_others) = self.process_rhs(compiler, connection)
        return f"{column} LIKE %s", [
            *column_params,
            f"{connection.ops.prep_for_like_query(begin)}%",
        ]
