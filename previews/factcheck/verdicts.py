"""Outcomes: a claim and its reports compared with the archive."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from previews.factcheck.answers import Archive, Asked
from previews.factcheck.check_json import figures_to_keep, receipts_to_keep
from previews.factcheck.rests_on import RestsOn
from previews.factcheck.spellings import Spelt, in_archive_spelling
from previews.football.sentence_figures import as_worded
from previews.football.verdict import Judgement, Verdict, judge
from previews.models import Check, Claim, Report
from previews.questions.json_format import plain
from previews.text.stated_value import Value

NOTHING_STATED = "The figures that the sentence states are not entered yet."
NO_QUESTION = "No question is chosen for this claim."

# A claim with one of these verdicts must be reworded.
WORDED_WRONGLY = frozenset({Check.Outcome.FALSE.value, Check.Outcome.MISLEADING.value})


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict on a claim, or on a report of it."""

    claim: Claim
    report: Report | None
    judgement: Judgement
    asked: Asked
    spelt: Spelt
    # What the verdict on a claim rests on, once `check_claims` has asked for its surroundings.
    rests_on: RestsOn | None = None

    @property
    def verdict(self) -> Verdict:
        return self.judgement.verdict

    @property
    def is_worded_wrongly(self) -> bool:
        return self.verdict.value in WORDED_WRONGLY

    @property
    def kept(self) -> dict[str, Any]:
        """The columns of a check. Only the check of a claim has figures and receipts."""
        answer = self.asked.answer if self.report is None else None
        return {
            "outcome": str(self.verdict),
            "reason": cut(self.judgement.reason, Check, "reason"),
            "suggestion": cut(self.judgement.suggestion, Check, "suggestion"),
            "figures": figures_to_keep(answer, self.spelt) if answer else {},
            "receipts": receipts_to_keep(answer) if answer else [],
            "rests_on": plain(self.rests_on) if self.rests_on else {},
            "scope": cut(answer.scope, Check, "scope") if answer else "",
        }


def outcomes(claim: Claim, archive: Archive) -> Iterator[Outcome]:
    """The claim's own outcome first, then one for each report. `reports` must be loaded."""
    asked = archive.about(claim) if claim.question else Asked(missing=why_not_checked(claim))
    spelt = other_spellings(claim, asked, archive)
    judgement = judged(claim.expected, asked, spelt)
    worded = as_worded(
        judgement, claim.sentence, claim.expected, asked.computed, said_beside(claim, asked)
    )
    yield Outcome(claim, None, worded, asked, spelt)
    for report in claim.reports.all():
        yield Outcome(claim, report, judged(report.stated, asked, spelt), asked, spelt)


def said_beside(claim: Claim, asked: Asked) -> Iterator[Value]:
    """What a sentence may say besides its figures: what was asked, and the matches found."""
    yield from claim.parameters.values()
    for row in asked.answer.rows if asked.answer else ():
        yield row.score.goals
        yield row.day


def other_spellings(claim: Claim, asked: Asked, archive: Archive) -> Spelt:
    """Names whose spelling in the claim or a report differs from the archive's."""
    values = asked.computed.values if asked.computed else {}
    spelt: Spelt = {}
    for stated in (claim.expected, *(report.stated for report in claim.reports.all())):
        for figure, names in archive.spellings.spelt(stated, values).items():
            spelt.setdefault(figure, {}).update(names)
    return spelt


def why_not_checked(claim: Claim) -> str:
    return claim.cannot_be_checked or NO_QUESTION


def judged(stated: Mapping[str, Any], asked: Asked, spelt: Spelt) -> Judgement:
    if asked.missing:
        return Judgement(Verdict.CANNOT_BE_CHECKED, asked.missing, missing=tuple(sorted(stated)))
    if not stated:
        return Judgement(Verdict.CANNOT_BE_CHECKED, NOTHING_STATED)
    return judge(in_archive_spelling(stated, spelt), asked.computed)


def cut(text: str, model: type[Check], field: str) -> str:
    """The text, shortened to the length of the column."""
    limit: int = getattr(model._meta.get_field(field), "max_length", 0) or len(text)
    return shorten(text, limit, placeholder=" …") if len(text) > limit else text
