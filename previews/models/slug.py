"""Slugs made from names."""

import re

from django.db import models
from django.utils.text import slugify

from previews.text.spelling import fold


def without_marks(words: str) -> str:
    """Return the words in lower case and without accents, as in `folded` columns."""
    return fold(words)


def slug_of(*words: object) -> str:
    """Return a slug: bodo-glimt for Bodø/Glimt."""
    return slugify(re.sub(r"[\W_]+", "-", fold(" ".join(str(word) for word in words if word))))


def free_slug(model: type[models.Model], *candidates: str) -> str:
    """Return the first candidate that no row has, or the last one with a number added."""
    length = getattr(model._meta.get_field("slug"), "max_length", None) or 50
    short = [candidate[:length].strip("-") for candidate in candidates]
    numbered = [f"{short[-1][: length - 4]}-{number}" for number in range(2, 1000)]
    rows = model._default_manager
    taken = set(
        rows.filter(slug__startswith=short[-1][: length - 4]).values_list("slug", flat=True)
    ) | set(rows.filter(slug__in=short).values_list("slug", flat=True))
    return next(slug for slug in [*short, *numbered] if slug not in taken)
