"""Scores as football.txt writes them: half-time, 90 and 120 minutes, shoot-out.

The order is always first team, second team, in shoot-outs too. What a bracket means depends on
the words before it, so a score is read whole or not at all.
"""

import re
from dataclasses import dataclass

from previews.data.match_words import outcome_words
from previews.football.score import Goals, Score
from previews.importers.formats.word_key import word_key

PAIR = r"\d{1,2}[-:\u2013]\d{1,2}(?![\d/-])"
# German, Italian and French too, with their full stops: "n.V.", "d.t.s.", "a.p.".
AFTER_EXTRA_TIME = (
    r"(?:a\.\s?e\.\s?t\.?|aet\b|asdet\b|(?-i:n\.\s?V\.|d\.\s?t\.\s?s\.|a\.\s?p\.))"
    r"(?:\s?/\s?(?:gg|sg)\b)?"
)
# Never with one capital: "Olympiakos 2-1 P.A.O.K." and "2-1 Pen Argyl" are no shoot-outs.
ON_PENALTIES = r"(?-i:(?:pens?|PENS?|p)\b\.?|[in]\.\s?E\.|t\.\s?a\.\s?b\.|d\.\s?c\.\s?r\.)(?![\w.])"
BRACKET = rf"\(\s*{PAIR}(?:\s*,\s*{PAIR}){{0,2}}\s*\)"

BETWEEN_GOALS = re.compile(r"[-:\u2013]")
EVERY_PAIR = re.compile(PAIR)
SCORE = re.compile(
    rf"""(?<![\w(\[/.-])
    (?:(?P<pens_first>{PAIR})\s*{ON_PENALTIES}
       (?:\s*,?\s*(?P<after_pens>{PAIR})\s*(?P<extra_after_pens>{AFTER_EXTRA_TIME}))?
     | (?P<goals>{PAIR})(?:\s*(?P<extra>{AFTER_EXTRA_TIME}))?
    )
    (?P<awarded>\s?awd\b\.?)?
    (?:\s*(?P<bracket>{BRACKET}))?
    (?:\s*,?\s*(?P<pens_last>{PAIR})\s*{ON_PENALTIES})?
    (?![\w(])
    """,
    re.VERBOSE | re.IGNORECASE,
)
FULLER = re.compile(
    rf"[\[(](?=[^\])]*(?:{AFTER_EXTRA_TIME}|{ON_PENALTIES}|\bHT\b|\bFT\b|\bAGG\b))(?P<words>[^\])]*)[\])]",
    re.IGNORECASE,
)
# What a fuller score has beside its pairs: "[Beta won 4-2 on pens]" is a note.
LABELS = re.compile(
    rf"{PAIR}|{AFTER_EXTRA_TIME}|{ON_PENALTIES}|\b(?:pens?|penalties|HT|FT|AGG|on|after|\d{{1,3}}')|[\s,;:./]+",
    re.IGNORECASE,
)
COMPACT_SECOND_LEG = re.compile(
    rf"^\s*(?P<second>{PAIR})\s*(?:\((?P<words>agg[^)]*)\))?\s*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ReadScore:
    """A score and where it is in the text.

    `goals_unknown` is a shoot-out given without the goals of its match.
    """

    score: Score | None
    goals_unknown: Goals | None
    start: int
    end: int
    awarded: bool = False
    extra_time: bool = False


def find_fuller(text: str, start: int = 0) -> re.Match[str] | None:
    """The bracket at that place, where it has nothing but pairs and their labels."""
    fuller = FULLER.match(text, start)
    return fuller if fuller and not LABELS.sub("", fuller["words"]) else None


def goals_from(text: str) -> Goals:
    """Two numbers with a hyphen, a dash or a colon between them."""
    home, away = BETWEEN_GOALS.split(text.strip())
    return Goals(int(home), int(away))


def find_score(text: str, start: int = 0) -> ReadScore | None:
    """The first score from `start` on, None where there is none."""
    match = SCORE.search(text, start)
    return _understood(match) if match else None


def _understood(match: re.Match[str]) -> ReadScore | None:
    bracket = match["bracket"] or ""
    earlier = [goals_from(pair) for pair in EVERY_PAIR.findall(bracket)]
    extra = bool(match["extra"] or match["extra_after_pens"])
    shoot_out = match["pens_first"] or match["pens_last"]
    last = match["goals"] or match["after_pens"]
    score = _score(
        goals_from(last) if last else None,
        earlier,
        extra=extra,
        shoot_out=goals_from(shoot_out) if shoot_out else None,
    )
    if score is None and (last or bracket):
        return None
    return ReadScore(
        score,
        goals_unknown=goals_from(shoot_out) if shoot_out and score is None else None,
        start=match.start(),
        end=match.end(),
        awarded=bool(match["awarded"]),
        extra_time=extra,
    )


def _score(
    last: Goals | None, earlier: list[Goals], *, extra: bool, shoot_out: Goals | None
) -> Score | None:
    if last is None and len(earlier) == 3:
        last, extra = earlier.pop(0), True
    if extra:
        after_90, half_time = [*earlier, None, None][:2]
        after_120 = last
    elif last is None:
        after_90, half_time = [*earlier, None, None][:2]
        after_120 = None
    elif len(earlier) > 1:
        return None
    else:
        after_90, after_120 = last, None
        half_time = earlier[0] if earlier else None
    return Score.from_parts(
        after_90=after_90, after_120=after_120, half_time=half_time, shoot_out=shoot_out
    )


def with_fuller(score: Score, words: str) -> Score:
    """The score with what a bracket after the second team adds: "(aet, 4-1 pen)"."""
    extra = score.extra_time or bool(re.search(AFTER_EXTRA_TIME, words, re.IGNORECASE))
    half_time = _named(words, "HT") or score.half_time
    after_90 = _named(words, "FT")
    shoot_out = _named(words, "PEN") or _before_pens(words) or score.shoot_out
    if not extra:
        return (
            Score.from_parts(
                after_90=after_90 or score.goals, half_time=half_time, shoot_out=shoot_out
            )
            or score
        )
    stated = after_90 or (score.after_90 if score.extra_time else None)
    return (
        Score.from_parts(
            after_90=stated, after_120=score.goals, half_time=half_time, shoot_out=shoot_out
        )
        or score
    )


def is_label(words: str) -> bool:
    """Whether the words say no more than what the pairs of a score are: "n.V.", "4-3 pens"."""
    is_fuller = find_fuller(f"({words})") and re.search(
        rf"{PAIR}|{AFTER_EXTRA_TIME}", words, re.IGNORECASE
    )
    return bool(is_fuller) or _outcome(words) in ("extra_time", "played")


def with_label(score: Score, words: str) -> Score:
    """The score with what such words say."""
    return with_fuller(score, "aet" if _outcome(words) == "extra_time" else words)


def _outcome(words: str) -> str:
    # Short words, such as "F", "fin" and "90", are words of names too.
    is_short = len(words) < 5 and words not in ("FT", "AET", "aet", "n.V.")
    return "" if is_short else outcome_words().get(word_key(words), "")


def _named(words: str, name: str) -> Goals | None:
    match = re.search(rf"\b{name}\s+({PAIR})", words, re.IGNORECASE)
    return goals_from(match[1]) if match else None


def _before_pens(words: str) -> Goals | None:
    match = re.search(rf"({PAIR})\s*(?:on\s+)?{ON_PENALTIES}", words, re.IGNORECASE)
    return goals_from(match[1]) if match else None
