"""The pages of people and their spells at clubs."""

from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.base_inline import BaseStack
from previews.admin.base.rechecking import Rechecking
from previews.admin.base.same_name_form import SameNameForm
from previews.admin.identity.merge_pages import MergePages
from previews.admin.reference.spelling_rows import PersonNameRows
from previews.models import Person, Spell


class SpellRows(BaseStack):
    model = Spell
    classes = ()
    extra = 1
    fields = (("club", "role"), ("since", "until"), ("number", "position", "captain"))
    ordering = ("since", "pk")
    autocomplete_fields = ("club",)


@admin.register(Person)
class PersonAdmin(MergePages, Rechecking, BaseAdmin[Person]):
    form = SameNameForm
    list_display = ("name", "known_as", "nationality", "born_on")
    list_filter = ("nationality", "spells__role")
    search_fields = ("name", "known_as", "names__name")
    ordering = ("name",)
    fieldsets = (
        ("Person", {"fields": ("name", "is_another", "known_as", ("born_on", "nationality"))}),
    )
    inlines = (SpellRows, PersonNameRows)


@admin.register(Spell)
class SpellAdmin(BaseAdmin[Spell]):
    list_display = ("person", "club", "role", "number", "position", "captain", "since", "until")
    list_filter = ("role", "position", ("club", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("person", "club")
    search_fields = ("person__name", "club__name")
    ordering = ("person__name", "since", "pk")
    autocomplete_fields = ("person", "club")
    fieldsets = (
        ("Spell", {"fields": (("person", "club"), "role")}),
        ("Dates", {"fields": (("since", "until"),)}),
        ("Player", {"fields": (("number", "position", "captain"),)}),
    )
