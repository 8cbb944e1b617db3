"""Messages of an import with the same doubts as one sentence, with a count and one remedy."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

# So few of a kind are printed each for itself.
FEW = 3
# Reasons, or examples, of a group that are printed.
EXAMPLES = 8


@dataclass(slots=True)
class MessageGroup:
    """Messages of one outcome with doubts under the same rules and with the same remedies."""

    messages: list[dict[str, Any]] = field(default_factory=list)

    @property
    def outcome(self) -> str:
        return str(self.messages[0]["outcome"])

    @property
    def line(self) -> int:
        return int(self.messages[0]["line"])

    @property
    def text(self) -> str:
        """All of them in a sentence; the message itself where there is only one."""
        if len(self.messages) == 1:
            return str(self.messages[0]["text"])
        remedies = dict.fromkeys(
            doubt["remedy"] for each in self.messages for doubt in each["doubts"] if doubt["remedy"]
        )
        last = max(each["line"] for each in self.messages)
        matches = f"{len(self.messages):,} matches, down to line {last}"
        return f"{matches}: {'. '.join((self._reasons(), *remedies))}."

    def _reasons(self) -> str:
        """The reasons that rows share; where each row has its own, the first rows with theirs."""
        reasons = Counter(doubt["reason"] for each in self.messages for doubt in each["doubts"])
        if 2 * len(reasons) <= len(self.messages):
            parts = [f"{reason} ({count:,})" for reason, count in reasons.most_common()]
        else:
            parts = [
                f"{each['match']}: {', '.join(doubt['reason'] for doubt in each['doubts'])}"
                for each in self.messages
            ]
        more = len(parts) - EXAMPLES
        return "; ".join([*parts[:EXAMPLES], *([f"and {more:,} more"] if more > 0 else [])])


def grouped(messages: Sequence[dict[str, Any]]) -> list[MessageGroup]:
    """The messages in the order of the file, those of more than FEW of a kind together."""
    kinds = [_kind(message) for message in messages]
    counts = Counter(kind for kind in kinds if kind)
    together: dict[tuple[str, ...], MessageGroup] = {}
    groups = []
    for message, kind in zip(messages, kinds, strict=True):
        if kind in together:
            together[kind].messages.append(message)
            continue
        groups.append(MessageGroup([message]))
        if counts[kind] > FEW:
            together[kind] = groups[-1]
    return groups


def shown(groups: Sequence[MessageGroup], most: int) -> list[MessageGroup]:
    """The first of them, and in any case the first of each outcome, in the order of the file."""
    firsts: dict[str, int] = {}
    for place, group in enumerate(groups):
        firsts.setdefault(group.outcome, place)
    kept = set(firsts.values())
    others = (place for place in range(len(groups)) if place not in kept)
    kept.update(islice(others, max(0, most - len(kept))))
    return [group for place, group in enumerate(groups) if place in kept]


def _kind(message: dict[str, Any]) -> tuple[str, ...]:
    """The outcome with the rules and remedies of the doubts; empty without doubts."""
    doubts = message.get("doubts", ())
    if not doubts:
        return ()
    parts = sorted({f"{doubt['rule']}: {doubt['remedy']}" for doubt in doubts})
    return (str(message["outcome"]), *parts)
