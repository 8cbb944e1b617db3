"""Scores stated in the order of the wrong hosts: one mistake, and not two."""

from collections.abc import Mapping

from previews.text.stated_value import Value, plainly, same


def in_order_of_hosts(
    stated: Mapping[str, Value], known: Mapping[str, Value], hosts: Mapping[str, str]
) -> Mapping[str, Value]:
    """What is stated, with each score turned round that is only wrong because the hosts are.

    `hosts` names, for each score, the figure with the hosts. "5-0 at Anfield" of the 0-5 in
    Bergamo has the ground wrong, and the score right.
    """
    turned = {
        score: known[score]
        for score, ground in hosts.items()
        if score in stated
        and ground in stated
        and not same(stated[ground], known.get(ground))
        and is_turned(stated[score], known.get(score))
    }
    return {**stated, **turned}


def is_turned(score: Value, other: Value) -> bool:
    """Whether both are scores, and one is the other from the away side's view."""
    kind, *goals = plainly(score)
    return kind == "score" and plainly(other) == (kind, *goals[::-1])
