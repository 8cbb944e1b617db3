"""Which duty each official of a match has, where a file gives some of them without a number."""

from collections.abc import Sequence

from previews.importers.formats.parsed_fixture import ParsedOfficial

# "assistant" is anybody behind the referee in a list without labels.
IN_ORDER = {
    "assistant": ("assistant_1", "assistant_2", "fourth"),
    "assistant_referee": ("assistant_1", "assistant_2"),
    "additional": ("additional_1", "additional_2"),
}
AVARS = ("avar_1", "avar_2", "avar_3")

type Assigned = tuple[list[tuple[str, ParsedOfficial]], list[ParsedOfficial]]


def with_duties(officials: Sequence[ParsedOfficial]) -> Assigned:
    """Each official's duty, and the officials for whom no duty is left.

    One AVAR without a number stays without; several are numbered in the order of the file.
    """
    in_order = dict(IN_ORDER)
    if sum(official.duty == "avar" for official in officials) > 1:
        in_order["avar"] = AVARS
    taken = {official.duty for official in officials} - in_order.keys()
    given: set[str] = set()
    assigned: list[tuple[str, ParsedOfficial]] = []
    left: list[ParsedOfficial] = []
    for official in officials:
        if official.duty in in_order:
            free = [duty for duty in in_order[official.duty] if duty not in taken | given]
        else:
            free = [official.duty] if official.duty not in given else []
        if free:
            given.add(free[0])
            assigned.append((free[0], official))
        else:
            left.append(official)
    return assigned, left
