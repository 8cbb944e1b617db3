"""Checks the claims of previews against the archive, as of each preview's own moment.

With --json it prints a list of previews, each with `preview` (its slug), `as_of` and `claims`; a
claim has `claim` (its slug), `sentence`, `verdict` (true, false, misleading, cannot_be_checked),
`reason`, `suggestion`, `changed` (whether this run stored a new check) and `reports`, each with
`article`, `wording`, `verdict`, `reason` and `suggestion`; and `contradictions`, a sentence each.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import msgspec
from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from previews.editions.automatic import bring_all_up_to_date
from previews.factcheck.check_claims import Checked, check_preview
from previews.factcheck.contradictions import contradictions_in
from previews.factcheck.current_checks import current_checks
from previews.factcheck.verdict_changes import changed_verdicts
from previews.factcheck.verdicts import Outcome
from previews.management.archive_command import ArchiveCommand
from previews.models import Preview
from previews.questions.json_format import encode


class Command(ArchiveCommand):
    help = (
        "Check claims and their reports against the archive and store new and changed outcomes; "
        "without options, of every preview whose kick-off has not passed. Exit status 1 when a "
        "claim of a published preview is false or misleading, or its verdict has changed since "
        "the preview was published; 2 when there is no such preview; otherwise 0."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--preview", metavar="SLUG", help="check this preview, also a past one")
        which.add_argument("--all", action="store_true", help="check every preview, also past ones")
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        checked = [check_preview(preview, now) for preview in chosen(options, now)]
        if options["json"]:
            previews = encode([plain(preview) for preview in checked])
            self.stdout.write(msgspec.json.format(previews).decode())
        else:
            self.print(checked)
        bring_all_up_to_date(now)
        if any(needs_an_editor(preview) for preview in checked):
            raise SystemExit(1)

    def print(self, checked: Sequence[Checked]) -> None:
        for result in checked:
            preview = result.preview
            self.stdout.write(f"{preview.slug}, as of {preview.moment:%Y-%m-%d %H:%M}")
            for outcome in result.outcomes:
                self.print_outcome(outcome)
            for sentence in contradictions_of(result):
                self.stdout.write(f"  contradiction: {sentence}")
        claims = sum(len(result.of_claims) for result in checked)
        stored = sum(len(result.changed) for result in checked)
        self.stdout.write(f"{claims} claims checked; checks new or changed: {stored}")

    def print_outcome(self, outcome: Outcome) -> None:
        report = outcome.report
        source = f"    {report.article.outlet}" if report and report.article else "  "
        wording = (report.wording if report else "") or outcome.claim.sentence
        self.stdout.write(f"{source.rstrip()}{': ' if report else '  '}{wording}")
        indent = "      " if report else "    "
        self.stdout.write(f"{indent}{outcome.verdict.label}. {outcome.judgement.reason}")
        if outcome.judgement.suggestion:
            self.stdout.write(f"{indent}better: {outcome.judgement.suggestion}")


def chosen(options: dict[str, Any], now: Any) -> Sequence[Preview]:
    previews = Preview.objects.for_fact_check()
    if slug := options["preview"]:
        preview = previews.find_by_natural_key(slug)
        if not preview:
            raise CommandError(f"There is no preview “{slug}”.", returncode=2)
        return list(preview)
    return list(previews if options["all"] else previews.not_kicked_off(now))


def needs_an_editor(checked: Checked) -> bool:
    """Whether a published claim is false or misleading, or its verdict has changed."""
    preview = checked.preview
    if not preview.is_released:
        return False
    claims = [outcome.claim for outcome in checked.of_claims]
    checks = current_checks(claims, preview.moment)
    wrong = any(outcome.is_worded_wrongly for outcome in checked.of_claims)
    return wrong or bool(changed_verdicts(preview, claims, checks))


def contradictions_of(checked: Checked) -> list[str]:
    return [
        contradiction.sentence
        for outcome in checked.of_claims
        for contradiction in contradictions_in(outcome)
    ]


def plain(checked: Checked) -> dict[str, Any]:
    new = {(check.claim_id, check.report_id) for check in checked.changed}
    claims = []
    for _claim, of_claim in groupby(checked.outcomes, lambda outcome: outcome.claim.pk):
        first, *reports = of_claim
        claims.append(
            {
                "claim": first.claim.slug,
                "sentence": first.claim.sentence,
                **plain_judgement(first),
                "changed": (first.claim.pk, None) in new,
                "reports": [plain_report(outcome) for outcome in reports],
                "contradictions": [
                    contradiction.sentence for contradiction in contradictions_in(first)
                ],
            }
        )
    return {
        "preview": checked.preview.slug,
        "as_of": checked.preview.moment.isoformat(),
        "claims": claims,
    }


def plain_report(outcome: Outcome) -> dict[str, Any]:
    report = outcome.report
    article = report.article.slug if report and report.article else ""
    wording = report.wording if report else ""
    return {"article": article, "wording": wording, **plain_judgement(outcome)}


def plain_judgement(outcome: Outcome) -> dict[str, Any]:
    return {
        "verdict": str(outcome.verdict),
        "reason": outcome.judgement.reason,
        "suggestion": outcome.judgement.suggestion,
    }
