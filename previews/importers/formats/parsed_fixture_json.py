"""A parsed fixture as JSON and back: how a held row is stored."""

from typing import Any

import msgspec

from previews.importers.formats.parsed_fixture import ParsedFixture


def to_json(parsed: ParsedFixture) -> dict[str, Any]:
    """Plain JSON values; fields with their default value are left out."""
    values = _plain(parsed)
    return {
        name: value
        for name, value in values.items()
        if name not in DEFAULTS or value != DEFAULTS[name]
    }


def from_json(values: dict[str, Any]) -> ParsedFixture:
    """The parsed fixture that `to_json` wrote. Raises msgspec.ValidationError for anything else."""
    return msgspec.convert(values, ParsedFixture)


def _plain(parsed: ParsedFixture) -> dict[str, Any]:
    # Encoded and decoded, so that a tuple is a list, as it is when it comes from the database.
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(parsed))
    return plain


REQUIRED = ("line", "home", "away", "day")
DEFAULTS = {
    name: value
    for name, value in _plain(ParsedFixture(0, "", "", None)).items()
    if name not in REQUIRED
}
