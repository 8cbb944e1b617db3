"""Answers to the questions of claims. A question that several claims share is asked once."""

import json
from dataclasses import dataclass, field

from previews.factcheck.rests_on import Resting, resting_of
from previews.factcheck.spellings import Spellings
from previews.football.computed import Computed
from previews.models import Claim
from previews.models.generation_watch import archive_as_committed
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parameter import InvalidParameter
from previews.questions.parse import ask_from_words
from previews.questions.question import Answer
from previews.questions.scope import Moment


@dataclass(frozen=True, slots=True)
class Asked:
    """The answer to a claim's question. `missing` says why there is none, or is empty."""

    answer: Answer[object] | None = None
    missing: str = ""
    resting: Resting = field(default_factory=Resting)
    # The number of the archive that was asked, None where this transaction has changed it.
    archive: int | None = None

    @property
    def computed(self) -> Computed | None:
        return self.answer.computed if self.answer else None


@dataclass(slots=True)
class Archive:
    """The archive as of a moment, with a cache of its answers."""

    before: Moment
    spellings: Spellings = field(default_factory=Spellings)
    asked: dict[tuple[str, str], Asked] = field(default_factory=dict)

    def about(self, claim: Claim) -> Asked:
        key = (claim.question, json.dumps(claim.parameters, sort_keys=True, default=str))
        if key not in self.asked:
            self.asked[key] = self._ask(claim)
        return self.asked[key]

    def _ask(self, claim: Claim) -> Asked:
        question = QUESTIONS_BY_SLUG.get(claim.question)
        if question is None:
            return Asked(missing=f"The archive has no question “{claim.question}”.")
        archive = archive_as_committed()
        try:
            answer = ask_from_words(question, claim.parameters, before=self.before)
        except InvalidParameter as error:
            return Asked(missing=error.reason, archive=archive)
        return Asked(answer, answer.not_in_archive, resting_of(question, answer), archive)
