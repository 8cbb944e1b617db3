"""Where a fact was read, as fans see it beside the fact."""

from dataclasses import dataclass
from datetime import date

from previews.models import Article
from previews.models.sourced import Sourced


@dataclass(frozen=True, slots=True)
class Source:
    """The outlet, the article's own anchor in the list of sources, the day of the report."""

    outlet: str
    article: str
    day: date | None

    @property
    def day_in_words(self) -> str:
        return f"{self.day:%-d %b}" if self.day else ""


def source_of(fact: Sourced) -> Source | None:
    """The source of a fact; None when it has none. The article and outlet must be loaded."""
    if fact.article is None:
        return None
    return source_in(fact.article, fact.reported_on)


def source_in(article: Article, day: date | None = None) -> Source:
    return Source(article.outlet.name, article.slug, day or article.published_on)
