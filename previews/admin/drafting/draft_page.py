"""A page that offers sentences made from the facts, to accept, edit or leave out one by one."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse

from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.drafting.draft import Draft, draft_of
from previews.admin.drafting.save_points import save_points
from previews.admin.matchday.preview_rights import may_edit
from previews.models import Preview
from previews.models.tracked import RowChanged
from previews.text.number_words import counted
from previews.text.whole_number import whole_number

NAME = "previews_preview_draft"
NOTHING = "Nothing is saved: no sentence is ticked."
REFUSED = "Nothing is saved yet: put right what is marked below, and save again."
LEFT_OVER = "What you changed and did not tick is not saved: it is still below."
MEANWHILE = "Nothing is saved yet: somebody else has changed “{row}”. Compare it, and save again."


class DraftPage(AnyAdmin):
    """For the admin of previews."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.draft_view)
        return [path("<row:number>/draft/", page, name=NAME), *super().get_urls()]  # type: ignore[misc]  # a ModelAdmin

    def draft_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """Show what is offered, or save what is ticked and show the rest."""
        preview = get_object_or_404(Preview.objects.for_fact_check(), pk=number)
        if not self.has_view_permission(request, preview):
            raise PermissionDenied
        source = self._source(request)
        if request.method != "POST":
            return self._answer(request, draft_of(preview, source, None))
        if not self._may_write(request, preview):
            raise PermissionDenied
        draft = self._save(request, preview, source)
        if draft is not None:
            return self._answer(request, draft)
        query = {"from": str(source.pk)} if source else None
        return redirect(reverse(f"admin:{NAME}", args=[number], query=query))

    def _save(self, request: HttpRequest, preview: Preview, source: Preview | None) -> Draft | None:
        """None if it is saved; else the draft as it was typed, with what is against it.

        Also if something is typed that was not ticked: the answer still has it.
        """
        typed: Mapping[str, str] = request.POST
        try:
            with transaction.atomic():
                # Two editors who accept at once get numbers one after the other.
                Preview.objects.select_for_update(of=("self",)).get(pk=preview.pk)
                draft = draft_of(preview, source, typed)
                if not draft.ticked:
                    messages.info(request, NOTHING)
                    return draft
                if draft.problems:
                    messages.warning(request, REFUSED)
                    return draft
                save_points(request, preview, draft.ticked)
        except RowChanged as error:
            messages.error(request, MEANWHILE.format(row=error.row))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            many = counted(len(draft.ticked), "talking point")
            messages.success(request, f"Saved: {many} of “{preview}”.")
            if not draft.left_over:
                return None
            messages.info(request, LEFT_OVER)
            typed = {name: text for name, text in typed.items() if not name.startswith("use-")}
        return draft_of(preview, source, typed)

    def _source(self, request: HttpRequest) -> Preview | None:
        """The preview that this one is started from, as the address names it."""
        number = whole_number(request.GET.get("from", ""))
        return Preview.objects.for_fact_check().in_bulk([number or 0]).get(number or 0)

    def _may_write(self, request: HttpRequest, preview: Preview) -> bool:
        rights = ["previews.add_talkingpoint", "previews.change_talkingpoint"]
        return request.user.has_perms(rights) and may_edit(request, preview)

    def _answer(self, request: HttpRequest, draft: Draft) -> HttpResponse:
        """For htmx the form alone, else a whole page."""
        context = {
            **self.admin_site.each_context(request),
            "title": f"Draft from the facts: {draft.preview}",
            "draft": draft,
            "may_write": self._may_write(request, draft.preview),
            "is_alone": bool(request.htmx),  # type: ignore[attr-defined]
        }
        name = "form" if context["is_alone"] else "page"
        return render(request, f"admin/drafting/{name}.html", context)
