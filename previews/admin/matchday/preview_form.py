"""The form of a preview: its address writes itself from the fixture."""

from previews.admin.base.slugged_form import SluggedForm
from previews.models import Preview


class PreviewForm(SluggedForm):
    class Meta:
        model = Preview
        fields = "__all__"
        help_texts = {
            "headline": "The title of the page, and of every link to it.",
            "authors": "As fans read them under the headline.",
        }
