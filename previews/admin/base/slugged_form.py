"""A form whose address may be left empty: it is then made from the names on the form."""

from typing import Any

from previews.admin.base.base_form import BaseForm
from previews.models.slug import free_slug, slug_candidates


class SluggedForm(BaseForm):
    """The model names the fields whose words make the slug: see models/slug.py."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            field = self.fields["slug"]
            field.required = False
            field.help_text = (
                f"{field.help_text} Leave it empty: it is made from the names.".strip()
            )

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if not facts.get("slug"):
            model = self._meta.model
            facts["slug"] = free_slug(model, *slug_candidates(model, facts))
        return facts
