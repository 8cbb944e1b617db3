"""A result in one cell: "2-1 (1-0)", "2:1 n.V. (1:1, 0:1)", "1-1 (4-3 pens)", "postponed"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from previews.data.match_words import Outcome, decided_words, match_words, outcome_words
from previews.football.score import Goals
from previews.importers.formats.score_as_date import ScoreAsDate, score_as_date
from previews.importers.formats.word_key import word_key

LIKE = "write it like 2-1"
# As keyboards, word processors and web pages write it.
DASHES = r"\-\u2010\u2011\u2012\u2013\u2014\u2212"
TOKEN = re.compile(
    rf"""(?P<pair>(?<![\d.:/-])(?P<home>\d{{1,2}})\s?[{DASHES}:~xX]\s?(?P<away>\d{{1,2}})
          (?![\d:/-]|\.\d))
      # SportsPress: 2|1; but more than two numbers are goals of its halves.
      | (?P<barred>(?<![\d|\u00a6])(?P<left>\d{{1,2}})\s?[|\u00a6]\s?(?P<right>\d{{1,2}})
          (?!\s?[|\u00a6\d:-]))
      | (?P<bracket>[()\[\]])
      | (?P<comma>[,;|\u00a6])
      | (?P<words>[^()\[\],;|\u00a6\d]+(?:90|120)?)
      | (?P<minutes>90|120)(?=\s?(?:min|')|\s*[)\]:])""",
    re.VERBOSE,
)
# A cell of a game without a result: "-:-", "v", "? - ?".
NOTHING = re.compile(rf"[\s{DASHES}:.?/*xX_|\u00a6~]*|vs?\.?", re.IGNORECASE)
# What a pair of numbers can be; a pair without a label is "plain".
type Label = str


@dataclass(frozen=True, slots=True)
class CellScore:
    """The goals of a cell. `final` are those at the end, of 90 or of 120 minutes.

    `outcome` is what the cell says became of the match. `left_out` is a bracket of which the cell
    does not say whether it is of half-time or of 90 minutes.
    """

    final: Goals | None = None
    half_time: Goals | None = None
    after_90: Goals | None = None
    shoot_out: Goals | None = None
    outcome: Outcome | None = None
    left_out: str = ""


@dataclass(slots=True)
class _Parts:
    """The pairs of a cell by their labels, and the outcomes that its words state."""

    pairs: list[tuple[Label, Goals]] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)

    def take(self, *labels: Label) -> list[Goals]:
        return [goals for label, goals in self.pairs if label in labels]


@lru_cache(maxsize=4096)
def read_score(text: str) -> CellScore:
    """The result in a cell, empty where it holds none.

    Raises ScoreAsDate for a date, and ValueError for what is no result.
    """
    if NOTHING.fullmatch(text):
        return CellScore()
    if reason := score_as_date(text):
        raise ScoreAsDate(reason)
    if outcome := outcome_words().get(word_key(text)):
        return CellScore(outcome=outcome)
    parts = _parts(text)
    if parts is None or not parts.pairs:
        raise ValueError(f"not a result: {text!r}; {LIKE}")
    return _in_order(_understood(parts, text), text)


def _parts(text: str) -> _Parts | None:
    """Every pair with its label; None where a word is not known."""
    parts, at = _Parts(), 0
    section: list[str | Goals] = []
    while at < len(text):
        token = TOKEN.match(text, at)
        if token is None:
            return None
        at = token.end()
        if token["pair"]:
            section.append(Goals(int(token["home"]), int(token["away"])))
        elif token["barred"]:
            section.append(Goals(int(token["left"]), int(token["right"])))
        elif token["bracket"] or token["comma"]:
            if not _add_section(parts, section):
                return None
            section = []
        elif word_key(token[0]):
            section.append(token[0])
    return parts if _add_section(parts, section) else None


