"""The pages and inlines of talking points and pictures."""

from typing import Any

from django import forms
from django.contrib import admin

from previews.admin.base.auto_number_formset import AutoNumberFormSet
from previews.admin.base.base_form import BaseForm
from previews.admin.base.base_inline import BaseStack
from previews.admin.base.slugged_form import SluggedForm
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.matchday.preview_rights import PartOfPreview, RowsOfPreview
from previews.models import Picture, TalkingPoint
from previews.sections import SECTIONS

NO_SECTION = [("", "None: shown without a section")]


class TalkingPointForm(BaseForm):
    section = forms.ChoiceField(
        required=False,
        help_text="The section that it introduces. Fans see that section directly below it.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "section" in self.fields:
            choices = [(section.slug, section.title) for section in SECTIONS]
            slug = self.instance.section
            if slug and slug not in dict(choices):
                choices.append((slug, f"{slug} (no longer a section)"))
            self.fields["section"].choices = NO_SECTION + choices  # type: ignore[attr-defined]  # a ChoiceField, declared above


class TalkingPointRows(RowsOfPreview, BaseStack):
    model = TalkingPoint
    form = TalkingPointForm
    formset = AutoNumberFormSet
    classes = ()
    fields = (("number", "heading"), "text", "section", ("article", "reported_on"))
    ordering = ("number",)
    autocomplete_fields = ("article",)


class PictureRows(RowsOfPreview, BaseStack):
    model = Picture
    form = SluggedForm
    fields = (
        "file",
        "alternative_text",
        "caption",
        ("place", "taken_on", "credit"),
        ("slug", "article"),
    )
    ordering = ("pk",)
    autocomplete_fields = ("article",)


@admin.register(TalkingPoint)
class TalkingPointAdmin(PartOfPreview, SourcedAdmin[TalkingPoint]):
    form = TalkingPointForm
    list_display = ("preview", "number", "words", "section")
    list_display_links = ("preview", "words")
    list_filter = ("section",)
    list_select_related = ("preview",)
    search_fields = ("heading", "text", "preview__headline")
    ordering = ("-preview", "number")
    autocomplete_fields = ("preview", "article")
    fieldsets = (
        ("Position", {"fields": ("preview", ("number", "section"))}),
        ("Text", {"fields": ("heading", "text", "sentence")}),
        SOURCE,
    )
    readonly_fields = ("sentence",)

    @admin.display(description="heading or text", ordering="heading")
    def words(self, point: TalkingPoint) -> str:
        return point.name

    @admin.display(description="made from the sentence", empty_value="–")
    def sentence(self, point: TalkingPoint) -> str | None:
        """What the facts said when it was accepted. The findings say when they say otherwise."""
        return point.facts_said or None


@admin.register(Picture)
class PictureAdmin(PartOfPreview, SourcedAdmin[Picture]):
    form = SluggedForm
    list_display = ("caption", "preview", "place", "taken_on", "credit", "file")
    list_select_related = ("preview",)
    search_fields = ("caption", "alternative_text", "credit", "preview__headline")
    ordering = ("-preview", "pk")
    autocomplete_fields = ("preview", "article")
    fieldsets = (
        ("Picture", {"fields": ("preview", "file", "alternative_text")}),
        ("Caption", {"fields": ("caption", ("place", "taken_on"), "credit")}),
        ("Name in the admin", {"fields": ("slug",)}),
        SOURCE,
    )
