"""The boxes of a claim's page: settled when the row is read, before a form can change it.

A form that is refused has already put its new question into the row; the page that comes back
must still have the boxes that were filled in.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from previews.admin.sources.figure_fields import FigureField, figure_fields
from previews.models import Claim, Report
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.question import Question


@dataclass(frozen=True, slots=True)
class FigureFormFields:
    """The question that is asked, what its sentence may state, and what its reports may."""

    question: Question | None = None
    stated: Sequence[FigureField] = ()
    reported: Sequence[FigureField] = ()


def boxes_of_claim(claim: Claim | None) -> FigureFormFields:
    if claim is None or not claim.pk:
        return FigureFormFields()
    if not hasattr(claim, "boxes"):
        keep_boxes(claim)
    kept: FigureFormFields = claim.boxes  # type: ignore[attr-defined]  # put there by keep_boxes
    return kept


def keep_boxes(claim: Claim) -> None:
    """Two sets of boxes: a name that only a report keeps has its box in the reports only."""
    reports = [report.stated for report in claim.reports.all()]
    boxes = FigureFormFields(
        QUESTIONS_BY_SLUG.get(claim.question),
        figure_fields(claim, claim.expected),
        figure_fields(claim, *reports),
    )
    claim.boxes = boxes  # type: ignore[attr-defined]  # for this page only, not a column


def boxes_of_report(report: Report | None) -> Sequence[FigureField]:
    if report is None or not report.pk:
        return ()
    if not hasattr(report, "boxes"):
        report.boxes = figure_fields(report.claim, report.stated)  # type: ignore[attr-defined]  # for this page only
    kept: Sequence[FigureField] = report.boxes  # type: ignore[attr-defined]  # put there above
    return kept
