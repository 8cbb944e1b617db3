"""The rows of a kind of fact that belong to the page of a preview."""

from collections.abc import Collection
from datetime import date
from typing import Any, Self, TypeVar

from django.db.models import Model, Q

from previews.models.facts import Fact, Page, Part, declared_by, parent_of
from previews.models.natural_key import KeyedQuerySet

Row = TypeVar("Row", bound=Model, covariant=True)


class FactQuerySet(KeyedQuerySet[Row]):
    """Rows of a fact, or of a part of one."""

    def on_page(self, page: Page) -> Self:
        """Rows that belong to a preview, as of the preview's day."""
        return self.filter(condition(self.model, page)).as_of(page.day)

    def about_fixtures(self, numbers: Collection[int]) -> Self:
        return self.filter(fixture__in=numbers)

    def of_clubs(self, numbers: Collection[int]) -> Self:
        return self.filter(club__in=numbers)

    def as_of(self, day: date) -> Self:
        """Rows that are known by the end of `day` and still hold on it."""
        return self.all()

    def in_order(self) -> Self:
        """In the order in which a page lists them."""
        return self.order_by("pk")

    def from_articles(self) -> Self:
        """Rows whose article is known."""
        return self.filter(article__isnull=False)


def condition(kind: type[Model], page: Page) -> Q:
    match declared_by(kind):
        case Fact(belongs_to=belongs_to):
            return belongs_to.condition(page)
        case Part(of=name):
            return Q(**{f"{name}__in": rows_on_page(parent_of(kind), page)})
        case _:
            raise TypeError(f"{kind.__name__} is declared neither as a fact nor as a part")


def rows_on_page(kind: type[Model], page: Page) -> Any:
    """The rows of a fact, or of a part of one, that belong to a preview: a FactQuerySet."""
    manager: Any = kind._default_manager
    return manager.on_page(page)
