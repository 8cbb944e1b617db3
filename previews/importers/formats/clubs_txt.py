"""Reads openfootball's club lists: names, other spellings, city, ground, country."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from previews.importers.countries import country_code
from previews.importers.formats.parsed_fixture import (
    LineKind,
    ParsedClub,
    SkippedLine,
    UnparsedLine,
)

YEARS = re.compile(r"\d{4}")
LANGUAGE = re.compile(r"\s*\[\w{2,3}\]\s*$")
# "cup.l  League Cup": openfootball's lists of leagues look alike, save for the key before a name.
LEAGUE = re.compile(r"(?:\d|[a-z][a-z\d]*(?:\.[a-z\d_]+)*)\s{2,}\S")

type ClubItems = Iterator[ParsedClub | SkippedLine | UnparsedLine]


@dataclass(slots=True)
class _Open:
    line: int
    name: str
    city: str = ""
    founded: int | None = None
    stadium: str = ""
    spellings: list[str] = field(default_factory=list)
    lines: int = 1

    def record(self, country: str) -> ParsedClub:
        spellings = tuple(dict.fromkeys(self.spellings))
        return ParsedClub(
            self.line,
            self.name,
            country,
            self.city,
            self.founded,
            self.stadium,
            spellings,
            self.lines,
        )


def read(lines: Iterable[str]) -> ClubItems:
    """Every line of the list. A club ends where the next one, a heading or the file does.

    Raises ValueError for a list of leagues: each of them would become a club.
    """
    country, club = "", None
    for number, line in enumerate(lines, start=1):
        text = _without_comment(line.lstrip("\ufeff").rstrip("\r\n").expandtabs())
        if text.startswith("|") and club is None:
            yield UnparsedLine(number, text, "a spelling without a club above it")
        elif text.startswith("|") and club is not None:
            club.spellings += _spellings(text)
            club.lines += 1
        elif not text:
            yield SkippedLine(number, LineKind.COMMENT if "#" in line else LineKind.BLANK)
        elif LEAGUE.match(text):
            raise ValueError(f"line {number} is a league ({text}): this is not a list of clubs")
        else:
            if club is not None:
                yield club.record(country)
            club, country, item = _club_or_heading(number, text, country)
            if item is not None:
                yield item
    if club is not None:
        yield club.record(country)


def _club_or_heading(
    number: int, text: str, country: str
) -> tuple[_Open | None, str, SkippedLine | UnparsedLine | None]:
    if not text.startswith("="):
        return _club(number, text), country, None
    title = text.strip("= ")
    level = len(text) - len(text.lstrip("="))
    if level != 1 or not title:
        return None, country, SkippedLine(number, LineKind.HEADING)
    code = country_code(title)
    if not code:
        return None, "", UnparsedLine(number, text, "an unknown country")
    return None, code, SkippedLine(number, LineKind.HEADING)


def _without_comment(line: str) -> str:
    return re.sub(r"(?:^|\s)#.*$", "", line).strip()


def _spellings(text: str) -> list[str]:
    names = (LANGUAGE.sub("", name) for name in text.split("|"))
    return [spelling for name in names if (spelling := " ".join(name.split()))]


def _club(number: int, text: str) -> _Open:
    """ "Arsenal FC, 1886, @ Emirates Stadium, London (Highbury)": name, then year, ground, city."""
    name, *parts = (" ".join(part.split()) for part in text.split(","))
    club = _Open(number, name)
    for part in parts:
        if YEARS.fullmatch(part):
            club.founded = int(part)
        elif part.startswith("@"):
            club.stadium = part.lstrip("@ ")
        elif part and not club.city:
            club.city = re.sub(r"\s*\(.*\)", "", part.partition("\u203a")[0]).strip()
    return club
