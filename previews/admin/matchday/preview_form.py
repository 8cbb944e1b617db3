"""The form of a preview. An empty slug is made from the fixture."""

from typing import Any

from previews.admin.base.slugged_form import SluggedForm
from previews.models import Preview
from previews.models.slug import slug_of


class PreviewForm(SluggedForm):
    class Meta:
        model = Preview
        fields = "__all__"
        help_texts = {
            "headline": "The title of the page, and the text of links to it.",
            "authors": "Fans see them under the headline.",
        }

    def _candidates(self, facts: dict[str, Any]) -> list[str]:
        fixture = facts.get("fixture")
        if fixture is None:
            return ["preview"]
        return [slug_of(fixture.home.slug, "v", fixture.away.slug, fixture.day.isoformat())]
