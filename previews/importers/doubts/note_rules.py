"""Notes that contradict the score: "[awarded 3-0 to X]", "[X won on penalties]"."""

import re
from collections.abc import Iterator

from previews.football.award import Award
from previews.football.score import Goals
from previews.importers.doubts.doubt import Doubt
from previews.importers.doubts.score_rules import winner_of
from previews.importers.formats.noted_outcome import noted_outcome
from previews.importers.formats.parsed_fixture import ParsedFixture, ParsedStatus
from previews.text.spelling import fold

PAIR = r"\d{1,2}\s?[-:–]\s?\d{1,2}"
# Where the name ends: "awarded 3-0 to X by the league, originally 2-0".
BEHIND = r"\s*(?:[,;:(]|$|\s(?:by|due|after|because|following|as|since|for|on|from)\b)"
AWARDED = re.compile(
    rf"\bawarded\b(?:\s+(?:as|an?|the|match|game|tie))*(?:\s+(?P<goals>{PAIR}))?"
    rf"(?:\s+(?:an?|the|win|victory|walk-?over|match|game))*"
    rf"(?:\s+(?:to|for|in favou?r of)\s+(?P<name>[^,;:()]+?)(?:\s+(?P<after>{PAIR}))?{BEHIND})?",
    re.IGNORECASE,
)
WALKOVER = re.compile(
    r"^(?:walk-?\s?over|w/o)\s+(?:to|for)\s+(?P<name>[^,;()]+)"
    r"|^(?P<first>[^,;()]+?)\s+(?:wins?|won|through|advanced?s?|progress(?:ed)?)\s+(?:on|by)\s+"
    r"(?:an?\s+)?(?:walk-?\s?over|w/o)",
    re.IGNORECASE,
)
SHOOT_OUT = r"(?:pens?\b|penalt(?:y|ies)\b|(?:the\s+)?(?:penalty\s+)?shoot-?\s?out)"
ON_PENALTIES = re.compile(
    rf"^(?P<name>[^,;()]+?)\s+(?:wins?|won|winners?|advanced?s?|progress(?:ed|es)?|through"
    rf"|go(?:es)?\s+through|went\s+through|qualif(?:y|ies|ied))\s+(?:(?P<goals>{PAIR})\s+)?"
    rf"(?:(?:on|by|in|after|via)\s+)?(?:a\s+)?{SHOOT_OUT}"
    rf"|^{SHOOT_OUT}\s+won\s+by\s+(?P<after>[^,;()]+)"
    rf"|^won\s+(?:on|by)\s+{SHOOT_OUT}\s+by\s+(?P<last>[^,;()]+)",
    re.IGNORECASE,
)
IN_EXTRA_TIME = re.compile(
    r"^(?P<name>[^,;()]+?)\s+(?:wins?|won|winners?)\s+(?:in|after)\s+extra[- ]time", re.IGNORECASE
)
# The whole note: "Beta won", "Beta won 4-1", which says nothing of how.
BARE_WIN = re.compile(
    rf"(?P<name>[^,;:()]+?)\s+(?:wins?|won|winners?)(?:\s+(?P<goals>{PAIR}))?\.?", re.IGNORECASE
)
HOME_WORDS = ("home", "home side", "home team", "the home side", "the home team", "hosts")
AWAY_WORDS = ("away", "away side", "away team", "the away side", "the away team", "visitors")
# A match that was not played, or not by one of the clubs: its score is no score of the pitch.
LEFT = re.compile(
    r"\bwithdr[ae]w|\bscratched\b|\brefused to play\b|\bconceded the\b|\bwalk(?:s|ed)?[- ]?over\b"
    r"|\bw/o\b|\bno[- ]show\b|\bforfeit|\bforfait\b|\bdefault"
    r"|\b(?:did not|didn't|failed to) (?:appear|show|turn up|arrive|travel|play)"
    r"|\bnicht an(?:getreten)?\b|\bzog\b|\bzuruckgezogen|\bverzicht|\bse retir|\britir|\brinunci"
    r"|\bno se present|\bincomparec|\bnon si (?:e )?present"
)
# The score may be that of the pitch all the same.
AFTER_A_MATCH = re.compile(
    r"\babandon|\binterrupt|\bstopped\b|\bleft the (?:pitch|field)\b|\bplay on\b"
)
LATER = re.compile(
    r"\blater\b|\bafterwards?\b|\bsubsequently\b|\bmid-?season\b|\bnext\b|\bsecond leg\b|\breplay\b"
    r"|\bfrom the (?:league|competition|season|tournament|cup|championship|division)\b"
)
# Parts of names that many clubs share.
NO_NAME = frozenset(("fc", "afc", "cf", "sc", "ac", "the", "club", "de", "of"))


def note_against_score(parsed: ParsedFixture) -> Iterator[Doubt]:
    """What each note says of the winner or the score, against the score."""
    for note in filter(None, map(str.strip, parsed.note.split(";"))):
        for reason in (*_awarded(note, parsed), *_won(note, parsed), *_on_penalties(note, parsed)):
            yield Doubt("note", f"the note says “{note}”, but {reason}")


