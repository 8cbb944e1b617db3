"""The form of an unmatched name: choose a known club or official, or create a new one."""

from typing import Any

from django import forms

from previews.admin.base.typed_admin import AnyForm
from previews.data.countries import country_code
from previews.data.squads import MEN, side_named
from previews.importers.linking.name_candidates import Candidate, candidates_of
from previews.models import Club, ClubName, UnmatchedName
from previews.models.club import COUNTRY_CODE

NONE_OF_THESE = "None of these"
NOBODY = "Nobody is near"
TWO_CHOSEN = "Choose one of these, or another one below, and not both."
CHOOSE_ONE = "Either choose a known {kind}, or tick “Create a new {kind}”."
ALREADY_MATCHED = "Another editor matched this name after you opened the page."
SPELLING_TAKEN = "This name is a spelling of {club} already. Choose that club, or remove it there."
CLUB_EXISTS = "There is a club {club} in {country} already: choose it as the known club."
ANOTHER_SIDE = (
    "The name says which side plays, and {club} is another one. Choose the club of that side, or "
    "create it."
)
COUNTRY_MISSING = "Enter the country as three letters, such as ENG or ITA: the file has none."


class UnmatchedNameForm(AnyForm):
    candidate = forms.ChoiceField(
        label="May be",
        required=False,
        widget=forms.RadioSelect,
        help_text="By letters, and by what the held rows say: the season, the day, the opponents.",
    )
    create_new = forms.BooleanField(
        required=False,
        help_text="Creates one with this name.",
    )
    new_country = forms.CharField(
        required=False,
        label="Country",
        max_length=3,
        validators=[COUNTRY_CODE],
        help_text="Three letters, such as ENG or ITA. Needed because the file has no country.",
    )

    class Meta:
        model = UnmatchedName
        fields = ("club", "official")
        labels = {"club": "Or another club", "official": "Or another official"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["create_new"].label = f"Create a new {self.instance.kind}"
        offered = [] if self.instance.settled_at else candidates_of(self.instance)
        self.candidates = {str(each.row.pk): each.row for each in offered}
        choices = [(str(each.row.pk), _label(each)) for each in offered]
        field: Any = self.fields["candidate"]
        field.choices = [("", NONE_OF_THESE if choices else NOBODY), *choices]

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        chosen = facts.get(self.instance.kind)
        if candidate := self.candidates.get(facts.get("candidate", "")):
            if chosen not in (None, candidate):
                self.add_error("candidate", TWO_CHOSEN)
            chosen = facts[self.instance.kind] = candidate
        create_new = bool(facts.get("create_new"))
        if self.instance.settled_at:
            self.add_error(None, ALREADY_MATCHED)
        elif bool(chosen) == create_new:
            self.add_error(None, CHOOSE_ONE.format(kind=self.instance.kind))
        elif isinstance(chosen, Club) and self._is_another_side(chosen):
            self.add_error("club", ANOTHER_SIDE.format(club=chosen))
        elif isinstance(chosen, Club) and (owner := self._owner_of_the_spelling(chosen)):
            self.add_error("club", SPELLING_TAKEN.format(club=owner))
        elif create_new and (known := self._club_of_the_name(facts)):
            self.add_error(None, CLUB_EXISTS.format(club=known, country=known.country))
        elif create_new and not (self.instance.country or facts.get("new_country")):
            self.add_error("new_country", COUNTRY_MISSING)
        return facts

    def _club_of_the_name(self, facts: dict[str, Any]) -> Club | None:
        """The club that has the name already, where a new one is asked for."""
        typed = self.instance.country or facts.get("new_country") or ""
        country = country_code(typed) or typed
        if self.instance.kind != UnmatchedName.Kind.CLUB or not country:
            return None
        return Club.objects.of_name(self.instance.name, country)

    def _is_another_side(self, chosen: Club) -> bool:
        return side_named(self.instance.name).squad not in (MEN, chosen.squad)

    def _owner_of_the_spelling(self, chosen: Club) -> Club | None:
        """Another club that the name is a spelling of already, in the country of the file."""
        country = self.instance.country or chosen.country
        spellings = ClubName.objects.spelt(self.instance.name).in_country(country)
        owner = next((spelling.club for spelling in spellings), chosen)
        return owner if owner != chosen else None


def _label(candidate: Candidate) -> str:
    """Everton (ENG): spelt alike, played in Premier League 2023/24."""
    row = candidate.row
    country = f" ({row.country})" if row.country else ""
    return f"{row}{country}: {', '.join(candidate.reasons)}"
