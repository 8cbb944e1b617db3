"""The form of a row that may have the name of another one: it shows that one and asks."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from previews.admin.base.base_form import BaseForm


class SameNameForm(BaseForm):
    """For models that are `NotTwice`. Lists `is_another` among its fields."""

    is_another = forms.BooleanField(
        required=False,
        label="This is another one",
        help_text="Tick it to save a second one of this name.",
        widget=forms.HiddenInput,
    )

    def _post_clean(self) -> None:
        confirmed = bool(self.cleaned_data.get("is_another"))
        self.instance.is_another_of_the_name = confirmed
        super()._post_clean()  # type: ignore[misc]  # of ModelForm
        if confirmed or self.has_error("name", "same_name"):
            self.fields["is_another"].widget = forms.CheckboxInput()
        if self.has_error("name", "same_name"):
            self.add_error("is_another", ValidationError(self._known_rows(), code="same_name"))

    def _known_rows(self) -> SafeString:
        rows: list[Any] = self.instance.others_of_the_name()
        links = format_html_join(", ", '<a href="{}" target="_blank">{}</a>', map(_link, rows))
        return format_html("Already there: {}.", links)


def _link(row: Any) -> tuple[str, str]:
    page = f"admin:{row._meta.app_label}_{row._meta.model_name}_change"
    return reverse(page, args=(row.pk,)), str(row)
