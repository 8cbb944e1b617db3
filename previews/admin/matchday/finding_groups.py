"""Findings as the admin lists them: grouped by rule and noun, each with the field it is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.urls import reverse

from previews.components.kick_off_times import moment_in_words
from previews.factcheck.lint.issue import Issue, IssueKind, Place
from previews.factcheck.publishing import Gate
from previews.models import AcceptedWarning, Edition, Preview
from previews.models.preview_status import PreviewStatus
from previews.text.number_words import counted


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding with the admin page of its row, and its dismissal as `tick` if it has one."""

    number: int
    finding: Issue
    address: str
    tick: AcceptedWarning | None

    @property
    def may_be_dismissed(self) -> bool:
        return self.tick is None and not self.finding.is_error


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings of one rule about one kind of row, in their order."""

    number: int
    title: str
    is_error: bool
    rows: tuple[FindingRow, ...]

    @property
    def open_rows(self) -> tuple[FindingRow, ...]:
        """Those that can be dismissed together."""
        return tuple(row for row in self.rows if row.may_be_dismissed)


@dataclass(frozen=True, slots=True)
class WhatFindingsMean:
    """Sentences for the state of the preview: of all findings, of an error, and of a warning."""

    summary: str
    error: str
    warning: str


def rows_of(gate: Gate) -> list[FindingRow]:
    return [
        FindingRow(
            number, issue, _where_corrected(issue, gate.preview), gate.accepted.get(issue.key)
        )
        for number, issue in enumerate(gate.issues)
    ]


def _where_corrected(issue: Issue, preview: Preview) -> str:
    """The page of the row; sentences of changed facts are compared on a page of their own."""
    if issue.rule is IssueKind.FACTS_CHANGED:
        return reverse("admin:previews_preview_draft", args=[preview.pk])
    return address_of(issue.place)


def groups_of(rows: Iterable[FindingRow]) -> list[FindingGroup]:
    """Errors first, as the rows are."""
    together: dict[tuple[str, str], list[FindingRow]] = {}
    for row in rows:
        together.setdefault((row.finding.rule, row.finding.place.kind), []).append(row)
    return [
        FindingGroup(number, _title(members), members[0].finding.is_error, tuple(members))
        for number, members in enumerate(together.values())
    ]


def _title(rows: list[FindingRow]) -> str:
    """Warning: unknown name (3 in talking points)."""
    finding = rows[0].finding
    names = apps.get_model("previews", finding.place.kind)._meta
    noun = names.verbose_name if len(rows) == 1 else names.verbose_name_plural
    return f"{finding.severity.capitalize()}: {finding.rule.words.lower()} ({len(rows)}, {noun})"


def address_of(place: Place) -> str:
    """The admin page of the row, at the field or at the rows below it that are to be corrected."""
    anchor = f"id_{place.field}" if place.field else f"{place.rows}-group" if place.rows else ""
    page = reverse(f"admin:previews_{place.kind}_change", args=[place.number])
    return f"{page}#{anchor}" if anchor else page


def meaning_of_findings(preview: Preview, blocking: int, now: datetime) -> WhatFindingsMean:
    """1 query where fans read the preview, or will."""
    state = preview.state_at(now)
    against = counted(blocking, "finding") if blocking else ""
    match state:
        case PreviewStatus.PUBLISHED:
            edition = _edition(preview)
            return WhatFindingsMean(
                _said(
                    against,
                    f"{{}} against a new edition. Fans go on reading {edition}.",
                    "Nothing that was found is against a new edition.",
                ),
                f"The page is published: fans read {edition} until this error is corrected.",
                f"The page is published: fans read {edition} until this is corrected or dismissed.",
            )
        case PreviewStatus.SCHEDULED if preview.publish_at is not None:
            edition = _edition(preview)
            then = moment_in_words(preview.publish_at, preview.fixture.clock)
            return WhatFindingsMean(
                _said(
                    against,
                    f"{{}} against a new edition. From {then} on fans read {edition}.",
                    "Nothing that was found is against a new edition.",
                ),
                f"From {then} on fans read {edition}, unless this error is corrected.",
                f"From {then} on fans read {edition}, unless this is corrected or dismissed.",
            )
        case PreviewStatus.WITHDRAWN:
            return WhatFindingsMean(
                _said(
                    against,
                    "{} to resolve before it can be published again. Fans do not see the page.",
                    "Nothing that was found is against publishing it again.",
                ),
                "Correct this error before you publish again. Fans do not see the page.",
                "Correct this, or dismiss it, before you publish again. Fans do not see the page.",
            )
    return WhatFindingsMean(
        _said(
            against,
            "{} to resolve before it can be published.",
            "Nothing that was found is against publishing.",
        ),
        "Correct this error before you publish.",
        "Correct this, or dismiss it with a reason, before you publish.",
    )


def _said(against: str, words: str, nothing: str) -> str:
    return words.format(against[:1].upper() + against[1:]) if against else nothing


def _edition(preview: Preview) -> str:
    newest = Edition.objects.of(preview).tally().newest
    return f"edition {newest} as it is" if newest is not None else "the page as it was released"
