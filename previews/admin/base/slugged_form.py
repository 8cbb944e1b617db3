"""A form that makes the slug from other fields when it is left empty."""

from typing import Any

from previews.admin.base.base_form import BaseForm
from previews.models.slug import free_slug, slug_candidates


class SluggedForm(BaseForm):
    """The model names the fields that make the slug: see models/slug.py."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            field = self.fields["slug"]
            field.required = False
            field.help_text = f"{field.help_text} Leave it empty to have it made for you.".strip()

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if not facts.get("slug"):
            model = self._meta.model
            facts["slug"] = free_slug(model, *slug_candidates(model, facts))
        return facts
