"""Team news that a page no longer shows because nobody has confirmed it: for the editors."""

from collections.abc import Iterator
from typing import Any

from previews.factcheck.fact_rows import joins_of
from previews.models import Availability, Injury, Preview, Suspension
from previews.models.team_news import expired
from previews.text.stated_value import in_words

TEAM_NEWS = (Injury, Suspension, Availability)


def expired_news(preview: Preview) -> list[str]:
    """A sentence for each player, or whole squad, of whom every report is too old. 6 queries."""
    current = {about(row) for kind in TEAM_NEWS for row in kind.objects.on_page(preview)}
    newest: dict[tuple[int, int | None], Any] = {}
    for row in expired_rows(preview):
        if about(row) not in current:
            newest.setdefault(about(row), row)
    return [in_a_sentence(row) for row in newest.values()]


def expired_rows(preview: Preview) -> Iterator[Any]:
    for kind in TEAM_NEWS:
        rows: Any = expired(kind.objects.belonging_to(preview), preview)
        yield from rows.in_order().select_related(*joins_of(kind))


def about(row: Any) -> tuple[int, int | None]:
    return row.club_id, row.person_id


def in_a_sentence(row: Any) -> str:
    noun = str(row._meta.verbose_name).capitalize()
    return (
        f"{noun} “{row}” of {row.club}, last confirmed on {in_words(row.own_day)}, is too old to "
        "be shown. If it still holds, add a new report; if not, enter the day that it ended."
    )
