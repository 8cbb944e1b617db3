"""The two sides of a match line, with the score between or behind them and what follows.

The runs are padded to columns, but an over-long name leaves one blank only. So the line is split
on the last " v " or on the score, never on columns.
"""

import re

from previews.football.score import Score
from previews.importers.formats.football_txt_match import Match
from previews.importers.formats.football_txt_score import (
    COMPACT_SECOND_LEG,
    ReadScore,
    find_fuller,
    find_score,
    goals_from,
    is_label,
    with_fuller,
    with_label,
)
from previews.importers.formats.football_txt_status import WORDS, status_at_end, status_of_word
from previews.importers.formats.parsed_fixture import ParsedStatus

VERSUS = re.compile(r"(?<=\S)\s+(?:vs\.|vs|v)\s+(?=\S)")
DASH = re.compile(r"(?<=\S)\s+[-\u2013]\s+(?=\S)")
ONE_CLUB = re.compile(r"\((?P<ground>[han])\)\s+(?P<opponent>\S.*)")
BYE = re.compile(r"(?P<club>\S.*?)\s+bye\b\s*$")
STATUS_WORD = re.compile(rf"(?<=\S)\s+(?P<word>{WORDS})\s+(?=\S)")


def read_sides(rest: str, match: Match) -> bool:
    """Write the sides, and what stands with them, into the match. False if there are none."""
    if rest[:1] == "(" and (one_club := ONE_CLUB.match(rest)):
        match.ground = one_club["ground"]
        return _name_then_score(one_club["opponent"], match, first=True)
    if "bye" in rest and (bye := BYE.match(rest)):
        match.home, match.status = bye["club"], ParsedStatus.WALKOVER
        match.notes.append("bye")
        return True
    if versus := list(VERSUS.finditer(rest)):
        match.home = rest[: versus[-1].start()].strip()
        return _name_then_score(rest[versus[-1].end() :], match)
    if word := STATUS_WORD.search(rest):
        match.status = status_of_word(word["word"])
        home = rest[: word.start()].strip()
        written = _score_after_name(home)
        if written and written.end == len(home):
            # "Alfa  0-3 awd  Beta": the word belongs to the score before it.
            match.score, match.shoot_out = written.score, written.goals_unknown
            match.home = home[: written.start].strip()
            return _away_then_more(rest[word.end() :].strip(), match)
        match.home = home
        return _name_then_score(rest[word.end() :], match)
    return _score_between(rest, match) or _dash_between(rest, match)


def _score_between(rest: str, match: Match) -> bool:
    written = _score_after_name(rest)
    if written is None:
        return False
    behind = rest[written.end :].strip()
    if not behind or not rest[: written.start].strip() or behind[0] in "([":
        return False
    match.home = rest[: written.start].strip()
    _take(written, match)
    return _away_then_more(behind, match)


def _dash_between(rest: str, match: Match) -> bool:
    dash = DASH.search(rest)
    if dash is None:
        return False
    match.home = rest[: dash.start()].strip()
    return _name_then_score(rest[dash.end() :], match)


def _score_after_name(text: str) -> ReadScore | None:
    """The first score with a blank before it: "B.93" and "Accrington (1878-1896)" hold none."""
    written = find_score(text)
    while written and not (written.start > 0 and text[written.start - 1] == " "):
        written = find_score(text, written.start + 1)
    return written


def _name_then_score(text: str, match: Match, *, first: bool = False) -> bool:
    written = _score_after_name(text)
    if written is None:
        return _away_then_more(text, match, first=first)
    _take(written, match)
    _name(match, text[: written.start].strip(), first=first)
    return _more(text[written.end :].strip(), match)


def _away_then_more(text: str, match: Match, *, first: bool = False) -> bool:
    name, *more = re.split(
        r"\s{2,}|\s+(?=\[)|\s+(?=\((?:aet|HT |FT |AET|a\.e\.t))", text, maxsplit=1
    )
    _name(match, _without_last_word(name.strip(), match), first=first)
    return _more(more[0].strip(), match) if more else True


def _without_last_word(name: str, match: Match) -> str:
    """The name without the word behind it that says what became of the match."""
    before, blank, word = name.rpartition(" ")
    if not blank or not before:
        return name
    if (status := status_at_end(word)) is not None:
        match.status = status
    elif match.score and is_label(word):
        match.score = with_label(match.score, word)
    else:
        return name
    return before.rstrip()


def _name(match: Match, name: str, *, first: bool) -> None:
    if first:
        match.home = name
    else:
        match.away = name


def _more(text: str, match: Match) -> bool:
    """What follows sides and score: a fuller score, goals, a status word, a note."""
    if not text:
        return True
    if (fuller := find_fuller(text)) and match.score:
        match.score = with_fuller(match.score, fuller["words"])
        return _more(text[fuller.end() :].strip(), match)
    if text[0] == "[" and (note := re.match(r"\[([^\]]*)\]?", text)):
        match.notes.append(note[1].strip())
        return _more(text[note.end() :].strip(), match)
    if (second := COMPACT_SECOND_LEG.match(text)) and match.score:
        match.second_leg = Score(*goals_from(second["second"]))
        if second["words"]:
            match.notes.append(second["words"])
        return True
    if not _without_last_word(f"- {text}", match).strip("- "):
        return True
    if text[0] == "(":
        match.goals = text
        return True
    return False


def _take(written: ReadScore, match: Match) -> None:
    match.score, match.shoot_out = written.score, written.goals_unknown
    if written.awarded:
        match.status = ParsedStatus.AWARDED
