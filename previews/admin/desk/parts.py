"""What is entered for a match: the parts of its preview, by club and for the match as a whole."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import Model
from django.urls import reverse

from previews.admin.desk.match_row import Part, Side
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Appointment, Club, Coverage, Crowd, Lineup
from previews.models.facts import BothClubs, Fact, declared_by
from previews.models.kinds import kinds_by_topic

OF_THE_MATCH: tuple[tuple[str, type[Model]], ...] = (
    ("officials", Appointment), ("channels", Coverage), ("crowd", Crowd),
)  # fmt: skip


def sides_of(facts: PreviewFacts) -> tuple[Side, ...]:
    """Home, away and the match. The facts are read already: no query."""
    of_clubs = (Side(str(club), tuple(_of_club(facts, club))) for club in facts.clubs)
    return (*of_clubs, Side("The match", tuple(_of_match(facts))))


def _of_club(facts: PreviewFacts, club: Club) -> list[Part]:
    """The topics on which a page should be silent about neither club."""
    return [
        Part(topic.topic, _count(facts, kinds, club), _page(kinds[0], facts, club))
        for topic, kinds in _required()
    ]


def _page(kind: type[Model], facts: PreviewFacts, club: Club) -> str:
    """Where it is entered: line-ups on the sheet of the match, others on an empty form."""
    if kind is Lineup:
        return reverse("admin:previews_fixture_sheet", args=[facts.fixture.pk])
    return _form(kind, facts, club)


def _required() -> list[tuple[BothClubs, list[type[Model]]]]:
    return [(topic, kinds) for topic, kinds in kinds_by_topic().items() if topic.required]


def _count(facts: PreviewFacts, kinds: list[type[Model]], club: Club) -> int:
    return sum(getattr(row, "club_id", None) == club.pk for row in facts.every(kinds))


def _form(kind: type[Model], facts: PreviewFacts, club: Club) -> str:
    """The empty form of the kind, with the match and the club filled in."""
    declared = declared_by(kind)
    names = declared.quick_add if isinstance(declared, Fact) else ()
    known = {"fixture": facts.fixture.pk, "club": club.pk}
    query = urlencode({name: known[name] for name in names})
    return f"{reverse(f'admin:previews_{kind._meta.model_name}_add')}?{query}"


def _of_match(facts: PreviewFacts) -> list[Part]:
    page = reverse("admin:previews_fixture_change", args=[facts.fixture.pk])
    return [
        Part(words, len(facts.rows_of(kind)), f"{page}#{_rows(kind)}")
        for words, kind in OF_THE_MATCH
    ]


def _rows(kind: type[Model]) -> str:
    """The rows of the kind on the page of a fixture."""
    relation: Any = kind._meta.get_field("fixture").remote_field
    return f"{relation.get_accessor_name()}-group"
