"""Lint of claims: open contradictions, false and misleading claims, missing checks."""

from collections.abc import Iterator

from previews.factcheck.contradictions import Disagreement, all_disagreements
from previews.factcheck.lint.issue import Issue, IssueKind, place_of
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.verdicts import WORDED_WRONGLY
from previews.football.verdict import Verdict
from previews.models import Check, Claim


def open_contradictions(facts: PreviewFacts) -> Iterator[Issue]:
    """Disagreements that neither the archive nor an editor has decided."""
    for disagreement in all_disagreements(facts):
        if disagreement.is_open:
            place = place_of(disagreement.claim or facts.fixture)
            yield Issue(
                IssueKind.CONTRADICTION,
                f"{disagreement.sentence} Decide which source is right.",
                place,
                about_disagreement(disagreement),
            )


def about_disagreement(disagreement: Disagreement) -> str:
    return f"{disagreement.topic} {disagreement.subject}".strip()


def worded_wrongly(facts: PreviewFacts) -> Iterator[Issue]:
    """Claims that are false or misleading as fans read them. Reports of a claim may be wrong."""
    for claim in facts.claims:
        check = facts.checks.get((claim.pk, None))
        if check is not None and check.outcome in WORDED_WRONGLY:
            verdict = Verdict(check.outcome).label
            suggestion = f" Better: {check.suggestion}" if check.suggestion else ""
            sentence = f"“{claim.sentence}” is {verdict}. {check.reason}{suggestion}"
            yield Issue(
                IssueKind.CLAIM_WORDED_WRONGLY,
                sentence,
                place_of(claim, field="sentence"),
                check.outcome,
            )


def not_ready_to_be_checked(facts: PreviewFacts) -> Iterator[Issue]:
    for claim in facts.claims:
        if claim.question and not claim.expected:
            sentence = f"“{claim.sentence}” has a question, but its figures are not entered."
            yield Issue(IssueKind.CLAIM_STATES_NOTHING, sentence, place_of(claim, field="question"))
        elif why := why_unchecked(claim, facts.checks.get((claim.pk, None))):
            sentence = f"“{claim.sentence}” is not checked: {why}"
            yield Issue(IssueKind.CLAIM_NOT_CHECKED, sentence, place_of(claim, field="question"))


def why_unchecked(claim: Claim, check: Check | None) -> str:
    """Why fans read no verdict, with the remedy; empty for a claim that says so itself."""
    if not (claim.question or claim.cannot_be_checked):
        return "choose a question, or enter why it cannot be checked."
    if check is None:
        return (
            "it, or a match that it rests on, was changed. Open it and press “Save and check now”."
        )
    no_answer = claim.question and check.outcome == Check.Outcome.CANNOT_BE_CHECKED
    return check.reason if no_answer else ""
