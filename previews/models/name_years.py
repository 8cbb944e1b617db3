"""Names with years: what a club or a competition was called in a season."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Least, StrIndex

YEARS = (MinValueValidator(1850), MaxValueValidator(2999))


def has_years() -> Q:
    """Names that were the row's own name once; the others are spellings."""
    return Q(used_from__isnull=False) | Q(used_until__isnull=False)


def in_right_order(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(used_from__isnull=True)
        | Q(used_until__isnull=True)
        | Q(used_until__gte=F("used_from")),
        name=name,
        violation_error_message="A name cannot end before it begins.",
    )


class NameYears(models.Model):
    """A name with the years of its use; a season is covered whole or not at all.

    "Until 2009" covers 2008/09 and 2009, not 2009/10; "from 2009" covers 2009/10.
    """

    used_from = models.PositiveSmallIntegerField(
        "used from", null=True, blank=True, validators=YEARS,
        help_text="For a former name: the year in which its first season begins.",
    )  # fmt: skip
    used_until = models.PositiveSmallIntegerField(
        "used until", null=True, blank=True, validators=YEARS,
        help_text="For a former name: the year in which its last season ends. Fans see the name "
        "with the matches of these seasons. Leave both years empty for a spelling.",
    )  # fmt: skip

    class Meta:
        abstract = True


def name_of_the_day(
    names: models.QuerySet[Any], owner: str, owner_path: str, season_path: str = "season__"
) -> Coalesce:
    """What the owner was called in the season of a row: its former name, else its own.

    `names` are the other names, `owner` their foreign key; the paths lead from the row to the
    owner and to its season. Of two names of one season the later one is taken.
    """
    year = OuterRef(f"{season_path}starts_on__year")
    # 2008/09 ends a year after it begins; the days of a season may be stretched by a replay.
    is_over_two_years = Least(StrIndex(OuterRef(f"{season_path}name"), Value("/")), Value(1))
    in_use = names.filter(
        has_years(),
        Q(used_from__isnull=True) | Q(used_from__lte=year),
        Q(used_until__isnull=True) | Q(used_until__gte=year + is_over_two_years),
        **{owner: OuterRef(f"{owner_path}_id")},
    ).order_by(F("used_from").desc(nulls_last=True), "used_until", "pk")
    return Coalesce(Subquery(in_use.values("name")[:1]), F(f"{owner_path}__name"))
