"""Headings of football.txt: the competition, its country and its season, or a stage of it."""

import re
from dataclasses import dataclass
from itertools import takewhile

from previews.importers.formats.football_txt_date import full_year
from previews.importers.linking.competitions import is_of_many_countries
from previews.importers.linking.countries import country_alone, country_code, split_country
from previews.importers.linking.round_names import read_round

SEASON = re.compile(r"(?P<first>\d{4})(?:[/\u2013-](?P<last>\d{4}|\d{2}))?(?!\d)")
# "23/24", which is a season only where the second year follows the first.
SHORT_SEASON = re.compile(r"(?<![\d/.-])(?P<first>\d{2})[/\u2013-](?P<last>\d{2})(?![\d/.-])")
NO_WORDS = re.compile(
    r"\b(?:season|saison|stagione|temporada|seizoen)\b:?|\(\s*\)|\s+(?=,)", re.IGNORECASE
)
SIGNS = " ,-:\u2013\u2014\u2022\u00b7\u203a/>"
QUALIFYING = re.compile(r"[\s,-]+(?:quali(?:f\w+)?|preliminary)(?=\s|$)", re.IGNORECASE)
# Between a country and its competition: "Germany: Bundesliga", "Spain - La Liga".
BETWEEN = re.compile(r"\s*[:\u2022\u00b7\u203a>]\s+|\s+[/\u203a>]\s+|\s+[-\u2013\u2014]\s+|,\s+")


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` counts the "=". `club` is named in one club's own schedule, behind a bar.

    `text` is the competition; empty in a heading that names a country only.
    """

    level: int
    text: str
    season: str = ""
    years: tuple[int, ...] = ()
    stage: str = ""
    club: str = ""
    country: str = ""


def read_heading(line: str) -> Heading:
    """The heading in its parts: "= UEFA Europa League 2023/24" is a competition and a season.

    Parts may stand between bars, the country before or behind: "= Austria | Bundesliga 2025/26".
    What stands behind competition and season is a club: "= Stadtliga 2025/26 | SK Rapid".
    """
    level = len(line) - len(line.lstrip("="))
    text = line.strip("= ")
    if level > 1:
        return Heading(level, text.partition("|")[0].strip())
    season = _season_in(text)
    before, after = (text[: season.start()], text[season.end() :]) if season else (text, "")
    head, bar, behind = after.partition("|") if season else text.partition("|")
    parts = _parts(f"{before}{head}") if season else _parts(head)
    if not season and bar:
        parts, behind = _parts_without_season(head, behind)
    if not parts:
        # "2025/26 | Bundesliga": where no competition is before the season, none behind is a club.
        parts, behind = _parts(behind), ""
    country, parts = _without_country(parts)
    club = " ".join(part for part in _parts(behind) if not read_round(part))
    rounds = [part for part in _parts(behind) if read_round(part)]
    if parts and is_of_many_countries(parts[-1]):
        parts = parts[-1:]  # "Europe | Champions League"
    competition, qualifying = _without_qualifying(" ".join(parts))
    stage = ", ".join(filter(None, [qualifying, *rounds]))
    # Beside a competition of many countries a country is its host.
    country = "" if is_of_many_countries(competition) else country or country_alone(club)
    return Heading(level, competition, *_named(season), stage, club, country)


def season_written(text: str) -> str:
    """The season, if the text is nothing else, in the form 2023/24 or 2024; else empty."""
    season = SEASON.fullmatch(text.strip())
    if not season:
        return ""
    follows = not season["last"] or int(season["last"][-2:]) == (int(season["first"]) + 1) % 100
    return season_name(season) if follows else ""


def season_name(season: re.Match[str]) -> str:
    """2023/24 in that form, however it was written; 2024 for a calendar year."""
    first = full_year(season["first"])
    return f"{first}/{season['last'][-2:]}" if season["last"] else f"{first}"


def _season_in(text: str) -> re.Match[str] | None:
    """The last season in the text."""
    if seasons := list(SEASON.finditer(text)):
        return seasons[-1]
    short = (
        season
        for season in SHORT_SEASON.finditer(text)
        if int(season["last"]) == (int(season["first"]) + 1) % 100
    )
    return next(short, None)


def _named(season: re.Match[str] | None) -> tuple[str, tuple[int, ...]]:
    """The name of the season, and its years."""
    if season is None:
        return "", ()
    first = full_year(season["first"])
    assert first is not None
    return season_name(season), (first, first + 1) if season["last"] else (first,)


def _parts(text: str) -> list[str]:
    """What stands between the bars, without the word season and without stray signs."""
    parts = (" ".join(NO_WORDS.sub(" ", part).split()) for part in text.split("|"))
    return [kept for part in parts if (kept := part.strip(SIGNS))]


def _parts_without_season(head: str, behind: str) -> tuple[list[str], str]:
    """Without a season: the countries before the competition, the competition, and the club."""
    parts = _parts(f"{head}|{behind}")
    countries = len(list(takewhile(country_code, parts)))
    return parts[: countries + 1], "|".join(parts[countries + 1 :])


def _without_country(parts: list[str]) -> tuple[str, list[str]]:
    """The country that a part of the title names, and the other parts."""
    for number, part in enumerate(parts):
        if code := country_alone(part):
            return code, parts[:number] + parts[number + 1 :]
    for number, part in enumerate(parts):
        code, rest = _country_beside(part)
        if code:
            return code, [*parts[:number], rest, *parts[number + 1 :]]
    return "", parts


def _country_beside(title: str) -> tuple[str, str]:
    """ "Germany: Bundesliga", "Bundesliga, Germany" and "Bundesliga (Germany)": code and rest."""
    competition, code = split_country(title)
    if code:
        return code, competition.strip(SIGNS)
    for sign in BETWEEN.finditer(title):
        first, last = title[: sign.start()].strip(), title[sign.end() :].strip(SIGNS)
        if code := country_code(first):
            return code, last
        if code := country_code(last):
            return code, first
    return "", title


def _without_qualifying(name: str) -> tuple[str, str]:
    """The qualifying of a cup has files of its own, but belongs to the cup."""
    if not QUALIFYING.search(name):
        return name, ""
    return QUALIFYING.sub("", name), "Qualifying"
