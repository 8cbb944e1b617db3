"""Writes what an editor accepted as talking points, as their own page writes them."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from previews.admin.drafting.offers import Offer
from previews.models import Preview, TalkingPoint


def save_points(request: HttpRequest, preview: Preview, offers: Sequence[Offer]) -> None:
    """All of them or none: the caller holds the transaction and the lock of the preview.

    Raises ValidationError for a rule of talking points, PermissionDenied, and RowChanged.
    """
    stored = TalkingPoint.objects.of(preview)
    number = stored.next_number(preview)
    introduced = {point.section for point in stored}
    for offer in offers:
        if offer.point is not None and offer.point.preview_id == preview.pk:
            _change(request, offer, offer.point)
        else:
            section = offer.point.section if offer.point else ""
            section = "" if section in introduced else section
            _add(request, offer, TalkingPoint(preview=preview, number=number, section=section))
            introduced.add(section)
            number += 1


def _change(request: HttpRequest, offer: Offer, point: TalkingPoint) -> None:
    page = _page()
    if not page.has_change_permission(request, point):
        raise PermissionDenied("You may not change talking points.")
    point.saves_only_unchanged = True
    _write(offer, point)
    page.log_change(request, point, [{"changed": {"fields": ["Text"]}}])


def _add(request: HttpRequest, offer: Offer, point: TalkingPoint) -> None:
    page = _page()
    if not page.has_add_permission(request):
        raise PermissionDenied("You may not add talking points.")
    _write(offer, point)
    page.log_addition(request, point, [{"added": {}}])


def _write(offer: Offer, point: TalkingPoint) -> None:
    point.text, point.heading = offer.text, offer.heading
    point.made_from, point.facts_said = offer.key, offer.said
    point.article, point.reported_on = offer.article, offer.reported_on
    point.edited_by_hand = True
    point.full_clean()
    point.save()


def _page() -> Any:
    return admin.site.get_model_admin(TalkingPoint)
