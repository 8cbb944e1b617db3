"""Two renderings of one utterance paired: first sentence by sentence, then word by word."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from previews.football.words import Word, sentences

# Words that stand in any sentence: matched alone, between words that differ, they say nothing.
SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "but",
        "by",
        "for",
        "he",
        "i",
        "in",
        "is",
        "it",
        "of",
        "on",
        "or",
        "so",
        "that",
        "the",
        "then",
        "they",
        "this",
        "to",
        "was",
        "we",
        "were",
        "with",
        "you",
    ]
)
LEAST_WORDS_TO_PAIR = 3

type Atom = tuple[int, str]
"""The number of a word in its rendering, and one thing the word says."""
type Match = tuple[Atom, Atom]


@dataclass(frozen=True)
class Rendering:
    """A text as numbered words and the sentences they stand in."""

    text: str

    @cached_property
    def sentences(self) -> tuple[tuple[int, ...], ...]:
        counted, numbers = 0, []
        for sentence in sentences(self.text):
            numbers.append(tuple(range(counted, counted + len(sentence))))
            counted += len(sentence)
        return tuple(numbers)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for sentence in sentences(self.text) for word in sentence)

    @cached_property
    def spoken(self) -> frozenset[int]:
        """The words of the speaker: not what the outlet put in brackets."""
        return frozenset(
            number
            for number, word in enumerate(self.words)
            if not word.in_brackets and not word.is_ellipsis
        )

    def passage(self, words: Sequence[int]) -> str:
        """The text from the first to the last of these words."""
        if not words:
            return ""
        return self.text[self.words[words[0]].start : self.words[words[-1]].end]

    def atoms(self, sentence: int) -> list[Atom]:
        spoken = [number for number in self.sentences[sentence] if number in self.spoken]
        return [(number, atom) for number in spoken for atom in self.words[number].says]

    @property
    def says(self) -> tuple[tuple[str, ...], ...]:
        return tuple(self.words[number].says for number in sorted(self.spoken))


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
class Pairing:
    """Which word of one rendering is which word of the other."""

    first: Rendering
    second: Rendering
    pairs: frozenset[tuple[int, int]]

    def turned(self) -> "Pairing":
        turned_pairs = frozenset((theirs, ours) for ours, theirs in self.pairs)
        return Pairing(self.second, self.first, turned_pairs)

    @cached_property
    def partners(self) -> dict[int, frozenset[int]]:
        """For a word of the first, its words of the second: two for a contraction."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for ours, theirs in self.pairs:
            found[ours].add(theirs)
        return {ours: frozenset(theirs) for ours, theirs in found.items()}

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


def gaps(rendering: Rendering, paired: set[int]) -> Iterator[Gap]:
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


def pair(first: Rendering, second: Rendering) -> Pairing:
    """Pair the words of two renderings. `pair(b, a)` is `pair(a, b)` turned round.

    The order of the two is settled by what they say, so that a tie between two equally good
    pairings falls the same way from either side.
    """
    if (second.says, second.text) < (first.says, first.text):
        return pair_in_order(second, first).turned()
    return pair_in_order(first, second)


def pair_in_order(first: Rendering, second: Rendering) -> Pairing:
    ours = [first.atoms(number) for number in range(len(first.sentences))]
    theirs = [second.atoms(number) for number in range(len(second.sentences))]
    matches: list[Match] = []
    free_ours, free_theirs = set(range(len(ours))), set(range(len(theirs)))
    for our_number, their_number in sentences_by_likeness(ours, theirs):
        if our_number in free_ours and their_number in free_theirs:
            free_ours.remove(our_number)
            free_theirs.remove(their_number)
            matches += in_common(ours[our_number], theirs[their_number])
    matches += left_over(ours, theirs, free_ours, free_theirs, matches)
    return Pairing(first, second, whole_words(first, second, matches))


def sentences_by_likeness(
    ours: Sequence[list[Atom]], theirs: Sequence[list[Atom]]
) -> list[tuple[int, int]]:
    """Pairs of sentences that could be one, the likeliest first."""
    likely = []
    for our_number, our_atoms in enumerate(ours):
        for their_number, their_atoms in enumerate(theirs):
            common = len(in_common(our_atoms, their_atoms))
            if alike(common, len(our_atoms), len(their_atoms)):
                likeness = common * common / (len(our_atoms) + len(their_atoms))
                likely.append((-likeness, our_number, their_number))
    return [(our_number, their_number) for _, our_number, their_number in sorted(likely)]