def left_and_won(parsed: ParsedFixture) -> Iterator[Doubt]:
    """The club that withdrew, forfeited or did not come, beside a score that it has won."""
    note, score = fold(parsed.note), parsed.score
    if score is None or not LEFT.search(note) or AFTER_A_MATCH.search(note):
        return
    is_ruled = parsed.status in (ParsedStatus.AWARDED, ParsedStatus.WALKOVER)
    if not is_ruled and (parsed.stage.leg is not None or LATER.search(note)):
        # It may have won this match, and left the competition after it.
        return
    winner = noted_outcome(parsed.note, parsed.home, parsed.away).winner
    if winner and winner_of(score.goals) not in ("draw", winner):
        given = parsed.away if winner == Award.HOME else parsed.home
        reason = f"the note says “{parsed.note}”, but the score {score.goals} gives {given} the win"
        yield Doubt("note", reason)


def side_of(name: str, parsed: ParsedFixture) -> str:
    """Which side a note names: "home", "away", "" where it may be either, or "neither"."""
    words = fold(name).strip(" .")
    if words in HOME_WORDS or words in AWAY_WORDS:
        return "home" if words in HOME_WORDS else "away"
    home, away = _is_name_of(words, parsed.home), _is_name_of(words, parsed.away)
    if home != away:
        return "home" if home else "away"
    return "" if home else "neither"


def _awarded(note: str, parsed: ParsedFixture) -> Iterator[str]:
    match, score = AWARDED.search(note), parsed.score
    if match is None or score is None:
        return
    goals, name = match["goals"] or match["after"], (match["name"] or "").strip()
    words = f"the score is {score.goals}"
    if goals and sorted(_pair(goals)) != sorted(score.goals):
        yield words
    elif name and (goals or parsed.status is not ParsedStatus.AWARDED):
        yield from _other_winner(name, winner_of(score.goals), words, parsed)
    elif name and side_of(name, parsed) == "neither":
        # The award of a match stands against the score of the pitch; its winner is stored.
        yield "that is neither of the two clubs"


def _won(note: str, parsed: ParsedFixture) -> Iterator[str]:
    if parsed.score is None:
        return
    goals, bare = parsed.score.goals, BARE_WIN.fullmatch(note)
    if bare and bare["goals"] and sorted(_pair(bare["goals"])) != sorted(goals):
        yield f"the score is {goals}"
        return
    if bare and winner_of(goals) == "draw" and not bare["goals"]:
        # A cup may have been decided after a draw, in a way that the note leaves out.
        return
    match = bare or WALKOVER.search(note) or IN_EXTRA_TIME.search(note)
    if match is None:
        return
    name = match["name"] or match["first"]
    yield from _other_winner(name, winner_of(goals), f"the score is {goals}", parsed)


def _on_penalties(note: str, parsed: ParsedFixture) -> Iterator[str]:
    match = ON_PENALTIES.search(note)
    if match is None:
        return
    name = (match["name"] or match["after"] or match["last"]).strip()
    shoot_out = parsed.score.shoot_out if parsed.score else parsed.shoot_out
    if shoot_out:
        if match["goals"] and sorted(_pair(match["goals"])) != sorted(shoot_out):
            yield f"the shoot-out ended {shoot_out}"
        else:
            words = f"the shoot-out ended {shoot_out}"
            yield from _other_winner(name, winner_of(shoot_out), words, parsed)
    elif side_of(name, parsed) == "neither":
        yield "that is neither of the two clubs"
    elif parsed.score and winner_of(parsed.score.goals) != "draw" and _is_single(note, parsed):
        yield f"the score is {parsed.score.goals}, which is not level"


def _is_single(note: str, parsed: ParsedFixture) -> bool:
    """Whether nothing says that it is one of two legs, which need not end level."""
    return parsed.stage.leg is None and "agg" not in note.lower() and not parsed.tie


def _other_winner(name: str, winner: str, words: str, parsed: ParsedFixture) -> Iterator[str]:
    side = side_of(name, parsed)
    if side == "neither":
        yield "that is neither of the two clubs"
    elif side and side != winner:
        yield words


def _pair(text: str) -> Goals:
    home, away = re.findall(r"\d+", text)
    return Goals(int(home), int(away))


def _is_name_of(words: str, club: str) -> bool:
    """Whether every word of the one, or of the other, is a word of both or cut short: Utd."""
    mine, theirs = _words_of(words), _words_of(fold(club))
    return bool(mine and theirs) and (_all_in(mine, theirs) or _all_in(theirs, mine))


def _words_of(text: str) -> list[str]:
    words = re.findall(r"[^\W_]+", text)
    return [word for word in words if word not in NO_NAME] or words


def _all_in(words: list[str], others: list[str]) -> bool:
    return all(any(_is_short_for(word, other) for other in others) for word in words)


def _is_short_for(word: str, other: str) -> bool:
    """Whether the one is made of letters of the other, in order, from the first on."""
    short, full = sorted((word, other), key=len)
    if short[:1] != full[:1]:
        return False
    letters = iter(full)
    return all(letter in letters for letter in short)
