"""Two renderings of one utterance paired word by word, and the gaps where they differ."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from previews.text.sequence_alignment import matched
from previews.text.tokenized_text import TokenizedText


@dataclass(frozen=True, slots=True)
class Gap:
    """Neighbouring words of one sentence without a partner, and the paired words beside them."""

    words: tuple[int, ...]
    left: int | None
    right: int | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of one rendering, and the words that stand in their place in the other."""

    first: tuple[Gap, ...]
    second: tuple[Gap, ...]

    def turned(self) -> "Difference":
        return Difference(self.second, self.first)


@dataclass(frozen=True)
class Alignment:
    """Which word of one rendering is which word of the other."""

    first: TokenizedText
    second: TokenizedText
    pairs: frozenset[tuple[int, int]]

    def turned(self) -> "Alignment":
        turned_pairs = frozenset((theirs, ours) for ours, theirs in self.pairs)
        return Alignment(self.second, self.first, turned_pairs)

    @cached_property
    def partners(self) -> dict[int, frozenset[int]]:
        """For a word of the first, its words of the second: two for a contraction."""
        partners: defaultdict[int, set[int]] = defaultdict(set)
        for ours, theirs in self.pairs:
            partners[ours].add(theirs)
        return {ours: frozenset(theirs) for ours, theirs in partners.items()}

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        ours = list(gaps(self.first, {ours for ours, _ in self.pairs}))
        theirs = list(gaps(self.second, {theirs for _, theirs in self.pairs}))
        facing = {gap: tuple(other for other in theirs if self.face(gap, other)) for gap in ours}
        faced = {other for others in facing.values() for other in others}
        return tuple(
            [Difference((gap,), others) for gap, others in facing.items()]
            + [Difference((), (other,)) for other in theirs if other not in faced]
        )

    def face(self, ours: Gap, theirs: Gap) -> bool:
        """Whether two gaps stand in the same place: after, or before, the same word."""
        same_left = ours.left is not None and theirs.left in self.partners[ours.left]
        same_right = ours.right is not None and theirs.right in self.partners[ours.right]
        return same_left or same_right


def gaps(rendering: TokenizedText, paired: set[int]) -> Iterator[Gap]:
    for sentence in rendering.sentences:
        spoken = [number for number in sentence if number in rendering.spoken]
        left: int | None = None
        for has_partner, run in groupby(spoken, key=lambda number: number in paired):
            numbers = tuple(run)
            if has_partner:
                left = numbers[-1]
                continue
            after = spoken.index(numbers[-1]) + 1
            yield Gap(numbers, left, spoken[after] if after < len(spoken) else None)


def align_pair(first: TokenizedText, second: TokenizedText) -> Alignment:
    """Align the words of two renderings. `align_pair(b, a)` is `align_pair(a, b)` turned round.

    The order of the two is settled by what they say, so that a tie between two equally good
    pairings falls the same way from either side.
    """
    if (second.says, second.text) < (first.says, first.text):
        return Alignment(second, first, matched(second, first)).turned()
    return Alignment(first, second, matched(first, second))
