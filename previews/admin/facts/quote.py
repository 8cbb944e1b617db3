"""The pages of quotes and of their wording in each article."""

from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.base_inline import BaseStack
from previews.admin.base.filters import RowsInUse
from previews.admin.base.slugged_form import SluggedForm
from previews.admin.matchday.fixture_facts import FIXTURE_NAMES, OF_FIXTURE
from previews.models import Quote, Wording


class WordingRows(BaseStack):
    model = Wording
    classes = ()
    fields = ("article", "text", ("language", "translation"))
    ordering = ("pk",)
    autocomplete_fields = ("article",)


@admin.register(Quote)
class QuoteAdmin(BaseAdmin[Quote]):
    form = SluggedForm
    list_display = ("speaker", "topic", "fixture", "club", "said_on", "position")
    list_display_links = ("speaker", "topic")
    list_filter = (("club", RowsInUse), "role")
    list_select_related = ("speaker", "club", *OF_FIXTURE)
    search_fields = ("speaker__name", "topic", "wordings__text", *FIXTURE_NAMES)
    ordering = ("-said_on", "position", "pk")
    date_hierarchy = "said_on"
    autocomplete_fields = ("fixture", "speaker", "club")
    fieldsets = (
        (
            "Speaker",
            {"fields": ("fixture", "speaker", ("role", "club"))},
        ),
        ("Occasion", {"fields": (("said_on", "occasion"), "topic")}),
        ("Order on the page", {"fields": ("position",)}),
        ("Name in the admin", {"fields": ("slug",)}),
    )
    inlines = (WordingRows,)


@admin.register(Wording)
class WordingAdmin(BaseAdmin[Wording]):
    list_display = ("text", "quote", "article", "language", "translation")
    list_filter = ("language", "translation")
    list_select_related = ("quote__speaker", "article__outlet")
    search_fields = ("text", "quote__speaker__name", "article__outlet__name")
    ordering = ("-quote", "pk")
    autocomplete_fields = ("quote", "article")
    fieldsets = (
        ("Quote", {"fields": ("quote", "article")}),
        ("Wording", {"fields": ("text", ("language", "translation"))}),
    )
