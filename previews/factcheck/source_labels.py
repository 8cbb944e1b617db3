"""Labels of articles: the outlet, with the headline if the outlet has several articles."""

from collections import Counter
from collections.abc import Iterable

from previews.models import Article


def article_names(articles: Iterable[Article]) -> dict[int, str]:
    """Unique names of the articles by primary key. The outlets must be loaded."""
    by_number = {article.pk: article for article in articles}
    outlets = Counter(article.outlet.name for article in by_number.values())
    return {
        number: name_of(article, alone=outlets[article.outlet.name] == 1)
        for number, article in by_number.items()
    }


def name_of(article: Article, *, alone: bool) -> str:
    if alone:
        return article.outlet.name
    return f"{article.outlet.name} ({article.headline or article.about or article.slug})"
