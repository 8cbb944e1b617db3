"""Parameters that are read from words: names, slugs and days."""

from datetime import date
from typing import Any

from ninja.params.functions import Path, Query

from previews.api.answers import Refused

# No name has signs of layout in it, and PostgreSQL refuses NUL.
TEXT, SLUG, DAY = r"^[^\x00-\x1f\x7f]*$", r"^[-a-zA-Z0-9_]+$", r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
LONGEST = 120


def query(**bounds: Any) -> Any:
    """The bounds of a parameter of the query, and what its schema says of it."""
    return Query(**bounds)


def slug_in_path(description: str, example: str) -> Any:
    schema: Any = {"example": example, "pattern": SLUG, "max_length": LONGEST}
    return Path(description=description, **schema)


def slug(description: str, example: str) -> Any:
    return query(description=description, example=example, pattern=SLUG, max_length=LONGEST)


def day(description: str) -> Any:
    return query(description=description, example="2024-04-18", pattern=DAY)


def day_in(parameter: str, words: str | None) -> date | None:
    """The day; None where none was given. Raises Refused for one that no calendar has."""
    if words is None:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise Refused(parameter, f"{words} is no day of the calendar.") from error
