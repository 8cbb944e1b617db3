"""A hero of two clubs' colours: their patterns large on a slanted field, where no photograph is."""

from dataclasses import dataclass

from previews.charts.crest import Crest

WIDTH, HEIGHT = 720.0, 240.0
# A crest of 64 by 72, its letters in the middle of the field.
SCALE, BAND = 6.4, 200.0
# The edge between the two fields leans as a sash does.
HOME_FIELD, AWAY_FIELD = "M0 0H404L316 240H0Z", "M404 0H720V240H316Z"


@dataclass(frozen=True, slots=True)
class HeroField:
    """One club's half: `paths` are its crest's pattern, scaled up over the field."""

    side: str
    outline: str
    field: str
    second: str
    ink: str
    letters: str
    paths: tuple[str, ...]
    across: float

    @property
    def transform(self) -> str:
        return f"translate({self.across - 32 * SCALE:g} {HEIGHT / 2 - 35 * SCALE:g}) scale({SCALE})"

    @property
    def band(self) -> float:
        """The left edge of the ground under the letters."""
        return self.across - BAND / 2


@dataclass(frozen=True, slots=True)
class Hero:
    fields: tuple[HeroField, HeroField]
    view_box: str = f"0 0 {WIDTH:g} {HEIGHT:g}"


def hero(home: Crest, away: Crest) -> Hero:
    return Hero(
        (
            _field("home", HOME_FIELD, home, WIDTH * 0.25),
            _field("away", AWAY_FIELD, away, WIDTH * 0.75),
        )
    )


def _field(side: str, outline: str, crest: Crest, across: float) -> HeroField:
    return HeroField(
        side,
        outline,
        crest.field,
        crest.second,
        crest.ink,
        crest.letters,
        crest.second_paths,
        across,
    )
