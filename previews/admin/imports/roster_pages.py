"""The pages on which a table of clubs or squads is looked at and imported."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils import timezone

from previews.admin.base.typed_admin import AnyAdmin
from previews.admin.imports.column_choices import choices_of, columns_in_words, with_choices
from previews.admin.imports.import_pages import (
    ANOTHER,
    GONE,
    NOT_AS_SHOWN,
    NOT_KEPT,
    NOTHING,
    mark_waiting,
    refuse_others,
)
from previews.admin.imports.kept_upload import KeptUpload, NotKept, forget_upload, kept_upload
from previews.admin.imports.upload_form import RosterForm, RosterOptionsForm
from previews.data.roster_columns import roster_columns
from previews.importers.formats.plain_table import WORKBOOKS
from previews.importers.killed_imports import ImportRuns
from previews.importers.rosters.roster_row import NEW
from previews.importers.rosters.run import (
    CLUBS,
    MOST_ROWS,
    SQUADS,
    RosterLook,
    RosterRun,
    import_roster,
    look_at_roster,
)
from previews.importers.upload import NotAsShown

UPLOAD, CHECK = "previews_importbatch_roster", "previews_importbatch_roster_check"
ANSWER = "answer-"


class RosterPages(AnyAdmin):
    """For the admin of imports."""

    def get_urls(self) -> list[Any]:
        page = self.admin_site.admin_view
        return [
            path("import/squads/", page(self.roster_view), name=UPLOAD),
            path("import/squads/check/", page(self.roster_check_view), name=CHECK),
            *super().get_urls(),  # type: ignore[misc]  # a ModelAdmin
        ]

    def roster_view(self, request: HttpRequest) -> HttpResponse:
        """Take a table, and keep it."""
        refuse_others(request)
        form = RosterForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            facts = form.cleaned_data
            options = {"club": facts["club"].strip(), "country": facts["country"], "answers": {}}
            try:
                KeptUpload.of(form.name, form.content, options, facts["kind"]).keep(request.user)
            except NotKept:
                form.add_error(None, NOT_KEPT)
            else:
                return redirect(f"admin:{CHECK}")
        context = {"form": form, "most_rows": MOST_ROWS}
        return self._page(request, "upload", "Import clubs or squads", context)

    def roster_check_view(self, request: HttpRequest) -> HttpResponse:
        """Show what the table would do; do it, or take other columns and answers."""
        refuse_others(request)
        kept = kept_upload(request.user, CLUBS, SQUADS)
        if kept is None:
            messages.error(request, GONE)
            return redirect(f"admin:{UPLOAD}")
        if "_import" in request.POST:
            return self._store(request, kept)
        with _run(kept, request) as run:
            look = look_at_roster(run, timezone.now())
        form = RosterOptionsForm(request.POST or None, initial=kept.options)
        errors: list[str] = []
        if request.method == "POST" and form.is_valid():
            columns = getattr(roster_columns(), kept.kind)
            chosen, errors = with_choices(kept, look.header, request.POST, columns)
            if not errors:
                answers = {
                    name: value for name, value in request.POST.items() if name.startswith(ANSWER)
                }
                options = form.cleaned_data | {"answers": kept.options["answers"] | answers}
                replace(chosen, options=options).keep(request.user)
                return redirect(f"admin:{CHECK}")
        context = _context(kept, look) | {"form": form, "column_errors": errors}
        return self._page(request, "roster_check", f"Import of {kept.name}", context)

    def _store(self, request: HttpRequest, kept: KeptUpload) -> HttpResponse:
        if request.POST.get("token") != kept.token:
            messages.error(request, ANOTHER)
            return redirect(f"admin:{CHECK}")
        try:
            with _run(kept, request) as run:
                batch, _ = import_roster(
                    run, request.POST.get("shown", ""), timezone.now(),
                    partial(mark_waiting, request),
                )  # fmt: skip
        except NotAsShown:
            messages.warning(request, NOT_AS_SHOWN)
            return redirect(f"admin:{CHECK}")
        except (ImportRuns, ValueError) as error:
            messages.error(request, NOTHING.format(error))
            return redirect(f"admin:{CHECK}")
        forget_upload(request.user)
        counts = ", ".join(f"{count} {outcome}" for outcome, count in batch.counts.items())
        messages.success(request, f"Imported: {counts}.")
        return redirect("admin:previews_importbatch_change", batch.pk)

    def _page(
        self, request: HttpRequest, page: str, title: str, context: dict[str, Any]
    ) -> HttpResponse:
        whole = {**self.admin_site.each_context(request), "title": title, **context}
        return render(request, f"admin/previews/import/{page}.html", whole)


@contextmanager
def _run(kept: KeptUpload, request: HttpRequest) -> Iterator[RosterRun]:
    """With the file on the disk as long as it is read."""
    ending = PurePath(kept.name).suffix.lower()
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"file{ending if ending in WORKBOOKS else '.csv'}"
        path.write_bytes(kept.content)
        said = kept.options
        yield RosterRun(
            kept.kind, path, f"uploaded {kept.name}", kept.columns, kept.ignored,
            said["answers"], said["club"], said["country"], request.user.get_username(),
        )  # fmt: skip


def _context(kept: KeptUpload, look: RosterLook) -> dict[str, Any]:
    rows = look.roster.rows if look.roster else []
    counts = {
        outcome: sum(row.outcome == outcome for row in rows)
        for outcome in ("added", "changed", "unchanged", "skipped")
    }
    questions = {row.question.field: row.question for row in rows if row.question}
    return {
        "kept": kept,
        "roster": look.roster,
        "error": look.error,
        "counts": counts,
        "errors": [row for row in rows if row.error],
        "questions": questions.values(),
        "open": sum(not question.chosen for question in questions.values()),
        "rows": [row for row in rows if row.outcome not in ("", "unchanged")],
        "new": NEW,
        "choices": choices_of(kept, look.header),
        "columns": columns_in_words(getattr(roster_columns(), kept.kind)),
    }
