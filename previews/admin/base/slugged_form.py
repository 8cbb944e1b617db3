"""A form that makes the slug from other fields when it is left empty."""

from typing import Any, ClassVar

from previews.admin.base.base_form import BaseForm
from previews.models.slug import free_slug, slug_of


class SluggedForm(BaseForm):
    # Fields to make the slug from. Later tuples are tried when the slug of an earlier is taken.
    slug_from: ClassVar[tuple[tuple[str, ...], ...]] = (("name",),)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            field = self.fields["slug"]
            field.required = False
            field.help_text = f"{field.help_text} Leave it empty to have it made for you.".strip()

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if not facts.get("slug"):
            facts["slug"] = free_slug(self._meta.model, *self._candidates(facts))
        return facts

    def _candidates(self, facts: dict[str, Any]) -> list[str]:
        slugs = [slug_of(*(facts.get(name) or "" for name in names)) for names in self.slug_from]
        return [slug for slug in slugs if slug] or [self._meta.model._meta.model_name or ""]
