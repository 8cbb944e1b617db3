"""What a fans' page is drawn from: the newest edition's document, and the state of its match."""

from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import OuterRef, Subquery

from previews.archive.played_fixture_row import score_from
from previews.football.score import Score
from previews.models.edition import Edition
from previews.models.fixture import Fixture
from previews.models.preview_queryset import PreviewQuerySet

OF_EDITION = ("document", "released_at", "changes")
Pair = tuple[int | None, int | None]
SCORE = tuple(
    f"fixture__{part}_{side}"
    for part in ("half_time", "after_90", "after_120", "shoot_out")
    for side in ("home", "away")
)


class ShownEdition(NamedTuple):
    """`document` is None where no edition of the preview has one, and so are the two after it.

    `changes` are those from the edition before, as they are stored. `shown_from` is when fans could
    first read the preview, and `earlier_day` the day for which its match was planned before.
    """

    document: str | None
    released_at: datetime | None
    changes: list[dict[str, Any]] | None
    shown_from: datetime | None
    earlier_day: date | None
    status: str
    score: Score | None


def shown_edition(previews: PreviewQuerySet, slug: str) -> ShownEdition | None:
    """Of the preview of that address; None if it is not among these. 1 query."""
    newest = Edition.objects.filter(preview=OuterRef("pk")).exclude(document="").latest_first()
    of_edition = {name: Subquery(newest.values(name)[:1]) for name in OF_EDITION}
    rows = previews.filter(slug=slug).with_shown_from().annotate(**of_edition, earlier=_earlier())
    names = (*OF_EDITION, "shown_from", "earlier", "fixture__status", *SCORE)
    row = next(iter(rows.values_list(*names)[:1]), None)
    if row is None:
        return None
    document, released_at, changes, shown_from, earlier, status, *goals = row
    pairs: list[Pair] = list(zip(goals[::2], goals[1::2], strict=True))
    score = score_from(*pairs)
    return ShownEdition(document, released_at, changes, shown_from, earlier, status, score)


def _earlier() -> Subquery:
    """As `match_address.earlier_day`, of the match of a preview."""
    history: Any = Fixture.history.model
    moved = history.objects.filter(id=OuterRef("fixture")).exclude(day=OuterRef("fixture__day"))
    return Subquery(moved.order_by("-history_id").values("day")[:1])
