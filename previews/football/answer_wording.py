"""The sentence in which an answer says chosen figures of it, with the conditions on them."""

from collections.abc import Collection

from previews.football.computed import Computed, Weight
from previews.football.verdict import suggested


def worded(names: Collection[str], computed: Computed) -> tuple[str, tuple[str, ...]]:
    """The sentence, and the figures that it says: those named, and those of their conditions.

    Figures of which the archive has no value are left out.
    """
    values = {name: value for name, value in computed.values.items() if name in names}
    grave = [
        caveat
        for caveat in computed.caveats
        if caveat.weight is Weight.MISLEADING
        and caveat.concerns(values)
        and not caveat.is_said_in(values)
    ]
    wanted = set(values).union(*(caveat.said_by for caveat in grave))
    return suggested(values, computed, grave), tuple(
        name for name in computed.values if name in wanted
    )


def names_that_fit(computed: Computed, longest: int) -> tuple[str, ...]:
    """The first figures of the answer whose sentence is no longer than so many characters."""
    names: tuple[str, ...] = ()
    for name in computed.values:
        if len(worded((*names, name), computed)[0]) > longest:
            break
        names = (*names, name)
    return names
