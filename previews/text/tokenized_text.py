"""A rendering of an utterance: its words, numbered, and the sentences that hold them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from previews.text.tokenizer import Word, sentences

# The number of a word in its rendering, and one thing the word says.
type Atom = tuple[int, str]


@dataclass(frozen=True)
class TokenizedText:
    """A text as numbered words and the sentences that hold them."""

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
