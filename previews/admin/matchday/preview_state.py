"""The state of a preview on its page and in the list: the next steps, and what waits."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from previews.admin.matchday.release_messages import FROZEN, waiting_words
from previews.admin.matchday.remark import Remark, remark_on
from previews.editions.transitions import Transition, transitions_of
from previews.models import Edition, Preview, ReleaseState
from previews.models.preview_status import PreviewStatus


@dataclass(frozen=True, slots=True)
class Step:
    label: str
    sentence: str
    address: str


@dataclass(frozen=True, slots=True)
class PublishingBox:
    """What the page of a preview says of its publication.

    `waiting` is empty if nothing waits, `frozen` before the match and without an edition; `remark`
    is that of the review.
    """

    state: str
    steps: tuple[Step, ...]
    waiting: str
    frozen: str
    remark: Remark | None
    editions: int
    editions_address: str
    difference_address: str


def publishing_box(request: HttpRequest, preview: Preview, now: datetime) -> PublishingBox:
    """2 queries, and 1 where there is a remark."""
    state = ReleaseState.objects.waiting().find(preview)
    address = reverse("admin:previews_preview_editions", args=[preview.pk])
    tally = Edition.objects.of(preview).tally()
    is_frozen = tally.newest is not None and preview.is_released and preview.has_begun(now)
    return PublishingBox(
        state=str(preview.state_at(now).label),
        steps=tuple(
            Step(transition.label, transition.sentence, address_of_step(transition, preview))
            for transition in transitions_of(preview, request.user, now)
        ),
        waiting=waiting_words(state, preview, now) if state else "",
        frozen=FROZEN.format(tally.newest) if is_frozen else "",
        remark=remark_on(preview),
        editions=tally.editions,
        editions_address=address,
        difference_address=reverse("previews:draft_difference", args=[preview.slug]),
    )


def address_of_step(transition: Transition, preview: Preview) -> str:
    """The findings stand before the steps that they can prevent; other steps have a page each."""
    if transition.is_gated:
        return reverse("admin:previews_preview_gate", args=[preview.pk])
    return reverse("admin:previews_preview_step", args=[preview.pk, transition.name])


class StateFilter(admin.SimpleListFilter):
    """By the state that is true now: a scheduled preview is published from its time on."""

    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return list(PreviewStatus.choices)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        previews: Any = queryset
        match self.value():
            case PreviewStatus.PUBLISHED:
                return previews.published(timezone.now())  # type: ignore[no-any-return]
            case PreviewStatus.SCHEDULED:
                return previews.scheduled(timezone.now())  # type: ignore[no-any-return]
            case state if state in PreviewStatus.values:
                return previews.in_state(state)  # type: ignore[no-any-return]
        return queryset
