"""Headings of football.txt: the competition and its season, or a stage of it."""

import re
from dataclasses import dataclass

SEASON = re.compile(r"(?P<first>\d{4})(?:[/-](?P<last>\d{4}|\d{2}))?(?!\d)")
QUALIFYING = re.compile(r"[\s,-]+(?:quali(?:f\w+)?|preliminary)(?=\s|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` counts the "=". `club` is named in one club's own schedule, behind a bar."""

    level: int
    text: str
    season: str = ""
    years: tuple[int, ...] = ()
    stage: str = ""
    club: str = ""


def read_heading(line: str) -> Heading:
    """The heading in its parts: "= UEFA Europa League 2023/24" is a competition and a season."""
    level = len(line) - len(line.lstrip("="))
    text, _, club = (part.strip() for part in line.strip("= ").partition("|"))
    if level > 1:
        return Heading(level, text)
    seasons = list(SEASON.finditer(text))
    if not seasons:
        competition, stage = _without_qualifying(text)
        return Heading(1, competition, stage=stage, club=club)
    season = seasons[-1]
    name = (text[: season.start()] + text[season.end() :]).strip(" ,-")
    competition, stage = _without_qualifying(" ".join(name.split()))
    return Heading(1, competition, season_name(season), _years(season), stage, club)


def season_written(text: str) -> str:
    """The season, if the text is nothing else, in the form 2023/24 or 2024; else empty."""
    season = SEASON.fullmatch(text.strip())
    if not season:
        return ""
    follows = not season["last"] or int(season["last"][-2:]) == (int(season["first"]) + 1) % 100
    return season_name(season) if follows else ""


def season_name(season: re.Match[str]) -> str:
    """2023/24 in that form, however it was written; 2024 for a calendar year."""
    if not season["last"]:
        return season["first"]
    return f"{season['first']}/{season['last'][-2:]}"


def _years(season: re.Match[str]) -> tuple[int, ...]:
    first = int(season["first"])
    return (first, first + 1) if season["last"] else (first,)


def _without_qualifying(name: str) -> tuple[str, str]:
    """The qualifying of a cup has files of its own, but belongs to the cup."""
    if not QUALIFYING.search(name):
        return name, ""
    return QUALIFYING.sub("", name), "Qualifying"
