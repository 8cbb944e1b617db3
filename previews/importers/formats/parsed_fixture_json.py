"""A fixture record as JSON and back: how a row waits in the database."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, time
from typing import Any

from previews.football.rounds import Round
from previews.football.score import Goals, Score
from previews.importers.formats.parsed_fixture import (
    ParsedFixture,
    ParsedGoal,
    ParsedOfficial,
    ParsedSideStats,
    StageName,
    Status,
)

PLAIN = ParsedFixture(0, "", "", None)


def to_json(record: ParsedFixture) -> dict[str, Any]:
    """Only what the record says: fields left at their default are left out."""
    told = {}
    for each in fields(record):
        value = getattr(record, each.name)
        if value != getattr(PLAIN, each.name):
            told[each.name] = _plain(value)
    return told


def from_json(told: dict[str, Any]) -> ParsedFixture:
    """The record that `to_json` wrote."""
    values = dict(told)
    for name, build in BUILDERS.items():
        if name in values:
            values[name] = build(values[name])
    return replace(PLAIN, **values)


def _plain(value: Any) -> Any:
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, Goals):
        return list(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if hasattr(value, "__dataclass_fields__"):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    return value


def _goals(told: list[int] | None) -> Goals | None:
    return Goals(*told) if told is not None else None


def _score(told: dict[str, Any]) -> Score:
    parts = {
        name: _goals(told[name]) for name in ("half_time", "after_90", "after_120", "shoot_out")
    }
    return Score(told["home"], told["away"], **parts, extra_time=told["extra_time"])


def _stage(told: dict[str, Any]) -> StageName:
    return StageName(**{**told, "round": Round(told["round"]) if told["round"] else None})


BUILDERS: dict[str, Callable[[Any], Any]] = {
    "day": date.fromisoformat,
    "clock": time.fromisoformat,
    "status": Status,
    "score": _score,
    "shoot_out": _goals,
    "stage": _stage,
    "officials": lambda told: tuple(ParsedOfficial(**each) for each in told),
    "goals": lambda told: tuple(ParsedGoal(**each) for each in told),
    "home_numbers": lambda told: ParsedSideStats(**told),
    "away_numbers": lambda told: ParsedSideStats(**told),
}