def _add_section(parts: _Parts, section: list[str | Goals]) -> bool:
    """The pairs between two commas or brackets; whether every word is known.

    A word belongs to the pair before it: "1-1 aet". Before the first pair, and "pens" between two
    of which the last has none behind it, it belongs to the next: "1-1 pens 4-3".
    """
    labels: dict[int, Label] = {}
    for index, word in enumerate(section):
        if not isinstance(word, str):
            continue
        label = _label(word)
        if label is None:
            return False
        before = index > 0 and isinstance(section[index - 1], Goals)
        is_last_word = index == len(section) - 2
        owner = index - 1 if before and not (label == "penalties" and is_last_word) else index + 1
        if owner < len(section):
            labels[owner] = label
        parts.outcomes += [outcome for outcome in match_words().outcomes if outcome == label]
    parts.pairs += [
        (labels.get(index, "plain"), goals)
        for index, goals in enumerate(section)
        if isinstance(goals, Goals)
    ]
    return True


def _label(words: str) -> Label | None:
    beside = match_words().beside_scores
    kept = [word for word in words.split() if word_key(word) not in beside.silent]
    for key in (word_key(words), word_key(" ".join(kept))):
        if key in beside.half_time:
            return "half_time"
        if key in beside.after_90:
            return "after_90"
        if key in beside.aggregate:
            return "aggregate"
        if key in decided_words():
            return decided_words()[key]
    return None


def _understood(parts: _Parts, text: str) -> CellScore:
    # "3-0 awarded" and "2-1 aet" are scores at the end, as is a pair without a word.
    at_the_end = {label for label in decided_words().values() if label != "penalties"}
    plain = parts.take("plain", *at_the_end)
    after_90, half_time = parts.take("after_90"), parts.take("half_time")
    shoot_out = parts.take("penalties")
    outcome = _outcome(parts.outcomes)
    if not plain and not shoot_out:
        plain, after_90 = after_90, []
    if max(map(len, (after_90, half_time, shoot_out))) > 1:
        raise ValueError(f"not a result: {text!r}; {LIKE}")
    score = CellScore(
        final=plain[0] if plain else None,
        half_time=half_time[0] if half_time else None,
        after_90=after_90[0] if after_90 else None,
        shoot_out=shoot_out[0] if shoot_out else None,
        outcome=outcome,
    )
    return _with_earlier(score, plain[1:], text)


def _with_earlier(score: CellScore, earlier: list[Goals], text: str) -> CellScore:
    """The score with the pairs of its bracket: (half-time), or (after 90, half-time)."""
    longer = score.outcome in ("extra_time", "penalties")
    if not earlier:
        return score
    if len(earlier) == 2 and longer and score.after_90 is None and score.half_time is None:
        return replace(score, after_90=earlier[0], half_time=earlier[1])
    if len(earlier) == 1 and longer and score.half_time is None:
        return replace(score, left_out=f"{earlier[0].home}-{earlier[0].away}")
    if len(earlier) == 1 and not longer and score.half_time is None:
        return replace(score, half_time=earlier[0])
    raise ValueError(f"not a result: {text!r}; {LIKE}")


def _in_order(score: CellScore, text: str) -> CellScore:
    """The same score. Raises ValueError where goals would have been taken back."""
    known = [goals for goals in (score.half_time, score.after_90, score.final) if goals]
    for earlier, later in pairwise(known):
        if later.home < earlier.home or later.away < earlier.away:
            raise ValueError(
                f"goals cannot be taken back in {text!r}: {earlier}, then {later}; if a pair is "
                "the shoot-out, write it like 1-1 (4-3 pens)"
            )
    return score


def _outcome(outcomes: Iterable[Outcome]) -> Outcome | None:
    """The one that says most: a shoot-out follows extra time, an award follows all."""
    order = ("played", "extra_time", "penalties")
    ranked = sorted(
        outcomes, key=lambda outcome: order.index(outcome) if outcome in order else len(order)
    )
    return ranked[-1] if ranked else None
