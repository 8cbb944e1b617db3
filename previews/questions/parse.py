"""Asking in words: names are looked up, then the question is asked with what they stand for."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from previews.models import Club, Competition
from previews.questions.lookup import (
    InvalidParameter,
    club_called,
    competition_called,
    nearest,
    official_called,
    organiser_called,
    player_called,
    season_called,
)
from previews.questions.parameter import Kind, Parameter
from previews.questions.question import Answer, Question
from previews.questions.scope import Moment, Scope

FIRST_YEAR, LAST_YEAR = 1850, 2999
"""No result is older than the rules of the game, and nobody asks of what is so far ahead."""
MOST = 10_000
"""No club has played so often; and so many days are more than any run of fixtures."""
SCOPE_NAMES = ("competition", "organiser", "season")


def ask_from_words(
    question: Question, words: Mapping[str, str | int], *, before: Moment
) -> Answer[object]:
    """Ask with names as somebody types them; UnknownNameError says in a sentence what is wrong."""
    refuse_unknown(question, words)
    refuse_beyond(before)
    told: dict[str, Any] = {
        one.name: read(one, words.get(one.name, "")) for one in question.parameters
    }
    told = {name: value for name, value in told.items() if value is not None}
    refuse_one_club_twice(told)
    if takes_scope(question):
        parts = {name: told.pop(name) for name in SCOPE_NAMES if name in told}
        told["scope"] = Scope(**parts, contestants=contestants(told.get("club")))
    try:
        return question.ask(before=before, **told)
    except ValueError as error:
        raise InvalidParameter(str(error)) from error


def refuse_unknown(question: Question, words: Mapping[str, str | int]) -> None:
    names = [one.name for one in question.parameters]
    for name in words:
        if name not in names:
            listed = ", ".join(names)
            raise InvalidParameter(f"{question.slug} does not ask for {name}; it takes {listed}.")


def refuse_one_club_twice(told: Mapping[str, object]) -> None:
    club, opponent = told.get("club"), told.get("opponent")
    if club is not None and club == opponent:
        raise InvalidParameter(f"{club} cannot meet {club}: name another club with --opponent.")


def takes_scope(question: Question) -> bool:
    return any(one.name in SCOPE_NAMES for one in question.parameters)


def contestants(club: Club | None) -> str:
    if club is not None and club.kind == Club.Kind.NATIONAL_TEAM:
        return Competition.Contestants.NATIONS
    return Competition.Contestants.CLUBS


def read(one: Parameter, words: str | int) -> object:
    """What the words stand for; None where nothing was said and nothing is assumed."""
    said = str(words).strip() or one.default
    if not said:
        if one.required:
            raise InvalidParameter(f"{one.label}? Say it with {one.option}.")
        return None
    return READERS[one.kind](one, said)


def one_of(one: Parameter, words: str) -> str:
    said = words.lower().replace("-", "_").replace(" ", "_")
    try:
        meant = type_of(one)(said)
    except ValueError:
        meant = said
    if meant in one.choices:
        return meant
    near = nearest(words, one.choices)
    hint = f"; did you mean {near[0]}?" if near else ""
    raise InvalidParameter(f"{one.option} is one of {', '.join(one.choices)}, not “{words}”{hint}")


def type_of(one: Parameter) -> type[str]:
    """The choices' own type, so that `ask` gets Where.HOME and not a word."""
    return type(one.choices[0])


def number(one: Parameter, words: str) -> int:
    # Its length goes first: Python refuses to read a number of thousands of digits.
    if words.isdecimal() and len(words) <= len(str(MOST)) and 1 <= int(words) <= MOST:
        return int(words)
    raise InvalidParameter(f"{one.option} is a number from 1 to {MOST:,}, not “{words}”.")


def moment(words: str) -> Moment:
    """A day, or an instant with its offset; without one it is in the site's time."""
    try:
        told = date.fromisoformat(words) if len(words) == len("2024-04-17") else instant(words)
    except ValueError as error:
        raise InvalidParameter(f"--before is a day such as 2024-04-17, not “{words}”.") from error
    refuse_beyond(told)
    return told


def instant(words: str) -> datetime:
    told = datetime.fromisoformat(words)
    return told if told.tzinfo else timezone.make_aware(told)


def refuse_beyond(before: Moment) -> None:
    """Days that no calendar can count back from or turn into another clock's are refused."""
    # Of an instant the year as written: another clock's may be beyond what Python can say.
    if not FIRST_YEAR <= before.year <= LAST_YEAR:
        raise InvalidParameter(
            f"--before is a day from {FIRST_YEAR} to {LAST_YEAR}, not “{before.isoformat()}”."
        )


READERS: Mapping[Kind, Callable[[Parameter, str], object]] = {
    Kind.CLUB: lambda _one, words: club_called(words),
    Kind.COMPETITION: lambda _one, words: competition_called(words),
    Kind.ORGANISER: lambda _one, words: organiser_called(words),
    Kind.SEASON: lambda _one, words: season_called(words),
    Kind.STAGE: lambda _one, words: words,
    Kind.OFFICIAL: lambda _one, words: official_called(words),
    Kind.PLAYER: lambda _one, words: player_called(words),
    Kind.CHOICE: one_of,
    Kind.NUMBER: number,
}
