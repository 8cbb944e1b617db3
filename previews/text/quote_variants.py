"""Wordings: renderings of one utterance, aligned word by word with the fullest of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from previews.text.alignment import Alignment, align_pair
from previews.text.diff_spans import Span, SpanKind, spans_compared, spans_of_fullest
from previews.text.misquote import Misquote, misquotes
from previews.text.tokenized_text import TokenizedText

# Utterances: those of a few dozen previews, 1 kB each.
MOST_KEPT = 512


@dataclass(frozen=True, slots=True)
class QuoteVariant:
    """How one source rendered the utterance. `part` says which part, where it is only one."""

    source: str
    text: str
    language: str = "en"
    part: str = ""


@dataclass(frozen=True, slots=True)
class AlignedVariant:
    """A wording in spans. A translation is compared only with wordings in its own language."""

    wording: QuoteVariant
    spans: tuple[Span, ...]
    is_fullest: bool = False
    is_translation: bool = False
    is_reordered: bool = False

    @property
    def is_cut_short(self) -> bool:
        return any(
            span.kind is SpanKind.OMITTED or (span.kind is SpanKind.ELLIPSIS and span.against)
            for span in self.spans
        )


@dataclass(frozen=True, slots=True)
class QuoteVariants:
    """All wordings of an utterance in the order given, and where two of them disagree."""

    wordings: tuple[AlignedVariant, ...]
    misquotes: tuple[Misquote, ...] = ()

    @property
    def fullest(self) -> AlignedVariant | None:
        return next((wording for wording in self.wordings if wording.is_fullest), None)

    @property
    def differs(self) -> bool:
        return any(
            span.kind is not SpanKind.SAME for wording in self.wordings for span in wording.spans
        )


def align(wordings: Sequence[QuoteVariant], *, language: str = "en") -> QuoteVariants:
    """Align the wordings of one utterance for readers of `language`.

    The fullest wording in that language leads; where there is none, the commonest language
    stands in for it. Wordings in another language are marked as translations and aligned among
    themselves. The order of the wordings changes nothing but their order in the answer.
    """
    return _aligned(tuple(wordings), language)


# The page, its lint and its next release align the same wordings: a sixth of the time of a page.
@lru_cache(maxsize=MOST_KEPT)
def _aligned(wordings: tuple[QuoteVariant, ...], language: str) -> QuoteVariants:
    leading = leading_language(wordings, language)
    aligned: dict[QuoteVariant, AlignedVariant] = {}
    altered: list[Misquote] = []
    for spoken_in in sorted({wording.language for wording in wordings}):
        group = sorted({w for w in wordings if w.language == spoken_in}, key=fullness)
        aligned |= align_with_fullest(group, is_translation=spoken_in != leading)
        altered += misquotes([(w.source, TokenizedText(w.text)) for w in group], language=spoken_in)
    return QuoteVariants(tuple(aligned[wording] for wording in wordings), tuple(sorted(altered)))


def leading_language(wordings: Sequence[QuoteVariant], wanted: str) -> str:
    spoken = sorted(wording.language for wording in wordings)
    if wanted in spoken or not spoken:
        return wanted
    return max(spoken, key=spoken.count)


def fullness(wording: QuoteVariant) -> tuple[int, int, str, str, str]:
    """The most words of the speaker come first; what an outlet put in brackets does not count."""
    spoken = TokenizedText(wording.text).says
    return (-len(spoken), -len(wording.text), wording.text, wording.source, wording.part)


def align_with_fullest(
    group: Sequence[QuoteVariant], *, is_translation: bool
) -> dict[QuoteVariant, AlignedVariant]:
    fullest, *others = group
    pairings = {
        other: align_pair(TokenizedText(other.text), TokenizedText(fullest.text))
        for other in others
    }
    aligned = {
        other: AlignedVariant(
            other,
            spans_compared(pairing, says_it_is_a_part=bool(other.part)),
            is_translation=is_translation,
            is_reordered=is_reordered(pairing),
        )
        for other, pairing in pairings.items()
    }
    aligned[fullest] = AlignedVariant(
        fullest,
        spans_of_fullest(TokenizedText(fullest.text), list(pairings.values())),
        is_fullest=not is_translation,
        is_translation=is_translation,
    )
    return aligned


def is_reordered(pairing: Alignment) -> bool:
    places = [place for _, place in sorted(pairing.pairs)]
    return places != sorted(places)
