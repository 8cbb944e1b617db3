"""Corrections: what changed on a preview after it went out, when, from what to what.

Nothing is stored for it: the history of the facts knows. What counts is what fans read; a day on
which a fact was confirmed once more, or the place of a claim on the page, is no correction.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from django.db import models

from previews.models import (
    Appointment,
    Availability,
    Claim,
    Coverage,
    Crowd,
    Fixture,
    Injury,
    LeagueNote,
    Lineup,
    Milestone,
    Picture,
    Precedent,
    Preview,
    Publication,
    Quote,
    SelectionNote,
    Suspension,
    TalkingPoint,
    Tally,
)
from previews.models.history import changed_since, first_published, versions
from previews.text.stated_value import in_words
from previews.text.tokenizer import sentence_places


@dataclass(frozen=True, slots=True)
class CorrectedColumns:
    """A kind of row that fans read: the columns they see, and what its name is made of."""

    model: type[models.Model]
    columns: tuple[str, ...]
    joins: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return str(self.model._meta.model_name)


RETURN = ("expected_back", "expected_back_until", "expected_back_words")
OF_PREVIEW = (
    CorrectedColumns(TalkingPoint, ("heading", "text")),
    CorrectedColumns(Picture, ("caption", "credit", "place", "taken_on")),
)
OF_FIXTURE = (
    CorrectedColumns(Lineup, ("formation", "kind"), ("club", "fixture__home", "fixture__away")),
    CorrectedColumns(SelectionNote, ("remark",), ("club",)),
    CorrectedColumns(Appointment, ("official", "confirmed"), ("official",)),
    CorrectedColumns(
        Crowd,
        ("capacity", "away_allocation", "expected_away_fans"),
        ("fixture__home", "fixture__away"),
    ),
    CorrectedColumns(Coverage, ("channel", "starts_at", "host")),
    CorrectedColumns(
        LeagueNote,
        ("position", "points", "points_behind", "remark"),
        ("club", "season__competition"),
    ),
    CorrectedColumns(Milestone, ("title", "count", "target", "appearances"), ("person",)),
    CorrectedColumns(Tally, ("count", "appearances", "scope"), ("person",)),
    CorrectedColumns(
        Precedent,
        ("remark",),
        ("tie__first_home", "tie__first_away", "tie__stage__season__competition"),
    ),
    CorrectedColumns(Quote, ("speaker", "topic", "said_on", "occasion"), ("speaker",)),
    CorrectedColumns(Claim, ("sentence", "scope")),
)  # fmt: skip
OF_CLUBS = (
    CorrectedColumns(
        Injury, ("status", "part", "diagnosis", "out_since", "back_on", *RETURN), ("person",)
    ),
    CorrectedColumns(Suspension, ("reason", "back_on", *RETURN), ("person",)),
    CorrectedColumns(Availability, ("kind", "remark", *RETURN), ("club", "person")),
)
PAGE = CorrectedColumns(Preview, ("headline", "standfirst", "authors"))
MATCH = CorrectedColumns(Fixture, ("day", "kick_off", "status", "stadium"), ("home", "away"))


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that reads otherwise since. `what` names it: Injury “Conor Bradley: ankle”."""

    what: str
    at: datetime
    before: str
    after: str


def went_out_at(preview: Preview) -> datetime | None:
    """When fans could first read it; None for what never went out. 1 or 2 queries."""
    if preview.status != Preview.Status.PUBLISHED:
        return None
    first = Publication.objects.of(preview).earliest_first().first()
    out = first.published_at if first else first_published(Preview, preview.pk)
    if out is None or preview.publish_at is None:
        return out
    return max(out, preview.publish_at)


def corrections(preview: Preview) -> tuple[Correction, ...]:
    """Latest first. 3 queries, and 2 for every kind of which something was changed."""
    out = went_out_at(preview)
    if out is None:
        return ()
    kinds = {shown.kind: shown for shown, _ in on_page(preview)}
    rows = [(shown.kind, shown.model, where) for shown, where in on_page(preview)]
    numbers: dict[str, list[int]] = defaultdict(list)
    for kind, number in changed_since(rows, out):
        numbers[kind].append(number)
    changes = [
        correction for kind in numbers for correction in corrected(kinds[kind], numbers[kind], out)
    ]
    return tuple(
        sorted(changes, key=lambda correction: (correction.at, correction.what), reverse=True)
    )


