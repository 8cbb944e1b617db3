"""Figures of an answer that a sentence seems to state: suggestions, for an editor to confirm."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from previews.football.computed import Computed, Figure
from previews.football.sentence_figures import figure_named
from previews.text.numbers_said import NumberKind, SaidNumber, explained_by, said_at, stem
from previews.text.spelling import fold
from previews.text.stated_value import Value, in_words, plainly
from previews.text.tokenizer import Word, words

# The words of a figure's title stand no further than this from its number.
NEAR = 4
MEANS = {
    "win": "won", "victory": "won", "victorie": "won", "defeat": "lost", "losses": "lost",
    "draw": "drawn", "drew": "drawn", "lose": "lost",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FiguresRead:
    """`stated` is by figure, as an editor types it; `unread` are numbers that fit no figure."""

    stated: dict[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()


def figures_read(sentence: str, computed: Computed, asked: Iterable[Value] = ()) -> FiguresRead:
    """Numbers go to the figure that the words beside them name, else to the one of that value.

    `asked` are the values of the question's parameters: a sentence says them as well.
    """
    asked = tuple(asked)
    stated = dict(_names_said(sentence, computed, {fold(str(value)) for value in asked}))
    known = explained_by((*computed.values.values(), *asked))
    spoken = words(sentence)
    unread = []
    for place in range(len(spoken)):
        said = said_at(spoken, place) if spoken[place].number else None
        if said is None:
            continue
        name = figure_named(said, computed) or _named_near(spoken, place, said, computed)
        name = name or _only_figure(said, computed, taken=set(stated))
        if name:
            stated.setdefault(name, _typed(said))
        elif not known.has(said):
            unread.append(said.text)
    return FiguresRead(stated, tuple(dict.fromkeys(unread)))


def _named_near(spoken: Sequence[Word], place: int, said: SaidNumber, computed: Computed) -> str:
    """The figure whose whole title is said nearest to the number; empty where two are as near."""
    if said.kind is not NumberKind.COUNT or said.is_place:
        return ""
    far: dict[str, int] = {}
    for other in range(max(0, place - NEAR), min(len(spoken), place + NEAR + 1)):
        for word in spoken[other].says:
            plain = MEANS.get(stem(word), stem(word))
            far[plain] = min(abs(other - place), far.get(plain, NEAR))
    named = {}
    for figure in computed.figures:
        title = {stem(word) for word in fold(figure.title).split()}
        if plainly(figure.value)[0] == "number" and title <= far.keys():
            named[figure.name] = (max(far[word] for word in title), -len(title))
    nearest = [name for name, distance in named.items() if distance == min(named.values())]
    return nearest[0] if len(nearest) == 1 else ""


def _only_figure(said: SaidNumber, computed: Computed, taken: Collection[str]) -> str:
    """The figure that has this value, or is the only score; empty where several may be meant."""
    figures = [each for each in computed.figures if each.name not in taken]
    same = [each for each in figures if _has(each, said)]
    if not same and said.kind is NumberKind.SCORE:
        same = [each for each in figures if plainly(each.value)[0] == "score"]
    return same[0].name if len(same) == 1 else ""


def _has(figure: Figure, said: SaidNumber) -> bool:
    kind = plainly(figure.value)[0]
    wanted = "score" if said.kind is NumberKind.SCORE else "number"
    return kind == wanted and explained_by([figure.value]).has(said)


def _typed(said: SaidNumber) -> str:
    if said.kind is NumberKind.SCORE:
        goals = re.findall(r"\d+", said.text)
        return "-".join(goals if len(goals) == len(said.numbers) else map(str, said.numbers))
    return str(said.numbers[0])


def _names_said(
    sentence: str, computed: Computed, asked: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Names of the answer that the sentence says: a top scorer, a competition."""
    text = fold(sentence)
    for figure in computed.figures:
        if not isinstance(figure.value, str) or plainly(figure.value)[0] != "name":
            continue
        name = fold(figure.value)
        is_said = name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        if is_said and name not in asked:
            yield figure.name, in_words(figure.value)
