"""The form of an unknown name: this is somebody we know, or somebody new."""

from typing import Any

from django import forms

from previews.admin.base.typed_admin import AnyForm
from previews.models import UnmatchedName
from previews.models.club import COUNTRY_CODE

SAY_WHO = "Say who it is, or tick that it is somebody new; not both."
SETTLED = "Somebody has settled this name while you were reading."
WHICH_COUNTRY = "The file does not say of which country: write it, ENG or ITA."


class UnmatchedNameForm(AnyForm):
    somebody_new = forms.BooleanField(
        required=False,
        help_text="Nobody in the archive: a club or an official is made of this spelling.",
    )
    country_of_the_new = forms.CharField(
        required=False,
        max_length=3,
        validators=[COUNTRY_CODE],
        help_text="Only for somebody new, and only where the file names no country: ENG, ITA.",
    )

    class Meta:
        model = UnmatchedName
        fields = ("club", "official")
        labels = {"club": "This is the club", "official": "This is the official"}

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        meant = facts.get(self.instance.kind)
        new = bool(facts.get("somebody_new"))
        if self.instance.settled_at:
            self.add_error(None, SETTLED)
        elif bool(meant) == new:
            self.add_error(None, SAY_WHO)
        elif new and not (self.instance.country or facts.get("country_of_the_new")):
            self.add_error("country_of_the_new", WHICH_COUNTRY)
        return facts
