"""Rows of a plan as changes that a person can read."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from previews.football.score import Score
from previews.importers.row_changes import ADDED, CHANGED, Change, RowChange
from previews.importers.writing.fixture_columns import FixtureColumns
from previews.importers.writing.match_fixture import MatchedFixture
from previews.importers.writing.score_columns import score_columns, score_of

SCORE = frozenset(score_columns(None))
# Found again from the fixtures, or of no meaning to a person.
LEFT_OUT = {"tie_id", "leg", "season_id"}
BY_NUMBER = {"stage_id": "stage", "stadium_id": "stadium"}
# Of a new match, beside its status, score, stage and stadium.
ALSO_SHOWN = ("kick_off", "matchday", "attendance", "neutral_ground", "awarded_to", "remark")


def added_row(matched: MatchedFixture) -> RowChange:
    columns = matched.columns
    score = _score_words(columns)
    values = {"status": columns["status"].replace("_", " "), "score": score}
    if matched.stage is not None:
        values["stage"] = matched.stage.name
    if columns["stadium_id"] is not None:
        values["stadium"] = matched.parsed.venue
    by_name: Mapping[str, object] = columns
    values |= {name.replace("_", " "): _words(by_name[name] or "") for name in ALSO_SHOWN}
    changes = (Change(what, "", value) for what, value in values.items() if value)
    return _row(ADDED, matched, tuple(changes))


def changed_row(matched: MatchedFixture, changes: FixtureColumns) -> RowChange:
    """To be asked before the changes are applied."""
    return _row(CHANGED, matched, tuple(_changes(matched, changes)))


def _row(outcome: str, matched: MatchedFixture, changes: tuple[Change, ...]) -> RowChange:
    columns, parsed = matched.columns, matched.parsed
    where = " ".join(matched.season.key)
    return RowChange(
        outcome, parsed.line, parsed.title, columns["day"], where,
        columns["home_id"], columns["away_id"], changes, _new(matched),
    )  # fmt: skip


def _new(matched: MatchedFixture) -> str:
    """What of the season is not stored yet."""
    season = matched.season
    if season.competition.row.pk is None:
        return "competition"
    return "season" if season.row.pk is None else ""


def _changes(matched: MatchedFixture, changes: FixtureColumns) -> Iterator[Change]:
    before, after = matched.cached.columns, matched.cached.columns | changes
    if SCORE & changes.keys():
        yield Change("score", _score_words(before), _score_words(after))
    for name in sorted(changes.keys() - SCORE - LEFT_OUT):
        old, new = before.get(name), after.get(name)
        if name == "stage_id":
            new = matched.stage.name if matched.stage else new
        elif name == "stadium_id":
            new = matched.parsed.venue
        yield Change(BY_NUMBER.get(name, name.replace("_", " ")), _words(old), _words(new))


def _score_words(columns: FixtureColumns) -> str:
    score = score_of(columns)
    if score is None:
        home, away = columns["shoot_out_home"], columns["shoot_out_away"]
        return "" if home is None else f"shoot-out {home}–{away}"
    return ", ".join(_parts(score))


def _parts(score: Score) -> Iterator[str]:
    yield str(score.goals)
    if score.half_time:
        yield f"half-time {score.half_time}"
    if score.extra_time:
        yield f"after extra time, {score.after_90} after 90" if score.after_90 else "extra time"
    if score.shoot_out:
        yield f"shoot-out {score.shoot_out}"


def _words(value: object) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%-d %b %Y %H:%M} UTC"
    return str(value).replace("_", " ")
