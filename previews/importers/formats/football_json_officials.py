"""The officials of a match in football.json: one name a key, or a list of them with their roles."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from previews.importers.formats.duty_words import duty_of, split_duty
from previews.importers.formats.parsed_fixture import ParsedOfficial
from previews.importers.linking.countries import country_code, split_country

LISTS = ("referees", "officials", "matchofficials")
ROLES = ("duty", "role", "type", "position")
COUNTRIES = ("country", "nationality")


@dataclass(frozen=True, slots=True)
class MatchOfficials:
    """`left_out` are sentences on the officials whose duty is not understood."""

    officials: tuple[ParsedOfficial, ...]
    left_out: tuple[str, ...]


def names_officials(key: str) -> bool:
    return key in LISTS or bool(duty_of(key))


def read_match_officials(match: dict[str, Any]) -> MatchOfficials:
    """The officials under every key that means a duty or a list of them."""
    named = [each for key, value in match.items() if value for each in _under(key, value)]
    return MatchOfficials(
        tuple(official for official in named if isinstance(official, ParsedOfficial)),
        tuple(sentence for sentence in named if isinstance(sentence, str)),
    )


def _under(key: str, value: Any) -> Iterator[ParsedOfficial | str]:
    if not names_officials(key):
        return
    rows = value if isinstance(value, list) else [value]
    duty = "" if key in LISTS else duty_of(key)
    for number, row in enumerate(rows):
        # As in football.txt: in a list without roles the referee is first.
        of_list = "assistant" if number else "referee"
        if isinstance(row, dict):
            yield _with_role(row, duty)
        elif isinstance(row, str) and row.strip():
            yield _named(row, duty if duty and (number == 0 or duty != "referee") else of_list)
        elif row:
            yield f"an official under {key!r} is not read: {row!r}"


def _with_role(row: dict[str, Any], duty: str) -> ParsedOfficial | str:
    name = str(row.get("name") or "").strip()
    role = next((str(row[key]) for key in ROLES if row.get(key)), "")
    duty = duty_of(role) if role else duty
    if not name or not duty:
        return f"an official is not read, as the duty is not understood: {row!r}"
    country = next((str(row[key]) for key in COUNTRIES if row.get(key)), "")
    official = _named(name, duty)
    return ParsedOfficial(official.name, official.country or country_code(country), official.duty)


def _named(text: str, duty: str) -> ParsedOfficial:
    name, labelled = split_duty(" ".join(text.split()))
    person, country = split_country(name)
    return ParsedOfficial(person, country, labelled or duty)
