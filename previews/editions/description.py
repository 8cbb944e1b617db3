"""How a value of a section is described as items of an outline, by its declaration."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from string import Formatter
from typing import Any

from previews.text.markdown import as_words
from previews.text.outline import Item, Moves

# Words with fields of the value in braces, or a function of the value.
type Pattern = str | Callable[[Any], str]
type Part = str | tuple[str, "Description"]


@dataclass(frozen=True, slots=True)
class Description:
    """What fans read of a type of values.

    `key` finds a value again among its siblings: the first of its patterns that is not empty, else
    its name. `name` is what readers call it, `heading` what they call it in front of its parts.
    A pattern is empty where one of its fields is, except for `{field:?}`. `{field:yes|no}` has the
    words for a yes or no, `{field:if}` leaves out a zero.

    `leaves` are texts below it, and `parts` values below it, each under a name; `limited` are those
    lists that show the newest few. The parts of a `lifted` value are described as those of the
    value above, each behind its text.

    `silent` fields are presentation. `follows` are computed from what is described elsewhere, and
    `computed` read by a function.
    """

    key: str | tuple[str, ...] = ()
    name: Pattern = ""
    text: tuple[Pattern, ...] = ()
    leaves: Mapping[str, Pattern | tuple[Pattern, ...]] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)
    heading: str = ""
    between: str = ", "
    lifted: bool = False
    limited: tuple[str, ...] = ()
    moves: Moves = Moves.NEVER
    # Leaves that move although the rest does not.
    moving: Mapping[str, Moves] = field(default_factory=dict)
    slot: str = ""
    part: str = ""
    is_sentence: bool = False
    shared: bool = False
    silent: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    computed: tuple[str, ...] = ()

    @property
    def told_fields(self) -> set[str]:
        """The names of the fields that readers are told of."""
        patterns = [*together(self.key), self.name, self.heading, *self.text]
        patterns += [pattern for leaf in self.leaves.values() for pattern in together(leaf)]
        return {*self.parts, *self.computed, *fields_in(patterns)}


def together(patterns: Pattern | tuple[Pattern, ...]) -> tuple[Pattern, ...]:
    return patterns if isinstance(patterns, tuple) else (patterns,)


def fields_in(patterns: list[Pattern]) -> set[str]:
    return {
        steps(name)[0]
        for pattern in patterns
        if isinstance(pattern, str)
        for _before, name, _spec, _conversion in parsed(pattern)
        if name
    }


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells values by the declarations of their types."""

    declared: Mapping[type, Description]

    def item(
        self, value: Any, description: Description | None = None, *, key: str = "", name: str = ""
    ) -> Item:
        description = description or self.declared[type(value)]
        text = self.text(value, description)
        named = name or self.filled(description.name, value)
        keys = (self.filled(pattern, value) for pattern in together(description.key))
        return Item(
            key=key or next(filter(None, keys), "") or named or text,
            name=named,
            text=text,
            items=(*self.leaves(value, description), *self.parts(value, description)),
            heading=self.filled(description.heading, value),
            moves=description.moves,
            is_sentence=description.is_sentence,
            slot=description.slot,
            part=self.filled(description.part, value),
            shared=description.shared,
        )

    def text(self, value: Any, description: Description) -> str:
        return description.between.join(
            filter(None, (self.filled(each, value) for each in description.text))
        )

    def leaves(self, value: Any, description: Description) -> Iterator[Item]:
        for name, patterns in description.leaves.items():
            words = (self.filled(pattern, value) for pattern in together(patterns))
            moves = description.moving.get(name, description.moves)
            yield Item(name, name, description.between.join(filter(None, words)), moves=moves)

    def parts(self, value: Any, description: Description) -> Iterator[Item]:
        for part, how in description.parts.items():
            name, own = how if isinstance(how, tuple) else (how, None)
            inner = getattr(value, part)
            if inner is None:
                continue
            if type(inner) is tuple:
                items = tuple(self.of_list(flat(inner), own, description.moves))
                yield Item(part, name, items=items, limited=part in description.limited)
            else:
                yield self.item(inner, own, key=part, name=name)

    def of_list(
        self, values: Iterator[Any], description: Description | None, moves: Moves
    ) -> Iterator[Item]:
        for value in values:
            if isinstance(value, str):
                words = self.in_words(value, "")
                yield Item(words, text=words, is_sentence=True, moves=moves)
                continue
            item = self.item(value, description)
            if (description or self.declared[type(value)]).lifted:
                yield from lifted(item)
            else:
                yield item

    def filled(self, pattern: Pattern, value: Any) -> str:
        """The pattern with the fields of the value; empty where one of them is."""
        if not isinstance(pattern, str):
            return pattern(value)
        texts = []
        for before, name, spec, _conversion in parsed(pattern):
            texts.append(before)
            if name:
                words = self.in_words(value_at(name, value), spec or "")
                if words == "" and spec != "?":
                    return ""
                texts.append(words)
        return "".join(texts)

    def in_words(self, value: Any, spec: str) -> str:
        match value:
            case None:
                return ""
            case bool():
                yes, _, no = spec.partition("|")
                return yes if value else no
            case int() if spec == "if":
                return str(value or "")
            case float() if spec == "":
                return f"{value:g}"
            case date() if spec == "":
                return f"{value:%-d %B %Y}"
            case str():
                return as_words(value) if spec == "prose" else " ".join(value.split())
        if type(value) is tuple:
            return "; ".join(self.in_words(each, spec) for each in value)
        description = self.declared.get(type(value))
        if description is not None and description.text:
            return self.text(value, description)
        return format(value, "" if spec == "?" else spec)


@cache
def parsed(pattern: str) -> tuple[tuple[str, str | None, str | None, str | None], ...]:
    return tuple(Formatter().parse(pattern))


@cache
def steps(name: str) -> tuple[str, ...]:
    return tuple(name.replace("[", ".").replace("]", "").split("."))


def value_at(name: str, value: Any) -> Any:
    """The field of that name: "club.name", "goals[0]"; None where there is no club."""
    for step in steps(name):
        if value is None:
            return None
        value = value[int(step)] if step.isdecimal() else getattr(value, step)
    return value


def lifted(item: Item) -> Iterator[Item]:
    for group in item.items:
        for inner in group.items:
            yield replace(inner, text=": ".join(filter(None, (item.text, inner.text))))


def flat(values: tuple[Any, ...]) -> Iterator[Any]:
    """Without lists inside lists: a line of players is not told apart from the next."""
    for value in values:
        if type(value) is tuple:
            yield from flat(value)
        else:
            yield value
