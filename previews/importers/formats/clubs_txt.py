"""Reads openfootball's club lists: names, other spellings, city, ground, country."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from previews.importers.formats.clubs_txt_line import (
    NotAClub,
    OpenClub,
    is_address,
    read_club,
    spellings_in,
)
from previews.importers.formats.football_txt import LONGEST_LINE, LONGEST_SHOWN, TOO_LONG
from previews.importers.formats.parsed_fixture import (
    LineKind,
    ParsedClub,
    SkippedLine,
    UnparsedLine,
)
from previews.importers.linking.countries import country_in_title

# "cup.l  League Cup": openfootball's lists of leagues look alike, save for the key before a name.
LEAGUE = re.compile(r"(?:\d|[a-z][a-z\d]*(?:\.[a-z\d_]+)*)\s{2,}\S")
UNKNOWN_COUNTRY = "an unknown country: write its English name, such as = Austria"

type ClubItems = Iterator[ParsedClub | SkippedLine | UnparsedLine]


def read(lines: Iterable[str]) -> ClubItems:
    """Every line of the list. A club ends where the next one, a heading or the file does.

    Raises ValueError for a list of leagues: each of them would become a club.
    """
    return _Reader().read(lines)


@dataclass(slots=True)
class _Reader:
    country: str = ""
    club: OpenClub | None = None

    def read(self, lines: Iterable[str]) -> ClubItems:
        for number, line in enumerate(lines, start=1):
            if len(line) > LONGEST_LINE:
                yield UnparsedLine(number, line[:LONGEST_SHOWN], TOO_LONG)
                continue
            whole = line.lstrip("\ufeff").rstrip("\r\n").expandtabs()
            if text := _without_comment(whole):
                yield from self._content(number, text, indented=whole[0] == " ")
            else:
                yield SkippedLine(number, LineKind.COMMENT if "#" in line else LineKind.BLANK)
        yield from self._close()

    def _content(self, number: int, text: str, *, indented: bool) -> ClubItems:
        if text.startswith("|"):
            yield from self._spelling_line(number, text)
        elif is_address(text, indented=indented):
            yield self._address(number, text)
        elif LEAGUE.match(text):
            raise ValueError(f"line {number} is a league ({text}): this is not a list of clubs")
        else:
            yield from self._close()
            if text.startswith("="):
                yield self._heading(number, text)
            else:
                yield from self._club_line(number, text)

    def _club_line(self, number: int, text: str) -> ClubItems:
        try:
            self.club = read_club(number, text, self.country)
        except NotAClub as error:
            yield UnparsedLine(number, text, str(error))

    def _spelling_line(self, number: int, text: str) -> ClubItems:
        if self.club is None:
            yield UnparsedLine(number, text, "a spelling without a club above it")
        else:
            self.club.spellings += spellings_in(text)
            self.club.lines += 1

    def _address(self, number: int, text: str) -> SkippedLine | UnparsedLine:
        if self.club is None:
            return UnparsedLine(number, text, "an address without a club above it")
        return SkippedLine(number, LineKind.ADDRESS)

    def _heading(self, number: int, text: str) -> SkippedLine | UnparsedLine:
        title = text.strip("= ")
        level = len(text) - len(text.lstrip("="))
        if level == 1 and title:
            self.country = country_in_title(title)
            if not self.country:
                return UnparsedLine(number, text, UNKNOWN_COUNTRY)
        return SkippedLine(number, LineKind.HEADING)

    def _close(self) -> ClubItems:
        club, self.club = self.club, None
        if club is not None:
            yield club.parsed()


def _without_comment(line: str) -> str:
    return re.sub(r"(?:^|\s)#.*$", "", line).strip()
