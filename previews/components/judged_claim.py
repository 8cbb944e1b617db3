"""A claim as fans meet it: the verdict first, then the words that were judged and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from previews.components.claim import ClaimCard, ReportRow
from previews.football.verdict import Verdict

CONTESTED = (Verdict.FALSE, Verdict.MISLEADING)
# Articles state different figures, and the archive does not say which of them are right.
DISAGREE = "disagree"
DISAGREE_IN_WORDS = "Sources disagree"
NOT_CHECKED = "none"
NOT_CHECKED_IN_WORDS = "Not checked yet"


@dataclass(frozen=True, slots=True)
class JudgedClaim:
    """`sentence` is what the verdict is on: the words of an article, in quotation marks if
    `is_quoted`, or the editor's own sentence. `outlets` said so, `right` said it as it is.
    """

    verdict: str
    words: str
    sentence: str
    is_quoted: bool
    because: str
    outlets: tuple[str, ...]
    right: tuple[str, ...]
    card: ClaimCard

    @property
    def in_quotation_marks(self) -> str:
        """The sentence, in quotation marks if it is the article's own."""
        return f"“{self.sentence}”" if self.is_quoted else self.sentence

    @property
    def is_of_article(self) -> bool:
        """The verdict is on what an article says, not on the sentence of the claim."""
        return self.is_quoted or self.sentence != self.card.sentence


def judged(card: ClaimCard) -> JudgedClaim:
    """By the worst that holds of its sentence or of an article; else by the sentence alone."""
    own = card.mark.verdict if card.mark else NOT_CHECKED
    for verdict in CONTESTED:
        if own == verdict:
            return of_sentence(card, verdict, verdict.label, card.mark.reason if card.mark else "")
        if wrong := [row for row in card.reports if row.mark and row.mark.verdict == verdict]:
            return of_articles(card, verdict, wrong)
    if card.disagreements:
        return of_sentence(card, DISAGREE, DISAGREE_IN_WORDS, card.disagreements[0])
    if card.mark is None:
        return of_sentence(card, NOT_CHECKED, NOT_CHECKED_IN_WORDS, "")
    is_true = own == Verdict.TRUE
    why = "" if is_true else card.cannot_be_checked or card.mark.reason
    return of_sentence(card, own, card.mark.words, why)


def of_sentence(card: ClaimCard, verdict: str, words: str, because: str) -> JudgedClaim:
    outlets = outlets_of(card.reports)
    return JudgedClaim(verdict, words, card.sentence, False, because, outlets, (), card)


def of_articles(card: ClaimCard, verdict: Verdict, wrong: list[ReportRow]) -> JudgedClaim:
    """The editor's sentence says what they should have said, if that is true."""
    mark = wrong[0].mark
    assert mark is not None  # it has the verdict
    wording = next((row.wording for row in wrong if row.wording), "")
    because = mark.reason
    if card.mark is not None and card.mark.verdict == Verdict.TRUE:
        opening = "Correct" if verdict is Verdict.FALSE else "In full"
        because = f"{opening}: {card.sentence}"
    right = [row for row in card.reports if row.mark and row.mark.verdict == Verdict.TRUE]
    return JudgedClaim(
        verdict=verdict,
        words=verdict.label,
        sentence=wording or mark.reason,
        is_quoted=bool(wording),
        because=because,
        outlets=outlets_of(wrong),
        right=outlets_of(right),
        card=card,
    )


def outlets_of(rows: Iterable[ReportRow]) -> tuple[str, ...]:
    """Each outlet once, in the order of its articles."""
    return tuple(dict.fromkeys(row.source.outlet for row in rows if row.source))
