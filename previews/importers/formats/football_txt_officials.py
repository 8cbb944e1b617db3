"""The officials in a line below a match, behind "Referees:" or "VAR:"."""

import re

from previews.importers.formats.duty_words import split_duty
from previews.importers.formats.parsed_fixture import ParsedOfficial
from previews.importers.linking.countries import split_country


def read_officials(text: str, duty: str, *, first: bool) -> list[ParsedOfficial]:
    """The officials of a line, each with its label: "A B (VAR)", "VAR: A B"; else by the line.

    Behind "Referees" the referee is first: "Anthony Taylor (England), Gary Beswick".
    """
    officials: list[ParsedOfficial] = []
    for name in re.split(r"[,;]\s*(?![^(]*\))", text):
        if name.strip():
            person, labelled = split_duty(name.strip())
            person, country = split_country(person)
            behind = "assistant" if duty == "referee" and (officials or not first) else duty
            officials.append(ParsedOfficial(person, country, labelled or behind))
    return officials
