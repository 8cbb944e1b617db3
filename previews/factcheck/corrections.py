"""Corrections: what changed on a preview after its publication, and when.

They are computed from the history of the facts. Only columns that fans read count: a new day of
confirmation or another order of claims is no correction.
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
    Edition,
    Fixture,
    Injury,
    LeagueNote,
    Lineup,
    Milestone,
    Picture,
    Precedent,
    Preview,
    Quote,
    SelectionNote,
    Suspension,
    TalkingPoint,
    Tally,
)
from previews.models.history import changed_since, first_published, versions
from previews.models.kinds import nouns_of
from previews.text.stated_value import in_words
from previews.text.tokenizer import sentence_places


@dataclass(frozen=True, slots=True)
class CorrectedColumns:
    """A model, its columns that fans read, and the joins that `str(row)` needs."""

    model: type[models.Model]
    columns: tuple[str, ...]
    joins: tuple[str, ...] = ()

    @property
    def name(self) -> str:
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
    """A changed text. `what` names the row: Injury “Conor Bradley: ankle”."""

    what: str
    at: datetime
    before: str
    after: str


def published_since(preview: Preview) -> datetime | None:
    """When fans could first read it; None if it is not published. 1 or 2 queries."""
    if not preview.is_released:
        return None
    first = Edition.objects.of(preview).earliest_first().first()
    published = first.released_at if first else first_published(Preview, preview.pk)
    if published is None or preview.publish_at is None:
        return published
    return max(published, preview.publish_at)


def corrections(preview: Preview) -> tuple[Correction, ...]:
    """Latest first. 3 queries, and 2 for every kind with a change."""
    since = published_since(preview)
    if since is None:
        return ()
    kinds = {kind.name: kind for kind, _ in on_page(preview)}
    rows = [(kind.name, kind.model, where) for kind, where in on_page(preview)]
    numbers: dict[str, list[int]] = defaultdict(list)
    for name, number in changed_since(rows, since):
        numbers[name].append(number)
    changes = [
        correction
        for name in numbers
        for correction in corrections_of(kinds[name], numbers[name], since)
    ]
    return tuple(
        sorted(changes, key=lambda correction: (correction.at, correction.what), reverse=True)
    )


def on_page(preview: Preview) -> Iterator[tuple[CorrectedColumns, dict[str, Any]]]:
    """Every kind with the filter for the rows of the page."""
    fixture = preview.fixture
    yield PAGE, {"id": preview.pk}
    yield MATCH, {"id": fixture.pk}
    for kind in OF_PREVIEW:
        yield kind, {"preview_id": preview.pk}
    for kind in OF_FIXTURE:
        yield kind, {"fixture_id": fixture.pk}
    for kind in OF_CLUBS:
        clubs = [fixture.home_id, fixture.away_id]
        yield kind, {"club_id__in": clubs, "reported_on__lte": preview.day}


def corrections_of(
    kind: CorrectedColumns, numbers: Sequence[int], since: datetime
) -> Iterator[Correction]:
    queryset = kind.model._default_manager.all()
    if kind.joins:
        queryset = queryset.select_related(*kind.joins)
    rows = queryset.in_bulk(numbers)
    all_versions = versions(kind.model, numbers)
    named = names_of(kind, all_versions)
    by_row: dict[int, list[Any]] = defaultdict(list)
    for version in all_versions:
        by_row[version.id].append(version)
    for number, versions_of_row in by_row.items():
        title = title_of(kind, rows.get(number))
        for before, after in pairwise([None, *versions_of_row]):
            if after is not None and after.history_date > since and is_correction(after):
                yield from differences(kind, title, before, after, named)


def is_correction(version: Any) -> bool:
    """A row that an import added is no correction; a row that an editor added is one."""
    return version.history_type != "+" or version.history_user_id is not None


def title_of(kind: CorrectedColumns, row: models.Model | None) -> str:
    noun = nouns_of(kind.model)[0].capitalize()
    if row is None or kind in (PAGE, MATCH):
        return noun
    return str(row) if kind.model is Crowd else f"{noun} “{row}”"


def differences(
    kind: CorrectedColumns,
    title: str,
    before: Any,
    after: Any,
    named: Mapping[str, Mapping[int, str]],
) -> Iterator[Correction]:
    """A correction for each changed column, or for a row that was added or deleted."""
    if before is None or after.history_type in "+-":
        texts = (text_of(kind, after, column, named) for column in kind.columns)
        text = "; ".join(text for text in texts if text not in ("", "yes", "no"))
        is_deleted = after.history_type == "-"
        old, new = (text, "") if is_deleted else ("", text)
        yield Correction(title, after.history_date, old, new)
        return
    for column in kind.columns:
        old, new = (text_of(kind, version, column, named) for version in (before, after))
        if old.casefold() != new.casefold():
            label = getattr(kind.model._meta.get_field(column), "verbose_name", column)
            yield Correction(f"{title}, {label}", after.history_date, *changed_sentences(old, new))


def text_of(
    kind: CorrectedColumns, version: Any, column: str, named: Mapping[str, Mapping[int, str]]
) -> str:
    field = kind.model._meta.get_field(column)
    if isinstance(field, models.ForeignKey):
        number = getattr(version, field.attname)
        return named[column].get(number, "") if number is not None else ""
    value = getattr(version, column)
    if value in (None, ""):
        return ""
    choices = dict(getattr(field, "flatchoices", ()))
    return str(choices[value]) if value in choices else in_words(value)


def names_of(kind: CorrectedColumns, all_versions: Sequence[Any]) -> dict[str, dict[int, str]]:
    """The names of the rows that foreign keys point to, by column. 1 query for each foreign key."""
    names = {}
    for column in kind.columns:
        field = kind.model._meta.get_field(column)
        if isinstance(field, models.ForeignKey):
            numbers = {getattr(version, field.attname) for version in all_versions} - {None}
            rows = field.related_model._default_manager.in_bulk(numbers)
            names[column] = {number: str(row) for number, row in rows.items()}
    return names


def changed_sentences(before: str, after: str) -> tuple[str, str]:
    """The sentences in which two texts differ."""
    old, new = sentences_of(before), sentences_of(after)
    changed = [
        (old[first:last], new[start:end])
        for tag, first, last, start, end in SequenceMatcher(
            None, old, new, autojunk=False
        ).get_opcodes()
        if tag != "equal"
    ]
    return (
        " ".join(sentence for removed, _ in changed for sentence in removed),
        " ".join(sentence for _, added in changed for sentence in added),
    )


def sentences_of(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentence_places(text)]
