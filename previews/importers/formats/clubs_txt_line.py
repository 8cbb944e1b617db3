"""One line of a club list: an address, a club with its year, ground and city, a reserve side."""

import re
from dataclasses import dataclass, field

from previews.importers.formats.parsed_fixture import ParsedClub

LONGEST_NAME = 80
LONGEST_CITY = 60
YEAR = re.compile(r"\d{4}")
LIFE = re.compile(r"\(\s*(?P<first>\d{4})?\s*[-\u2013]\s*(?P<last>\d{4})?\s*\)")
LETTER = re.compile(r"[^\W\d_]")
LANGUAGE = re.compile(r"\s*\[\w{2,3}\]\s*$")
SUBURB = re.compile(r"\s*\(.*\)")
# "ii) FC Example II", "b) Example B": a further side of the club above.
RESERVES = re.compile(r"(?:ii|iii|iv|[2-4b-d]|u-?\d\d)\)\s+(?=\S)", re.IGNORECASE)
OTHER_MARK = re.compile(r"[ivx\d]{1,4}\)|[^\W\d_]{1,2}\)", re.IGNORECASE)
STREET_AND_TOWN = re.compile(r"(?<!:)//")
# "Main Street 4, 1140 Town", with a comma or another sign between them; "Lower Road, London SE16
# 3LN". "Town 96, 1896 Town" may be a club.
POSTCODE = re.compile(
    r"\d[a-z]?\s*[,\u203a\u00b7]\s*(?:[A-Z]{1,2}-)?\d{4,6}\s+[^\W\d_]"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}$"
)
CONTACT = re.compile(
    r"(?:https?://|www\.)|\S+@\S+\.\w+$|(?:tel|phone|fax|web|e-?mail|address)\b\.?:", re.IGNORECASE
)


class NotAClub(ValueError):
    """A line where a club should be, and why it is none."""


@dataclass(slots=True)
class OpenClub:
    """A club's line, and the lines of spellings below it.

    `left_aside` has the parts of the line that are none of the others.
    """

    line: int
    name: str
    country: str
    reserves: bool = False
    city: str = ""
    founded: int | None = None
    stadium: str = ""
    spellings: list[str] = field(default_factory=list)
    left_aside: list[str] = field(default_factory=list)
    lines: int = 1

    def parsed(self) -> ParsedClub:
        return ParsedClub(
            self.line,
            self.name,
            self.country,
            self.city,
            self.founded,
            self.stadium,
            tuple(dict.fromkeys(self.spellings)),
            self.lines,
            self.reserves,
            tuple(self.left_aside),
        )


def is_address(text: str, *, indented: bool) -> bool:
    """A street and a town, a telephone number, an address of the web: no part of a name."""
    in_one_line = indented and POSTCODE.search(text)
    return bool(STREET_AND_TOWN.search(text) or in_one_line or CONTACT.match(text))


def spellings_in(text: str) -> list[str]:
    """ "| Arsenal | FC Arsenal [de]": the names, without their languages."""
    names = (LANGUAGE.sub("", name) for name in text.split("|"))
    return [spelling for name in names if (spelling := " ".join(name.split()))]


def read_club(number: int, text: str, country: str) -> OpenClub:
    """ "Arsenal FC, 1886, @ Emirates Stadium, London (Highbury)": name, then year, ground, city.

    Raises NotAClub for a line that does not begin with a name.
    """
    reserves = RESERVES.match(text)
    if not reserves and OTHER_MARK.match(text):
        raise NotAClub("a mark before the name that is not known: write ii) for a reserve side")
    text = text[reserves.end() :] if reserves else text
    text, *names = (part.strip() for part in text.split("|"))
    name, *parts = (" ".join(part.split()) for part in text.split(","))
    club = OpenClub(number, _checked(name), country, reserves=bool(reserves))
    club.spellings += spellings_in("|".join(names))
    for part in parts:
        _read_part(part, club)
    if (years := LIFE.search(club.name)) and not years["last"]:
        # "Hereford FC (2014-)" is there still, and called Hereford FC.
        club.name = name_without_years(club.name)
        club.founded = club.founded or (int(years["first"]) if years["first"] else None)
    return club


def is_gone(name: str) -> bool:
    """Whether the name has the year of the club's end: "Accrington FC (1878-1896)"."""
    life = LIFE.search(name)
    return bool(life and life["last"])


def name_without_years(name: str) -> str:
    """ "Accrington FC (1878-1896)" is Accrington FC; a name without years is the same."""
    return " ".join(LIFE.sub(" ", name).split())


def years_of_name(name: str) -> tuple[int | None, int | None]:
    """The years in the brackets of a former name: "Union (1923-1945)"."""
    life = LIFE.search(name)
    first, last = (life["first"], life["last"]) if life else (None, None)
    return int(first) if first else None, int(last) if last else None


def _checked(name: str) -> str:
    if not LETTER.search(name_without_years(name)) or name.endswith(":") or "=" in name:
        raise NotAClub("not the name of a club")
    if ";" in name:
        raise NotAClub("several names: write each club into a line of its own")
    if len(name) > LONGEST_NAME:
        raise NotAClub(f"a name with more than {LONGEST_NAME} letters")
    return name


def _read_part(part: str, club: OpenClub) -> None:
    if YEAR.fullmatch(part) and club.founded is None:
        club.founded = int(part)
    elif LIFE.fullmatch(part):
        club.name = f"{club.name} {part}"
    elif part.startswith("@") and not club.stadium:
        club.stadium = part.lstrip("@ ")
    elif (city := _city_in(part)) and not club.city:
        club.city = city
    elif part:
        club.left_aside.append(part)


def _city_in(part: str) -> str:
    """ "Accrington (Peel Park) \u203a Lancashire" is in Accrington."""
    city = SUBURB.sub("", part.partition("\u203a")[0]).strip()
    return city if LETTER.search(city) and len(city) <= LONGEST_CITY else ""
