"""The sheet of a match: a page on which all that is known of it is typed, with one source."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse

from previews.admin.base.base_form import BULK_CONFLICT, EDIT_CONFLICT
from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.sheet.sheet import Sheet, rights_of, sheet_of
from previews.admin.sheet.side import is_asked_for_last
from previews.admin.sheet.sitting import (
    SavedMeanwhile,
    Sitting,
    know_content_types,
    versions_read,
    written_versions,
)
from previews.admin.sheet.source_form import SourceForm
from previews.components.kick_off_times import on_local_clock
from previews.models import Article, Fixture, Lineup, Preview
from previews.models.tracked import RowChanged

NAME = "previews_fixture_sheet"
JOINS = ("home__stadium", "away", "stadium", "season__competition", "stage")
NOTHING = "Nothing is changed: everything is as it was."
DECIDE = "Nothing is saved yet: decide the names below, and save again."
REFUSED = "Nothing is saved yet: put right what is marked below, and save again."


class MatchSheet(AnyAdmin):
    """For the admin of fixtures."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.sheet_view)
        return [path("<row:number>/sheet/", page, name=NAME), *super().get_urls()]  # type: ignore[misc]  # a ModelAdmin

    def sheet_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """Show the sheet, or save it and show it again."""
        fixture = _fixture(number)
        if not self.has_view_permission(request, fixture):
            raise PermissionDenied
        typed = request.POST if request.method == "POST" else None
        if typed is not None and not any(rights_of(request).values()):
            raise PermissionDenied
        sheet = sheet_of(request, fixture, typed)
        form = _source_form(request, sheet)
        if typed is not None and not is_asked_for_last(typed) and form.is_valid():
            if any(part.is_refused for part in sheet.parts):
                asked = any(part.questions for part in sheet.parts)
                messages.warning(request, DECIDE if asked else REFUSED)
            elif not any(part.is_ready for part in sheet.parts):
                messages.info(request, NOTHING)
            else:
                article, error = _save(request, sheet, form)
                if not error:
                    query = {"article": str(article.pk) if article else ""}
                    return redirect(reverse(f"admin:{NAME}", args=[number], query=query))
                messages.error(request, error)
                # What is stored, with the versions of now: the next save replaces that.
                sheet = sheet_of(request, _fixture(number), typed)
        context = self.admin_site.each_context(request) | _context(request, sheet, form)
        return render(request, "admin/sheet/match_sheet.html", context)


def _fixture(number: int) -> Fixture:
    return get_object_or_404(Fixture.objects.select_related(*JOINS), pk=number)


def _context(request: HttpRequest, sheet: Sheet, form: SourceForm) -> dict[str, Any]:
    fixture = sheet.fixture
    return {
        "title": f"Match sheet: {fixture}",
        "fixture": fixture,
        "when": on_local_clock(fixture) or "time to be confirmed",
        "preview": Preview.objects.about_fixture(fixture).order_by("pk").last(),
        "form": form,
        "kinds": Lineup.Kind.choices,
        "kind": _kind(request, sheet),
        "sheet": sheet,
        "sides": sheet.sides,
        "versions": written_versions(sheet.rows),
        "may_write": sheet.may_write,
    }


def _save(request: HttpRequest, sheet: Sheet, form: SourceForm) -> tuple[Article | None, str]:
    """All of it or nothing: the source, and what is against it."""
    try:
        with transaction.atomic():
            know_content_types()
            article = form.chosen()
            sitting = Sitting(
                request, sheet.fixture, _kind(request, sheet), article,
                form.cleaned_data["reported_on"] or sheet.day,
                form.cleaned_data["reported_on"], versions_read(request.POST),
            )  # fmt: skip
            if article is not None and article.pk is None:
                sitting.add(article)
            saved = [part.save(sitting) for part in sheet.parts if part.is_ready]
    except (SavedMeanwhile, RowChanged) as error:
        return None, _conflict(error.row)
    except ValidationError as error:
        return None, " ".join(error.messages)
    except PermissionDenied as error:
        return None, str(error) or "You may not save this."
    if not any(saved):
        messages.info(request, NOTHING)
    for sentences in filter(None, saved):
        messages.success(request, f"Saved: {'; '.join(sentences)}.")
    return article, ""


def _source_form(request: HttpRequest, sheet: Sheet) -> SourceForm:
    data = request.POST if request.method == "POST" else None
    initial = {"article": request.GET.get("article", "")}
    return SourceForm(sheet.day, sheet.cited, data, initial=initial)


def _kind(request: HttpRequest, sheet: Sheet) -> str:
    typed = request.POST.get("kind", "")
    if typed in Lineup.Kind.values:
        return typed
    return sheet.lineups[0].kind if sheet.lineups else Lineup.Kind.PREDICTED


def _conflict(row: Any) -> str:
    change = row.newest_change()
    if change is None or change.history_user is None:
        return f"{row}: {BULK_CONFLICT}"
    when = f"{change.history_date:%-d %B, %H:%M}"
    return f"{row}: {EDIT_CONFLICT.format(editor=change.history_user, when=when)}"
