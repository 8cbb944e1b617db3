"""The form of a preview. Its moments are on the clock of the fixture's ground."""

from typing import Any

from django import forms

from previews.admin.base.clock_fields import MomentField
from previews.admin.base.slugged_form import SluggedForm
from previews.models import Fixture, Preview
from previews.models.ground_clock import GroundClock


class PreviewForm(SluggedForm):
    class Meta:
        model = Preview
        fields = "__all__"
        widgets = {"standfirst": forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})}
        help_texts = {
            "headline": "The title of the page, and the text of links to it.",
            "authors": "Fans see them under the headline.",
            "release_by_hand": "Changes wait until a chief editor releases them. If not ticked, a "
            "saved fact is released at once when no finding is against it. Every change after the "
            "kick-off waits.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        clock = self._clock()
        for field in self.fields.values():
            if isinstance(field, MomentField):
                field.show_on(clock)

    def clean_standfirst(self) -> str:
        """In one line, as fans read it: the field has three, and takes Enter."""
        return " ".join(self.cleaned_data["standfirst"].split())

    def _clock(self) -> GroundClock | None:
        """The clock of the chosen fixture; None where the page cannot name it yet."""
        number = self["fixture"].value() if "fixture" in self.fields else self.instance.fixture_id
        joins = ("home__stadium", "stadium", "season__competition")
        try:
            clock = Fixture.objects.select_related(*joins).get(pk=number or None).clock
        except (Fixture.DoesNotExist, ValueError, TypeError):
            return None
        return clock if clock.is_known or self.instance.pk else None
