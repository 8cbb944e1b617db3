"""Time every question, asked about a club with many fixtures."""

from dataclasses import asdict
from datetime import date
from functools import partial

from benchmarks.archive import LAST_SEASON
from benchmarks.clubs import ATALANTA, LIVERPOOL
from benchmarks.reports import player
from benchmarks.timing import time_calls
from previews.models import Club, Fixture
from previews.questions import QUESTIONS
from previews.questions.parse import ask_from_words
from previews.questions.question import Answer, Question

BEFORE = date(LAST_SEASON + 1, 4, 18)
PARAMETERS = {
    "club": LIVERPOOL.name,
    "opponent": ATALANTA.name,
    "official": "Referee A. Eng202",
    "player": player(LIVERPOOL, LAST_SEASON, 0),
    "kind": "unbeaten",
    "what": "win",
    "competition": "England League",
}


def words_for(question: Question) -> dict[str, str]:
    """Return values for the club and for the required parameters."""
    return {
        parameter.name: PARAMETERS[parameter.name]
        for parameter in question.parameters
        if parameter.required or parameter.name == "club"
    }


def ask(question: Question) -> Answer[object]:
    return ask_from_words(question, words_for(question), before=BEFORE)


def measure() -> dict[str, object]:
    """Return the times and receipts of each question, and as `own` the club's fixtures."""
    times = {
        question.slug: {
            **asdict(time_calls(partial(ask, question))),
            "receipts": len(ask(question).rows),
            "not_in_archive": ask(question).not_in_archive,
        }
        for question in QUESTIONS
    }
    club = Club.objects.get_by_natural_key(*LIVERPOOL)
    return {"times": times, "own": Fixture.objects.extent_of(club).matches}
