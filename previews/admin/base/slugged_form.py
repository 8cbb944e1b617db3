"""A form whose address may be left empty: it is then made from the names on the form."""

from typing import Any, ClassVar

from previews.admin.base.base_form import BaseForm
from previews.models.slug import free_slug, slug_of


class SluggedForm(BaseForm):
    """`slug_from` names the fields whose words make the slug; more of them where it is taken."""

    slug_from: ClassVar[tuple[tuple[str, ...], ...]] = (("name",),)

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
            facts["slug"] = free_slug(self._meta.model, *self._candidates(facts))
        return facts

    def _candidates(self, facts: dict[str, Any]) -> list[str]:
        words = [[facts.get(name) or "" for name in names] for names in self.slug_from]
        found = [slug_of(*each) for each in words]
        return [slug for slug in found if slug] or [self._meta.model._meta.model_name or ""]
