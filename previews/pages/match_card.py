"""The picture of a match for links in messages: crests, names, when, the score. No query."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from PIL import Image, ImageDraw

from previews.charts.crest import Crest
from previews.components.club_badge import ClubBadge, both_badges
from previews.components.kick_off_times import on_local_clock
from previews.components.match_state import state_of
from previews.models import Fixture
from previews.models.fixture_status import PUT_OFF
from previews.pages.card_drawing import (
    ACCENT,
    BAND,
    BASIC,
    EDGE,
    HEIGHT,
    INK,
    SCALE,
    SOFT,
    WIDTH,
    as_png,
    empty,
    face,
    line,
)
from previews.sections.match_facts import occasion, result_of

CREST_TOP, CREST_HEIGHT = 150, 216
NAMES_AT, ABOUT_AT, WHEN_AT, SITE_AT = 425, 90, 505, 575
STEPS_OF_CURVE = 24
NUMBER = re.compile(r"[MLHVCZ]|-?[\d.]+")

Point = tuple[float, float]


def card_of(fixture: Fixture, now: datetime) -> bytes:
    """As PNG. The fixture must be loaded as `match_at` does."""
    home, away = both_badges(fixture)
    result = "" if fixture.is_after(now) else result_of(fixture)
    picture = empty()
    draw = ImageDraw.Draw(picture)
    middle = WIDTH / 2
    for club, left in ((home, 0.0), (away, middle)):
        top, bottom = (HEIGHT - BAND) * SCALE, HEIGHT * SCALE
        draw.rectangle((left * SCALE, top, (left + middle) * SCALE, bottom), fill=club.crest.field)
        across = middle - 270 if club is home else middle + 270
        _crest(picture, club.crest, across)
        line(draw, _name(club), across, NAMES_AT, 76, INK, width=500)
    line(draw, result.split(" ")[0] or "v", middle, CREST_TOP + 110, 150 if result else 90, INK)
    line(draw, _about(fixture), middle, ABOUT_AT, 44, ACCENT, width=WIDTH - 2 * EDGE)
    line(draw, _when(fixture, now), middle, WHEN_AT, 44, SOFT, width=WIDTH - 2 * EDGE)
    line(draw, "matchhub", middle, SITE_AT, 32, ACCENT)
    return as_png(picture)


def _name(club: ClubBadge) -> str:
    return club.name if len(club.name) <= 24 else club.short_name


def _about(fixture: Fixture) -> str:
    of_season = f"{fixture.season.competition.name} {fixture.season.name}"
    return " · ".join(part for part in (of_season, occasion(fixture)) if part)


def _when(fixture: Fixture, now: datetime) -> str:
    day = f"{fixture.day:%A %-d %B %Y}"
    stadium = fixture.stadium.name if fixture.stadium else ""
    planned = f"{day} was planned" if fixture.status in PUT_OFF else day
    parts = (state_of(fixture, now), planned, on_local_clock(fixture), stadium)
    return " · ".join(part for part in parts if part)


def _crest(picture: Image.Image, crest: Crest, across: float) -> None:
    """The paths of the crest, drawn where the shield covers them."""
    across_box, down_box = map(float, crest.view_box.split()[2:])
    unit = CREST_HEIGHT / down_box * SCALE
    size = (round(across_box * unit), round(down_box * unit))
    shield = Image.new("L", size, 0)
    outline = [(x * unit, y * unit) for x, y in outline_of(crest.shield)]
    ImageDraw.Draw(shield).polygon(outline, fill=255)
    surface = Image.new("RGB", size, crest.field)
    on_face = ImageDraw.Draw(surface)
    second = [(path, crest.second) for path in crest.second_paths]
    for path, colour in [*second, (crest.band, crest.field)]:
        on_face.polygon([(x * unit, y * unit) for x, y in outline_of(path)], fill=colour)
    place = crest.letters_across * unit, crest.letters_down * unit
    on_face.text(place, crest.letters, crest.ink, face(BASIC, round(22 * unit)), "mm")
    corner = round(across * SCALE - size[0] / 2), CREST_TOP * SCALE
    picture.paste(surface, corner, shield)
    edge = [(x + corner[0], y + corner[1]) for x, y in outline]
    on_page = ImageDraw.Draw(picture)
    on_page.line([*edge, edge[0]], fill=crest.edge_on_light, width=round(1.5 * unit), joint="curve")


def outline_of(path: str) -> Sequence[Point]:
    """The points of an SVG path of straight lines and cubic curves, all absolute."""
    return list(_points(NUMBER.findall(path)))


def _points(words: Sequence[str]) -> Iterator[Point]:
    at, here, command = 0, (0.0, 0.0), ""
    while at < len(words):
        if words[at].isalpha():
            command, at = words[at], at + 1
        if command == "Z":
            continue
        many = {"H": 1, "V": 1, "C": 6}.get(command, 2)
        values = [float(word) for word in words[at : at + many]]
        at += many
        if command == "C":
            yield from _curve(here, values)
            here = values[4], values[5]
            continue
        here = {"H": (values[0], here[1]), "V": (here[0], values[0])}.get(command) or (
            values[0], values[1],
        )  # fmt: skip
        yield here


def _curve(start: Point, values: Sequence[float]) -> Iterator[Point]:
    first, second, end = values[:2], values[2:4], values[4:]
    for step in range(1, STEPS_OF_CURVE + 1):
        part = step / STEPS_OF_CURVE
        rest = 1 - part
        x, y = (
            rest**3 * start[axis]
            + 3 * rest**2 * part * first[axis]
            + 3 * rest * part**2 * second[axis]
            + part**3 * end[axis]
            for axis in (0, 1)
        )
        yield x, y
