"""Misquotes: two wordings of one utterance that differ in a negation, a number or a name."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from previews.text.alignment import Alignment, Difference, Gap, align_pair
from previews.text.tokenized_text import TokenizedText

NEGATIONS = {
    "en": {
        "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without",
        "hardly", "unable", "impossible",
    },
    "it": {"non", "no", "mai", "nessuno", "nessuna", "niente", "nulla", "senza", "impossibile"},
    "de": {"nicht", "nie", "niemals", "kein", "keine", "keinen", "keiner", "nichts", "ohne"},
    "es": {"no", "nunca", "jamas", "nadie", "nada", "ningun", "ninguno", "ninguna", "sin"},
    "fr": {"ne", "n", "pas", "jamais", "rien", "personne", "aucun", "aucune", "sans"},
    "nl": {"niet", "nooit", "geen", "niemand", "niets", "zonder"},
    "pt": {"nao", "nunca", "jamais", "ninguem", "nada", "nenhum", "nenhuma", "sem"},
}  # fmt: skip
PRONOUNS = {
    "he", "she", "it", "they", "them", "him", "her", "us", "we", "i", "you", "his", "their", "our",
    "its", "this", "that", "these", "those",
}  # fmt: skip
# German writes every noun with a capital, so that a capital is no sign of a name.
CAPITALS_ARE_NO_SIGN = {"de"}


class MisquoteKind(StrEnum):
    NEGATION = "negation"
    NUMBER = "number"
    NAME = "name"


@dataclass(frozen=True, slots=True, order=True)
class Misquote:
    """Two sources that cannot both be right, with the words in which they differ."""

    kind: MisquoteKind
    sources: tuple[str, str]
    words: tuple[str, str]


def misquotes(
    renderings: Sequence[tuple[str, TokenizedText]], *, language: str = "en"
) -> tuple[Misquote, ...]:
    """Every pair of renderings that differs in a negation, a number or a name.

    A sentence, or the end of one, that one source does not carry is an omission and no misquote.
    """
    in_order = sorted(renderings, key=lambda item: (item[0], item[1].text))
    names = {name for _, rendering in in_order for name in names_in(rendering)}
    differing: set[Misquote] = set()
    for (source, first), (other_source, second) in combinations(in_order, 2):
        pairing = align_pair(first, second)
        for difference in pairing.differences:
            words = (passage(first, difference.first), passage(second, difference.second))
            differing |= {
                Misquote(kind, (source, other_source), words)
                for kind in kinds_of(pairing, difference, names, language)
            }
    return tuple(sorted(differing))


def names_in(rendering: TokenizedText) -> set[str]:
    return {word.says[0] for word in rendering.words if word.says and word.looks_like_name}


def passage(rendering: TokenizedText, gaps: Sequence[Gap]) -> str:
    return rendering.passage(sorted(word for gap in gaps for word in gap.words))


def kinds_of(
    pairing: Alignment, difference: Difference, names: set[str], language: str
) -> Iterator[MisquoteKind]:
    sides = (
        Said(pairing.first, difference.first, language, names),
        Said(pairing.second, difference.second, language, names),
    )
    if is_whole_sentence(difference):
        return
    if sides[0].negations != sides[1].negations and not is_tail(difference):
        yield MisquoteKind.NEGATION
    if is_edge(difference):
        return
    if numbers_differ(*sides):
        yield MisquoteKind.NUMBER
    if language not in CAPITALS_ARE_NO_SIGN and names_differ(*sides):
        yield MisquoteKind.NAME


class Said:
    """What the words of one side of a difference say."""

    def __init__(
        self, rendering: TokenizedText, gaps: Sequence[Gap], language: str, names: set[str]
    ) -> None:
        words = [rendering.words[number] for gap in gaps for number in gap.words]
        self.atoms = [atom for word in words for atom in word.says]
        negations = NEGATIONS.get(language, NEGATIONS["en"])
        self.negations = sum(atom in negations for atom in self.atoms)
        self.numbers = Counter(word.number for word in words if word.number)
        self.names = {word.says[0] for word in words if word.is_capitalised} & names
        self.has_pronoun = bool(PRONOUNS & set(self.atoms))
        self.in_brackets = {
            atom for word in rendering.words if word.in_brackets for atom in word.says
        }
        self.beside_name = any(
            rendering.words[beside].says[0] in names
            for gap in gaps
            for beside in (gap.left, gap.right)
            if beside is not None
        )


def is_whole_sentence(difference: Difference) -> bool:
    gaps = difference.first + difference.second
    return all(gap.left is None and gap.right is None for gap in gaps)


def one_sided(difference: Difference) -> tuple[Gap, ...]:
    """The gaps of a difference that has words on one side only."""
    return () if difference.first and difference.second else difference.first + difference.second


def is_tail(difference: Difference) -> bool:
    """The end of a sentence that the other source cut off. English negates before the verb, so
    what is left keeps its meaning; a beginning that is cut off may turn it round.
    """
    gaps = one_sided(difference)
    return bool(gaps) and all(gap.right is None for gap in gaps)


def is_edge(difference: Difference) -> bool:
    gaps = one_sided(difference)
    return bool(gaps) and all(gap.right is None or gap.left is None for gap in gaps)


def numbers_differ(ours: Said, theirs: Said) -> bool:
    """ "One" against no number is the "a" of another translator."""
    only_ours = (ours.numbers - theirs.numbers).keys() - theirs.in_brackets
    only_theirs = (theirs.numbers - ours.numbers).keys() - ours.in_brackets
    return bool(only_ours or only_theirs) and (only_ours | only_theirs) != {"1"}


def names_differ(ours: Said, theirs: Said) -> bool:
    """A name for a pronoun, or a first name added to a surname, is the same person."""
    only_ours = ours.names - theirs.names - theirs.in_brackets
    only_theirs = theirs.names - ours.names - ours.in_brackets
    if only_ours and only_theirs:
        return True
    named, silent = (ours, theirs) if only_ours else (theirs, ours)
    if not (only_ours or only_theirs) or silent.has_pronoun:
        return False
    return not named.beside_name
