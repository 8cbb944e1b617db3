"""The pages of people and their spells at clubs."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError

from previews.admin.base.base_admin import BaseAdmin
from previews.admin.base.base_inline import BaseStack
from previews.admin.base.filters import RowsInUse
from previews.admin.base.rechecking import Rechecking
from previews.admin.base.same_name_form import SameNameForm
from previews.admin.base.slugged_form import SluggedForm
from previews.admin.base.typed_admin import AnyForm
from previews.admin.base.unique_rows import UniqueRows
from previews.admin.identity.merge_pages import MergePages
from previews.admin.reference.spelling_rows import PersonNameRows
from previews.models import Person, Spell


class SpellFormSet(UniqueRows):
    """Compares the spells of the page with each other, as they are typed."""

    def _construct_form(self, index: int, **kwargs: Any) -> AnyForm:
        form: AnyForm = super()._construct_form(index, **kwargs)  # type: ignore[misc]
        numbers = (spell.pk for spell in self.get_queryset())
        form.instance.compared_by_form = frozenset(numbers)
        return form

    def clean(self) -> None:
        super().clean()
        earlier: list[Spell] = []
        for form in self._complete_forms():
            try:
                form.instance.check_overlap(earlier)
            except ValidationError as error:
                form.add_error(None, error)
            earlier.append(form.instance)


class SpellRows(BaseStack):
    model = Spell
    formset = SpellFormSet
    classes = ()
    fields = (("club", "role"), ("since", "until"), ("number", "position", "captain"))
    ordering = ("since", "pk")
    autocomplete_fields = ("club",)


class PersonForm(SameNameForm, SluggedForm):
    """Makes the slug, and asks where a person of the name is known."""


@admin.register(Person)
class PersonAdmin(MergePages, Rechecking, BaseAdmin[Person]):
    form = PersonForm
    list_display = ("name", "known_as", "nationality", "born_on")
    list_filter = ("nationality", "spells__role")
    search_fields = ("name", "known_as", "names__name")
    ordering = ("name_key", "pk")
    fieldsets = (
        ("Person", {"fields": ("name", "is_another", "known_as", ("born_on", "nationality"))}),
        ("Web address", {"fields": ("slug",)}),
    )
    inlines = (SpellRows, PersonNameRows)


@admin.register(Spell)
class SpellAdmin(BaseAdmin[Spell]):
    list_display = ("person", "club", "role", "number", "position", "captain", "since", "until")
    list_filter = ("role", "position", ("club", RowsInUse))
    list_select_related = ("person", "club")
    search_fields = ("person__name", "club__name")
    ordering = ("person", "since", "pk")
    autocomplete_fields = ("person", "club")
    fieldsets = (
        ("Spell", {"fields": (("person", "club"), "role")}),
        ("Dates", {"fields": (("since", "until"),)}),
        ("Player", {"fields": (("number", "position", "captain"),)}),
    )
