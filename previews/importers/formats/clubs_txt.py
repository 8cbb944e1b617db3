"""Reads openfootball's club lists: names, other spellings, city, ground, country."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from previews.importers.formats.parsed_fixture import (
    LineKind,
    ParsedClub,
    SkippedLine,
    UnparsedLine,
)
from previews.importers.linking.countries import country_code

YEARS = re.compile(r"\d{4}")
LANGUAGE = re.compile(r"\s*\[\w{2,3}\]\s*$")
# "cup.l  League Cup": openfootball's lists of leagues look alike, save for the key before a name.
LEAGUE = re.compile(r"(?:\d|[a-z][a-z\d]*(?:\.[a-z\d_]+)*)\s{2,}\S")

type ClubItems = Iterator[ParsedClub | SkippedLine | UnparsedLine]


@dataclass(slots=True)
class _OpenClub:
    """A club's line, and the lines of spellings below it."""

    line: int
    name: str
    country: str
    city: str = ""
    founded: int | None = None
    stadium: str = ""
    spellings: list[str] = field(default_factory=list)
    lines: int = 1

    def parsed(self) -> ParsedClub:
        spellings = tuple(dict.fromkeys(self.spellings))
        return ParsedClub(
            self.line,
            self.name,
            self.country,
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
    return _Reader().read(lines)


@dataclass(slots=True)
class _Reader:
    country: str = ""
    club: _OpenClub | None = None

    def read(self, lines: Iterable[str]) -> ClubItems:
        for number, line in enumerate(lines, start=1):
            text = _without_comment(line.lstrip("\ufeff").rstrip("\r\n").expandtabs())
            if text:
                yield from self._content(number, text)
            else:
                yield SkippedLine(number, LineKind.COMMENT if "#" in line else LineKind.BLANK)
        yield from self._close()

    def _content(self, number: int, text: str) -> ClubItems:
        if text.startswith("|"):
            yield from self._spelling_line(number, text)
        elif LEAGUE.match(text):
            raise ValueError(f"line {number} is a league ({text}): this is not a list of clubs")
        else:
            yield from self._close()
            if text.startswith("="):
                yield self._heading(number, text)
            else:
                self.club = _club(number, text, self.country)

    def _spelling_line(self, number: int, text: str) -> ClubItems:
        if self.club is None:
            yield UnparsedLine(number, text, "a spelling without a club above it")
        else:
            self.club.spellings += _spellings(text)
            self.club.lines += 1

    def _heading(self, number: int, text: str) -> SkippedLine | UnparsedLine:
        title = text.strip("= ")
        level = len(text) - len(text.lstrip("="))
        if level == 1 and title:
            self.country = country_code(title)
            if not self.country:
                return UnparsedLine(number, text, "an unknown country")
        return SkippedLine(number, LineKind.HEADING)

    def _close(self) -> ClubItems:
        club, self.club = self.club, None
        if club is not None:
            yield club.parsed()


def _without_comment(line: str) -> str:
    return re.sub(r"(?:^|\s)#.*$", "", line).strip()


def _spellings(text: str) -> list[str]:
    names = (LANGUAGE.sub("", name) for name in text.split("|"))
    return [spelling for name in names if (spelling := " ".join(name.split()))]


def _club(number: int, text: str, country: str) -> _OpenClub:
    """ "Arsenal FC, 1886, @ Emirates Stadium, London (Highbury)": name, then year, ground, city."""
    name, *parts = (" ".join(part.split()) for part in text.split(","))
    club = _OpenClub(number, name, country)
    for part in parts:
        if YEARS.fullmatch(part):
            club.founded = int(part)
        elif part.startswith("@"):
            club.stadium = part.lstrip("@ ")
        elif part and not club.city:
            club.city = re.sub(r"\s*\(.*\)", "", part.partition("\u203a")[0]).strip()
    return club
