"""The sheet of a match: a page on which both line-ups are pasted, with one source."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse

from previews.admin.base.base_form import BULK_CONFLICT, EDIT_CONFLICT
from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.desk.clock import desk_moment
from previews.admin.sheet.named_people import squads_of
from previews.admin.sheet.save_lineup import (
    SavedMeanwhile,
    Sitting,
    know_content_types,
    save_article,
    save_side,
)
from previews.admin.sheet.side import Side, side_of
from previews.admin.sheet.source_form import SourceForm
from previews.components.kick_off_times import on_local_clock
from previews.models import Fixture, Lineup, Preview
from previews.models.tracked import RowChanged

NAME = "previews_fixture_sheet"
SIDES = ("home", "away")
JOINS = ("home__stadium", "away", "stadium", "season__competition", "stage")
NOTHING = "Nothing is changed: both line-ups are as they were."
DECIDE = "Nothing is saved yet: decide the names below, and save again."


class MatchSheet(AnyAdmin):
    """For the admin of fixtures."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view(self.sheet_view)
        return [path("<row:number>/sheet/", page, name=NAME), *super().get_urls()]  # type: ignore[misc]  # a ModelAdmin

    def sheet_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """Show the sheet, or save it and show it again."""
        fixture = get_object_or_404(Fixture.objects.select_related(*JOINS), pk=number)
        if not self.has_view_permission(request, fixture):
            raise PermissionDenied
        if request.method == "POST" and not _may_write(request):
            raise PermissionDenied
        lineups = list(Lineup.objects.about_fixtures([fixture.pk]).with_places().in_order())
        form = _source_form(request, lineups)
        sides = _sides(fixture, lineups, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            if any(side.is_refused for side in sides):
                if any(side.questions for side in sides):
                    messages.warning(request, DECIDE)
            elif not any(side.is_ready for side in sides):
                messages.info(request, NOTHING)
            elif self._save(request, fixture, form, sides):
                query = {"article": request.POST.get("article", "")}
                return redirect(reverse(f"admin:{NAME}", args=[number], query=query))
            # The page has the versions of what is stored now: the next save replaces that.
            lineups = list(Lineup.objects.about_fixtures([fixture.pk]).in_order())
        return render(
            request,
            "admin/sheet/match_sheet.html",
            self.admin_site.each_context(request)
            | {
                "title": f"Match sheet: {fixture}",
                "fixture": fixture,
                "when": on_local_clock(fixture) or "time to be confirmed",
                "preview": Preview.objects.about_fixture(fixture).order_by("pk").last(),
                "form": form,
                "kinds": Lineup.Kind.choices,
                "kind": _kind(request, lineups),
                "sides": sides,
                "versions": _versions(lineups),
                "may_write": _may_write(request),
            },
        )

    def _save(
        self, request: HttpRequest, fixture: Fixture, form: SourceForm, sides: Sequence[Side]
    ) -> bool:
        """All of it or nothing; what is against it is said."""
        try:
            with transaction.atomic():
                know_content_types()
                article = form.chosen()
                save_article(request, article)
                day = form.cleaned_data["reported_on"]
                versions = _versions_read(request.POST)
                sitting = Sitting(request, fixture, _kind(request, ()), article, day, versions)
                saved = [save_side(sitting, side) for side in sides if side.is_ready]
        except SavedMeanwhile as error:
            messages.error(request, _conflict(error.lineup))
        except RowChanged as error:
            messages.error(request, _conflict(error.row))
        except ValidationError as error:
            for sentence in error.messages:
                messages.error(request, sentence)
        except PermissionDenied as error:
            messages.error(request, str(error) or "You may not save this.")
        else:
            for lineup in saved:
                messages.success(request, f"Saved: {lineup}, {lineup.formation}.")
            return True
        return False


def _may_write(request: HttpRequest) -> bool:
    return bool(request.user.has_perms(("previews.add_lineup", "previews.change_lineup")))


def _source_form(request: HttpRequest, lineups: Sequence[Lineup]) -> SourceForm:
    cited = [lineup.article for lineup in lineups if lineup.article]
    data = request.POST if request.method == "POST" else None
    initial = {"article": request.GET.get("article", "")}
    return SourceForm(desk_moment().date(), cited, data, initial=initial)


def _sides(
    fixture: Fixture, lineups: Sequence[Lineup], typed: Mapping[str, Any] | None
) -> list[Side]:
    """Of several line-ups of a club, the one that fans see first."""
    named = [place for lineup in lineups for place in lineup.places.all()]
    squads = squads_of(fixture, named)
    return [
        side_of(
            name,
            squads[club.pk],
            next((lineup for lineup in lineups if lineup.club_id == club.pk), None),
            typed,
        )
        for name, club in zip(SIDES, (fixture.home, fixture.away), strict=True)
    ]


def _kind(request: HttpRequest, lineups: Sequence[Lineup]) -> str:
    typed = request.POST.get("kind", "")
    if typed in Lineup.Kind.values:
        return typed
    return lineups[0].kind if lineups else Lineup.Kind.PREDICTED


def _versions(lineups: Sequence[Lineup]) -> str:
    """The number and version of each line-up of the match: "7-1 9-3"."""
    return " ".join(f"{lineup.pk}-{lineup.row_version}" for lineup in lineups)


def _versions_read(typed: Mapping[str, Any]) -> dict[int, int]:
    pairs = (each.split("-") for each in str(typed.get("versions", "")).split())
    return {
        int(pair[0]): int(pair[1])
        for pair in pairs
        if len(pair) == 2 and all(number.isdecimal() for number in pair)
    }


def _conflict(row: Any) -> str:
    change = row.newest_change()
    if change is None or change.history_user is None:
        return f"{row}: {BULK_CONFLICT}"
    when = f"{change.history_date:%-d %B, %H:%M}"
    return f"{row}: {EDIT_CONFLICT.format(editor=change.history_user, when=when)}"
