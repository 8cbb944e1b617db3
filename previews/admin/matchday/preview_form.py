"""The form of a preview."""

from previews.admin.base.slugged_form import SluggedForm
from previews.models import Preview


class PreviewForm(SluggedForm):
    class Meta:
        model = Preview
        fields = "__all__"
        help_texts = {
            "headline": "The title of the page, and the text of links to it.",
            "authors": "Fans see them under the headline.",
        }
