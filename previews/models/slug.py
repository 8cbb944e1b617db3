"""Slugs made from names."""

import re
from collections.abc import Mapping
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.text import slugify

from previews.models.old_address import OldAddress
from previews.text.spelling import fold


def slug_of(*words: object) -> str:
    """Return a slug: bodo-glimt for Bodø/Glimt."""
    return slugify(re.sub(r"[\W_]+", "-", fold(" ".join(str(word) for word in words if word))))


def makes_slug(model: type[models.Model]) -> bool:
    """Whether rows of the model can be entered without a slug."""
    return hasattr(model, "slug_from") or hasattr(model, "slug_words")


def slug_candidates(model: type[models.Model], facts: Mapping[str, Any]) -> list[str]:
    """Return slugs made from `facts`, the values of a row by field name, in the order to try.

    The model's `slug_from` has a tuple of field names for each slug, or its `slug_words(facts)`
    returns a list of words for each.
    """
    if hasattr(model, "slug_words"):
        words = model.slug_words(facts)
    else:
        rows = getattr(model, "slug_from", (("name",),))
        words = [[facts.get(name) or "" for name in names] for names in rows]
    slugs = [_in_length(model, slug_of(*names)) for names in words]
    return [slug for slug in slugs if slug] or [model._meta.model_name or ""]


def free_slug(model: type[models.Model], *candidates: str) -> str:
    """Return the first candidate that no row has or had, or the last with a number added."""
    length = _length(model)
    short = [_in_length(model, candidate) for candidate in candidates]
    numbered = [f"{short[-1][: length - 4]}-{number}" for number in range(2, 1000)]
    rows = model._default_manager
    # A row's old address leads to its page: a new row must not take it over.
    old = OldAddress.objects.filter(kind=model._meta.model_name)
    taken: set[str] = set()
    for slugs in (rows.all(), old):
        alike = Q(slug__startswith=short[-1][: length - 4]) | Q(slug__in=short)
        taken.update(slugs.filter(alike).values_list("slug", flat=True))
    return next(slug for slug in [*short, *numbered] if slug not in taken)


def _length(model: type[models.Model]) -> int:
    return getattr(model._meta.get_field("slug"), "max_length", None) or 50


def _in_length(model: type[models.Model], slug: str) -> str:
    return slug[: _length(model)].strip("-")