def on_page(preview: Preview) -> Iterator[tuple[CorrectedColumns, dict[str, Any]]]:
    """Every kind with the columns by which its rows belong to the page."""
    fixture = preview.fixture
    yield PAGE, {"id": preview.pk}
    yield MATCH, {"id": fixture.pk}
    for shown in OF_PREVIEW:
        yield shown, {"preview_id": preview.pk}
    for shown in OF_FIXTURE:
        yield shown, {"fixture_id": fixture.pk}
    for shown in OF_CLUBS:
        clubs = [fixture.home_id, fixture.away_id]
        yield shown, {"club_id__in": clubs, "reported_on__lte": preview.day}


def corrected(
    shown: CorrectedColumns, numbers: Sequence[int], since: datetime
) -> Iterator[Correction]:
    kept = shown.model._default_manager.all()
    rows = (kept.select_related(*shown.joins) if shown.joins else kept).in_bulk(numbers)
    every = versions(shown.model, numbers)
    named = names_of(shown, every)
    by_row: dict[int, list[Any]] = defaultdict(list)
    for version in every:
        by_row[version.id].append(version)
    for number, versions_of_row in by_row.items():
        title = title_of(shown, rows.get(number))
        for before, after in pairwise([None, *versions_of_row]):
            if after is not None and after.history_date > since and is_correction(after):
                yield from differences(shown, title, before, after, named)


def is_correction(version: Any) -> bool:
    """A row that a file brought is the archive growing; one that an editor adds is a correction."""
    return version.history_type != "+" or version.history_user_id is not None


def title_of(shown: CorrectedColumns, row: models.Model | None) -> str:
    noun = str(shown.model._meta.verbose_name).capitalize()
    if row is None or shown in (PAGE, MATCH):
        return noun
    return f"{noun} “{row}”"


def differences(
    shown: CorrectedColumns,
    title: str,
    before: Any,
    after: Any,
    named: Mapping[str, Mapping[int, str]],
) -> Iterator[Correction]:
    """One for every column that reads otherwise; one for a row that came or went."""
    if before is None or after.history_type in "+-":
        words_of_columns = (worded(shown, after, column, named) for column in shown.columns)
        words = "; ".join(word for word in words_of_columns if word not in ("", "yes", "no"))
        gone = after.history_type == "-"
        yield Correction(title, after.history_date, words if gone else "", "" if gone else words)
        return
    for column in shown.columns:
        was, now = (worded(shown, version, column, named) for version in (before, after))
        if was.casefold() != now.casefold():
            label = getattr(shown.model._meta.get_field(column), "verbose_name", column)
            yield Correction(f"{title}, {label}", after.history_date, *apart(was, now))


def worded(
    shown: CorrectedColumns, version: Any, column: str, named: Mapping[str, Mapping[int, str]]
) -> str:
    field = shown.model._meta.get_field(column)
    if isinstance(field, models.ForeignKey):
        number = getattr(version, field.attname)
        return named[column].get(number, "") if number is not None else ""
    value = getattr(version, column)
    if value in (None, ""):
        return ""
    choices = dict(getattr(field, "flatchoices", ()))
    return str(choices[value]) if value in choices else in_words(value)


def names_of(shown: CorrectedColumns, every: Sequence[Any]) -> dict[str, dict[int, str]]:
    """The names behind the columns that point to other rows. 1 query for each such column."""
    names = {}
    for column in shown.columns:
        field = shown.model._meta.get_field(column)
        if isinstance(field, models.ForeignKey):
            numbers = {getattr(version, field.attname) for version in every} - {None}
            rows = field.related_model._default_manager.in_bulk(numbers)
            names[column] = {number: str(row) for number, row in rows.items()}
    return names


def apart(before: str, after: str) -> tuple[str, str]:
    """The sentences in which two texts differ; all of them where none is the same."""
    ours, theirs = sentences_of(before), sentences_of(after)
    changed = [
        (ours[first:last], theirs[start:end])
        for tag, first, last, start, end in SequenceMatcher(
            None, ours, theirs, autojunk=False
        ).get_opcodes()
        if tag != "equal"
    ]
    return (
        " ".join(sentence for said, _ in changed for sentence in said),
        " ".join(sentence for _, said in changed for sentence in said),
    )


def sentences_of(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentence_places(text)]