def alike(common: int, our_length: int, their_length: int) -> bool:
    """Half of the shorter sentence, and more than a stray word or two, unless it is the whole."""
    whole = common == our_length == their_length and common > 0
    return whole or common >= max(LEAST_WORDS_TO_PAIR, min(our_length, their_length) / 2)


def left_over(
    ours: Sequence[list[Atom]],
    theirs: Sequence[list[Atom]],
    free_ours: set[int],
    free_theirs: set[int],
    matches: list[Match],
) -> list[Match]:
    """Where one outlet made two sentences of one, the second finds the rest of the first."""
    our_rest = [
        atom for sentence in unpaired(ours, free_ours, {m[0] for m in matches}) for atom in sentence
    ]
    their_rest = [
        atom
        for sentence in unpaired(theirs, free_theirs, {m[1] for m in matches})
        for atom in sentence
    ]
    found = []
    for number in sorted(free_ours):
        common = in_common(ours[number], their_rest)
        if alike(len(common), len(ours[number]), len(their_rest)):
            found += common
            their_rest = [atom for atom in their_rest if atom not in {m[1] for m in common}]
    for number in sorted(free_theirs):
        common = in_common(our_rest, theirs[number])
        if alike(len(common), len(our_rest), len(theirs[number])):
            found += common
            our_rest = [atom for atom in our_rest if atom not in {m[0] for m in common}]
    return found


def unpaired(every: Sequence[list[Atom]], free: set[int], taken: set[Atom]) -> Iterator[list[Atom]]:
    for number, sentence in enumerate(every):
        if number not in free:
            yield [atom for atom in sentence if atom not in taken]


def in_common(ours: Sequence[Atom], theirs: Sequence[Atom]) -> list[Match]:
    """The longest common subsequence; of several, the one that runs on without a break.

    A match is worth 2, and 1 more where it follows upon a match.
    """
    best = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    ending = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for row, (_, our_atom) in enumerate(ours, start=1):
        for column, (_, their_atom) in enumerate(theirs, start=1):
            if our_atom == their_atom:
                before = ending[row - 1][column - 1]
                ending[row][column] = max(2 + best[row - 1][column - 1], before and before + 3)
            best[row][column] = max(
                best[row - 1][column], best[row][column - 1], ending[row][column]
            )
    return traced(ours, theirs, best, ending)


def traced(
    ours: Sequence[Atom],
    theirs: Sequence[Atom],
    best: list[list[int]],
    ending: list[list[int]],
) -> list[Match]:
    row, column, matches = len(ours), len(theirs), []
    must_match = False
    while row and column:
        score = ending[row][column]
        if must_match or (score and score == best[row][column]):
            matches.append((ours[row - 1], theirs[column - 1]))
            before = ending[row - 1][column - 1]
            must_match = bool(before) and score == before + 3
            row, column = row - 1, column - 1
        elif best[row - 1][column] == best[row][column]:
            row -= 1
        else:
            column -= 1
    return matches[::-1]


def whole_words(
    first: Rendering, second: Rendering, matches: list[Match]
) -> frozenset[tuple[int, int]]:
    """Words whose every part is matched: "let's" is "let us", but "don't" is not "do".

    Taking one pair away can leave another incomplete: repeated until nothing changes.
    """
    kept = set(matches)
    while True:
        ours = Counter(number for (number, _), _ in kept)
        theirs = Counter(number for _, (number, _) in kept)
        incomplete = {
            (our_atom, their_atom)
            for our_atom, their_atom in kept
            if ours[our_atom[0]] < len(first.words[our_atom[0]].says)
            or theirs[their_atom[0]] < len(second.words[their_atom[0]].says)
        }
        if not incomplete:
            break
        kept -= incomplete
    return without_islands(first, second, {(ours[0], theirs[0]) for ours, theirs in kept})


def without_islands(
    first: Rendering, second: Rendering, pairs: set[tuple[int, int]]
) -> frozenset[tuple[int, int]]:
    """The pairs without a lone "the" between words that differ on both sides."""
    ours, theirs = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    return frozenset(
        (our_word, their_word)
        for our_word, their_word in pairs
        if not (
            set(first.words[our_word].says) <= SMALL_WORDS
            and stands_alone(first, our_word, ours)
            and stands_alone(second, their_word, theirs)
        )
    )


def stands_alone(rendering: Rendering, number: int, paired: set[int]) -> bool:
    """Whether the words on both sides have no partner. The first word of a sentence has a place."""
    sentence = next(sentence for sentence in rendering.sentences if number in sentence)
    spoken = [word for word in sentence if word in rendering.spoken]
    place = spoken.index(number)
    beside = spoken[max(place - 1, 0) : place] + spoken[place + 1 : place + 2]
    return place > 0 and not paired & set(beside)
