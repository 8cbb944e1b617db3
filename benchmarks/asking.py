"""Every question of the archive, asked for a busy club as somebody would type it."""

from dataclasses import asdict
from datetime import date
from functools import partial

from benchmarks.archive import LAST_SEASON
from benchmarks.clubs import ATALANTA, LIVERPOOL
from benchmarks.reports import player
from benchmarks.timing import times_of
from previews.models import Club, Fixture
from previews.questions import QUESTIONS
from previews.questions.parse import ask_from_words
from previews.questions.question import Answer, Question

BEFORE = date(LAST_SEASON + 1, 4, 18)
SAID = {
    "club": LIVERPOOL.name,
    "opponent": ATALANTA.name,
    "official": "Referee A. Eng202",
    "player": player(LIVERPOOL, LAST_SEASON, 0),
    "kind": "unbeaten",
    "what": "win",
    "competition": "England League",
}


def words_for(question: Question) -> dict[str, str]:
    """What is said to it: the club, and whatever else it must be told."""
    return {
        one.name: SAID[one.name]
        for one in question.parameters
        if one.required or one.name == "club"
    }


def ask(question: Question) -> Answer[object]:
    return ask_from_words(question, words_for(question), before=BEFORE)


def measure() -> dict[str, object]:
    """The times of each question, with how many receipts it gave, and the club's own fixtures."""
    times = {
        question.slug: {
            **asdict(times_of(partial(ask, question))),
            "receipts": len(ask(question).rows),
            "not_in_archive": ask(question).not_in_archive,
        }
        for question in QUESTIONS
    }
    club = Club.objects.get_by_natural_key(*LIVERPOOL)
    return {"times": times, "own": Fixture.objects.extent_of(club).matches}
