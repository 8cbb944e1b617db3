"""Where a fact was read, as fans see it beside the fact."""

from dataclasses import dataclass
from datetime import date

from previews.models import Article
from previews.models.sourced import Sourced


@dataclass(frozen=True, slots=True)
class Source:
    """The outlet, the article's own anchor in the list of sources, and two days.

    `day` is when the fact was reported, `published` the article's own; None where it is unknown.
    """

    outlet: str
    article: str
    day: date | None
    published: date | None = None

    @property
    def day_in_words(self) -> str:
        """With the year: a fact stands beside those of other years."""
        return f"{self.day:%-d %b %Y}" if self.day else ""

    @property
    def published_in_words(self) -> str:
        return f"{self.published:%-d %b %Y}" if self.published else ""


def source_of(fact: Sourced) -> Source | None:
    """The source of a fact; None when it has none. The article and outlet must be loaded."""
    if fact.article is None:
        return None
    return source_in(fact.article, fact.reported_on)


def source_in(article: Article, day: date | None = None) -> Source:
    published = article.published_on
    return Source(article.outlet.name, article.slug, day or published, published)
