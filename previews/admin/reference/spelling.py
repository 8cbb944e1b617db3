"""The pages of other names, to search for the club or person that a name belongs to."""

from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.rechecking import Rechecking
from previews.models import ClubName, CompetitionName, OfficialName, PersonName, StadiumName


@admin.register(ClubName)
class ClubNameAdmin(Rechecking, BaseAdmin[ClubName]):
    list_display = ("name", "country", "club", "used_from", "used_until")
    list_filter = ("country",)
    list_select_related = ("club",)
    search_fields = ("name", "club__name")
    ordering = ("name_key", "country")
    autocomplete_fields = ("club",)
    fieldsets = (
        ("Other name", {"fields": ("club", "name", "country", ("used_from", "used_until"))}),
    )


@admin.register(PersonName)
class PersonNameAdmin(Rechecking, BaseAdmin[PersonName]):
    list_display = ("name", "person")
    list_select_related = ("person",)
    search_fields = ("name", "person__name")
    ordering = ("name_key", "pk")
    autocomplete_fields = ("person",)
    fieldsets = (("Other name", {"fields": ("person", "name")}),)


@admin.register(OfficialName)
class OfficialNameAdmin(Rechecking, BaseAdmin[OfficialName]):
    list_display = ("name", "official")
    list_select_related = ("official",)
    search_fields = ("name", "official__name")
    ordering = ("name_key", "pk")
    autocomplete_fields = ("official",)
    fieldsets = (("Other name", {"fields": ("official", "name")}),)


@admin.register(CompetitionName)
class CompetitionNameAdmin(Rechecking, BaseAdmin[CompetitionName]):
    list_display = ("name", "competition", "used_from", "used_until")
    list_select_related = ("competition",)
    search_fields = ("name", "competition__name")
    ordering = ("name_key",)
    autocomplete_fields = ("competition",)
    fieldsets = (("Other name", {"fields": ("competition", "name", ("used_from", "used_until"))}),)


@admin.register(StadiumName)
class StadiumNameAdmin(Rechecking, BaseAdmin[StadiumName]):
    list_display = ("name", "city", "stadium")
    list_select_related = ("stadium",)
    search_fields = ("name", "stadium__name")
    ordering = ("name_key", "pk")
    autocomplete_fields = ("stadium",)
    fieldsets = (("Other name", {"fields": ("stadium", "name", "city")}),)
