"""Articles by the name of their outlet; by more where an outlet wrote several of them."""

from collections import Counter
from collections.abc import Iterable

from previews.models import Article


def article_names(articles: Iterable[Article]) -> dict[int, str]:
    """A name for every article, no name twice. The outlets must be loaded."""
    each = {article.pk: article for article in articles}
    outlets = Counter(article.outlet.name for article in each.values())
    return {
        number: name_of(article, alone=outlets[article.outlet.name] == 1)
        for number, article in each.items()
    }


def name_of(article: Article, *, alone: bool) -> str:
    if alone:
        return article.outlet.name
    return f"{article.outlet.name} ({article.headline or article.about or article.slug})"
