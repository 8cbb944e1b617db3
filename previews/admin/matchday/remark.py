"""The remark that was given with the last step of a review, and who gave it."""

from dataclasses import dataclass
from typing import Any

from previews.admin.matchday.release_messages import clock
from previews.models import Preview
from previews.models.review_remark import with_remark_given


@dataclass(frozen=True, slots=True)
class Remark:
    words: str
    by: str
    when: str

    def __str__(self) -> str:
        return f"{self.by}: {self.words}"


def remark_on(preview: Preview) -> Remark | None:
    """None where nothing was said. At most 1 query."""
    if not preview.review_remark:
        return None
    return remark_of(with_remark_given(Preview.objects.all()).get(pk=preview.pk))


def remark_of(row: Any) -> Remark | None:
    """Of a preview that was read with `with_remark_given`."""
    if not row.review_remark:
        return None
    when = clock(row.remark_at) if row.remark_at else "on an unknown day"
    return Remark(row.review_remark, row.remark_by or "An unknown user", when)
