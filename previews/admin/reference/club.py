"""The page of a club."""

from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.base_inline import BaseTable
from previews.admin.base.rechecking import Rechecking
from previews.admin.base.same_name_form import SameNameForm
from previews.admin.base.slugged_form import SluggedForm
from previews.admin.identity.merge_pages import MergePages
from previews.admin.reference.spelling_rows import ClubNameRows
from previews.models import Club, Spell


class SquadRows(BaseTable):
    model = Spell
    verbose_name = "spell at the club"
    verbose_name_plural = "squad: players, managers and coaches"
    fields = ("person", "role", "number", "position", "captain", "until")
    ordering = ("role", "number", "pk")
    autocomplete_fields = ("person",)


class ClubForm(SameNameForm, SluggedForm):
    """Makes the slug, and asks where the name is another name of a known club."""


@admin.register(Club)
class ClubAdmin(MergePages, Rechecking, BaseAdmin[Club]):
    form = ClubForm
    list_display = ("name", "country", "code", "city", "stadium", "kind", "squad")
    list_filter = ("kind", "squad", "country")
    list_select_related = ("stadium",)
    search_fields = ("name", "full_name", "short_name", "code", "nickname", "names__name")
    ordering = ("name_key", "country")
    autocomplete_fields = ("stadium",)
    fieldsets = (
        (
            "Club",
            {"fields": (("name", "country"), "is_another", ("kind", "squad"), ("city", "stadium"))},
        ),
        (
            "Names and colours",
            {
                "fields": (
                    ("short_name", "code"),
                    ("first_colour", "second_colour"),
                    ("nickname", "full_name"),
                ),
                "description": (
                    "Fans see a crest of the code and the colours. Without colours it is grey."
                ),
            },
        ),
        ("Web address", {"fields": ("slug",)}),
    )
    inlines = (ClubNameRows, SquadRows)
