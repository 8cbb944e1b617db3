"""Words of two renderings matched: sentence with sentence first, then word with word."""

from collections import Counter
from collections.abc import Iterator, Sequence

from previews.text.tokenized_text import Atom, TokenizedText

# Words of any sentence: a match of these alone, between words that differ, means nothing.
SMALL_WORDS = frozenset(
    {
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "he", "i", "in", "is", "it",
        "of", "on", "or", "so", "that", "the", "then", "they", "this", "to", "was", "we", "were",
        "with", "you",
    }
)  # fmt: skip
LEAST_WORDS_TO_PAIR = 3

type Match = tuple[Atom, Atom]


def matched(first: TokenizedText, second: TokenizedText) -> frozenset[tuple[int, int]]:
    """The words of two renderings that are one word, each by its number.

    Two that say the same words in the same order are paired straight through: where one of them
    drops its full stops, its sentences are cut elsewhere.
    """
    if first.says == second.says:
        return frozenset(zip(sorted(first.spoken), sorted(second.spoken), strict=True))
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
    return whole_words(first, second, matches)


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
    """Match what is left where one outlet made two sentences of one sentence."""
    our_rest = [
        atom for sentence in unpaired(ours, free_ours, {m[0] for m in matches}) for atom in sentence
    ]
    their_rest = [
        atom
        for sentence in unpaired(theirs, free_theirs, {m[1] for m in matches})
        for atom in sentence
    ]
    rest = []
    for number in sorted(free_ours):
        common = in_common(ours[number], their_rest)
        if alike(len(common), len(ours[number]), len(their_rest)):
            rest += common
            their_rest = [atom for atom in their_rest if atom not in {m[1] for m in common}]
    for number in sorted(free_theirs):
        common = in_common(our_rest, theirs[number])
        if alike(len(common), len(our_rest), len(theirs[number])):
            rest += common
            our_rest = [atom for atom in our_rest if atom not in {m[0] for m in common}]
    return rest


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
    first: TokenizedText, second: TokenizedText, matches: list[Match]
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
    first: TokenizedText, second: TokenizedText, pairs: set[tuple[int, int]]
) -> frozenset[tuple[int, int]]:
    """The pairs without a lone "the" between words that differ on both sides."""
    ours, theirs = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    return frozenset(
        (our_word, their_word)
        for our_word, their_word in pairs
        if not (
            set(first.words[our_word].says) <= SMALL_WORDS
            and is_isolated(first, our_word, ours)
            and is_isolated(second, their_word, theirs)
        )
    )


def is_isolated(rendering: TokenizedText, number: int, paired: set[int]) -> bool:
    """Whether the words on both sides have no partner. The first word of a sentence has a place."""
    sentence = next(sentence for sentence in rendering.sentences if number in sentence)
    spoken = [word for word in sentence if word in rendering.spoken]
    place = spoken.index(number)
    beside = spoken[max(place - 1, 0) : place] + spoken[place + 1 : place + 2]
    return place > 0 and not paired & set(beside)
