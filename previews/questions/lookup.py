"""Looks up clubs, competitions, seasons, officials and players by the names that people type.

Every lookup takes the parameter that the words were given for, and raises InvalidParameter with
the nearest known names where the words name nothing, or several things.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from rapidfuzz import fuzz, process

from previews.data.countries import country_code_in_files, without_country
from previews.models import Club, Competition, MatchEvent, Official, Person, Season, Stage
from previews.models.person import Player
from previews.questions.parameter import InvalidParameter, Parameter
from previews.text.spelling import fold, is_same_name, name_key

NEAREST = 3
# Several spellings may belong to one club: among 12 of them are the nearest three clubs.
NEAREST_SPELLINGS = 12


def club_called(parameter: Parameter, words: str) -> Club:
    """By name, other spelling or address; "Liverpool (URU)" where several clubs have the name."""
    name, country = split_country(words)
    clubs = Club.objects.called(name, country) or Club.objects.of_side(name, country)
    if not clubs:
        reason = unknown_spelling("club", words, Club.objects.every_spelling())
        raise InvalidParameter(parameter, reason)
    # A club's own name goes before other clubs' spellings of theirs.
    by_own_name = [club for club in clubs if is_same_name(club.name, name)]
    titles = {club: f"{club} ({club.country})" for club in by_own_name or clubs}
    return only_match(parameter, "club", words, titles)


def competition_called(parameter: Parameter, words: str) -> Competition:
    competitions = Competition.objects.called(words) or competitions_of_a_country(words)
    if not competitions:
        reason = unknown_spelling("competition", words, Competition.objects.every_spelling())
        raise InvalidParameter(parameter, reason)
    by_own_name = [row for row in competitions if is_same_name(row.name, words)]
    titles = {competition: competition.name for competition in by_own_name or competitions}
    return only_match(parameter, "competition", words, titles)


def competitions_of_a_country(words: str) -> list[Competition]:
    """Those called so but for their country: "Pro League" is the Belgian Pro League."""
    wanted = name_key(words)
    names = {
        name
        for spelling, name in Competition.objects.every_spelling()
        if name_key(without_country(spelling)) == wanted
    }
    rows = (row for name in sorted(names) for row in Competition.objects.called(name))
    return list(dict.fromkeys(rows))


def official_called(parameter: Parameter, words: str) -> Official:
    name, country = split_country(words)
    officials = Official.objects.called(name, country)
    if not officials:
        reason = unknown_spelling("official", words, Official.objects.every_spelling())
        raise InvalidParameter(parameter, reason)
    by_own_name = [official for official in officials if official.name == name]
    titles = {row: f"{row} ({row.country})" for row in by_own_name or officials}
    return only_match(parameter, "official", words, titles)


def player_called(parameter: Parameter, words: str) -> Player:
    """A person of the archive, else a scorer whose name is written so in the match events."""
    people = Person.objects.called(words)
    if people:
        by_own_name = [person for person in people if person.name == words]
        titles = {person: str(person) for person in by_own_name or people}
        return only_match(parameter, "player", words, titles).as_player
    written = MatchEvent.objects.spelt(words)
    if not written:
        as_written = ((name, name) for name in MatchEvent.objects.players_as_written())
        known = [*Person.objects.every_spelling(), *as_written]
        raise InvalidParameter(parameter, unknown_spelling("player", words, known))
    return Player(None, frozenset(written), written[0])


def season_of(parameter: Parameter, competition: Competition, words: str, day: date) -> Season:
    """The season of that name; without a name, the latest that has begun by the day."""
    seasons = list(Season.objects.of(competition).with_competition().latest_first())
    if words:
        matching = [season for season in seasons if season.name == season_name(words)]
    else:
        matching = [season for season in seasons if season.starts_on <= day][:1]
    if not matching:
        known = [season.name for season in seasons]
        reason = unknown_season(f"season of {competition}", words or str(day), known)
        raise InvalidParameter(parameter, reason)
    return matching[0]


def season_called(parameter: Parameter, words: str) -> str:
    """The name of a season that any competition has."""
    name = season_name(words)
    known = Season.objects.every_name()
    if name not in known:
        raise InvalidParameter(parameter, unknown_season("season", words, known))
    return name


def season_name(words: str) -> str:
    """2023-24, as addresses spell it, and 2023/2024 are both 2023/24."""
    first, mark, second = words.strip().replace("-", "/", 1).partition("/")
    return f"{first}{mark}{second[-2:]}" if len(second) == len("2024") else f"{first}{mark}{second}"


def unknown_season(noun: str, words: str, known: Iterable[str]) -> str:
    """Offers the seasons of the nearest years, however they are spelt; else the latest."""
    names = sorted(set(known), reverse=True)
    year = year_in(words)
    if year is None:
        return unknown_name(noun, words, names[:NEAREST], "latest")
    years = {name: its_year for name in names if (its_year := year_in(name)) is not None}
    near = sorted(years, key=lambda name: abs(years[name] - year))[:NEAREST]
    return unknown_name(noun, words, near)


def year_in(words: str) -> int | None:
    """The first year that is named: 2023 of 2023/24."""
    year = re.search(r"\b[12]\d{3}\b", words, re.ASCII)
    return int(year[0]) if year else None


def stage_of(parameter: Parameter, season: Season, words: str) -> Stage:
    stages = list(Stage.objects.of(season).in_order())
    for stage in stages:
        if is_same_name(stage.name, words):
            return stage
    near = nearest(words, [stage.name for stage in stages])
    raise InvalidParameter(parameter, unknown_name(f"stage of {season}", words, near))


def organiser_called(parameter: Parameter, words: str) -> str:
    known = list(Competition.objects.organisers())
    for organiser in known:
        if is_same_name(organiser, words):
            return organiser
    near = nearest(words, known)
    raise InvalidParameter(parameter, unknown_name("organiser", words, near))


def split_country(words: str) -> tuple[str, str]:
    """A name and the code of the country in brackets after it, if any.

    The country is given by any code or name: "Liverpool (URU)", "AS Monaco (MCO)".
    """
    name, bracket, rest = words.strip().rpartition("(")
    code = country_code_in_files(rest[:-1]) if bracket and rest.endswith(")") else None
    return (name.strip(), code) if name.strip() and code else (words.strip(), "")


def only_match[Row](parameter: Parameter, noun: str, words: str, titles: dict[Row, str]) -> Row:
    """The only row of `titles`; InvalidParameter lists the titles where there are several."""
    if len(titles) > 1:
        reason = f"“{words}” may be any {noun} of these: {'; '.join(titles.values())}."
        meant = tuple((title, getattr(row, "slug", title)) for row, title in titles.items())
        raise InvalidParameter(parameter, reason, meant)
    return next(iter(titles))


def unknown_spelling(noun: str, words: str, spellings: Iterable[tuple[str, str]]) -> str:
    """`spellings` are pairs of a spelling and the name it stands for. Each name is offered once."""
    names: dict[str, list[str]] = {}
    for spelling, name in spellings:
        names.setdefault(spelling, []).append(name)
    near = [
        name for spelling in nearest(words, names, NEAREST_SPELLINGS) for name in names[spelling]
    ]
    return unknown_name(noun, words, list(dict.fromkeys(near))[:NEAREST])


def unknown_name(noun: str, words: str, near: Sequence[str], which: str = "nearest") -> str:
    """No club is called “Liverpol”; the nearest is Liverpool."""
    if not near:
        return f"No {noun} is called “{words}”."
    verb = "is" if len(near) == 1 else "are"
    return f"No {noun} is called “{words}”; the {which} {verb} {', '.join(near)}."


def nearest(words: str, known: Iterable[str], at_most: int = NEAREST) -> list[str]:
    """The known names with the most similar spelling, best first, each once."""
    matches = process.extract(
        words,
        sorted(set(known)),
        scorer=fuzz.WRatio,
        processor=fold,
        limit=at_most,
        score_cutoff=60,
    )
    return [name for name, _score, _place in matches]
