"""The pages of officials and their appointments."""

from django.contrib import admin

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.rechecking import Rechecking
from previews.admin.base.same_name_form import SameNameForm
from previews.admin.base.slugged_form import SluggedForm
from previews.admin.base.sourced_admin import SOURCE, SourcedAdmin
from previews.admin.identity.merge_pages import MergePages
from previews.admin.reference.spelling_rows import OfficialNameRows
from previews.models import Appointment, Official
from previews.models.word_search import MOST_NAMES_IN_ARCHIVE


class OfficialForm(SameNameForm, SluggedForm):
    """Makes the slug, and asks where an official of the name is known."""


@admin.register(Official)
class OfficialAdmin(MergePages, Rechecking, BaseAdmin[Official]):
    form = OfficialForm
    list_display = ("name", "country")
    list_filter = ("country",)
    search_fields = ("name", "names__name")
    ordering = ("name_key", "country", "pk")
    fieldsets = (
        ("Official", {"fields": (("name", "country"), "is_another")}),
        ("Web address", {"fields": ("slug",)}),
    )
    inlines = (OfficialNameRows,)


@admin.register(Appointment)
class AppointmentAdmin(Rechecking, SourcedAdmin[Appointment]):
    list_display = ("official", "duty", "fixture", "confirmed")
    list_filter = ("duty", "confirmed")
    list_select_related = ("fixture__home", "fixture__away")
    search_fields = ("official__name", "fixture__home__name", "fixture__away__name", "fixture__day")
    most_names = MOST_NAMES_IN_ARCHIVE
    ordering = ("-fixture", "pk")
    autocomplete_fields = ("fixture", "official", "article")
    fieldsets = (
        ("Appointment", {"fields": ("fixture", ("official", "duty"))}),
        ("Status", {"fields": ("confirmed",)}),
        SOURCE,
    )
