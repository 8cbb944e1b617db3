"""Clubs used as places in prose: nobody plays "in Atalanta", they play in Bergamo."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from previews.text.spelling import fold
from previews.text.text_issue import TextIssue, TextIssueKind, without_quotations

TRAVEL = (
    r"(?:travel(?:s|led|ling|ed|ing)?|trips?|journeys?|fl(?:y|ies|ew|own|ying|ights?)"
    r"|dr(?:ive|ives|ove|iving))(?:\s+(?:back|away|over|down|up|out))?\s+to"
)
STAY = r"(?:in|near|around|outside|inside)"
# After these, "in Atalanta" is about the club: belief in it, a stake in it.
ABOUT_THE_CLUB = re.compile(
    r"\b(?:interest(?:ed)?|belie(?:f|ve[sd]?|ving)|confiden(?:ce|t)|trust(?:s|ed)?|faith|stakes?"
    r"|shares?|invest(?:s|ed|ing|ment|ments)?|involved|dressed|clad|role|place|spot)\s+$",
    re.IGNORECASE,
)
# The longest of these words, and the spaces behind it.
LONGEST_BEFORE = 40
# What follows a place: the end of a clause, or a small word; not a noun ("in Atalanta colours").
AFTER_A_PLACE = re.compile(
    r"\s*(?:$|[.,;:!?)\N{EN DASH}\N{EM DASH}]|(?:on|at|where|with|without|as|and|or|after|before|"
    r"for|to|from|this|last|next|when|while|but|by|since|again|tonight|tomorrow|yesterday|today|"
    r"they|he|it|we|the|a|will|was|were|is|are|has|have|had|would|could|that|which|who|in|"
    r"during|until|under|against|through|over|because|if|so|later|earlier)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NameAndCity:
    """A club under every name it goes by, and where it plays."""

    names: tuple[str, ...]
    city: str


def names_as_places(
    text: str, clubs: Sequence[NameAndCity], places: Collection[str] = ()
) -> Iterator[TextIssue]:
    """A club's name used for its town. A name that is also a town's is not reported.

    `places` are towns and quarters that are no club's city but bear a club's name: Fulham.
    """
    towns = {fold(place) for place in (*places, *(club.city for club in clubs))}
    ours = without_quotations(text)
    for club in clubs:
        for name in sorted(set(club.names) - {""}):
            if name in ours and fold(name) not in towns:
                yield from used_as_place(name, club.city, ours)


def used_as_place(name: str, city: str, text: str) -> Iterator[TextIssue]:
    pattern = re.compile(rf"\b(?:{STAY}|{TRAVEL})\s+(?P<name>{re.escape(name)})(?![\w'’-])")
    for match in pattern.finditer(text):
        if ABOUT_THE_CLUB.search(text[max(0, match.start() - LONGEST_BEFORE) : match.start()]):
            continue
        if not AFTER_A_PLACE.match(text, match.end()):
            continue
        where = f"; its ground is in {city}" if city else ""
        yield TextIssue(
            TextIssueKind.CLUB_AS_PLACE,
            match.start("name"),
            match.end("name"),
            match["name"],
            f"“{match[0]}”: {name} is a club, not a place{where}.",
            city,
        )
