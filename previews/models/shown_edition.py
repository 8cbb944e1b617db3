"""What a fans' page is drawn from: the newest edition's document, and the state of its match."""

from typing import NamedTuple

from django.db.models import OuterRef, Subquery

from previews.archive.played_fixture_row import score_from
from previews.football.score import Score
from previews.models.edition import Edition
from previews.models.preview_queryset import PreviewQuerySet

Pair = tuple[int | None, int | None]
SCORE = tuple(
    f"fixture__{part}_{side}"
    for part in ("half_time", "after_90", "after_120", "shoot_out")
    for side in ("home", "away")
)


class ShownEdition(NamedTuple):
    """`document` is None where no edition of the preview has one."""

    document: str | None
    status: str
    score: Score | None


def shown_edition(previews: PreviewQuerySet, slug: str) -> ShownEdition | None:
    """Of the preview of that address; None if it is not among these. 1 query."""
    newest = Edition.objects.filter(preview=OuterRef("pk")).exclude(document="").latest_first()
    rows = previews.filter(slug=slug).annotate(document=Subquery(newest.values("document")[:1]))
    row = next(iter(rows.values_list("document", "fixture__status", *SCORE)[:1]), None)
    if row is None:
        return None
    document, status, *goals = row
    pairs: list[Pair] = list(zip(goals[::2], goals[1::2], strict=True))
    return ShownEdition(document, status, score_from(*pairs))
