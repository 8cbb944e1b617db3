"""Where an incoming fixture contradicts the stored one: what both know, and know differently."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from previews.football.score import Goals
from previews.importers.writing.fixture_cache import NEVER_PLAYED, PLAYED
from previews.importers.writing.fixture_columns import FixtureColumns
from previews.importers.writing.score_columns import score_of


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`stored` and `incoming` are values in words, `columns` those that hold them."""

    what: str
    stored: str
    incoming: str
    columns: tuple[str, ...]

    @property
    def words(self) -> str:
        return f"the {self.what} is {self.stored} in the archive, {self.incoming} in the file"


def contradictions(
    stored: FixtureColumns, incoming: FixtureColumns, changes: FixtureColumns
) -> tuple[Contradiction, ...]:
    """What the changes would overwrite. Filling in what was unknown contradicts nothing."""
    return (
        *_of_score(stored, incoming, changes),
        *_of_day(stored, incoming, changes),
        *_of_attendance(stored, changes),
    )


def has_moved_after_the_match(stored: FixtureColumns, changes: FixtureColumns) -> bool:
    """Whether a match that was played would now be one of another day."""
    return "day" in changes and stored["status"] in PLAYED


def _of_score(
    stored: FixtureColumns, incoming: FixtureColumns, changes: FixtureColumns
) -> Iterator[Contradiction]:
    if stored["status"] == "abandoned" and incoming["status"] in PLAYED:
        return  # it was played to its end after all
    known, new = score_of(stored), score_of(incoming)
    if known and new and known.goals != new.goals:
        parts = ("after_90", "after_120")
        if _touches(changes, *parts):
            yield Contradiction("score", str(known.goals), str(new.goals), _columns(*parts))
        return
    parts_in_words = {"half_time": "half-time score", "shoot_out": "shoot-out"}
    if known and new and known.extra_time and new.extra_time:
        parts_in_words["after_90"] = "score after 90 minutes"
    for part, words in parts_in_words.items():
        before, after = _goals(stored, part), _goals(incoming, part)
        if before and after and before != after and _touches(changes, part):
            yield Contradiction(words, str(before), str(after), _columns(part))


def _of_day(
    stored: FixtureColumns, incoming: FixtureColumns, changes: FixtureColumns
) -> Iterator[Contradiction]:
    """A result says on which day and when it was played: this contradicts no plan."""
    if "day" in changes:
        if stored["status"] in NEVER_PLAYED and incoming["status"] in PLAYED:
            return
        days = _day(stored["day"]), _day(incoming["day"])
        yield Contradiction("day", *days, ("day", "kick_off"))
    elif "kick_off" in changes and stored["kick_off"] and incoming["kick_off"]:
        moments = _moment(stored["kick_off"]), _moment(incoming["kick_off"])
        yield Contradiction("kick-off", *moments, ("kick_off",))


def _of_attendance(stored: FixtureColumns, changes: FixtureColumns) -> Iterator[Contradiction]:
    if "attendance" in changes and stored["attendance"] is not None:
        numbers = f"{stored['attendance']:,}", f"{changes['attendance']:,}"
        yield Contradiction("attendance", *numbers, ("attendance",))


def _goals(columns: FixtureColumns, part: str) -> Goals | None:
    home, away = (columns.get(name) for name in _columns(part))
    return Goals(home, away) if isinstance(home, int) and isinstance(away, int) else None


def _columns(*parts: str) -> tuple[str, ...]:
    return tuple(f"{part}_{side}" for part in parts for side in ("home", "away"))


def _touches(changes: FixtureColumns, *parts: str) -> bool:
    return any(name in changes for name in _columns(*parts))


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _moment(moment: datetime) -> str:
    return f"{moment:%H:%M} UTC"
