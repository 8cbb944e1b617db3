"""The differences of two outlines: what was replaced, added or removed, by meaning."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from previews.text.outline import Entry, Item, Key, Moves, Path, by_key, entries

# Sentences of a list are the old and the new version of one if they are at least this much alike.
ALIKE = 0.6

type Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A text that was replaced, added or removed, with every entry that goes and comes with it.

    `names` are those of its groups and its own. `before` is empty for what was added, `after` for
    what was removed. A `silent` one says the same as before under another key.
    """

    names: Names
    before: str
    after: str
    removed: tuple[Entry, ...] = field(repr=False)
    added: tuple[Entry, ...] = field(repr=False)
    moves: Moves = Moves.NEVER
    shared: bool = False
    silent: bool = False


def applied(texts: Iterable[Entry], changes: Iterable[Difference]) -> dict[Path, str]:
    """The texts after the changes. Raises KeyError where they belong to another outline."""
    changes = tuple(changes)
    left = dict(texts)
    for change in changes:
        for path, _text in change.removed:
            del left[path]
    for change in changes:
        left |= dict(change.added)
    return left


def differences(before: Item, after: Item) -> tuple[Difference, ...]:
    """What makes the second outline of the first, in the order of the second."""
    return tuple(_between(before, after, (), ()))


def _between(before: Item, after: Item, path: Path, above: Names) -> list[Difference]:
    changed = []
    if before.text != after.text:
        names = (*above, after.name)
        changed.append(_difference(before, after, names, _own(before, path), _own(after, path)))
    inside = (*above, after.heading or after.name)
    old, new = by_key(before.items), by_key(after.items)
    gone = {key: item for key, item in old.items() if key not in new}
    come = {key: item for key, item in new.items() if key not in old}
    replaced = _replaced(gone, come)
    pushed_out = _pushed_out(after, old, new, replaced)
    arrived: list[Difference] = []
    for key, item in new.items():
        if key in old:
            changed += _between(old[key], item, (*path, key), inside)
        elif key in replaced:
            former = replaced[key]
            removed = tuple(entries(gone[former], (*path, former)))
            added = tuple(entries(item, (*path, key)))
            if not removed and not added:
                continue
            difference = _difference(gone[former], item, (*inside, item.name), removed, added)
            changed.append(replace(difference, silent=_says(gone[former]) == _says(item)))
        else:
            arrived += _alone(item, (*path, key), inside, is_new=True)
    if arrived and pushed_out:
        made_room = tuple(entry for key in pushed_out for entry in entries(gone[key], (*path, key)))
        arrived[0] = replace(arrived[0], removed=(*arrived[0].removed, *made_room))
    left = gone.keys() - set(replaced.values()) - (pushed_out if arrived else set())
    for key, item in gone.items():
        if key in left:
            arrived += _alone(item, (*path, key), inside, is_new=False)
    return changed + arrived


def _own(item: Item, path: Path) -> tuple[Entry, ...]:
    return ((path, item.text),) if item.text else ()


def _difference(
    before: Item | None,
    after: Item | None,
    names: Names,
    removed: tuple[Entry, ...],
    added: tuple[Entry, ...],
) -> Difference:
    item = after or before
    assert item is not None
    return Difference(
        names=names,
        before=before.text if before else "",
        after=after.text if after else "",
        removed=removed,
        added=added,
        moves=item.moves,
        shared=item.shared,
    )


def _alone(item: Item, path: Path, above: Names, *, is_new: bool) -> list[Difference]:
    """What is only in one outline: one difference for each of the highest items with a text."""
    if not item.text:
        inside = (*above, item.heading or item.name)
        return [
            difference
            for key, inner in by_key(item.items).items()
            for difference in _alone(inner, (*path, key), inside, is_new=is_new)
        ]
    whole = tuple(entries(item, path))
    names = (*above, item.name)
    if is_new:
        return [_difference(None, item, names, (), whole)]
    return [_difference(item, None, names, whole, ())]


def _replaced(gone: Mapping[Key, Item], come: Mapping[Key, Item]) -> dict[Key, Key]:
    """The keys of new items with those of the items that they replace, the likest first."""
    likeness = {(new, old): _likeness(gone[old], come[new]) for new in come for old in gone}
    replaced: dict[Key, Key] = {}
    for (new, old), alike in sorted(likeness.items(), key=lambda pair: -pair[1]):
        if alike >= ALIKE and new not in replaced and old not in replaced.values():
            replaced[new] = old
    return replaced


def _likeness(old: Item, new: Item) -> float:
    """From 0 to 2: the same under another key, in the same slot, or a sentence much like it."""
    if _says(old) == _says(new):
        return 2.0
    if new.slot:
        return 1.0 if new.slot == old.slot else 0.0
    if not (old.is_sentence and new.is_sentence):
        return 0.0
    return SequenceMatcher(None, old.text, new.text, autojunk=False).ratio()


def _says(item: Item) -> tuple[str, list[Entry]]:
    """What readers are told by an item, whatever its key."""
    return item.name, sorted(entries(item))


def _pushed_out(
    group: Item, old: Mapping[Key, Item], new: Mapping[Key, Item], replaced: Mapping[Key, Key]
) -> set[Key]:
    """The last items of a list with room for a few, which have made room for others."""
    if not group.limited:
        return set()
    pushed_out: set[Key] = set()
    for part in {item.part for item in new.values()}:
        was = [key for key, item in old.items() if item.part == part]
        arrived = [key for key in new if key not in old and key not in replaced]
        arrived = [key for key in arrived if new[key].part == part]
        kept = [number for number, key in enumerate(was) if key in new]
        tail = was[kept[-1] + 1 :] if kept else was
        free = [key for key in tail if key not in replaced.values()]
        if len(free) <= len(arrived):
            pushed_out.update(free)
    return pushed_out
