"""On the form of a fact: which published previews may change when it is saved.

A club's injury is told on the previews of all its matches to come. What fans read already is named
before the save; the editor sees it at once when another club or match is chosen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from previews.models import Preview
from previews.models.groups import PUBLISH
from previews.models.reached_previews import CONDITIONS, may_reach, names_of, reached_by

# Previews that are named, and that are counted.
SHOWN, MOST_COUNTED = 5, 50
LONGEST_NUMBER = 18


@dataclass(frozen=True, slots=True)
class ReachedPreview:
    """`state` is that of now; `waits`: its changes are released by hand."""

    words: str
    address: str
    state: str
    waits: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """`count` is in words, `more` those that are not named; `may_publish` is of the user."""

    previews: tuple[ReachedPreview, ...]
    count: str
    more: str
    may_publish: bool


@dataclass(frozen=True, slots=True)
class ReachBox:
    """`address` answers for what is chosen in the form; `names` are the fields that it reads."""

    reach: Reach | None
    address: str
    names: str


def reach_box(request: HttpRequest, model: type[Model], row: Any) -> ReachBox | None:
    """For the form of a row, or of a new one. At most 2 queries. None where no fact is told."""
    if not may_reach(model) or not request.user.has_perm("previews.view_preview"):
        return None
    named = names_of(row) if row is not None else chosen(request.GET)
    names = " ".join(CONDITIONS)
    return ReachBox(reach_of(request, named), reverse("admin:previews_preview_reach"), names)


def chosen(values: Mapping[str, str]) -> dict[str, int]:
    """What an address or a form names; anything that is no number is left out."""
    typed = {name: str(values.get(name, "")) for name in CONDITIONS}
    return {
        name: int(number)
        for name, number in typed.items()
        if number.isdecimal() and number.isascii() and len(number) <= LONGEST_NUMBER
    }


def reach_of(request: HttpRequest, named: Mapping[str, int]) -> Reach | None:
    """None if no preview that fans read, now or later, may change. 1 query, or none."""
    if not named:
        return None
    now = timezone.now()
    previews = reached_by(Preview.objects.to_bring_up_to_date(now), named)
    rows = list(previews.select_related("fixture")[: MOST_COUNTED + 1])
    if not rows:
        return None
    shown = tuple(
        ReachedPreview(
            words=str(preview),
            address=reverse("admin:previews_preview_change", args=[preview.pk]),
            state=str(preview.state_at(now).label).lower(),
            waits=preview.release_by_hand,
        )
        for preview in rows[:SHOWN]
    )
    is_more = len(rows) > MOST_COUNTED
    return Reach(
        previews=shown,
        count=f"more than {MOST_COUNTED} previews" if is_more else _previews(len(rows)),
        more="" if len(rows) <= SHOWN else "Others" if is_more else f"{len(rows) - SHOWN} more",
        may_publish=request.user.has_perm(f"previews.{PUBLISH}"),
    )


def _previews(many: int) -> str:
    return f"{many} preview{'' if many == 1 else 's'}"
