"""The tables of previews in a database, as definitions that can be compared."""

from collections.abc import Callable
from typing import Any

Rows = Callable[[str], list[tuple[Any, ...]]]

POSTGRESQL_COLUMNS = """
    SELECT relname, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,
           pg_get_expr(adbin, adrelid), collname
    FROM pg_attribute
    JOIN pg_class ON pg_class.oid = attrelid AND relkind = 'r'
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    LEFT JOIN pg_collation ON pg_collation.oid = attcollation
    WHERE relname LIKE 'previews\\_%' AND attnum > 0 AND NOT attisdropped
"""
POSTGRESQL_CONSTRAINTS = """
    SELECT relname, conname, pg_get_constraintdef(pg_constraint.oid)
    FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    WHERE relname LIKE 'previews\\_%'
"""
POSTGRESQL_INDEXES = """
    SELECT tablename, indexname, indexdef FROM pg_indexes WHERE tablename LIKE 'previews\\_%'
"""
SQLITE_TABLES_AND_INDEXES = """
    SELECT type, name, sql FROM sqlite_master
    WHERE tbl_name LIKE 'previews\\_%' ESCAPE '\\' AND sql IS NOT NULL
"""


def schema(vendor: str, rows: Rows) -> set[tuple[Any, ...]]:
    """Each column, constraint and index, whatever the order of columns; `rows` runs a query."""
    if vendor == "sqlite":
        return _sqlite_schema(rows)
    return {
        row
        for query in (POSTGRESQL_COLUMNS, POSTGRESQL_CONSTRAINTS, POSTGRESQL_INDEXES)
        for row in rows(query)
    }


def _sqlite_schema(rows: Rows) -> set[tuple[Any, ...]]:
    definitions: set[tuple[Any, ...]] = set()
    for kind, name, sql in rows(SQLITE_TABLES_AND_INDEXES):
        parts = parts_of_table(sql) if kind == "table" else [sql]
        definitions |= {(name, part) for part in parts}
    return definitions


def parts_of_table(sql: str) -> list[str]:
    """What CREATE TABLE lists between its brackets: columns and constraints."""
    body = sql[sql.index("(") + 1 : sql.rindex(")")]
    parts, depth, quote = [""], 0, ""
    for character in body:
        quote = _quote_after(character, quote)
        if not quote:
            depth += (character == "(") - (character == ")")
        if character == "," and not quote and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]


def _quote_after(character: str, quote: str) -> str:
    """The quotation mark that is open after this character; empty when none is."""
    if quote:
        return "" if character == quote else quote
    return character if character in "'\"" else ""
