"""Asks a question with parameters in words: names are looked up first, choices and numbers read."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from previews.football.calendar_days import day_of
from previews.models import Club, Competition, Season
from previews.models.results_scope import Beside, ResultsScope
from previews.questions import parameter as declared
from previews.questions.lookup import (
    club_called,
    competition_called,
    nearest,
    official_called,
    organiser_called,
    player_called,
    season_called,
    season_of,
)
from previews.questions.parameter import InvalidParameter, Kind, Parameter
from previews.questions.question import Answer, Question
from previews.questions.scope import EVERYTHING, Moment, Scope
from previews.text.spelling import name_key

# The rules of the game are younger than the first year; the last is beyond every fixture list.
FIRST_YEAR, LAST_YEAR = 1850, 2999
# More matches than any club has played, and more days than any run of fixtures lasts.
MAX_NUMBER = 10_000
SCOPE_NAMES = ("competition", "organiser", "season")


def ask_from_words(
    question: Question, words: Mapping[str, str | int], *, before: Moment
) -> Answer[object]:
    """Ask with the parameters as a user types them. Raises InvalidParameter."""
    refuse_undeclared(question, words)
    refuse_beyond(before)
    values: dict[str, Any] = {
        parameter.name: value
        for parameter in question.parameters
        if (value := read(parameter, words.get(parameter.name, ""))) is not None
    }
    return ask_with(question, values, before=before)


def ask_with(question: Question, given: Mapping[str, object], *, before: Moment) -> Answer[object]:
    """Ask with what the words stand for. Raises InvalidParameter."""
    values: dict[str, Any] = dict(given)
    refuse_one_club_twice(values)
    if takes_scope(question):
        parts = {name: values.pop(name) for name in SCOPE_NAMES if name in values}
        then = competition_then(parts.get("competition"), parts.get("season", ""))
        values["scope"] = Scope(
            **parts, contestants=contestants(values.get("club")), competition_then=then
        )
    answer = question.ask(before=before, **values)
    return replace(answer, looked_in=results_scope(question, values, before))


def results_scope(question: Question, values: Mapping[str, Any], before: Moment) -> ResultsScope:
    """What the question looks at with these values."""
    club, official, player = (values.get(name) for name in ("club", "official", "player"))
    scope = values.get("scope", EVERYTHING)
    season = scope.season
    if question.beside is Beside.CALENDAR and scope.competition and not season:
        season = season_of(declared.SEASON, scope.competition, "", day_of(before)).name
    return ResultsScope(
        club=club.pk if club else None,
        competition=scope.competition.pk if scope.competition else None,
        organiser=scope.organiser,
        contestants=scope.contestants,
        season=season,
        official=official.pk if official else None,
        player=player.person if player else None,
        spellings=tuple(sorted(name_key(name) for name in player.spellings)) if player else (),
        kinds=question.counts,
        beside=question.beside,
    )


def competition_then(competition: Competition | None, season: str) -> str:
    """What the competition was called in the season; empty where one of them is not given."""
    if competition is None or not season:
        return ""
    row = Season.objects.of(competition).called(season).with_competition().first()
    return row.competition_name if row is not None else ""


def refuse_undeclared(question: Question, words: Mapping[str, str | int]) -> None:
    names = [parameter.name for parameter in question.parameters]
    for name in words:
        if name not in names:
            reason = f"{question.slug} takes no {name}; it takes {', '.join(names)}."
            raise InvalidParameter(Parameter(name, Kind.CHOICE, name), reason)


def refuse_one_club_twice(values: Mapping[str, object]) -> None:
    club, opponent = values.get("club"), values.get("opponent")
    if club is not None and club == opponent:
        reason = f"{club} cannot meet {club}: name another club."
        raise InvalidParameter(declared.OPPONENT, reason)


def takes_scope(question: Question) -> bool:
    return any(parameter.name in SCOPE_NAMES for parameter in question.parameters)


def contestants(club: Club | None) -> str:
    if club is not None and club.kind == Club.Kind.NATIONAL_TEAM:
        return Competition.Contestants.NATIONS
    return Competition.Contestants.CLUBS


def read(parameter: Parameter, words: str | int) -> object:
    """The value that the words stand for; None where they are empty and there is no default."""
    text = str(words).strip() or parameter.default
    if text:
        return READERS[parameter.kind](parameter, text)
    if parameter.required:
        raise InvalidParameter(parameter, f"{parameter.label} is required.")
    return None


def read_choice(parameter: Parameter, words: str) -> str:
    # The choices' own type, so that `ask` gets Where.HOME and not a word.
    choice_type = type(parameter.choices[0])
    text = words.lower().replace("-", "_").replace(" ", "_")
    try:
        value = choice_type(text)
    except ValueError:
        value = text
    if value in parameter.choices:
        return value
    near = nearest(words, parameter.choices)
    hint = f"; did you mean {near[0]}?" if near else "."
    reason = f"“{words}” is not one of {', '.join(parameter.choices)}{hint}"
    raise InvalidParameter(parameter, reason)


def read_number(parameter: Parameter, words: str) -> int:
    # The length is checked first: int() refuses a text of thousands of digits.
    if words.isdecimal() and len(words) <= len(str(MAX_NUMBER)) and 1 <= int(words) <= MAX_NUMBER:
        return int(words)
    raise InvalidParameter(parameter, f"“{words}” is not a number from 1 to {MAX_NUMBER:,}.")


def moment(words: str) -> Moment:
    """A day, or an instant with its offset; without an offset it is in the site's time zone."""
    return read_moment(declared.BEFORE, words)


def read_moment(parameter: Parameter, words: str) -> Moment:
    try:
        before = date.fromisoformat(words) if len(words) == len("2024-04-17") else instant(words)
    except ValueError as error:
        reason = f"“{words}” is not a day such as 2024-04-17."
        raise InvalidParameter(parameter, reason) from error
    refuse_beyond(before)
    return before


def instant(words: str) -> datetime:
    value = datetime.fromisoformat(words)
    return value if value.tzinfo else timezone.make_aware(value)


def refuse_beyond(before: Moment) -> None:
    """Refuses days that a calendar cannot count back from, or convert to another time zone."""
    # The year as written: converted to another time zone it may be out of Python's range.
    if not FIRST_YEAR <= before.year <= LAST_YEAR:
        reason = f"“{before.isoformat()}” is not a day from {FIRST_YEAR} to {LAST_YEAR}."
        raise InvalidParameter(declared.BEFORE, reason)


READERS: Mapping[Kind, Callable[[Parameter, str], object]] = {
    Kind.CLUB: club_called,
    Kind.COMPETITION: competition_called,
    Kind.ORGANISER: organiser_called,
    Kind.SEASON: season_called,
    Kind.STAGE: lambda _parameter, words: words,
    Kind.OFFICIAL: official_called,
    Kind.PLAYER: player_called,
    Kind.CHOICE: read_choice,
    Kind.NUMBER: read_number,
    Kind.MOMENT: read_moment,
}
