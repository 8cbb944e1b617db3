"""The return leg of a first leg: clubs turned round, the same tie, and a draft of its preview."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse

from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.drafting.draft_page import NAME as DRAFT
from previews.admin.drafting.return_leg_form import ReturnLegForm
from previews.admin.drafting.return_leg_rules import second_leg_of, why_none
from previews.models import Fixture, Preview, Tie
from previews.models.tracked import RowChanged

NAME = "previews_fixture_return_leg"
JOINS = ("home__stadium", "away__stadium", "season__competition", "stage", "tie")
MEANWHILE = "Nothing is saved: somebody else has changed the first leg. Look at it, and save again."
DONE = "The return leg is entered: {fixture}."
WRITTEN = (Fixture, Preview, Tie)
RIGHTS = ("add_fixture", "change_fixture", "add_tie", "add_preview")


class ReturnLeg(AnyAdmin):
    """For the admin of fixtures."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.return_leg_view)
        return [path("<row:number>/return-leg/", page, name=NAME), *super().get_urls()]  # type: ignore[misc]  # a ModelAdmin

    def return_leg_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """Ask for day and kick-off, and make the fixture and the draft of its preview."""
        first = get_object_or_404(Fixture.objects.select_related(*JOINS), pk=number)
        if not request.user.has_perms([f"previews.{right}" for right in RIGHTS]):
            raise PermissionDenied
        second, reason = second_leg_of(first), why_none(first)
        form = ReturnLegForm(first, request.POST or None)
        if request.method == "POST" and not second and not reason and form.is_valid():
            preview = self._make(request, first.pk, form)
            if preview is not None:
                return redirect(reverse(f"admin:{DRAFT}", args=[preview.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": f"Return leg of {first}",
            "first": first,
            "second": second,
            "reason": reason,
            "form": form,
        }
        return render(request, "admin/drafting/return_leg.html", context)

    def _make(self, request: HttpRequest, number: int, form: ReturnLegForm) -> Preview | None:
        """All of it or nothing; None with a message where a rule is against it."""
        try:
            with transaction.atomic():
                # In one query; the log would read one for each kind of row.
                ContentType.objects.get_for_models(*WRITTEN, for_concrete_models=False)
                # Two presses at once make one match: the second waits for the first.
                locked = Fixture.objects.select_related(*JOINS).select_for_update(of=("self",))
                first = locked.get(pk=number)
                if second_leg_of(first) or why_none(first):
                    return None
                self._join_to_tie(request, first)
                second = form.second_leg(first)
                second.full_clean()
                second.save()
                self.log_addition(request, second, [{"added": {}}])  # type: ignore[attr-defined]  # a ModelAdmin
                preview: Preview = admin.site.get_model_admin(Preview).start(request, second)  # type: ignore[attr-defined]  # of StartPreview
        except RowChanged:
            messages.error(request, MEANWHILE)
            return None
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return None
        messages.success(request, DONE.format(fixture=second))
        return preview

    def _join_to_tie(self, request: HttpRequest, first: Fixture) -> None:
        """Enter that the first leg is one, in a tie of its own where it has none."""
        if first.leg == 1:
            return
        if first.tie is None:
            tie = Tie(stage=first.stage, first_home=first.home, first_away=first.away)
            tie.edited_by_hand = True
            tie.full_clean()
            tie.save()
            admin.site.get_model_admin(Tie).log_addition(request, tie, [{"added": {}}])
            first.tie = tie
        first.leg = 1
        first.edited_by_hand = True
        first.saves_only_unchanged = True
        first.full_clean()
        first.save()
        self.log_change(request, first, [{"changed": {"fields": ["Tie", "Leg"]}}])  # type: ignore[attr-defined]  # a ModelAdmin
