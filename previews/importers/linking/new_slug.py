"""Slugs for rows that an import creates."""

from django.db import models

from previews.models.slug import free_slug, slug_candidates


def new_slug(model: type[models.Model], name: str, country: str) -> str:
    """A slug that no row of the model has, made of the name as the model makes slugs."""
    return free_slug(model, *slug_candidates(model, {"name": name, "country": country}))
