"""The claims that fans can see, with the verdict by which lists count and order them."""

from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from django.db.models import (
    Case,
    Count,
    DateTimeField,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from previews.models.check import Check
from previews.models.claim import Claim
from previews.models.edition import Edition
from previews.models.preview_queryset import PreviewQuerySet

FALSE, MISLEADING = Check.Outcome.FALSE, Check.Outcome.MISLEADING
CONTESTED = (FALSE, MISLEADING)
# What is contested comes first; the rank of a verdict is its place. A claim that was never checked
# has the rank behind them.
BY_RANK = (*CONTESTED, Check.Outcome.TRUE, Check.Outcome.CANNOT_BE_CHECKED)

# Of what has no kick-off, and of what fans read without an edition.
LATEST = Value(datetime(9999, 1, 1, tzinfo=UTC), output_field=DateTimeField())


def shown_claims(previews: PreviewQuerySet) -> QuerySet[Claim]:
    """Those about the matches of the previews, with `rank`."""
    about = previews.order_by().filter(fixture=OuterRef("fixture"))
    return _ranked(Claim.objects.filter(Exists(about)))


def as_released(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Of `shown_claims`, without those written after the newest edition of their preview.

    Fans do not read yet what those say.
    """
    history: Any = Claim.history
    written = history.filter(id=OuterRef("pk"), history_date__gt=OuterRef("read_since"))
    return claims.filter(~Exists(written))


def counts_by_match(fixtures: Collection[int]) -> dict[int, Counter[str]]:
    """How many claims about each match have each verdict. 1 query."""
    ranked: QuerySet[Any] = _ranked(Claim.objects.filter(fixture__in=fixtures))
    rows = ranked.order_by().values_list("fixture", "rank").annotate(many=Count("pk"))
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for fixture, rank, many in rows:
        if rank < len(BY_RANK):
            counts[fixture][str(BY_RANK[rank])] = many
    return counts


def how_many(claims: QuerySet[Any]) -> Counter[int]:
    """How many claims have each rank. 1 query."""
    counted = claims.order_by().values_list("rank").annotate(many=Count("pk"))
    return Counter(dict(counted))


def with_verdicts(claims: QuerySet[Any], verdicts: Collection[str]) -> QuerySet[Any]:
    return claims.filter(rank__in=[BY_RANK.index(each) for each in verdicts])


def in_order(claims: QuerySet[Any]) -> Any:
    """By rank; within one, those about the latest match first."""
    return claims.order_by("rank", "-fixture__day", "fixture", "position", "slug")


def last_checked(claims: QuerySet[Any]) -> Any:
    """Those that were ever checked, the one that was checked last first."""
    last = Subquery(Check.objects.filter(claim=OuterRef("pk")).order_by("-pk").values("pk")[:1])
    return claims.annotate(last_check=last).filter(last_check__isnull=False).order_by("-last_check")


def _ranked(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """By the last check of the sentence, or a worse one of an article's version of it.

    Fans do not read yet what was checked after the newest edition; and a verdict with the match
    itself counted stands on the preview beside the one from before the match.
    """
    newest = Edition.objects.filter(preview__fixture=OuterRef("fixture")).order_by("-released_at")
    released: QuerySet[Any] = claims.annotate(
        read_since=Coalesce(Subquery(newest.values("released_at")[:1]), LATEST),
        kicks_off=Coalesce("fixture__kick_off", LATEST),
    )
    known = Check.objects.filter(
        claim=OuterRef("pk"),
        checked_at__lte=OuterRef("read_since"),
        as_of__lte=OuterRef("kicks_off"),
    )
    checks = known.filter(report__isnull=True).order_by("-pk")
    later = Check.objects.filter(
        report=OuterRef("report"),
        pk__gt=OuterRef("pk"),
        checked_at__lte=OuterRef(OuterRef("read_since")),
        as_of__lte=OuterRef(OuterRef("kicks_off")),
    )
    reported = known.filter(~Exists(later), report__isnull=False)
    with_verdict: QuerySet[Any] = released.annotate(verdict=Subquery(checks.values("outcome")[:1]))
    ranked: QuerySet[Claim] = with_verdict.annotate(
        rank=Case(
            *(
                When(
                    Q(verdict=verdict) | Exists(reported.filter(outcome=verdict))
                    if verdict in CONTESTED
                    else Q(verdict=verdict),
                    then=Value(rank),
                )
                for rank, verdict in enumerate(BY_RANK)
            ),
            default=Value(len(BY_RANK)),
            output_field=IntegerField(),
        )
    )
    return ranked
