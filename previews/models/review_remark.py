"""Who gave the remark of a review, and when: the history of its preview knows."""

from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce


def with_remark_given(previews: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate with `remark_by`, the name of a user, and `remark_at`.

    They are those of the first change since which both the state and the remark are what they are
    now: later saves of other fields repeat the remark. None where the history does not know.
    """
    changes = previews.model.history.model._default_manager
    same = Q(status=OuterRef("status"), review_remark=OuterRef("review_remark"))
    others = changes.filter(~same, id=OuterRef("pk")).order_by("-history_id")
    given = changes.filter(
        id=OuterRef("pk"), history_id__gt=Coalesce(OuterRef("other_change"), Value(0))
    ).order_by("history_id")
    numbered = previews.annotate(other_change=Subquery(others.values("history_id")[:1]))
    given_by: QuerySet[Any] = numbered.annotate(
        remark_by=Subquery(given.values("history_user__username")[:1]),
        remark_at=Subquery(given.values("history_date")[:1]),
    )
    return given_by
