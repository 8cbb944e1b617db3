"""Talking points made from facts that have changed since, and the gate that reports them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from previews.drafting.sentence import Sentence
from previews.drafting.sentences import sentences_of
from previews.factcheck.lint.issue import Issue, IssueKind, place_of
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.publishing import Gate
from previews.models import Preview, TalkingPoint
from previews.text.markdown import as_markdown

CHANGED = "This was made from “{before}” The facts now say: “{now}”"
GONE = "This was made from “{before}” The facts no longer say anything of the kind."


@dataclass(frozen=True, slots=True)
class Outdated:
    """A talking point whose facts have changed; `now` is None where they say nothing any more."""

    point: TalkingPoint
    now: Sentence | None

    @property
    def words(self) -> str:
        before = self.point.facts_said
        return (
            CHANGED.format(before=before, now=self.now.text)
            if self.now
            else (GONE.format(before=before))
        )

    @property
    def is_edited(self) -> bool:
        """Whether an editor changed the sentence that the facts made."""
        return self.point.text != as_markdown(self.point.facts_said)


def outdated(points: Sequence[TalkingPoint], made: Sequence[Sentence]) -> tuple[Outdated, ...]:
    """Those of the points whose facts say something else, or nothing, in `made`."""
    by_key = {each.key: each for each in made}
    compared = [(point, by_key.get(point.made_from)) for point in points if point.made_from]
    return tuple(
        Outdated(point, now)
        for point, now in compared
        if now is None or now.text != point.facts_said
    )


def gate_with_sentences(preview: Preview, now: datetime) -> Gate:
    """The gate, with a warning for each talking point whose facts have changed.

    No query more where no talking point was made from facts.
    """
    facts = PreviewFacts(preview, now)
    if not any(point.made_from for point in facts.points):
        return Gate(facts)
    changed = outdated(facts.points, sentences_of(preview))
    return Gate(facts, tuple(_issue(each) for each in changed))


def _issue(changed: Outdated) -> Issue:
    """A warning that was dismissed comes back when the facts change again."""
    said = changed.now.text if changed.now else ""
    about = sha256(said.encode()).hexdigest()[:12]
    return Issue(IssueKind.FACTS_CHANGED, changed.words, place_of(changed.point), about)
