"""What a model states about itself, once; the lists of kinds of facts are derived from it.

A model states it next to its fields, as `declared`:

    declared = Fact(
        group=AdminGroup.TEAM_NEWS,
        belongs_to=BelongsTo.CLUBS,
        ages_as=AgeKind.INJURY,
        str_joins=("person",),
        quick_add=("club",),
    )

What Django knows already is not repeated: the noun is `verbose_name`, the people and clubs that a
row names are its foreign keys to them. `as_of` and `in_order` of a kind's queryset narrow it to a
day and put it in order (`fact_queryset.py`); `kinds.py` lists the kinds.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from django.db.models import Model, Q

from previews.football.freshness import AgeKind

if TYPE_CHECKING:
    from previews.models.preview import Preview

# Evaluated when first used: the module of a fact cannot import previews, which import facts.
type Page = Preview


class AdminGroup(StrEnum):
    """A group on the front page of the admin; the groups are shown in this order."""

    MATCHDAY = "Matchday"
    TEAM_NEWS = "Team news"
    QUOTES_AND_CLAIMS = "Quotes and claims"
    SOURCES = "Sources"
    REFERENCE = "Reference"
    IMPORTS = "Imports"


class BelongsTo(Enum):
    """What a fact has in common with a preview that shows it."""

    FIXTURE = "its fixture"
    EARLIER_LEGS = "its fixture's tie, in an earlier leg"
    EARLIER_FIXTURES = "one of its clubs, in an earlier fixture"
    CLUBS = "one of its clubs"
    PREVIEW = "the preview itself"

    def condition(self, page: Page) -> Q:
        fixture = page.fixture
        clubs = (fixture.home_id, fixture.away_id)
        earlier = Q(fixture__day__lte=page.day) & ~Q(fixture=fixture.pk)
        match self:
            case BelongsTo.FIXTURE:
                return Q(fixture=fixture.pk)
            case BelongsTo.EARLIER_LEGS:
                return earlier & Q(fixture__tie__in=[fixture.tie_id] if fixture.tie_id else [])
            case BelongsTo.EARLIER_FIXTURES:
                return earlier & (Q(fixture__home__in=clubs) | Q(fixture__away__in=clubs))
            case BelongsTo.CLUBS:
                return Q(club__in=clubs)
            case BelongsTo.PREVIEW:
                return Q(preview=page.pk)


@dataclass(frozen=True, slots=True)
class BothClubs:
    """A topic on which a page should not be silent about one of the clubs.

    `required`: the editor's checklist asks for it even where the page has it of neither club.
    `hint`: what to enter where a club has none.
    """

    topic: str
    preposition: str = "of"
    required: bool = False
    hint: str = ""

    def missing_of(self, club: object) -> str:
        """No quote from Liverpool."""
        return f"No {self.topic} {self.preposition} {club}"


TEAM_NEWS = BothClubs(
    "team news",
    required=True,
    hint="if the club has no news, enter an availability update “nothing new”",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """What every model states.

    `position`: lower ones are listed first in their group, or among the parts of one parent.
    `str_joins`: what `select_related` must join so that `str(row)` costs no query.
    `spells`: the columns that hold names of people, clubs and places as prose may write them.
    """

    position: int = 50
    str_joins: tuple[str, ...] = ()
    spells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Declaration):
    """A model in a group of the admin."""

    group: AdminGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Listing):
    """A kind of fact.

    `ages_as`: the rule by which it goes stale; None if it does not.
    `needs_source`: whether a row without an article is reported to the editor.
    `prose`: the column in the editor's own words that the lint reads; empty if there is none.
    `quick_add`: the fields filled in on the empty form that the admin page of a preview links to;
    with `club` among them there is a link for each club. Empty: no link.
    """

    belongs_to: BelongsTo
    ages_as: AgeKind | None = None
    needs_source: bool = True
    prose: str = ""
    quick_add: tuple[str, ...] = ()
    both_clubs: BothClubs | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Declaration):
    """A child row, shown with its parent. `of` is its foreign key to the parent."""

    of: str


def declared_by(model: type[Model]) -> Declaration | None:
    declared: Declaration | None = getattr(model, "declared", None)
    return declared


def parent_of(part: type[Model]) -> type[Model]:
    """The model that a part belongs to. Raises TypeError for a model that declares no part."""
    declared = declared_by(part)
    if not isinstance(declared, Part):
        raise TypeError(f"{part.__name__} is not declared as a part")
    parent = part._meta.get_field(declared.of).related_model
    assert isinstance(parent, type)  # a foreign key of a model that is loaded
    return parent
