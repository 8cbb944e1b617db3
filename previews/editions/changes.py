"""The changes between two documents: corrections and updates, as fans read them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import msgspec

from previews.editions.declared import outline
from previews.editions.document import Document
from previews.models.edition_change import Change, ChangeKind
from previews.sections import IN_EDITION
from previews.text.changed_sentences import changed_sentences
from previews.text.outline import Entry, Moves, entries
from previews.text.outline_differences import Difference, differences

# The same for the same value, whatever the order of a mapping.
encoded = msgspec.json.Encoder(order="deterministic").encode
# Matches are told in several places, and a change of one once.
MATCHES = "Matches counted"


def changes(before: Document, after: Document) -> tuple[Change, ...]:
    """Everything that fans read differently, in the order of the later document."""
    # Values that are equal may say something else: a club is the same under another name.
    if before == after and encoded(before) == encoded(after):
        return ()
    read = [each for each in _differences(before, after) if not each.silent]
    depends = any(each.moves is Moves.WITH_MATCHES and each.before for each in read)
    moved_on = depends and _another_match_counts(before, after)
    by_key: dict[str, Change] = {}
    for difference in read:
        change = _change(difference, moved_on=moved_on)
        known = by_key.get(change.key)
        if known is not None:
            change = replace(
                known,
                removed=(*known.removed, *change.removed),
                added=(*known.added, *change.added),
            )
        by_key[change.key] = change
    return tuple(by_key.values())


def _differences(before: Document, after: Document) -> tuple[Difference, ...]:
    """Without the sections that are the same in both: most releases change one of them."""
    sections: tuple[Any, Any] = before.sections, after.sections
    same: dict[str, Any] = {
        name: None
        for name in (section.parameter for section in IN_EDITION)
        if len({encoded(getattr(values, name)) for values in sections}) == 1
    }
    old, new = (
        replace(document, sections=msgspec.structs.replace(values, **same))
        for document, values in zip((before, after), sections, strict=True)
    )
    return differences(outline(old), outline(new))


def _another_match_counts(before: Document, after: Document) -> bool:
    return another_match_counts(entries(outline(before)), entries(outline(after)))


def changes_to_store(previous: Document | None, new: Document) -> list[dict[str, str]]:
    """The changes as `Edition.changes` keeps them; none for a first edition."""
    return [] if previous is None else [change.stored for change in changes(previous, new)]


def another_match_counts(before: Iterable[Entry], after: Iterable[Entry]) -> bool:
    """Whether a match has been added, and none that was counted has become another result."""
    old, new = results_by_match(before), results_by_match(after)
    corrected = any(old[match] != new[match] for match in old.keys() & new.keys())
    return bool(new.keys() - old.keys()) and not corrected


def results_by_match(texts: Iterable[Entry]) -> Mapping[str, set[str]]:
    """The results told of each match, without what a list says beside them."""
    results: dict[str, set[str]] = {}
    for path, text in texts:
        if path and path[-1][0].startswith("match "):
            results.setdefault(path[-1][0], set()).add(text.partition(" · ")[0])
    return results


def _change(difference: Difference, *, moved_on: bool) -> Change:
    before, after = difference.before, difference.after
    if before and after:
        before, after = changed_sentences(before, after)
    names = [name for name in difference.names if name]
    section, about = names[0] if names else "", _about(names[1:])
    if difference.shared:
        section, about = MATCHES, ""
    return Change(
        section=section,
        about=about,
        kind=_kind(before, difference.moves, moved_on=moved_on),
        before=before,
        after=after,
        removed=difference.removed,
        added=difference.added,
    )


def _kind(before: str, moves: Moves, *, moved_on: bool) -> ChangeKind:
    """A figure that moves on with another match was right, and so was a confirmation."""
    may_move = moves is Moves.WITH_TIME or (moves is Moves.WITH_MATCHES and moved_on)
    return ChangeKind.UPDATE if not before or may_move else ChangeKind.CORRECTION


def _about(names: list[str]) -> str:
    """Liverpool: Conor Bradley, source."""
    if len(names) < 2:
        return "".join(names)
    return f"{names[0]}: {', '.join(names[1:])}"
