"""Names: what somebody typed, found among clubs, competitions, seasons and officials."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from rapidfuzz import fuzz, process

from previews.models import Club, Competition, MatchEvent, Official, Person, Season, Stage
from previews.models.person import Player
from previews.text.spelling import fold

NEAREST = 3
AMONG = 12
"""So many spellings are looked at for the nearest three that mean somebody else each."""


class InvalidParameter(LookupError):
    """A name that is nobody's, or several's. The message is a sentence for whoever typed it."""

    def __str__(self) -> str:
        return str(self.args[0])


def club_called(words: str) -> Club:
    """By name, other spelling or address; "Liverpool (URU)" where a name is several clubs'."""
    name, country = parted(words)
    found = Club.objects.called(name, country)
    if not found:
        raise InvalidParameter(unknown_spelling("club", words, Club.objects.every_spelling()))
    # A club's own name goes before other clubs' spellings of theirs.
    own = [club for club in found if fold(club.name) == fold(name)]
    return only(own or found, "club", words, [f"{club} ({club.country})" for club in own or found])


def competition_called(words: str) -> Competition:
    found = list(Competition.objects.named(words))
    if not found:
        raise InvalidParameter(
            unknown_spelling("competition", words, Competition.objects.every_spelling())
        )
    return only(found, "competition", words, [one.name for one in found])


def official_called(words: str) -> Official:
    name, country = parted(words)
    found = Official.objects.called(name, country)
    if not found:
        raise InvalidParameter(
            unknown_spelling("official", words, Official.objects.every_spelling())
        )
    return only(found, "official", words, [f"{one} ({one.country})" for one in found])


def player_called(words: str) -> Player:
    """Somebody on the list of people, else whoever a report of goals writes so."""
    people = Person.objects.called(words)
    if people:
        return only(
            [one.as_player for one in people], "player", words, [str(one) for one in people]
        )
    written = MatchEvent.objects.spelt(words)
    if not written:
        as_written = ((name, name) for name in MatchEvent.objects.players_as_written())
        known = [*Person.objects.every_spelling(), *as_written]
        raise InvalidParameter(unknown_spelling("player", words, known))
    return Player(None, frozenset(written), written[0])


def season_of(competition: Competition, words: str, day: date) -> Season:
    """The season of that name; without a name, the one that a day falls into, else the last."""
    seasons = list(Season.objects.of(competition).with_competition().latest_first())
    if words:
        named = [season for season in seasons if season.name == season_name(words)]
    else:
        begun = [season for season in seasons if season.starts_on <= day]
        named = begun[:1]
    if not named:
        known = [season.name for season in seasons]
        raise InvalidParameter(unknown_season(f"season of {competition}", words or str(day), known))
    return named[0]


def season_called(words: str) -> str:
    """The name of a season that any competition has."""
    name = season_name(words)
    known = Season.objects.every_name()
    if name not in known:
        raise InvalidParameter(unknown_season("season", words, known))
    return name


def season_name(words: str) -> str:
    """2023-24 as an address writes it is 2023/24, and 2023/2024 is so too."""
    first, mark, second = words.strip().replace("-", "/", 1).partition("/")
    return f"{first}{mark}{second[-2:]}" if len(second) == len("2024") else f"{first}{mark}{second}"


def unknown_season(noun: str, words: str, known: Iterable[str]) -> str:
    """The nearest are those of the nearest years, however they are spelt; else the latest."""
    names = sorted(set(known), reverse=True)
    year = year_in(words)
    if year is None:
        return not_called(noun, words, names[:NEAREST], "latest")
    years = {name: found for name in names if (found := year_in(name)) is not None}
    near = sorted(years, key=lambda name: abs(years[name] - year))[:NEAREST]
    return not_called(noun, words, near)


def year_in(words: str) -> int | None:
    """The first year that is named: 2023 of 2023/24."""
    found = re.search(r"\b[12]\d{3}\b", words, re.ASCII)
    return int(found[0]) if found else None


def stage_of(season: Season, words: str) -> Stage:
    stages = {fold(stage.name): stage for stage in Stage.objects.of(season).in_order()}
    if fold(words) not in stages:
        known = [stage.name for stage in stages.values()]
        raise InvalidParameter(unknown(f"stage of {season}", words, known))
    return stages[fold(words)]


def organiser_called(words: str) -> str:
    known = list(Competition.objects.organisers())
    for organiser in known:
        if fold(organiser) == fold(words):
            return organiser
    raise InvalidParameter(unknown("organiser", words, known))


def parted(words: str) -> tuple[str, str]:
    """A name and the country in brackets behind it: "Liverpool (URU)"."""
    name, bracket, rest = words.strip().rpartition(" (")
    if bracket and rest.endswith(")") and len(rest) == 4:
        return name, rest[:3].upper()
    return words.strip(), ""


def only[Row](found: Sequence[Row], noun: str, words: str, titles: Sequence[str]) -> Row:
    if len(found) > 1:
        raise InvalidParameter(f"“{words}” may be any {noun} of these: {'; '.join(titles)}.")
    return found[0]


def unknown(noun: str, words: str, known: Iterable[str]) -> str:
    """No club is called “Liverpol”; the nearest are Liverpool."""
    return not_called(noun, words, nearest(words, known))


def unknown_spelling(noun: str, words: str, spelt: Iterable[tuple[str, str]]) -> str:
    """The same of those that are written in several ways: each is offered once, by its name."""
    meant: dict[str, list[str]] = {}
    for spelling, name in spelt:
        meant.setdefault(spelling, []).append(name)
    near = [name for spelling in nearest(words, meant, AMONG) for name in meant[spelling]]
    return not_called(noun, words, list(dict.fromkeys(near))[:NEAREST])


def not_called(noun: str, words: str, near: Sequence[str], which: str = "nearest") -> str:
    if not near:
        return f"No {noun} is called “{words}”."
    verb = "is" if len(near) == 1 else "are"
    return f"No {noun} is called “{words}”; the {which} {verb} {', '.join(near)}."


def nearest(words: str, known: Iterable[str], at_most: int = NEAREST) -> list[str]:
    """The known names that are spelt most like it, best first, each once."""
    found = process.extract(
        words,
        sorted(set(known)),
        scorer=fuzz.WRatio,
        processor=fold,
        limit=at_most,
        score_cutoff=60,
    )
    return [name for name, _score, _place in found]
