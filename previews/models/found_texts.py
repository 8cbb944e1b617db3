"""Previews, claims and quotes that fans find by their words: only those that they can read."""

from collections.abc import Collection
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from previews.models.fixture import Fixture
from previews.models.found_names import Words, begin_words
from previews.models.preview_queryset import PreviewQuerySet
from previews.models.quote import Wording
from previews.models.shown_claims import shown_claims


def previews_with(
    published: PreviewQuerySet,
    words: Words,
    fixtures: Collection[int],
    clubs: Collection[int],
    most: int,
) -> list[int]:
    """The numbers of previews by the headline of their newest edition, by their match, or about
    one of the clubs; the latest match first.

    For each preview: from the fixtures, the database would read all of the archive.
    """
    match = Fixture.objects.filter(pk=OuterRef("fixture"))
    matching = Q(fixture__in=fixtures)
    if clubs:
        matching |= Q(Exists(match.filter(Q(home__in=clubs) | Q(away__in=clubs))))
    if words:
        matching |= begin_words(["released_headline_key"], words)
    dated: Any = published.filter(matching).annotate(played_on=Subquery(match.values("day")[:1]))
    return list(dated.order_by("-played_on", "-pk").values_list("pk", flat=True)[:most])


def claims_with(published: PreviewQuerySet, words: Words) -> QuerySet[Any]:
    """Those about the matches of the previews, about the latest match first."""
    claims: Any = shown_claims(published).filter(begin_words(["sentence_key"], words))
    # As above: a join would begin with all fixtures.
    day = Fixture.objects.filter(pk=OuterRef("fixture")).values("day")[:1]
    matching: QuerySet[Any] = claims.annotate(played_on=Subquery(day))
    return matching.order_by("-played_on", "rank", "position", "slug")


def quotes_with(
    published: PreviewQuerySet, words: Words, speakers: Collection[int], most: int
) -> list[tuple[int, str]]:
    """The fixture and the slug of quotes about the matches of the previews, the latest first.

    By their words or by who speaks. What an edition has of them is for the caller to see.
    """
    about = published.order_by().filter(fixture=OuterRef("quote__fixture"))
    matching = begin_words(["text_key"], words) | Q(quote__speaker__in=speakers)
    rows = Wording.objects.filter(matching, Exists(about)).order_by(
        "-quote__said_on", "quote", "pk"
    )
    return list(rows.values_list("quote__fixture", "quote__slug")[:most])
