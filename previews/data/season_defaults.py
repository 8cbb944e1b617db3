"""The rules of seasons as they were at the time, as season_defaults.toml has them."""

from datetime import date
from functools import cache
from typing import Literal

from msgspec import Struct

from previews.data.competitions import KnownCompetition
from previews.data.files import read_toml
from previews.text.spelling import is_same_name

FILE = "season_defaults.toml"


class Seasons(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which seasons of which competitions; an empty field is true of all of them.

    `first` and `last` are the years in which the seasons begin, both included. `places` are
    codes of countries, or organisers of competitions between countries.
    """

    competition: str = ""
    organiser: str = ""
    places: tuple[str, ...] = ()
    contestants: Literal["", "clubs", "nations"] = ""
    first: int = 0
    last: int = 9999

    def include(self, competition: KnownCompetition, year: int) -> bool:
        contestants = "nations" if competition.nations else "clubs"
        return (
            self.first <= year <= self.last
            and self.competition in ("", competition.name)
            and self.organiser in ("", competition.organiser)
            and self.contestants in ("", contestants)
            and (not self.places or competition.place in self.places)
        )


class TieBreakers(Seasons, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`order` has values of football.tie_breaker.TieBreaker."""

    order: tuple[str, ...]


class ShootOutPoints(Seasons, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`points` of the winner and the loser of a shoot-out, as Season.ShootOutPoints has them."""

    points: str


class PointsPerGame(Seasons, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`decided_on` is the day on which the seasons were ended early."""

    decided_on: date


class Split(Seasons, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the groups of a league bring with them; `carried` is a value of Carried."""

    carried: str
    carries_goals: bool = True
    groups: tuple[str, ...] = ("upper", "middle", "lower")


class SplitLeague(Seasons, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A league that splits; `names` are those that it has had."""

    names: tuple[str, ...]


class Patterns(Struct, frozen=True, forbid_unknown_fields=True):
    patterns: tuple[str, ...]


class Meetings(Seasons, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How often two clubs meet at one ground in a season; 0 is as often as the league likes."""

    meetings: int


class Replays(Seasons, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`up_to` is the last round in which a level match was replayed, a value of Round."""

    up_to: str


class SeasonStart(Struct, frozen=True, forbid_unknown_fields=True):
    """The first day of the season that begins in a year."""

    domestic: date
    uefa: date


class SeasonDefaults(Struct, frozen=True, forbid_unknown_fields=True):
    """By year, competition, country or organiser; the comments in the file explain the tables."""

    three_points_since: dict[str, int]
    replays_until: dict[str, int]
    shoot_outs_since: dict[str, int]
    replays: tuple[Replays, ...]
    extra_time_in_finals: tuple[str, ...]
    no_extra_time_since: dict[str, int]
    neutral_rounds_of_organisers: dict[str, tuple[str, ...]]
    neutral_rounds: dict[str, tuple[str, ...]]
    season_starts: dict[int, SeasonStart]
    away_goals: tuple[Seasons, ...]
    meetings_at_one_ground: tuple[Meetings, ...]
    tie_breakers: tuple[TieBreakers, ...]
    shoot_out_points: tuple[ShootOutPoints, ...]
    points_per_game: tuple[PointsPerGame, ...]
    groups_after_a_split: dict[str, tuple[str, ...]]
    splits: tuple[Split, ...]
    split_leagues: tuple[SplitLeague, ...]
    own_championships: Patterns
    hosts: dict[str, dict[int, tuple[str, ...]]]
    hosts_of_groups: dict[str, dict[int, tuple[str, ...]]]


@cache
def season_defaults() -> SeasonDefaults:
    return read_toml(FILE, SeasonDefaults)


@cache
def splits_into_groups(competition: str, country: str, season: str) -> bool:
    """Whether it is known of the league that it splits in this season, such as 2023/24."""
    first_year = int(season[:4]) if season[:4].isdecimal() else 0
    return any(
        country in league.places
        and league.first <= first_year <= league.last
        and any(is_same_name(competition, name) for name in league.names)
        for league in season_defaults().split_leagues
    )


def has_shoot_outs(competition: str, first_year: int) -> bool:
    """Whether penalties could decide a level tie in the season that began in this year."""
    since = season_defaults().shoot_outs_since
    return first_year >= since.get(competition, since["elsewhere"])


def last_replayed_round(competition: str, first_year: int) -> str:
    """The last round in which a level match was replayed; empty where none was."""
    entries = season_defaults().replays
    fitting = (
        each.up_to
        for each in entries
        if each.competition == competition and each.first <= first_year <= each.last
    )
    return next(fitting, "")
