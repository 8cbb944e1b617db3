"""Slugs for rows that an import creates."""

from django.db import models

from previews.models.slug import free_slug, slug_of


def new_slug(model: type[models.Model], name: str, country: str) -> str:
    """A slug that no row of the model has: of the name, if need be with country and number."""
    slug = slug_of(name) or "unnamed"
    return free_slug(model, slug, slug_of(slug, country))
