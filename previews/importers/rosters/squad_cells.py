"""The cells of a row of a squad as values of a person and of a spell."""

from collections.abc import Mapping
from typing import Any

from previews.importers.linking.countries import country_code
from previews.importers.rosters.roster_row import WrongCell, day_in
from previews.models import Spell
from previews.text.spelling import name_key

NO_COUNTRY = "no country is called {}: write it like NED"
NO_NUMBER = "{} is no shirt number"
NO_POSITION = "{} is no position: write goalkeeper, defender, midfielder or forward"
NO_ROLE = "{} is no role: write player, manager or coach"
POSITIONS = {
    "goalkeeper": ("g", "gk", "goalkeeper", "keeper", "torwart", "gardien", "portero", "portiere"),
    "defender": ("d", "df", "def", "defender", "back", "abwehr", "defenseur", "defensa",
                 "difensore"),
    "midfielder": ("m", "mf", "mid", "midfielder", "mittelfeld", "milieu", "centrocampista"),
    "forward": ("f", "fw", "fwd", "forward", "striker", "attacker", "sturm", "attaquant",
                "delantero", "attaccante"),
}  # fmt: skip
YES = {"yes", "y", "x", "c", "captain", "true", "1"}
LARGEST_NUMBER = 999


def person_values(cells: Mapping[str, str]) -> dict[str, Any]:
    """Those that are given, by the name of the field. Raises WrongCell."""
    values: dict[str, Any] = {"known_as": cells.get("known_as", "")}
    if words := cells.get("nationality", ""):
        values["nationality"] = country_code(words)
        if not values["nationality"]:
            raise WrongCell(NO_COUNTRY.format(words))
    values["born_on"] = day_in(cells, "born_on")
    return {name: value for name, value in values.items() if value}


def spell_values(cells: Mapping[str, str]) -> dict[str, Any]:
    """Those that are given, and the role. Raises WrongCell."""
    role = name_key(cells.get("role", "player"))
    if role not in Spell.Role.values:
        raise WrongCell(NO_ROLE.format(cells["role"]))
    values: dict[str, Any] = {
        "role": role, "since": day_in(cells, "since"), "until": day_in(cells, "until"),
    }  # fmt: skip
    if words := cells.get("number", ""):
        if not (words.isascii() and words.isdecimal() and int(words) <= LARGEST_NUMBER):
            raise WrongCell(NO_NUMBER.format(words))
        values["number"] = int(words)
    if words := cells.get("position", ""):
        key = name_key(words)
        known = (name for name, written in POSITIONS.items() if key in written)
        values["position"] = next(known, "")
        if not values["position"]:
            raise WrongCell(NO_POSITION.format(words))
    if name_key(cells.get("captain", "")) in YES:
        values["captain"] = True
    return values
