"""Where each club stands: in its league, or in the group of the match."""

import re
from collections.abc import Iterator

from previews.components.kind_of_match import kind_of
from previews.components.receipts import Receipts
from previews.drafting.sentence import Ground, Sentence, on_matches, sentence
from previews.football.match_kind import Part
from previews.models import Preview
from previews.sections import league, table_scenario
from previews.sections.league import ClubLeague
from previews.text.number_words import place_in_words

ABOUT = "Table"
PLACE = re.compile(r"(\d+)(?:st|nd|rd|th)")


def sentences(preview: Preview) -> Iterator[Sentence]:
    if kind_of(preview.fixture).part is Part.GROUP:
        yield from _in_the_group(preview)
    value = league.read(preview)
    for club in value.clubs if value else ():
        if club.standing and club.receipts:
            text, rests_on = _in_the_league(club), _on_table(club, club.receipts)
            yield Sentence(f"table-{club.club.side}", ABOUT, sentence(text), rests_on)


def _in_the_league(club: ClubLeague) -> str:
    """ "3rd with 71 points. Two points behind Arsenal, a match in hand." in one sentence."""
    standing, _, gap = club.standing.rstrip(".").partition(". ")
    place, _, points = standing.partition(" with ")
    text = f"{club.club.short_name} are {_place_in_words(place)} in the {club.season} table"
    text += f" with {points}"
    return f"{text}, {gap[:1].lower()}{gap[1:].replace(', ', ' with ', 1)}" if gap else text


def _place_in_words(place: str) -> str:
    """ "first" of "1st", "joint second" of "Joint 2nd"."""
    return PLACE.sub(lambda match: place_in_words(int(match[1])), place).lower()


def _on_table(club: ClubLeague, receipts: Receipts) -> tuple[Ground, ...]:
    return on_matches(receipts) or (Ground(f"The table of the {club.season}"),)


def _in_the_group(preview: Preview) -> Iterator[Sentence]:
    value = table_scenario.read(preview)
    for club in value.now if value else ():
        stage, season = preview.fixture.stage, preview.fixture.season
        group = stage.name if stage else f"the {season}"
        text = f"{club.club.short_name} are {club.place[:1].lower()}{club.place[1:]} in {group}"
        text += f" with {club.points}"
        rests_on = (Ground(f"The table of {group}, {season}", "season", season.pk),)
        yield Sentence(f"group-{club.club.side}", ABOUT, sentence(text), rests_on)
